import { createReport, type FindingData, type Report } from "@fixbook/core";
import { compareDiagnostics, type Diagnostic } from "@fixbook/schema";
import type { AddInBook, BookFacts, BookRule } from "./book-rule.js";
import { bookRules } from "./book-rules.gen.js";
import { notesFor } from "./entry-notes.js";
import { ruleCrashed } from "./lint-findings.js";
import { optionsFor } from "./options.js";

/** Runs every rule about the book as a whole. A rule that throws is reported, and the others still run. */
export function lintBook(
  facts: BookFacts,
  optionsOf: (ruleId: string) => unknown = () => ({}),
  active: readonly BookRule[] = bookRules,
): readonly Diagnostic[] {
  const reports = new Map<string, Report>();
  const reportOf = (about: { file: string; text: string }): Report => {
    const report = reports.get(about.file) ?? createReport(about.file, about.text);
    reports.set(about.file, report);
    return report;
  };
  for (const rule of active) {
    const add: AddInBook<FindingData> = (file, span, data, { related = [], fixes } = {}) => {
      const places = related.map((other) => ({
        file: other.file.file,
        range: reportOf(other.file).lines.range(other.span),
        message: other.message,
      }));
      reportOf(file).add(rule, span, data, { related: places, ...(fixes === undefined ? {} : { fixes }) });
    };
    try {
      rule.book(facts, add, optionsFor(rule, optionsOf(rule.ruleId)), notesFor(rule, facts.entries));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      reportOf(facts.settings).add(ruleCrashed, { start: 0, end: 0 }, { rule: rule.ruleId, reason });
    }
  }
  return [...reports.values()].flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics);
}
