import { type ArtifactFinding, artifactFinding, snippetFindings } from "@fixbook/core";
import type { SnippetVariant } from "@fixbook/schema";

const { hugeSnippet, largeSnippet } = snippetFindings;

/** From how many bytes of HTML a snippet is too much, the worst first: far below Gmail's 102 KB for a whole thread. */
const limits = [
  { limit: 20_000, finding: hugeSnippet },
  { limit: 8_000, finding: largeSnippet },
] as const;

/** What is wrong with a snippet of so many bytes: nothing, or one finding. */
export function sizeFindings(variant: SnippetVariant, bytes: number): readonly ArtifactFinding[] {
  const over = limits.find(({ limit }) => bytes > limit);
  return over === undefined ? [] : [artifactFinding(over.finding, { variant, bytes, limit: over.limit })];
}
