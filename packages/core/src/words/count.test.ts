import { expect, test } from "vitest";
import { arabic, createCounter, createNumber, hebrew, oneOther, other, polish, upToOneOther } from "./count.js";

test.each([
  ["en", oneOther],
  ["de", oneOther],
  ["es", oneOther],
  ["it", oneOther],
  ["nl", oneOther],
  ["fr", upToOneOther],
  ["pt-BR", upToOneOther],
  ["pl", polish],
  ["ja", other],
  ["zh-Hans", other],
  ["ko", other],
  ["ar", arabic],
  ["he", hebrew],
] as const)("the plural rule of %s is that of CLDR", (locale, rule) => {
  const plural = new Intl.PluralRules(locale);
  const differ = Array.from({ length: 12_000 }, (_, at) => (at < 10_000 ? at : at * 83)).filter(
    (count) => rule(count) !== plural.select(count),
  );
  expect(differ).toEqual([]);
});

test.each([
  [1, "1 Eintrag für C# $&"],
  [2, "2 Einträge für C# $&"],
  [12_345, "12.345 Einträge für C# $&"],
])("a count of %i and its argument stand in their places", (count, text) => {
  const many = createCounter(oneOther, createNumber("."));
  expect(many(count, { one: "# Eintrag für %", other: "# Einträge für %" }, "C# $&")).toBe(text);
});

test("thousands are apart from a least number on", () => {
  const number = createNumber(".", 10_000);
  expect([999, 9999, 10_000, 1_234_567].map(number)).toEqual(["999", "9999", "10.000", "1.234.567"]);
});
