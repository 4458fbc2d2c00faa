import { restOf } from "@fixbook/core";
import type { Diagnostic, Fix } from "@fixbook/schema";

/** How many of the findings for which one stands have a fix of a kind. */
export function countFixable(diagnostic: Diagnostic, kinds: readonly Fix["kind"][]): number {
  const findings = restOf(diagnostic) ?? [diagnostic];
  return findings.filter(({ fixes }) => fixes?.some(({ kind }) => kinds.includes(kind))).length;
}
