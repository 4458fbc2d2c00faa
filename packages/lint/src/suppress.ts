import { createReport, type EntryTree, nearest, type Report, restOf, type Span, withRest } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import type { Nodes } from "mdast";
import { createCovers } from "./directive-covers.js";
import { isAnswerable, isOptional, knownRules, needsHistory } from "./known-rules.js";
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
  for (const { 0: line, index } of text.slice(0, yamlEnd).matchAll(/(?<=^[ \t]*)#[ \t]*fixbook-[^\r\n]*/gm))
    found.push(...readDirective(line.slice(1), { start: index, end: index + line.length }));
  const visit = (node: Nodes): void => {
    if (node.type === "html") {
      const start = node.position?.start.offset ?? 0;
      const body = /^<!--([\s\S]*)-->\s*$/.exec(node.value)?.[1] ?? "";
      found.push(...readDirective(body, { start, end: node.position?.end.offset ?? start }));
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  if (root !== undefined) visit(root);
  return found;
}

function readDirective(comment: string, span: Span): readonly Directive[] {
  const match = /^\s*fixbook-(disable-next-line|disable-file|disable|enable)\b([\s\S]*)/.exec(comment);
  if (match === null) return [];
  const [, kind, rest = ""] = match;
  const [names = "", ...reason] = rest.split(/\s--\s/);
  const rules = names.split(/[\s,]/).filter((name) => name !== "");
  return [{ kind: kind as Directive["kind"], rules, reason: reason.join(" -- ").trim(), span }];
}

/** What the directives of a file answer, and which of them have been of use. */
export interface Answers {
  /** Whether a writer has answered for findings of a rule that begin at an offset; notes which directive says so. */
  covers(ruleId: string, offset: number): boolean;
  /**
   * What is left of the file's findings, with what is wrong with its directives. Unless every rule has run, none is called
   * unused: what it hides may not have been looked for.
   */
  settle(diagnostics: readonly Diagnostic[], isComplete: boolean): readonly Diagnostic[];
  /** How many findings were taken out. */
  readonly suppressed: number;
}

/**
 * Makes the answers of a file. Each question costs no more where there are many directives. `today` is the day of the
 * run, as 2026-10-01.
 */
export function createAnswers(
  { file, text, today }: { readonly file: string; readonly text: string; readonly today: string },
  directives: readonly Directive[],
): Answers {
  const used = new Set<string>();
  const coverOf = createCovers(text, directives);
  let suppressed = 0;
  const covers = (ruleId: string, { start, end }: Span): boolean => {
    const mayBe = isOptional(ruleId) || isAnswerable(ruleId, text.slice(start, end), today);
    const by = mayBe ? coverOf(ruleId, start) : undefined;
    if (by === undefined) return false;
    used.add(`${by} ${ruleId}`);
    suppressed++;
    return true;
  };
  return {
    covers: (ruleId, offset) => covers(ruleId, { start: offset, end: offset }),
    get suppressed() {
      return suppressed;
    },
    settle: (diagnostics, isComplete) => {
      const report = createReport(file, text);
      const left = diagnostics.flatMap((one): readonly Diagnostic[] => {
        const rest = restOf(one);
        if (rest === undefined)
          return covers(one.ruleId, { start: one.range.start.offset, end: one.range.end.offset }) ? [] : [one];
        const open = rest.filter((span) => !covers(one.ruleId, span));
        return withRest(one, open, report.lines.range);
      });
      for (const [index, directive] of directives.entries())
        checkDirective(directive, (rule) => used.has(`${index} ${rule}`), report, isComplete);
      return [...left, ...report.diagnostics];
    },
  };
}

/** What is left of a file's findings, with what is wrong with its directives, and how many findings were suppressed. */
export function applyDirectives(
  source: { readonly file: string; readonly text: string; readonly today: string },
  diagnostics: readonly Diagnostic[],
  directives: readonly Directive[],
): { readonly diagnostics: readonly Diagnostic[]; readonly suppressed: number } {
  const answers = createAnswers(source, directives);
  return { diagnostics: answers.settle(diagnostics, true), suppressed: answers.suppressed };
}

function checkDirective(
  { kind, rules, reason, span }: Directive,
  isUsed: (rule: string) => boolean,
  report: Report,
  isComplete: boolean,
) {
  if (kind !== "enable" && (reason === "" || rules.length === 0)) report.add(withoutReason, span, { rules });
  for (const rule of rules) {
    if (!knownRules.has(rule)) report.add(unknownRule, span, { rule, suggestions: nearest(rule, knownRules.keys()) });
    else if (kind === "enable") continue;
    else if (isUsed(rule)) continue;
    else if (!isOptional(rule)) report.add(notSuppressible, span, { rule });
    else if (isComplete && !needsHistory(rule)) report.add(unusedDirective, span, { rule });
  }
}
