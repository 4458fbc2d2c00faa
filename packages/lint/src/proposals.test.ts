import { parseEntry } from "@fixbook/core";
import type { Diagnostic, Fix } from "@fixbook/schema";
import { expect, test } from "vitest";
import { withoutEchoes } from "./echoes.js";
import { readExample } from "./example.js";
import { lintSource } from "./lint.js";
import { rules } from "./rules.gen.js";

/** Texts with what the parser itself finds. */
const ofParser: readonly string[] = [
  "## **Swap** the [cert](https://a.example)\n\n1. Go.",
  "Swap the `cert`\n\n1. Go.",
  "# A\n\n1. Go.\n\n# Resolution\n\n1. Go.",
  "# A\n\nText.\n\n# Mitigations\n\n## Stop it\n\n1. Go.",
  "# A\n\nText.\n\n### Solution: Set `a_b` off\n\n1. Go.",
  "# A\n\nText.\n\n## Root Cause: The plug\n\nIt is loose.\n\n## Resolution\n\n1. Go.",
  "# A\n\n## Meaning\n\nText.\n\n## Mitigation {#fix}\n\n1. Go.",
  "# A\n\n## Sypmtoms\n\nText.\n\n## Fix\n\n1. Go.",
  "---\ndescription: What it is about\n---\n\n# A\n\n1. Go.",
  "---\nlast_reviewed: 2026-01-01\n---\n\n# A\n\n1. Go.",
  "---\nappliesto: [Desk 4]\n---\n\n# A\n\n1. Go.",
  "---\nsummary: a\nowner: [team]\n---\n\n# A\n\n1. Go.",
];

const texts = [
  ...ofParser.map((text) => ["core", text] as const),
  ...rules.flatMap(({ ruleId, examples }) =>
    examples.bad.flatMap((example) =>
      Object.values(readExample(example).files).map((text) => [ruleId, text.replace(/[‹›]/g, "")] as const),
    ),
  ),
];

test.each(texts)("%s: no ready-made fix of %j sets off another error", (_ruleId, text) => {
  const all = check(text);
  const found = withoutEchoes(all);
  // What only followed from a finding is said once that is mended.
  const before = errorsOf(all);
  for (const { ruleId, fixes = [] } of found) {
    for (const fix of fixes) {
      const mended = apply(text, fix);
      const added = errorsOf(withoutEchoes(check(mended))).filter(
        (one, at, all) => countOf(all.slice(0, at + 1), one) > countOf(before, one),
      );
      expect(added, `${ruleId}: ${fix.title}\n\n${mended}`).toEqual([]);
    }
  }
});

function check(text: string): readonly Diagnostic[] {
  const file = "entries/area/a.md";
  const { tree, diagnostics } = parseEntry({ path: file, text });
  const source = { file, text, strings: tree?.strings ?? [], ...(tree && { root: tree.root, unmask: tree.unmask }) };
  return [...diagnostics, ...lintSource(source, { placeholders: ["PRODUCT", "CONTACT_EMAIL", "HELP_URL"] })];
}

function errorsOf(found: readonly Diagnostic[]): readonly string[] {
  return found.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId);
}

function countOf(all: readonly string[], wanted: string): number {
  return all.filter((one) => one === wanted).length;
}

function apply(text: string, { edits }: Fix): string {
  let mended = text;
  for (const { range, text: written } of edits.toSorted((a, b) => b.range.start.offset - a.range.start.offset))
    mended = mended.slice(0, range.start.offset) + written + mended.slice(range.end.offset);
  return mended;
}
