import type { PlaceholderDeclaration } from "@fixbook/schema";
import { expect, test } from "vitest";
import { createAppPlaceholders } from "./app-placeholders.js";

const declare = (filledBy: PlaceholderDeclaration["filledBy"]): PlaceholderDeclaration => ({
  type: "text",
  description: "It",
  filledBy,
});
const restore = createAppPlaceholders(
  new Map([
    ["ORDER_ID", declare("app")],
    ["AGENT", declare("agent")],
  ]),
);

test("the escaped form of a declared name becomes canonical, with the mark between its brackets kept", () => {
  expect(restore("a <\\<ORDER\\_ID>> b <\ue003\\<ORDER_ID>> c")).toBe("a <<ORDER_ID>> b <\ue003<ORDER_ID>> c");
});

test("other escapes stay", () => {
  const escaped = "<\\<AGENT>> <\\<ORDER>> \\<ORDER\\_ID>";
  expect(restore(escaped)).toBe(escaped);
});

test("a book without such placeholders is left alone", () => {
  expect(createAppPlaceholders(new Map())("<\\<ORDER\\_ID>>")).toBe("<\\<ORDER\\_ID>>");
});
