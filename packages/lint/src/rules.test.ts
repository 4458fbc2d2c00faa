import { parseEntry } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { rewrite, summaryStyles, variants } from "../test/variants.js";
import { applyFixes } from "./apply-fixes.js";
import type { BookRule } from "./book-rule.js";
import { bookRules } from "./book-rules.gen.js";
import { type Example, type ExampleFiles, readExample } from "./example.js";
import { lintSource } from "./lint.js";
import { optionsOfRule } from "./options.js";
import type { Rule } from "./rule.js";
import { rules } from "./rules.gen.js";
import { type ExampleRun, runExample } from "./run-example.js";

const all: readonly (Rule | BookRule)[] = [...rules, ...bookRules];
const byId = (list: readonly (Rule | BookRule)[]) => list.map((rule) => [rule.ruleId, rule] as const);

/** The places that an example marks. */
function marksOf({ files }: ExampleRun): readonly string[] {
  return files.flatMap(({ path, marks }) => marks.map(({ start, end }) => `${path} ${start}-${end}`)).sort();
}

/** The places of what was found. */
function placesOf({ found }: ExampleRun): readonly string[] {
  return found
    .map(({ file, range, ruleId }) => `${ruleId === "lint/rule-crashed" ? "crashed " : ""}${at(file, range)}`)
    .sort();
}

function at(file: string, { start, end }: Diagnostic["range"]): string {
  return `${file} ${start.offset}-${end.offset}`;
}

describe.each(byId(all))("%s", (_ruleId, rule) => {
  const good = rule.examples.good.map(readExample);
  const bad = rule.examples.bad.map(readExample);

  test("has examples of both kinds, each once", () => {
    expect([good.length > 0, bad.length > 0]).toEqual([true, true]);
    const texts = [...good, ...bad].map((example) => JSON.stringify([example.files, example.options]));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test.each(good)("says nothing of good example %#", (example) => {
    const run = runExample(rule, example);
    expect([marksOf(run), placesOf(run)]).toEqual([[], []]);
  });

  test.each(bad)("finds what is marked in bad example %#", (example) => {
    const run = runExample(rule, example);
    expect(marksOf(run)).not.toEqual([]);
    expect(placesOf(run)).toEqual(marksOf(run));
  });

  describe.each(variants)("%s", (_name, write) => {
    test.each(bad)("finds the same in bad example %#", (example) => {
      const run = runExample(rule, rewrite(example, write));
      expect(placesOf(run)).toEqual(marksOf(run));
    });
  });

  const summaries = bad.flatMap((example) =>
    Object.values(example.files).flatMap((text) =>
      summaryStyles(text).map(([style, styled]) => [style, { ...example, files: { "a.md": styled } }] as const),
    ),
  );
  test.runIf(summaries.length > 0).each(summaries)("finds the same in a summary in %s style", (_style, example) => {
    const run = runExample(rule, example);
    const { text = "", marks = [] } = run.files[0] ?? {};
    expect(run.found).toHaveLength(marks.length);
    for (const [index, { range }] of run.found.entries()) {
      const { start = 0, end = 0 } = marks[index] ?? {};
      expect(range.start.offset).toBeLessThanOrEqual(start);
      expect(range.end.offset).toBeGreaterThanOrEqual(end);
      expect(text.slice(range.start.offset, range.end.offset)).not.toContain("\n---");
    }
  });

  test.each(bad)("says what, why and what to do about bad example %#", (example) => {
    const { found, files } = runExample(rule, example);
    const source = files.map(({ text }) => text).join("\n");
    for (const { message, why, action } of found) {
      for (const words of [message, why, action]) expect(words).toMatch(/^[A-Z"].*[.…]\)?\.?$/s);
      expect(`${message} ${action}`).not.toMatch(/\\ue[0-9a-f]{3}|[\ue000-\uf8ff]/);
      for (const leak of `${message} ${action}`.match(/\bundefined\b|\[object|\bNaN\b|\bnull\b|\$\{/g) ?? [])
        expect(source).toContain(leak);
    }
  });

  test.each(bad)("mends bad example %# as it says", (example) => {
    const before = runExample(rule, example);
    const fixable = before.found.filter(({ fixes = [] }) => fixes.length > 0);
    if (fixable.length === 0) return expect(example.fixed).toBeUndefined();
    const { files, run } = mend(rule, example);
    expect(files).toEqual({ ...plainFiles(before), ...example.fixed });
    expect(example.fixed).toBeDefined();
    expect(example.fixed).not.toEqual(plainFiles(before));
    expect(run.found.filter(({ fixes = [] }) => fixes.length > 0)).toEqual([]);
    expect(errorsOf(run)).toBeLessThanOrEqual(errorsOf(before));
  });

  test("documents its options and shows them in an example", () => {
    const options = optionsOfRule(rule);
    for (const { what, preset } of options) {
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(preset).toBeDefined();
    }
    const shown = [...good, ...bad].map((example) => example.options).filter((one) => one !== undefined);
    expect(shown.length > 0).toBe(options.length > 0);
    for (const one of shown) expect(rule.options?.safeParse(one).success).toBe(true);
    expect(rule.options?.safeParse({ noSuchOption: 1 }).success ?? false).toBe(false);
  });
});

describe.each(byId(rules))("%s", (_ruleId, rule) => {
  test.each((rule as Rule).examples.bad.map(readExample))("leaves the tree of bad example %# as it is", (example) => {
    for (const { path, text } of runExample(rule, example).files) {
      const { tree } = parseEntry({ path, text });
      const before = structuredClone(tree?.root);
      lintSource({ file: path, text, ...(tree && { root: tree.root }), strings: tree?.strings ?? [] }, {}, [
        rule as Rule,
      ]);
      expect(tree?.root).toEqual(before);
    }
  });
});

/** The files of an example with every fix applied, pass by pass, and what is found in them then. */
function mend(rule: Rule | BookRule, example: Example): { files: ExampleFiles; run: ExampleRun } {
  let run = runExample(rule, example);
  let files = plainFiles(run);
  for (let pass = 0; pass < 10; pass++) {
    const next = run.files.map(({ name, path, text }) => {
      const found = run.found.filter(({ file }) => file === path);
      return [name, applyFixes(text, found, ["safe", "review"]).text] as const;
    });
    if (next.every(([name, text]) => files[name] === text)) break;
    files = Object.fromEntries(next);
    run = runExample(rule, { ...example, files });
  }
  return { files, run };
}

function plainFiles({ files }: ExampleRun): ExampleFiles {
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}

/** How many errors the parser finds in the entries of an example. */
function errorsOf({ files }: ExampleRun): number {
  const entries = files.filter(({ name }) => name.endsWith(".md"));
  return entries.flatMap((file) => parseEntry(file).diagnostics).filter(({ severity }) => severity === "error").length;
}
