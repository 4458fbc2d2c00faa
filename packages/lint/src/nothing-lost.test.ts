import { entryToMarkdown, type ParsedEntry, parseEntry } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";
import { arbitraryEntry } from "../../core/test/arbitrary-entry.js";
import { lintSource } from "./lint.js";

/** A word that no arbitrary entry holds. */
const WORD = "qzjxvk";

/**
 * The law of the input side: whatever is typed anywhere into an entry is in what is published, or inside a finding. Where
 * another mistake keeps the entry back, it is in the value of a node or field.
 */
test("a word typed at any place of an entry is published or found", () => {
  fc.assert(
    fc.property(arbitraryEntry.map(entryToMarkdown), fc.nat(), (source, any) => {
      const at = any % (source.length + 1);
      const text = source.slice(0, at) + WORD + source.slice(at);
      const { entry, diagnostics, tree } = check(text);
      const isFound = diagnostics.some((one) => isAbout(one, at));
      const isPublished = (entry === undefined ? valuesOf(tree) : JSON.stringify(entry)).includes(WORD);
      expect(isFound || isPublished, JSON.stringify(text.slice(Math.max(0, at - 80), at + 80))).toBe(true);
    }),
    { seed: 20261129, numRuns: lawRuns(12) },
  );
});

function check(text: string): ParsedEntry {
  const file = "entries/area/id.md";
  const parsed = parseEntry({ path: file, text });
  const { tree, diagnostics } = parsed;
  const root = tree === undefined ? {} : { root: tree.root, unmask: tree.unmask };
  const found = lintSource({ file, text, ...root, strings: tree?.strings ?? [] });
  return { ...parsed, diagnostics: [...diagnostics, ...found] };
}

/** Whether a finding is at the word, names it, or says that the frontmatter around it cannot be read. */
function isAbout({ ruleId, range: { start, end }, message }: Diagnostic, at: number): boolean {
  if (ruleId === "schema/yaml-syntax" || ruleId === "schema/unclosed-frontmatter") return true;
  return (start.offset <= at + WORD.length && end.offset >= at) || message.includes(WORD);
}

/** Every string that a parser made of the text, as far as readers would see it. */
function valuesOf(tree: ParsedEntry["tree"]): string {
  if (tree === undefined) return "";
  const values = tree.strings.map(({ text }) => text);
  const visit = (node: Nodes): void => {
    const { value, url, title, alt, lang } = { ...node } as Readonly<Record<string, unknown>>;
    if (node.type !== "html") values.push(...[value, url, title, alt, lang].map(String));
    if ("children" in node) node.children.forEach(visit);
  };
  visit(tree.root);
  return values.join("\n");
}
