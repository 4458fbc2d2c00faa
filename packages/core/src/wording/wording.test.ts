import { expect, test } from "vitest";
import { wordingFor } from "./wording.js";

const catalogues = { en: "Search", "pt-BR": "Buscar", zh: "搜索", "zh-Hant": "搜尋" };

test.each([
  ["en", "Search", undefined],
  ["en-GB", "Search", undefined],
  ["EN", "Search", undefined],
  ["pt-BR", "Buscar", undefined],
  ["pt-br", "Buscar", undefined],
  ["zh-Hans-CN", "搜索", undefined],
  ["zh-Hant-TW", "搜尋", undefined],
  ["pt", "Search", "en"],
  ["ar", "Search", "en"],
  ["", "Search", "en"],
])("%s has the words %s", (locale, words, foreign) => {
  expect(wordingFor(catalogues, locale)).toEqual({ words, foreign });
});
