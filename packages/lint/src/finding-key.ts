import type { Diagnostic } from "@fixbook/schema";

/**
 * What a finding is about, without lines and paths: its rule, the name of its file, and the text of its place. The same
 * finding has the same key after edits elsewhere and after a move of its file; equal findings of a file share one.
 */
export function findingKey(
  { ruleId, file, range }: Diagnostic,
  sourceOf: (file: string) => string | undefined,
): FindingKey {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.[a-z]+$/, "");
  const text = (sourceOf(file) ?? "").slice(range.start.offset, range.end.offset).replace(/\s+/g, " ").toLowerCase();
  return { name, text, key: JSON.stringify([ruleId, name, text]) };
}

interface FindingKey {
  readonly name: string;
  readonly text: string;
  readonly key: string;
}
