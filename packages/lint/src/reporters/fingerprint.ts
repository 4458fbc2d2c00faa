import type { Diagnostic } from "@fixbook/schema";

/** A finding with a name that is the same in the next run, as long as it is the same finding. */
export interface Fingerprinted {
  readonly diagnostic: Diagnostic;
  /** 16 hexadecimal digits, unique in the report. */
  readonly fingerprint: string;
}

/**
 * Names each finding by its rule, file and message, and by its number among those that are equal in all three. Lines
 * and columns take no part, so text added above a finding does not make it a new one.
 */
export function withFingerprints(diagnostics: readonly Diagnostic[]): readonly Fingerprinted[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { ruleId, file, message } = diagnostic;
    const key = JSON.stringify([ruleId, file, message]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return { diagnostic, fingerprint: fnv1a(`${key}${number}`) };
  });
}

/**
 * FNV-1a of 64 bits over the UTF-16 units: short and the same on every machine. It keeps findings apart, not secrets
 * safe. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
