import { gzipSync } from "node:zlib";
import { languageScript } from "@fixbook/core";
import { languages } from "@fixbook/search";
import { describe, expect, test } from "vitest";
import { helpScript, searchScript } from "./client.gen.js";

const scripts = {
  "the script of every page": helpScript,
  "the search": searchScript,
  ...Object.fromEntries(Object.keys(languages).map((locale) => [`the language ${locale}`, languageScript(locale)])),
};

test("what every page loads weighs no more than 5 KB with gzip", () => {
  expect(gzipSync(helpScript, { level: 9 }).length).toBeLessThanOrEqual(5 * 1024);
});

/** What browsers of 2022 do not have: a script that needs it is dead there, without a word. */
const LATER = [
  /\b(?:Map|Object)\.groupBy\b/,
  /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|checkVisibility|showPopover|setHTML|setHTMLUnsafe)\(/,
  /\.(?:union|intersection|difference|isSubsetOf)\(/,
  /\b(?:Promise\.(?:withResolvers|try)|Array\.fromAsync|Iterator\.|RegExp\.escape|URL\.canParse)\b/,
  // Iterators have no methods of arrays.
  /(?<!Object)\.(?:values|keys|entries|matchAll)\([^()]*\)\.(?:map|filter|flatMap|reduce|some|every|find|forEach|toArray|take|drop)\(/,
  // Safari has had lookbehind since 2023. Flag v came later.
  /\(\?<[=!]/,
  /\/[a-z]*v[a-z]*\.(?:test|exec)\(/,
];

describe.each(Object.entries(scripts))("%s", (_, script) => {
  test.each(LATER)("does without %s", (later) => expect(later.exec(script)?.[0]).toBeUndefined());
});

test("what came later is seen", () => {
  const later = [
    "Map.groupBy(a,b)",
    "a.toSorted()",
    "a.union(b)",
    "Promise.withResolvers()",
    "a.values().map(b)",
    "/(?<=a)b/",
    "/[a--b]/v.test(c)",
  ];
  expect(later.filter((text) => !LATER.some((pattern) => pattern.test(text)))).toEqual([]);
});
