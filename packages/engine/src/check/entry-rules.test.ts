import { bookRules, readExample, rules, runExample } from "@fixbook/lint";
import { expect, test } from "vitest";
import { bookFiles, bookOnDisk } from "../../test/book-on-disk.js";
import { decode } from "../disk/decode.js";
import { checkBook } from "./check-books.js";
import { checkEntry } from "./check-entry.js";

const NOTE = "entries/voice/call-drops.md";

async function lint(settings: string, text: string, path = NOTE) {
  const { "book.yaml": book = "" } = bookFiles({});
  const files = bookFiles({ "book.yaml": `${book}${settings}`, [path]: text });
  const { diagnostics } = await checkBook(bookOnDisk(files));
  return diagnostics.filter(({ file }) => file === path).map(({ severity, ruleId }) => `${severity} ${ruleId}`);
}

test("options of rules about entries reach the workers", async () => {
  const note = "# Call drops\n\nOn Github.\n\n1. Go to [[bounces]].\n";
  expect(await lint("", note)).not.toContain("warning text/product-term");
  const settings = "lint: {rules: {text/product-term: {options: {terms: [GitHub]}}}}\n";
  expect(await lint(settings, note)).toContain("warning text/product-term");
});

test("the language of the book reaches the workers, also where its settings have other mistakes", async () => {
  const note = "# La llamada se corta\n\nPulse BORRAR TODO.\n\n1. Vaya a [[bounces]].\n";
  const leftover = "error placeholders/authoring-leftover";
  expect(await lint("", note)).toContain(leftover);
  expect(await lint("locale: es\n", note)).not.toContain(leftover);
  expect(await lint("locale: 'es-MX'\nnoSuchField: 1\n", note)).not.toContain(leftover);
});

test("rules about words may be silenced also where they are about safety, and secrets may not", async () => {
  const note = "# Call drops\n\nWrite to mara.keller@shop.dev.\n\n1. Go to [[bounces]].\n";
  expect(await lint("", note)).toContain("warning security/personal-data");
  const settings = "lint: {rules: {security/personal-data: {severity: off}}}\n";
  expect(await lint(settings, note)).not.toContain("warning security/personal-data");
});

test.each(rules.flatMap(({ ruleId, examples }) => examples.bad.map((example) => [ruleId, example] as const)))(
  "%s is found behind a byte order mark too",
  (ruleId, example) => {
    const rule = rules.find((one) => one.ruleId === ruleId);
    if (rule === undefined) throw new Error("The rule is one of the list.");
    const { options = {}, locale = "en" } = readExample(example);
    for (const { path, text, marks } of runExample(rule, example).files) {
      const decoded = decode(new TextEncoder().encode(`\ufeff${text}`));
      if (typeof decoded !== "string") throw new Error("Examples are text.");
      const placeholders = ["PRODUCT", "CONTACT_EMAIL", "HELP_URL"];
      const settings = { options: { [ruleId]: options }, placeholders, locale };
      const found = checkEntry({ path, text: decoded }, settings).diagnostics.filter((one) => one.ruleId === ruleId);
      expect(found.map(({ range: { start, end } }) => ({ start: start.offset, end: end.offset }))).toEqual(marks);
    }
  },
);

test("no rule is named twice", () => {
  const ids = [...rules, ...bookRules].map(({ ruleId }) => ruleId);
  expect(new Set(ids).size).toBe(ids.length);
});
