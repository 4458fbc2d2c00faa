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

describe("a snippet in Hebrew", () => {
  test("says its direction and language on each block, and indents on the right", () => {
    const html = fix?.html ?? "";
    expect(problemOf(html)).toBeUndefined();
    expect(html).toContain('<p dir="rtl" lang="he" style="margin:0 0 12px 0"><strong>סיבה:</strong>');
    expect(html).toContain('<ol dir="rtl" lang="he" style="margin:0 24px 12px 0;padding:0;list-style-type:decimal">');
  });
  test("says of each word of ours that it is English, its colon beside what it introduces", () => {
    const [plain] = mailsOf({ ...base, locale: "he", entries: [entry] });
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
    expect(show(fix?.text)).toContain("1. פתחו את הדף ‹<https://example.com/a>› והריצו ‹`npm i`›. (‹code 1 below›)");
    expect(show(fix?.text)).toContain("2. כתבו אל ‹a@example.com›.");
  });
});
