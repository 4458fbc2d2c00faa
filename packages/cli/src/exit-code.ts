import { weightOf } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";

/**
 * What the command's exit code says: all is well, findings stand in the way, the command could not do its work, or
 * somebody has ended it by Ctrl+C.
 */
export const exitCodes = { clean: 0, findings: 1, failure: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const CRASHES = new Set(["lint/rule-crashed", "source/crashed"]);

/** The exit code of a run: 2 where a check did not run or a `book.yaml` cannot be read, 1 for errors and too many warnings. */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  { maxWarnings, isReadable }: { readonly maxWarnings: number | undefined; readonly isReadable: boolean },
): ExitCode {
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.reduce((sum, one) => sum + (one.severity === severity ? weightOf(one) : 0), 0);
  if (!isReadable || diagnostics.some(({ ruleId }) => CRASHES.has(ruleId))) return exitCodes.failure;
  if (count("error") > 0 || count("warning") > (maxWarnings ?? Number.POSITIVE_INFINITY)) return exitCodes.findings;
  return exitCodes.clean;
}
