import { createLanguage, plainLanguage } from "@fixbook/search";
import { describe, expect, test } from "vitest";
import { findPhrases } from "./find-phrases.js";

const plural = createLanguage({ stem: (word) => word.replace(/s$/, "") });

function found(phrases: readonly string[], texts: Iterable<string>, language = plainLanguage): readonly string[] {
  return [...findPhrases(new Set(phrases), texts, language, () => false)].sort();
}

describe("a phrase is found", () => {
  test.each([
    ["spam", "It is in **Spam**."],
    ["log in", "You log\nin again."],
    ["log in", "The log-in fails."],
    ["wifi", "ＷｉＦｉ is off"],
    ["größe", "Die GROESSE stimmt nicht"],
    ["groesse", "Die Größe stimmt nicht"],
    ["resume", "your résumé"],
    ["订单", "我的订单在哪里"],
    ["สั่งซื้อ", "ฉันสั่งซื้อแล้ว"],
  ])("%j in %j", (phrase, text) => expect(found([phrase], [text])).toEqual([phrase]));

  test.each([
    ["spam", "the spamfilter"],
    ["log in", "look in the log"],
    ["log in", "login"],
    ["订单", "购买"],
  ])("%j, and not in %j", (phrase, text) => expect(found([phrase], [text])).toEqual([]));

  test("in other forms of its words, as the language has them", () => {
    const text = "Two invoices for your orders";
    expect(found(["invoice", "order numbers", "your order"], [text], plural)).toEqual(["invoice", "your order"]);
    expect(found(["invoice"], [text])).toEqual([]);
  });

  test("in any of the texts, which are read no further than is needed", () => {
    let read = 0;
    const texts = function* () {
      for (const text of ["one", "two", "three"]) {
        read++;
        yield text;
      }
    };
    expect(found(["two", "four"], texts())).toEqual(["two"]);
    read = 0;
    findPhrases(new Set(["two", "four"]), texts(), plainLanguage, (some) => some.has("two"));
    expect(read).toBeLessThan(4);
    read = 0;
    findPhrases(new Set(["one"]), texts(), plainLanguage, (some) => some.has("one"));
    expect(read).toBe(2);
  });
});
