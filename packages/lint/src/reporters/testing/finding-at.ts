import { createLineIndex } from "@fixbook/core";
import type { Diagnostic, LintReport } from "@fixbook/schema";
import { createLintReport } from "../../report.js";
import { prettyReporter } from "../pretty.js";
import type { Reporter, ReporterHost } from "../reporter.js";

const FILE = "entries/voice/call.md";

/** A finding at what stands between ‹ and › in a text, and the text without them. */
export function at(marked: string, change: Partial<Diagnostic> = {}): { one: Diagnostic; text: string } {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  const text = marked.replace(/[‹›]/g, "");
  const range = createLineIndex(text).range({ start, end });
  const words = {
    message: 'There is no section "Sympton".',
    why: "Readers look for the fix in one place.",
    action: "Correct the heading.",
  };
  return {
    one: { ruleId: "structure/unknown-section", severity: "error", ...words, file: FILE, range, ...change },
    text,
  };
}

export const reportOf = (...diagnostics: Diagnostic[]): LintReport =>
  createLintReport(diagnostics, { books: 1, files: 2, entries: 1 });

export function print(
  reporter: Reporter,
  report: LintReport,
  text?: string,
  style: ReporterHost["style"] = (_, words) => words,
): string {
  return reporter(report, { style, sourceOf: (file) => (file === FILE ? text : undefined) });
}

export function pretty(marked: string, change?: Partial<Diagnostic>): string {
  const { one, text } = at(marked, change);
  return print(prettyReporter, reportOf(one), text);
}
