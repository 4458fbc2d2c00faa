import { createRenderContext, parseBookFile, renderTarget, unfilled } from "@fixbook/core";
import type { Book } from "@fixbook/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { renderHost } from "../cache/index.js";
import { putTogether } from "../check/check-book.js";
import { checkEntry } from "../check/check-entry.js";
import type { BookSources } from "../check/read-book.js";
import { targets } from "./targets.js";

/** Texts of what placeholders, templates and escapes are made of. */
const piece = fc.constantFrom(
  ..."<>{}\\`*_ &%;P",
  "<<",
  "{{",
  ">>",
  "}}",
  "<<P>>",
  "{{P}}",
  "<<ORDER>>",
  "PX",
  "a",
  "&lt;",
  "&#123;",
  "%3C",
  "%7B",
  "\\u003c",
);
const text = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(""));
const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A book with a text in one or two of the places that take one. The places are those of the `slots`. */
interface Written {
  readonly value: string;
  readonly slots: readonly (readonly [slot: number, text: string])[];
}

const SLOTS = 22;

function filesOf({ value, slots }: Written): Record<string, string> {
  let next = 0;
  const word = () => slots.find(([slot]) => slot === next % SLOTS)?.[1] ?? "word";
  const put = () => {
    const written = word();
    next++;
    return written;
  };
  const yaml = () => quoted(put());
  return {
    "book.yaml": `id: demo
title: ${yaml()}
intro: ${yaml()}
areas: [{id: voice, title: ${yaml()}, summary: ${yaml()}}]
placeholders:
  P: {type: text, description: The product.}
  ORDER: {type: text, description: The order., filledBy: agent}
support: {contact: ${yaml()}, checklist: [${yaml()}]}
labels: {fix: ${yaml()}}
brands: [acme]
`,
    "brands/acme.yaml": `name: ${yaml()}\nurl: https://help.acme.example\nvalues: {P: ${quoted(value)}}\n`,
    "entries/voice/one.md": `---
summary: ${yaml()}
signatures: {codes: [${yaml()}], messages: [${yaml()}]}
appliesTo: [${yaml()}]
also: [${yaml()}]
x-note: {a: ${yaml()}}
---

# A ${put()}

The a${put()}b, **x${put()}**${put()}<<P>> and \`${put().replaceAll("`", "")} \`; [w${put()}](https://a.example/?q=<<P>>).

1. Press ${put()}<<P>>X.
2. Type:

   \`\`\`
   ${put()}
   \`\`\`
`,
  };
}

async function check(files: Record<string, string>) {
  const file = (path: string) => ({ path, text: files[path] ?? "" });
  const sources: BookSources = {
    folder: "/demo",
    settings: file("book.yaml"),
    brands: [file("brands/acme.yaml")],
    sites: [],
    inventories: [],
    vendored: [],
    entries: [file("entries/voice/one.md")],
    ledger: undefined,
    queries: undefined,
    evals: undefined,
    baseline: undefined,
    unread: [],
    misplaced: [],
    beside: [],
    files: [],
    diagnostics: [],
  };
  const settings = parseBookFile(file("book.yaml"));
  return putTogether(sources, settings, [checkEntry(file("entries/voice/one.md"))], {
    today: "2026-11-21",
    stage: undefined,
    asksQuestions: false,
  });
}

function leaksOf(book: Book, files: Record<string, string>): readonly string[] {
  const known = (wanted: string) => Object.values(files).some((source) => source.includes(wanted));
  const [brand] = book.brands;
  if (brand === undefined) throw new Error("The book has a brand.");
  const builds = [{ book, brand }, unfilled(book)];
  return builds.flatMap(({ book: one, brand: by, ...options }) =>
    targets.flatMap((renderer) =>
      [...renderTarget(renderer, createRenderContext(renderer, one, by, { ...renderHost, ...options }), known)].flatMap(
        ({ path, leaks }) => leaks.map((leak) => `${renderer.name} ${path}: ${leak.text}`),
      ),
    ),
  );
}

const written = fc.record({
  value: fc.oneof(fc.constantFrom("PX", "<PX", "{PX}}", "Acme"), text),
  slots: fc.array(fc.tuple(fc.nat(SLOTS - 1), text), { minLength: 1, maxLength: 2 }),
});

/** The numbers of some slots in {@link filesOf}. */
const slotOf = { checklist: 5, brand: 7, summary: 8, prose: 13, beforeValue: 15 };

test.each<[string, Written]>([
  ["a bracket before a value that begins with one", { value: "<PX", slots: [[slotOf.beforeValue, "<"]] }],
  ["braces around a value with braces", { value: "{PX}", slots: [[slotOf.prose, " {<<P>>} "]] }],
  [
    "brackets in front of emphasis, which plain text leaves out",
    { value: "Acme", slots: [[slotOf.prose, " << *PX* <<*PX* "]] },
  ],
  ["brackets in front of code", { value: "Acme", slots: [[slotOf.prose, " <<`PX` "]] }],
  ["a character reference before a value", { value: "PX", slots: [[slotOf.beforeValue, "&lt;&lt;"]] }],
  ["an escape of JSON before a bracket", { value: "PX", slots: [[slotOf.summary, "\\u003c<PX"]] }],
  [
    "an escape of an address before a bracket",
    { value: "PX", slots: [[slotOf.checklist, "%3C%3CPX and %7B%7BPX%7D%7D"]] },
  ],
  ["the name of the brand", { value: "PX", slots: [[slotOf.brand, "<<PX %7B%7BPX%7D%7D"]] }],
])("what lint passes has no leak: %s", async (_name, one) => {
  const files = filesOf(one);
  const { book, diagnostics } = await check(files);
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  expect(book && leaksOf(book, files)).toEqual([]);
});

test("brackets that open twice before a placeholder are found once, where they stand", async () => {
  const files = { ...filesOf({ value: "PX", slots: [] }) };
  const path = "entries/voice/one.md";
  files[path] = "# One\n\nSee `a <<<<P>>` and <<<<P>>>.\n\n1. Go.\n";
  const found = (await check(files)).diagnostics.filter(({ severity }) => severity === "error");
  expect(
    found.map(({ file, ruleId, range: { start, end } }) => [file, ruleId, start.line, start.column, end.column]),
  ).toEqual([[path, "placeholders/malformed", 3, 21, 29]]);
});

test.each([
  ["brands/acme.yaml", "name: word", "name: The <<P>>", "placeholders/nested-value"],
  ["brands/acme.yaml", "P: 'Acme'", "P: 'a <<ORDER>>'", "placeholders/nested-value"],
  ["book.yaml", "filledBy: agent", "filledBy: agent, desk: ticket.id, fallback: a <<P>>", "placeholders/nested-value"],
])("a placeholder where nothing is filled in is found: %s, %s", async (path, from, to, ruleId) => {
  const files = filesOf({ value: "Acme", slots: [] });
  const text = files[path]?.replace("'word'", "word") ?? "";
  expect(text).toContain(from);
  const { diagnostics } = await check({ ...files, [path]: text.replace(from, to) });
  expect(diagnostics.filter(({ severity }) => severity === "error").map((one) => one.ruleId)).toEqual([ruleId]);
});

test("what lint passes has no leak in any target", async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(written, async (one) => {
      const files = filesOf(one);
      const { book } = await check(files);
      if (book === undefined) return;
      passed++;
      expect(leaksOf(book, files)).toEqual([]);
    }),
    { numRuns: lawRuns(30), seed: 1 },
  );
  expect(passed).toBeGreaterThan(15);
});
