import { expect, test } from "vitest";
import { foldWord, plainText, spellOut } from "./fold.js";

test.each([
  ["サーバー", "サーバ"],
  ["ユーザーに", "ユーザに"],
  ["ﾊﾟｽﾜｰﾄﾞ", "パスワード"],
  ["か\u3099", "が"],
  ["한국어".normalize("NFD"), "한국어"],
  ["ÅNGSTRÖM", "angstrom"],
  ["ΛΟΓΟΣ", "λόγος"],
  ["İSTANBUL", "ıstanbul"],
  ["إعدادات", "اعدادات"],
  ["๔๐๔", "404"],
  ["४०४", "404"],
  ["𝟜𝟘𝟜", "404"],
])("%s and %s are one word", (one, other) => expect(foldWord(one)).toBe(foldWord(other)));

test.each([
  ["キー", "キ"],
  ["パス", "バス"],
  ["ที่", "ที"],
  ["के", "क"],
])("%s and %s are two", (one, other) => expect(foldWord(one)).not.toBe(foldWord(other)));

test("umlauts are spelled out", () => {
  expect(["Größe", "ÜBER", "øl", "Åse", "plain"].map(spellOut)).toEqual(["groesse", "ueber", "oel", "aase", "plain"]);
});

test("of a message accents count, and what is not seen does not", () => {
  expect(plainText("Caf\u00e9 TW\u201131005\u200b")).toBe("café tw-31005");
});
