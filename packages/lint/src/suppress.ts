import { createReport, type EntryTree, nearest, type Span } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import type { Nodes } from "mdast";
import { isAnswerable, isOptional, knownRules } from "./known-rules.js";
import { notSuppressible, unknownRule, unusedDirective, withoutReason } from "./lint-findings.js";

/**
 * A writer's word that findings of some rules are meant: `<!-- fixbook-disable-next-line rule -- reason -->` in
 * Markdown, `# fixbook-disable-next-line rule -- reason` in YAML. `fixbook-disable` holds until `fixbook-enable`,
 * `fixbook-disable-file` for the whole file.
 */
export interface Directive {
  readonly kind: "disable-next-line" | "disable" | "enable" | "disable-file";
  readonly rules: readonly string[];
  readonly reason: string;
  readonly span: Span;
}

/** The directives of a file: of its Markdown, and of the comments of its YAML up to `yamlEnd`. */
export function readDirectives(
  text: string,
  root: EntryTree["root"] | undefined,
  yamlEnd: number,
): readonly Directive[] {
  const found: Directive[] = [];
  for (const { 0: line, index } of text.slice(0, yamlEnd).matchAll(/^[ \t]*#[ \t]*fixbook-[^\r\n]*/gm)) {
    const start = index + line.indexOf("#");
    found.push(...readDirective(line.replace(/^[ \t]*#/, ""), { start, end: index + line.length }));
  }
  const visit = (node: Nodes): void => {
    if (node.type === "html") {
      const start = node.position?.start.offset ?? 0;
      const body = /^<!--([\s\S]*)-->\s*$/.exec(node.value)?.[1];
      if (body !== undefined) found.push(...readDirective(body, { start, end: node.position?.end.offset ?? start }));
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  if (root !== undefined) visit(root);
  return found;
}

function readDirective(comment: string, span: Span): readonly Directive[] {
  const match = /^\s*fixbook-(disable-next-line|disable-file|disable|enable)\b([\s\S]*)$/.exec(comment);
  if (match === null) return [];
  const [, kind, rest = ""] = match;
  const [names = "", ...reason] = rest.split(/\s--\s/);
  const rules = names.split(/[\s,]+/).filter((name) => name !== "");
  return [{ kind: kind as Directive["kind"], rules, reason: reason.join(" -- ").trim(), span }];
}

/**
 * What is left of a file's findings, with what is wrong with its directives, and how many findings were suppressed.
 * `today` is the day of the run, as 2026-10-01.
 */
export function applyDirectives(
  { file, text, today }: { readonly file: string; readonly text: string; readonly today: string },
  diagnostics: readonly Diagnostic[],
  directives: readonly Directive[],
): { readonly diagnostics: readonly Diagnostic[]; readonly suppressed: number } {
  if (directives.length === 0) return { diagnostics, suppressed: 0 };
  const report = createReport(file, text);
  const used = new Set<string>();
  const kept = diagnostics.filter((one) => {
    const { start, end } = one.range;
    const by =
      isOptional(one.ruleId) || isAnswerable(one.ruleId, text.slice(start.offset, end.offset), today)
        ? directives.findIndex((directive, index) => covers(directives, index, directive, one, text))
        : -1;
    if (by !== -1) used.add(`${by} ${one.ruleId}`);
    return by === -1;
  });
  for (const [index, { kind, rules, reason, span }] of directives.entries()) {
    if (kind !== "enable" && (reason === "" || rules.length === 0)) report.add(withoutReason, span, { rules });
    for (const rule of rules) {
      if (!knownRules.has(rule)) report.add(unknownRule, span, { rule, suggestions: nearest(rule, knownRules.keys()) });
      else if (kind === "enable") continue;
      else if (used.has(`${index} ${rule}`)) continue;
      else report.add(isOptional(rule) ? unusedDirective : notSuppressible, span, { rule });
    }
  }
  return { diagnostics: [...kept, ...report.diagnostics], suppressed: diagnostics.length - kept.length };
}

/** Whether a directive with a reason covers a finding. */
function covers(
  directives: readonly Directive[],
  index: number,
  directive: Directive,
  { ruleId, range }: Diagnostic,
  text: string,
): boolean {
  const { kind, rules, reason, span } = directive;
  if (reason === "" || !rules.includes(ruleId)) return false;
  if (kind === "disable-file") return true;
  const at = range.start.offset;
  if (kind === "disable-next-line") {
    const [line, next] = nextLine(text, span.end);
    return at >= line && at < next;
  }
  if (kind !== "disable" || at < span.end) return false;
  return !directives
    .slice(index + 1)
    .some(
      (other) =>
        other.kind === "enable" && other.span.start <= at && (other.rules.length === 0 || other.rules.includes(ruleId)),
    );
}

/** The first line after an offset that is not blank. */
function nextLine(text: string, offset: number): readonly [start: number, end: number] {
  const match = /\n(?:[ \t]*\r?\n)*/.exec(text.slice(offset));
  if (match === null) return [text.length, text.length];
  const start = offset + match.index + match[0].length;
  const newline = text.indexOf("\n", start);
  return [start, newline === -1 ? text.length + 1 : newline + 1];
}
