import type { Diagnostic } from "@fixbook/schema";

/**
 * What a finding is about, without lines and paths: its rule, the name of its file, and the text of its place. The same
 * finding has the same key after edits elsewhere and after a move of its file; equal findings of a file share one.
 */
export function findingKey(
  { ruleId, file, range }: Diagnostic,
  sourceOf: (file: string) => string | undefined,
): FindingKey {
  const name = entryName(file);
  const text = (sourceOf(file) ?? "").slice(range.start.offset, range.end.offset).replace(/\s+/g, " ").toLowerCase();
  return { name, text, key: JSON.stringify([ruleId, name, text]) };
}

/** The name of a file without its folder and its ending. */
export function entryName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.[a-z]+$/, "");
}

interface FindingKey {
  readonly name: string;
  readonly text: string;
  readonly key: string;
}
