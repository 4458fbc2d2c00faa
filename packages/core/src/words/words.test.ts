import { describe, expect, test } from "vitest";
import { type Words, type WordsLocale, wordsFor, wordsLocale, wordsLocales, wordsScript } from "./index.js";

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["EN", "en"],
  ["de-AT", "de"],
  ["de_CH", "de"],
  ["pt", "pt-BR"],
  ["pt-PT", "pt-BR"],
  ["zh", "zh-Hans"],
  ["zh-CN", "zh-Hans"],
  ["zh-Hans-HK", "zh-Hans"],
  ["zh-Hant", undefined],
  ["zh-TW", undefined],
  ["zh-HK", undefined],
  ["iw", "he"],
  ["ar-EG", "ar"],
  ["ar-Latn", undefined],
  ["de-DE-1996", "de"],
  ["den", undefined],
  ["fa", undefined],
  ["", undefined],
  ["constructor", undefined],
])("readers of %s get the words of %s", (locale, expected) => {
  expect(wordsLocale(locale)).toBe(expected);
  const { words, foreign } = wordsFor(locale);
  expect(words).toBe(wordsFor(expected ?? "en").words);
  expect(foreign).toBe(expected === undefined ? "en" : undefined);
});

test("a script says that its words are in another language", () => {
  const scripts = Object.fromEntries(wordsLocales.map((locale) => [locale, locale])) as Record<WordsLocale, string>;
  expect(wordsScript(scripts, "pl-PL")).toBe("pl");
  expect(wordsScript(scripts, "fa")).toContain('fixbookWords.foreign="en"');
});

/** What functions of the catalogue are called with, by how many parameters they have and what these are called in English. */
const NAMES = ["Voice 2.1", "C# & $& 100%"];
const COUNTS = [...Array.from({ length: 130 }, (_, count) => count), 1000, 1001, 1002, 1005, 1011, 12345, 999_999];

/** Each text of a catalogue by its path; a function's by what it gives for some arguments. */
function* textsOf(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "function")
    for (const text of callsOf(value as (...args: never[]) => string, path)) yield [path, text];
  else for (const [key, inner] of Object.entries(value as object)) yield* textsOf(inner, `${path}.${key}`);
}

/** What kinds of arguments each function takes: `n` a count, `s` a text. */
const TAKES: Readonly<Record<string, string>> = {
  "page.moreCauses": "n",
  "page.allOf": "ns",
  "page.entries": "n",
  "page.solutionCount": "nn",
  "page.solution": "n",
  "page.anyVersion": "s",
  "page.isFor": "s",
  "page.moreIn": "s",
  "page.date": "d",
  "page.stepLink": "n",
  "script.filtered": "nnn",
  "search.found": "nn",
  "search.outside": "sns",
  "search.showOutside": "n",
  "search.notFor": "s",
  "search.showAll": "n",
  "search.synonym": "s",
  "search.line": "n",
  "search.skipped": "n",
  "filter.hidden": "ns",
  "filter.listed": "ns",
  "filter.none": "ns",
  "filter.show": "n",
  "filter.hide": "n",
  "filter.ofCard": "n",
  "filter.yours": "s",
  "email.code": "n",
  "email.codeBelow": "n",
  "picker.found": "nn",
  "picker.synonym": "s",
  "picker.up": "s",
  "picker.down": "s",
  "picker.remove": "s",
  "picker.copied": "s",
  "picker.copiedPlain": "s",
  "picker.unfilled": "s",
  "picker.added": "sn",
  "picker.removed": "s",
  "picker.moved": "sn",
  "help.found": "s",
  "versions.between": "ss",
  "versions.later": "s",
  "versions.earlier": "s",
};

/** What begins with words of ours, and versions, which belong to the name of the product before them. */
const AS_IT_IS = /^search\.outside$|^versions\./;

function* callsOf(say: (...args: never[]) => string, path: string): Generator<string> {
  const kinds = TAKES[path];
  if (kinds === undefined) throw new Error(`The test does not know the arguments of ${path}.`);
  for (const name of NAMES)
    for (const count of COUNTS) {
      const args = [...kinds].map((kind) => (kind === "n" ? count : kind === "d" ? "2026-03-09" : name));
      yield say(...(args as never[]));
      if (!kinds.includes("n")) break;
    }
}

const groups = Object.keys(wordsFor("en").words) as (keyof Words)[];
const allTexts = (locale: string) => {
  const { words } = wordsFor(locale);
  return groups.flatMap((group) => [...textsOf(words[group], group)]);
};

describe.each(wordsLocales)("the words of %s", (locale) => {
  const texts = allTexts(locale);

  test("are whole texts, in every group", () => {
    const { words } = wordsFor(locale);
    expect(Object.keys(words).sort()).toEqual([...groups].sort());
    for (const [path, text] of texts) {
      if (!path.startsWith("signs.") && !path.endsWith(".comma")) expect([path, text]).toEqual([path, text.trim()]);
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|\[object|NaN|^$/)]);
    }
  });

  test("hold what they are told of, as it is", () => {
    for (const [path, kinds] of Object.entries(TAKES).filter(([, all]) => all.includes("s"))) {
      const said = texts.filter(([one]) => one === path).map(([, text]) => text);
      for (const [at, name] of NAMES.entries()) {
        const ofName = said.slice((at * said.length) / NAMES.length, ((at + 1) * said.length) / NAMES.length);
        for (const text of ofName) expect([path, kinds, text]).toEqual([path, kinds, expect.stringContaining(name)]);
      }
    }
  });

  test.runIf(locale === "ar" || locale === "he")("keep the direction of what they are told of", () => {
    for (const [path] of Object.entries(TAKES).filter(([, all]) => all.includes("s"))) {
      for (const [, text] of texts.filter(([one]) => one === path)) {
        const free = text.replace(/\u2068[^\u2069]*\u2069/g, "");
        if (!AS_IT_IS.test(path)) expect([path, free]).not.toEqual([path, expect.stringMatching(/Voice|C#/)]);
      }
    }
  });

  test("are no English ones", () => {
    const english = new Set(allTexts("en").map(([path, text]) => `${path} ${text}`));
    const same = texts.filter(([path, text]) => english.has(`${path} ${text}`) && /\p{L}{2}/u.test(text));
    const paths = [...new Set(same.map(([path]) => path))].filter((path) => !path.startsWith("page.anyVersion"));
    expect(locale === "en" ? [] : paths).toMatchSnapshot();
  });

  test("write dates and numbers as Intl does", () => {
    const { date, allOf } = wordsFor(locale).words.page;
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
    const numbers = new Intl.NumberFormat(locale);
    for (let month = 1; month <= 12; month++)
      for (const day of [1, 2, 9, 28]) {
        const iso = `2026-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
        expect(date(iso)).toBe(format.format(new Date(`${iso}T12:00:00Z`)));
      }
    for (const count of [999, 1000, 1234, 9999, 10_000, 123_456, 999_999])
      expect(allOf(count, "")).toContain(numbers.format(count));
  });
});

test("every function of the catalogue is called", () => {
  const paths = new Set(allTexts("en").map(([path]) => path));
  expect(Object.keys(TAKES).filter((path) => !paths.has(path))).toEqual([]);
});
