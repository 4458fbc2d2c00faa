import type { Diagnostic, Entry } from "@fixbook/schema";
import { defineFinding, toDiagnostic } from "../finding.js";
import { canonicalHeading } from "../findings/structure.js";
import { type FormatResult, format } from "../format.js";
import type { SourceFile } from "../source.js";
import { type ParseOptions, parseEntry } from "./parse-entry.js";

const saysOther = defineFinding({
  ruleId: "format/would-change",
  severity: "error",
  why: "A formatter may change how a text is written, never what it says.",
  message: () => "The formatter leaves this file alone: its canonical form would be read as another entry.",
  action: () => "Report it, please: the formatter should know this form.",
});

/**
 * The canonical form of an entry's source: what {@link format} makes of it, with the headings of the book's language in
 * the place of those that are accepted besides. Refuses what `format` refuses, and a file that would be another entry.
 */
export function formatEntry(source: SourceFile, options: ParseOptions = {}): FormatResult {
  const before = parseEntry(source, options);
  const result = format({ path: source.path, text: withCanonicalHeadings(source, before.diagnostics, options) });
  if (!("text" in result)) {
    // Places are those of the file as it is.
    const own = format(source);
    return "text" in own ? result : own;
  }
  const after = result.text === source.text ? before : parseEntry({ ...source, text: result.text }, options);
  return isSame(before.entry, after.entry) ? result : { diagnostics: [refusal(source)] };
}

/** The text with canonical headings. Each pass changes as many as have findings of their own. */
function withCanonicalHeadings(source: SourceFile, diagnostics: readonly Diagnostic[], options: ParseOptions): string {
  let { text } = source;
  for (let found = diagnostics; ; found = parseEntry({ ...source, text }, options).diagnostics) {
    const edits = found
      .filter(({ ruleId }) => ruleId === canonicalHeading.ruleId)
      .flatMap(({ fixes = [] }) => fixes.flatMap((fix) => (fix.kind === "safe" ? fix.edits : [])));
    if (edits.length === 0) return text;
    text = edits
      .toSorted((a, b) => b.range.start.offset - a.range.start.offset)
      .reduce(
        (result, { range, text: words }) =>
          result.slice(0, range.start.offset) + words + result.slice(range.end.offset),
        text,
      );
  }
}

/** Whether two readings are one entry. An entry that cannot be published may become one, and is not compared. */
function isSame(before: Entry | undefined, after: Entry | undefined): boolean {
  return before === undefined || JSON.stringify(before) === JSON.stringify(after);
}

function refusal({ path }: SourceFile): Diagnostic {
  const start = { line: 1, column: 1, offset: 0 };
  return toDiagnostic(saysOther, {}, { file: path, range: { start, end: start } });
}
