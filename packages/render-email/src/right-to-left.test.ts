import { stepsPart } from "@fixbook/core";
import { sampleBook, smallEntry } from "@fixbook/core/testing";
import type { Book, Entry } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { problemOf } from "../test/fragment.js";
import { code, codeBlock, link, p } from "../test/nodes.js";
import { mailsOf } from "../test/render.js";

const ORDER = { type: "placeholder", name: "ORDER_NUMBER" } as const;

const entry: Entry = {
  ...smallEntry("one"),
  locale: "he",
  title: "השיחה לא מתחברת",
  solutions: [
    {
      id: "fix",
      cause: [p("השגיאה TW-31005 בהזמנה ", ORDER, ".")],
      fix: stepsPart([
        [p("פתחו את ", link("https://example.com/a", null, "הדף"), " והריצו ", code("npm i"), "."), codeBlock("a\nb")],
        [p("כתבו אל ", link("mailto:a@example.com", null, "a@example.com"), ".")],
      ]),
      workaround: [],
    },
  ],
};
const base = sampleBook("words");
const labels: Book["labels"] = { ...base.labels, cause: "סיבה", fix: "תיקון" };
const [fix] = mailsOf({ ...base, locale: "he", labels, entries: [entry] });
const show = (text = "") => text.replaceAll("\u2066", "‹").replaceAll("\u2069", "›");

test("a snippet in Japanese and in French has the colon of its language", () => {
  const mailIn = (locale: string) => {
    const japanese = {
      ...smallEntry("one"),
      locale,
      solutions: [{ id: "fix", cause: [p("原因")], fix: stepsPart([]), workaround: [] }],
    };
    return mailsOf({ ...base, locale, labels: { ...base.labels, cause: "原因" }, entries: [japanese] })[0];
  };
  expect(mailIn("ja")?.html).toContain("<strong>原因：</strong>原因");
  expect(mailIn("ja")?.text).toContain("詳しくはこちら：");
  expect(mailIn("fr")?.html).toContain("<strong>原因\u00a0:</strong> 原因");
  expect(mailIn("fr")?.text).toContain("En savoir plus\u00a0: ");
});

describe("a snippet in Hebrew", () => {
  test("says its direction and language on each block, and indents on the right", () => {
    const html = fix?.html ?? "";
    expect(problemOf(html)).toBeUndefined();
    expect(html).toContain('<p dir="rtl" lang="he" style="margin:0 0 12px 0"><strong>סיבה:</strong>');
    expect(html).toContain('<ol dir="rtl" lang="he" style="margin:0 24px 12px 0;padding:0;list-style-type:decimal">');
  });
  test("has the words of ours in its language, their colon beside what they introduce", () => {
    expect(fix?.html).toContain("מידע נוסף: <a");
    expect(fix?.html).toContain(">קטע קוד 1:</p>");
    expect(fix?.html).not.toContain('lang="en"');
  });
  test("says of each word of ours that it is English in a language without words", () => {
    const [plain] = mailsOf({ ...base, locale: "fa", entries: [{ ...entry, locale: "fa" }] });
    const english = (words: string) => `<span lang="en" dir="ltr">‹${words}›</span>`;
    expect(problemOf(plain?.html ?? "")).toBeUndefined();
    expect(show(plain?.html)).toContain(`<strong>${english("Cause")}:</strong> השגיאה`);
    expect(show(plain?.html)).toContain(`<strong>${english("Fix")}:</strong>`);
    expect(show(plain?.html)).toContain(`${english("More")}: <a`);
    expect(show(plain?.html)).toContain(`>${english("Code 1")}:</p>`);
    expect(show(plain?.text)).toContain("‹Cause›: השגיאה");
    expect(fix?.html).not.toContain("Cause");
  });
  test("has code blocks from left to right", () =>
    expect(fix?.html).toContain('<p dir="ltr" style="margin:0 0 12px 24px"><code>a</code><br><code>b</code></p>'));
  test("has isolates around what runs the other way, outside of code", () => {
    expect(show(fix?.html)).toContain("השגיאה ‹TW-31005› בהזמנה ‹[order number]›.");
    expect(show(fix?.html)).toContain("והריצו ‹<code>npm i</code>›");
    expect(show(fix?.html)).toContain('<a href="mailto:a@example.com">‹a@example.com›</a>');
  });
  test("says the same as plain text, addresses isolated with their brackets", () => {
    expect(show(fix?.text)).toContain("1. פתחו את הדף ‹<https://example.com/a>› והריצו ‹`npm i`›. (קטע קוד 1 למטה)");
    expect(show(fix?.text)).toContain("2. כתבו אל ‹a@example.com›.");
  });
});
