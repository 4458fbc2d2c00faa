import { expect, test } from "vitest";
import { addLines, addSettings } from "./extend.js";

const settings = { scripts: { lint: "fixbook lint" }, recommendations: ["a.b"] };

test.each([
  ["an empty object", "{}", { scripts: { lint: "fixbook lint" }, recommendations: ["a.b"] }],
  ["what is there", '{"scripts": {"lint": "eslint ."}}', { scripts: { lint: "eslint ." }, recommendations: ["a.b"] }],
  [
    "a list that has others",
    '{"recommendations": ["c.d"]}',
    { recommendations: ["c.d", "a.b"], scripts: { lint: "fixbook lint" } },
  ],
  ["a value of another kind", '{"scripts": 1, "recommendations": "none"}', { scripts: 1, recommendations: "none" }],
  ["all of it", JSON.stringify(settings), settings],
])("settings are added to %s, and nothing is changed", (_, before, after) => {
  expect(JSON.parse(addSettings(before, settings) ?? "")).toEqual(after);
});

test.each([
  ["another", [{ label: "test" }], [{ label: "test" }, { label: "lint", group: "build" }]],
  ["the same", [{ label: "lint", group: "test" }], [{ label: "lint", group: "test" }]],
])("a list of what has a label gets what it lacks beside %s", (_, tasks, after) => {
  const added = addSettings(JSON.stringify({ tasks }), { tasks: [{ label: "lint", group: "build" }] });
  expect(JSON.parse(added ?? "")).toEqual({ tasks: after });
});

test("comments, order, indentation and line endings stay, and a comment stays behind its line", () => {
  const before = '{\r\n\t"b": 1,\r\n\t"a": 2 // two\r\n}\r\n';
  const after = addSettings(before, { c: { d: "e" } });
  expect(after).toContain('"b": 1,\r\n\t"a": 2 // two\r\n}\r\n');
  expect(after).toContain('\t"c": {\r\n\t\t"d": "e"\r\n\t}');
});

test.each(["", "[]", "{", "null", '{"a": }', "scripts:\n  lint: x", '{"a": 1, "a": 2}'])(
  "%j is no object that can be added to",
  (text) => {
    expect(addSettings(text, settings)).toBeUndefined();
  },
);

test.each([
  ["nothing", undefined, "a\nb\n"],
  ["an empty file", "", "a\nb\n"],
  ["a file without a last line ending", "x", "x\na\nb\n"],
  ["a file that has one of them", "x\n  a  \n", "x\n  a  \nb\n"],
  ["a file that writes them with slashes", "/a/\nb/\n", "/a/\nb/\n"],
  ["a file that has all of them", "b\na\n", "b\na\n"],
  ["a file from Windows", "x\r\n", "x\r\na\r\nb\r\n"],
])("lines are added to %s", (_, before, after) => {
  expect(addLines(before, ["a", "b"])).toBe(after);
});
