import { expect, test } from "vitest";
import { indexNames } from "./entry-names.js";

const names = [
  { id: "one", title: "One", area: "a", aliases: ["three", "twice", "first"] },
  { id: "two", title: "Two", area: "b", aliases: ["twice", "second"] },
  { id: "three", title: "Three", area: "a", aliases: [] },
  { id: "four", title: "Four", area: "a", aliases: ["constructor"] },
];
const { find, besides } = indexNames(names);

test.each([
  ["one", "one"],
  ["first", "one"],
  // The id of an entry goes before an alias of another one, and an alias before the same of a later entry.
  ["three", "three"],
  ["twice", "one"],
  ["second", "two"],
  ["constructor", "four"],
  ["toString", undefined],
  ["", undefined],
])("%s is found as %s", (asked, id) => {
  expect(find(asked)?.id).toBe(id);
});

test.each([
  ["one", undefined, "three"],
  ["three", "one", "four"],
  ["four", "three", undefined],
  ["two", undefined, undefined],
  ["first", undefined, undefined],
  ["nothing", undefined, undefined],
])("beside %s are %s and %s, in its area", (id, previous, next) => {
  expect(besides(id).map((name) => name?.id)).toEqual([previous, next]);
});

test("a list has one index", () => {
  expect(indexNames(names)).toBe(indexNames(names));
});
