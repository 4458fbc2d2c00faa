import { expect, test } from "vitest";
import { cut } from "./cut.js";

test.each([
  ["abc", 3, "abc"],
  ["abc", 2, "ab"],
  ["a😀b", 3, "a😀"],
  ["a😀b", 2, "a"],
])("%j cut at %i", (text, most, expected) => expect(cut(text, most)).toBe(expected));
