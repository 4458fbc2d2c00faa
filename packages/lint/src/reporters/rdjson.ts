import type { Diagnostic, Position, Range, Severity } from "@fixbook/schema";
import { toJsonLine } from "./json.js";
import type { Reporter, ReporterHost } from "./reporter.js";
import { helpUrl, tool } from "./tool.js";
import { utf8Length } from "./utf8.js";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "ERROR", warning: "WARNING", info: "INFO" };

/**
 * The Reviewdog Diagnostic Format, for comments and suggested changes in a pull request. Its columns count bytes of
 * UTF-8, so where the text of a file is not to be had a finding has lines only, and no suggestions. A fix that has
 * several edits is left out too: reviewdog offers each suggestion by itself.
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export const rdjsonReporter: Reporter = (report, host) => {
  const linesOf = createLineLookup(host);
  return toJsonLine({
    source: tool,
    diagnostics: report.diagnostics.map((one) => rdDiagnostic(one, linesOf)),
  });
};

type LineLookup = (file: string) => readonly string[] | undefined;

/** The lines of a file, split once. */
function createLineLookup({ sourceOf }: ReporterHost): LineLookup {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, sourceOf(file)?.split(/\r\n|\n|\r/));
    return known.get(file);
  };
}

function rdDiagnostic(one: Diagnostic, linesOf: LineLookup) {
  const { ruleId, severity, message, why, action, file, range, related = [] } = one;
  const suggestions = suggestionsOf(one, linesOf(file));
  const url = helpUrl(ruleId);
  return {
    message: `${message} ${action}\n\n${why}`,
    location: location(file, range, linesOf(file)),
    severity: SEVERITIES[severity],
    code: { value: ruleId, ...(url === undefined ? {} : { url }) },
    ...(suggestions.length === 0 ? {} : { suggestions }),
    ...(related.length === 0
      ? {}
      : {
          related_locations: related.map((other) => ({
            message: other.message,
            location: location(other.file, other.range, linesOf(other.file)),
          })),
        }),
  };
}

function suggestionsOf({ file, fixes = [] }: Diagnostic, lines: readonly string[] | undefined) {
  return fixes.flatMap(({ edits: [edit, ...others] }) => {
    if (edit === undefined || others.length > 0 || edit.file !== file) return [];
    const range = byteRange(edit.range, lines);
    return range === undefined ? [] : [{ range, text: edit.text }];
  });
}

function location(file: string, range: Range, lines: readonly string[] | undefined) {
  const byLine = { start: { line: range.start.line }, end: { line: range.end.line } };
  return { path: file, range: byteRange(range, lines) ?? byLine };
}

function byteRange({ start, end }: Range, lines: readonly string[] | undefined) {
  const [from, to] = [start, end].map((position) => bytePosition(position, lines));
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

function bytePosition({ line, column }: Position, lines: readonly string[] | undefined) {
  const text = lines?.[line - 1];
  return text === undefined ? undefined : { line, column: utf8Length(text.slice(0, column - 1)) + 1 };
}
