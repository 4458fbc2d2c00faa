import type { Diagnostic, Severity } from "@fixbook/schema";
import { withoutPlaceEchoes } from "./place-echoes.js";

/** Findings that only say again what another one in the same file says better. */
interface Echo {
  readonly rule: RegExp;
  /** The rules of which one has to have a finding. */
  readonly of: readonly string[];
  /** What both have in common: the file, a place in it, or two files, such as those of entries that are alike. */
  readonly same: "file" | "place" | "pair";
  /** Only in files of these names. */
  readonly files?: RegExp;
}

const echoes: readonly Echo[] = [
  // Two versions of a text, one after the other, with lines between them that mean something in Markdown and YAML.
  { rule: /^(?:structure|schema)\//, of: ["structure/conflict-marker"], same: "file" },
  // Code that takes in the steps, or the section with them, and steps that are no list.
  {
    rule: /^structure\/(?:missing-fix|empty-section|prose-fix)$/,
    of: ["markdown/unclosed-fence", "markdown/accidental-code", "structure/almost-list"],
    same: "file",
  },
  {
    rule: /^structure\/(?:items-expected|text-outside-list|interrupted-steps)$/,
    of: ["markdown/unclosed-fence", "markdown/accidental-code", "markdown/fence-in-text", "structure/almost-list"],
    same: "place",
  },
  // A page about the pages beside it, which is no entry.
  {
    rule: /^structure\/missing-(?:title|fix)$/,
    of: ["identity/bad-format"],
    same: "file",
    files: /(?:^|\/)(?:_?index|_sidebar|readme|toc)\.md$/i,
  },
  // The file of another entry, copied.
  { rule: /^(?:duplication\/|identity\/duplicate-title)/, of: ["identity/duplicate-id"], same: "pair" },
  { rule: /^duplication\//, of: ["identity/duplicate-title"], same: "pair" },
];

/** The findings of a book without those that only follow from another that is among them. */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return withoutPlaceEchoes(withoutFileEchoes(diagnostics));
}

/**
 * The findings without those that only follow from another one that is among them. The other one counts as much as what
 * follows from it, so that what could not be published before cannot be afterwards.
 */
function withoutFileEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    if (!echoes.some(({ of }) => of.includes(one.ruleId))) continue;
    for (const key of [one.file, pairOf(one)]) if (!causes.get(key)?.push(one)) causes.set(key, [one]);
  }
  if (causes.size === 0) return diagnostics;
  const raised = new Map<Diagnostic, Severity>();
  const left = diagnostics.filter((one) => {
    const beside = [...(causes.get(one.file) ?? []), ...(causes.get(pairOf(one)) ?? [])];
    const cause = beside.find((other) => isEcho(one, other));
    if (cause !== undefined && RANK[one.severity] > RANK[raised.get(cause) ?? cause.severity])
      raised.set(cause, one.severity);
    return cause === undefined;
  });
  return left.map((one) => {
    const severity = raised.get(one);
    return severity === undefined ? one : { ...one, severity };
  });
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function isEcho(one: Diagnostic, cause: Diagnostic): boolean {
  return echoes.some(({ rule, of, same, files }) => {
    if (files?.test(one.file) === false) return false;
    if (!rule.test(one.ruleId) || !of.includes(cause.ruleId) || of.includes(one.ruleId)) return false;
    if (same === "pair") return pairOf(one) === pairOf(cause);
    if (one.file !== cause.file) return false;
    const isBeside = one.range.end.offset < cause.range.start.offset || cause.range.end.offset < one.range.start.offset;
    return same === "file" || !isBeside;
  });
}

/** The file of a finding and the other one that it is about, whichever of the two it stands in. */
function pairOf({ file, related }: Diagnostic): string {
  return [file, related?.[0]?.file ?? ""].sort().join("\0");
}
