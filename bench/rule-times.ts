import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseBookFile, parseEntry } from "../packages/core/dist/index.js";
import { checkEntry, loadMarkdownParser } from "../packages/engine/dist/index.js";
import { bookRules, entrySettings, findSecrets, lintBook, lintSource, rules } from "../packages/lint/dist/index.js";

/** What a step or a rule costs, an entry, warm. */
export interface StepTime {
  readonly name: string;
  readonly microseconds: number;
  /** Its part of checking an entry, in percent. */
  readonly share: number;
}

const ROUNDS = 5;

/** Measures the steps of the gate and each of its rules over the entries of a book, in this process; medians. */
export async function timeRules(book: string): Promise<readonly StepTime[]> {
  const sources = globSync("entries/*/*.md", { cwd: book })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(book, path), "utf8") }));
  const settings = parseBookFile({ path: "book.yaml", text: readFileSync(join(book, "book.yaml"), "utf8") });
  const settingsOfEntries = entrySettings(settings);
  const parser = await loadMarkdownParser();
  const parsed = sources.map((source) => parseEntry(source, { parser }));
  const trees = parsed.map(({ facts: { file, text }, tree }) => ({
    file,
    text,
    ...(tree === undefined ? {} : { root: tree.root, unmask: tree.unmask }),
    strings: tree?.strings ?? [],
  }));
  const facts = {
    settings,
    brands: [],
    inventories: [],
    ledger: undefined,
    entries: parsed.map(({ facts, entry }) => ({ facts, entry })),
    today: "2026-11-21",
  };
  const time = (work: () => void): number => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      work();
      return ((performance.now() - start) * 1000) / sources.length;
    });
    return rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  };
  const lint = (active: typeof rules) =>
    time(() => trees.forEach((tree) => void lintSource(tree, settingsOfEntries, active)));
  const walk = lint([]);
  const whole = time(() => sources.forEach((source) => void checkEntry(source, settingsOfEntries, parser)));
  const steps = [
    {
      name: "parse: text to entry and facts",
      microseconds: time(() => sources.forEach((source) => void parseEntry(source, { parser }))),
    },
    {
      name: "secrets: the scan before the engine",
      microseconds: time(() => sources.forEach(({ path, text }) => void findSecrets({ file: path, text }))),
    },
    { name: "all rules of entries, in one walk", microseconds: lint(rules) },
    { name: "all rules of books", microseconds: time(() => void lintBook(facts)) },
  ];
  const single = [
    ...rules.map((rule) => ({ name: `\`${rule.ruleId}\``, microseconds: Math.max(0, lint([rule]) - walk) })),
    ...bookRules.map((rule) => ({
      name: `\`${rule.ruleId}\``,
      microseconds: time(() => void lintBook(facts, undefined, [rule])),
    })),
  ].toSorted((a, b) => b.microseconds - a.microseconds);
  return [...steps, ...single].map((step) => ({ ...step, share: (100 * step.microseconds) / whole }));
}
