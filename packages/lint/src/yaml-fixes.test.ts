import { parseBookFile, parseBrandFile, parseEntry, parseLedgerFile, parseQueriesFile, weightOf } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fixSource } from "./fix.js";

/** Values of one line, as somebody may write them where a list, a number or a text is wanted. */
const SCALARS = [
  "4021",
  "0x1F",
  "4.10",
  "-3",
  "503, 500",
  "HTTP 404",
  "true",
  "no",
  "~",
  "PAY-4021",
  "pay-a, pay-b",
  '"4021"',
  "'it''s off'",
  '"say \\"no\\""',
  'It\'s "off"',
  "C:\\dir",
  "2026-01-05",
  "<<NAME>>",
  "%n% of %m%",
  "a, b: c",
  "a [b]",
  "“off”",
];

type Place = readonly [name: string, (name: string, value: string) => string];

const PLACES: readonly Place[] = [
  ["beside its name", (name, value) => `${name}: ${value}\n`],
  ["before a comment", (name, value) => `${name}: ${value}  # from the log\n`],
  ["on the line below", (name, value) => `${name}:\r\n    ${value}  \r\n`],
  ["as an item", (name, value) => `${name}:\n    - ${value}\n`],
  ["as an item in brackets", (name, value) => `${name}: [${value}]\n`],
  ["as an item of braces", (name, value) => `${name}: {id: ${value}}\n`],
];

interface File {
  readonly path: string;
  readonly fields: readonly string[];
  text(field: string): string;
  check(text: string): readonly Diagnostic[];
  data(text: string): unknown;
}

const indented = (field: string) => field.replace(/^(?=.)/gm, "  ");
const front = (text: string) => text.split(/^---\r?\n/m)[1] ?? "";
const entry = (fields: readonly string[], around: (field: string) => string): File => ({
  path: "entries/a/ts-a.md",
  fields,
  text: (field) => `---\n${around(field)}---\n\n# A\n\nIt fails.\n\n1. Go.\n`,
  check: (text) => parseEntry({ path: "entries/a/ts-a.md", text }, { locale: "en" }).diagnostics,
  data: (text) => parse(front(text)),
});
const yamlFile = (
  path: string,
  parser: (source: { path: string; text: string }) => { readonly diagnostics: readonly Diagnostic[] },
  fields: readonly string[],
  text: (field: string) => string,
): File => ({ path, fields, text, check: (text) => parser({ path, text }).diagnostics, data: (text) => parse(text) });

const BOOK = "id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\n";
const FILES: readonly File[] = [
  entry(["summary", "related", "also", "audience", "reviewed"], (one) => one),
  entry(["codes", "statuses", "messages"], (one) => `signatures:\n${indented(one)}`),
  yamlFile("book.yaml", parseBookFile, ["intro", "locales", "desks"], (one) => BOOK + one),
  yamlFile("book.yaml", parseBookFile, ["areas"], (one) => BOOK.replace(/areas.*\n/, "") + one),
  yamlFile("book.yaml", parseBookFile, ["checklist"], (one) => `${BOOK}support:\n${indented(one)}`),
  yamlFile("brands/a.yaml", parseBrandFile, ["url"], (one) => `name: A\n${one}`),
  yamlFile("queries.yml", parseQueriesFile, ["query"], (one) => `- entry: ts-a\n${indented(one)}`),
  yamlFile("ids.yaml", parseLedgerFile, ["ts-a"], (one) => one),
];

const cases = FILES.flatMap((file) =>
  file.fields.flatMap((field) => PLACES.map(([place, write]) => ({ file, path: file.path, field, place, write }))),
);

/** What keeps a file from being read hides all that is wrong in it, so a fix of that alone may be left out. */
const isUnread = (before: readonly Diagnostic[]) =>
  before.some(({ ruleId }) => /^schema\/(?:yaml|text-after-hash)/.test(ruleId));

const sumOf = (found: readonly Diagnostic[]) => found.reduce((sum, one) => sum + weightOf(one), 0);

test.each(cases)("$path: $field $place", ({ file, field, write }) => {
  for (const scalar of SCALARS) {
    const text = file.text(write(field, scalar));
    const before = file.check(text);
    for (const kinds of [["safe"], ["safe", "review"]] as const) {
      const { text: after, rolledBack } = fixSource(text, file.check, kinds);
      if (!isUnread(before)) expect({ text, rolledBack }).toEqual({ text, rolledBack: undefined });
      if (after === text) continue;
      const found = file.check(after);
      expect({ text, after, isLess: sumOf(found) < sumOf(before) }).toEqual({ text, after, isLess: true });
      expect(() => file.data(after)).not.toThrow();
      for (const { message, fixes: [fix] = [] } of before) {
        const [, said] = / Write (\[.*\])\.$/.exec(message) ?? [];
        if (said !== undefined && fix !== undefined && kinds.some((kind) => kind === fix.kind))
          expect(after).toContain(said);
      }
    }
  }
});
