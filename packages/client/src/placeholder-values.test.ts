import { placeholderTypes, placeholderValues } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isValue } from "./placeholder-values.js";

const hostile = [
  "",
  " x",
  "x ",
  "two\nlines",
  "tab\tbed",
  "\u202eright",
  "\u0000",
  "\ue000",
  "\ud800",
  "javascript:alert(1)",
  "https://user@acme.example",
  "https://acme.example/?a",
  "https://acme.example/#a",
  "https://acme.example/\\x",
  'https://acme.example/"',
  "https:///x",
  "//acme.example",
  "a@b",
  "a b@acme.example",
  "a@acme.example?bcc=x@y.example",
  "a@acme.example,b@acme.example",
  '"a"@acme.example',
  "<a@acme.example>",
  "555-CALL",
  "tel:+1555",
];

describe.each(placeholderTypes)("a value of type %s", (type) => {
  const { example, problem } = placeholderValues[type];
  test("may be what the build takes", () => {
    expect(isValue(example, type)).toBe(true);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.emailAddress(), fc.webUrl(), fc.stringMatching(/^\+?[0-9 ().-]+$/)),
        (value) => {
          if (problem(value) === undefined && value.isWellFormed()) expect(isValue(value, type)).toBe(true);
        },
      ),
    );
  });

  test.each(hostile.filter((value) => problem(value) !== undefined || !value.isWellFormed()))(
    "may not be %j",
    (value) => {
      expect(isValue(value, type)).toBe(false);
    },
  );
});
