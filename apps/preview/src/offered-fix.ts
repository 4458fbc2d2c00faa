import type { Diagnostic, Fix } from "@fixbook/schema";

/** The fix that the button of a finding applies: a safe one before a suggestion, and none that changes another file. */
export function offeredFix({ file, fixes = [] }: Diagnostic): Fix | undefined {
  const own = fixes.filter(({ edits }) => edits.every((edit) => edit.file === file));
  return own.find(({ kind }) => kind === "safe") ?? own[0];
}
