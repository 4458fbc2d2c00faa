import { expect, test } from "vitest";
import { writingStyles } from "./writing.js";

test.each([
  ["de-AT", "hyphens: auto"],
  ["ja", "auto-phrase"],
  ["ko-KR", "keep-all"],
  ["zh-Hant", "line-break: strict"],
  ["ar", "text-underline-offset"],
  ["he", "font-style: normal"],
])("%s has %s", (locale, rule) => {
  expect(writingStyles(locale)).toContain(rule);
});

test.each(["en", "en-GB", "", "tlh", "constructor"])("%s has nothing", (locale) => {
  expect(writingStyles(locale)).toBe("");
});
