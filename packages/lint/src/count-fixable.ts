import { fileFindings, restOf } from "@fixbook/core";
import type { Diagnostic, Fix } from "@fixbook/schema";

/** How many of the findings for which one stands have a fix of a kind; that of a picture is to strip its metadata. */
export function countFixable(diagnostic: Diagnostic, kinds: readonly Fix["kind"][]): number {
  if (kinds.includes("safe") && fileFindings.pictureToStrip(diagnostic) !== undefined) return 1;
  const findings = restOf(diagnostic) ?? [diagnostic];
  return findings.filter(({ fixes }) => fixes?.some(({ kind }) => kinds.includes(kind))).length;
}
