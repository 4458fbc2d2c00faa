import { createReport, type FindingData, type Report } from "@fixbook/core";
import { compareDiagnostics, type Diagnostic } from "@fixbook/schema";
import type { AddGroup, AddInBook, BookFacts, BookFindingExtra, BookRule, FactsPlace } from "./book-rule.js";
import { bookRules } from "./book-rules.gen.js";
import { notesFor } from "./entry-notes.js";
import { ruleCrashed } from "./lint-findings.js";
import { optionsFor } from "./options.js";

/**
 * Runs every rule about the book as a whole. A rule that throws is reported, and the others still run. `isAnswered` tells
 * whether a writer has answered for what a rule finds at an offset of a file.
 */
export function lintBook(
  facts: BookFacts,
  optionsOf: (ruleId: string) => unknown = () => ({}),
  active: readonly BookRule[] = bookRules,
  isAnswered: (file: string, ruleId: string, offset: number) => boolean = () => false,
): readonly Diagnostic[] {
  const reports = new Map<string, Report>();
  const reportOf = (about: { file: string; text: string }): Report => {
    const report = reports.get(about.file) ?? createReport(about.file, about.text);
    reports.set(about.file, report);
    return report;
  };
  for (const rule of active) {
    const addAll = (
      members: number | undefined,
      { file, span }: FactsPlace,
      data: FindingData,
      { related = [], fixes }: BookFindingExtra = {},
    ): void => {
      const places = related.map((other) => ({
        file: other.file.file,
        range: reportOf(other.file).lines.range(other.span),
        message: other.message,
      }));
      reportOf(file).add(rule, span, data, {
        related: places,
        ...(fixes === undefined ? {} : { fixes }),
        ...(members === undefined ? {} : { members }),
      });
    };
    const add: AddInBook<FindingData> = (file, span, data, extra) => addAll(undefined, { file, span }, data, extra);
    const addGroup: AddGroup<FindingData> = (places, least, describe) => {
      const left = places.filter(({ file, span }) => !isAnswered(file.file, rule.ruleId, span.start));
      const [first, ...others] = left;
      if (first === undefined || left.length < least) return;
      const described = describe([first, ...others]);
      if (described === undefined) return;
      addAll(left.length > 1 ? left.length : undefined, first, described.data, described.extra);
    };
    try {
      rule.book(facts, add, optionsFor(rule, optionsOf(rule.ruleId)), notesFor(rule, facts.entries), addGroup);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      reportOf(facts.settings).add(ruleCrashed, { start: 0, end: 0 }, { rule: rule.ruleId, reason });
    }
  }
  return [...reports.values()].flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics);
}
