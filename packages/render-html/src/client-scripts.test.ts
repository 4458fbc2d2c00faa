import { gzipSync } from "node:zlib";
import { wordsLocales, wordsScript } from "@fixbook/core";
import { expect, test } from "vitest";
import { appliesScript, helpScript } from "./client.gen.js";
import { filterWords, scriptWords, searchWords } from "./words.gen.js";

const size = (text: string) => gzipSync(text, { level: 9 }).length;

test("the script of every page weighs no more than 5.75 KB with gzip, and with other words than English ones 6.1 KB", () => {
  expect(size(scriptWords.en + helpScript)).toBeLessThanOrEqual(5.75 * 1024);
  for (const locale of [...wordsLocales, "fa"])
    expect(size(wordsScript(scriptWords, locale) + helpScript)).toBeLessThanOrEqual(6.1 * 1024);
});

test("the script of the filter weighs no more than 3 KB with gzip", () => {
  for (const locale of [...wordsLocales, "fa"])
    expect(size(wordsScript(filterWords, locale) + appliesScript)).toBeLessThanOrEqual(3 * 1024);
});

test("each script carries the words that it says, and no others", () => {
  for (const scripts of [scriptWords, filterWords, searchWords])
    for (const script of Object.values(scripts)) expect(script.match(/self\.fixbookWords=/g)).toHaveLength(1);
  expect(scriptWords.de).toContain("Ganze Fehlermeldung einfügen");
  expect(scriptWords.de).not.toMatch(/Paste|Textbaustein|Anleitung|Januar/);
  expect(filterWords.de).not.toMatch(/Fehlermeldung|Januar/);
});
