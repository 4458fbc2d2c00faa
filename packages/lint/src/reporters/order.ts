import type { Diagnostic, Severity } from "@fixbook/schema";

/** The severities, the worst first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

/** Errors, then warnings, then notes, each in the order of the report: what a reader who gets only the first ones should get. */
export function worstFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return severities.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
}
