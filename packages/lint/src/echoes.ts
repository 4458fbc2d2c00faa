import type { Diagnostic } from "@fixbook/schema";

/** Findings that only say again what another one in the same file says. */
interface Echo {
  readonly rule: RegExp;
  /** The rules of which one has to have a finding. */
  readonly of: readonly string[];
  /** Whether both have to be about the same second file, such as the other one of two entries that are alike. */
  readonly sameOther?: boolean;
}

const echoes: readonly Echo[] = [
  // Two versions of a text, one after the other, with lines between them that mean something in Markdown and YAML.
  { rule: /^(?:structure|schema)\//, of: ["structure/conflict-marker"] },
  // The file of another entry, copied.
  { rule: /^(?:duplication\/|identity\/duplicate-title)/, of: ["identity/duplicate-id"], sameOther: true },
  { rule: /^duplication\//, of: ["identity/duplicate-title"], sameOther: true },
];

/**
 * The findings without those that only follow from another one that is among them. What is left has an error wherever
 * there was one.
 */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = new Map<string, Set<string>>();
  for (const one of diagnostics) {
    if (!echoes.some(({ of }) => of.includes(one.ruleId))) continue;
    const key = keyOf(one.ruleId, one.file);
    causes.set(key, (causes.get(key) ?? new Set()).add(otherOf(one)));
  }
  if (causes.size === 0) return diagnostics;
  return diagnostics.filter((one) => !echoes.some((echo) => isEcho(one, echo, causes)));
}

function isEcho(one: Diagnostic, { rule, of, sameOther }: Echo, causes: ReadonlyMap<string, ReadonlySet<string>>) {
  if (!rule.test(one.ruleId) || of.includes(one.ruleId)) return false;
  return of.some((ruleId) => {
    const others = causes.get(keyOf(ruleId, one.file));
    return others !== undefined && (sameOther !== true || others.has(otherOf(one)));
  });
}

function keyOf(ruleId: string, file: string): string {
  return `${ruleId} ${file}`;
}

function otherOf({ related }: Diagnostic): string {
  return related?.[0]?.file ?? "";
}
