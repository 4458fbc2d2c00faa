import { parseEntry } from "@fixbook/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";
import { type LintSource, lintSource } from "./lint.js";
import { holds, searchedText } from "./needle.js";
import type { Rule } from "./rule.js";
import { rules } from "./rules.gen.js";
import { runExample } from "./run-example.js";

const sought = rules.filter(({ needle }) => needle !== undefined);
/** Shapes of markup have signs in place of needles, and a test of their own. */
const examples = rules
  .filter(({ shapes }) => shapes === undefined)
  .flatMap((rule) =>
    [...rule.examples.good, ...rule.examples.bad].flatMap((example) =>
      runExample(rule, example).files.map(({ text }) => text),
    ),
  );

/** Pieces of examples, which hold what rules find, in new company and with some letters in the other case. */
const arbitraryText = fc
  .array(
    fc.record({
      text: fc.constantFrom(...examples),
      from: fc.nat({ max: 120 }),
      length: fc.nat({ max: 60 }),
      write: fc.constantFrom(
        (piece: string) => piece,
        (piece: string) => piece.toUpperCase(),
        (piece: string) => piece.toLowerCase(),
        (piece: string) => piece.replace(" ", "\n"),
        (piece: string) => piece.replace(" ", "  "),
        (piece: string) => `*${piece}*`,
        (piece: string) => `\`${piece}\``,
        (piece: string) => `\n---\nsummary: ${piece}\n---\n`,
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.map(({ text, from, length, write }) => write(text.slice(from, from + length))).join(""));

/** An entry, with a summary that YAML has to read. */
const arbitrarySource = fc
  .tuple(arbitraryText, arbitraryText, fc.constantFrom("plain", "double", "escaped", "folded"))
  .map(([body, words, style]) => sourceOf(`---\nsummary: ${summaryIn(style, words)}\n---\n\n# A\n\n${body}\n`));

function summaryIn(style: string, words: string): string {
  if (style === "folded") return `>-\n  ${words.replace(/\n\s*/g, "\n  ")}`;
  if (style === "double") return JSON.stringify(words);
  if (style === "escaped") return `"${words.replace(/[\s\S]/g, escaped)}"`;
  return words.replace(/\s*\n[\s\S]*/, "");
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function sourceOf(text: string): LintSource {
  const path = "entries/area/a.md";
  const { tree } = parseEntry({ path, text });
  return {
    file: path,
    text,
    ...(tree === undefined ? {} : { root: tree.root, unmask: tree.unmask }),
    strings: tree?.strings ?? [],
  };
}

/** The rule without its needle, so that it looks at every file. */
function everywhere({ needle: _, ...rule }: Rule): Rule {
  return rule;
}

describe("a file without the needle of a rule holds nothing that the rule finds", () => {
  test("in any text", () => {
    let found = 0;
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        const all = lintSource(source, {}, sought.map(everywhere));
        expect(lintSource(source, {}, sought)).toEqual(all);
        found += all.length;
      }),
      { seed: 20261125, numRuns: lawRuns(800) },
    );
    expect(found).toBeGreaterThan(500);
  });

  test.each(sought.map((rule) => [rule.ruleId, rule] as const))("%s has examples without it", (_ruleId, rule) => {
    const texts = examples.map((text) => searchedText({ text, strings: [] }));
    expect(texts.some((text) => !holds(text, rule.needle ?? []))).toBe(true);
  });
});

test("a needle of strings is in lower case", () => {
  for (const { needle } of sought)
    if (Array.isArray(needle)) expect(needle).toEqual(needle.map((one) => one.toLowerCase()));
});

test("strings that an escape has made are searched too", () => {
  const source = sourceOf('---\nsummary: "Call it\\u00a0now."\n---\n\n# A\n\n1. Go.\n');
  expect(lintSource(source).map(({ ruleId }) => ruleId)).toContain("text/odd-space");
});
