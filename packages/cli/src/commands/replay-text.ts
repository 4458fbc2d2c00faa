import { quote } from "@fixbook/core";
import type { ExampleLine, ReplayClaim, UnmatchedKind } from "@fixbook/engine";
import { plain, plural, type TextStyle } from "@fixbook/lint";
import type { ReplayReport } from "@fixbook/schema";
import { hanging } from "../hanging.js";
import type { Host } from "../host.js";

/** The report for people: what is claimed, the surest first; what is not, the commonest first; and the counts. */
export function replayText(report: ReplayReport, unmet: readonly string[], host: Host): string {
  const isOneOfSeveral = report.books.length > 1;
  return [
    ...report.claims.flatMap((claim) => claimLines(claim, isOneOfSeveral, host)),
    ...unmatchedLines(report, host),
    ...verdict(report, unmet, host),
    "",
  ].join("\n");
}

const STYLES = { exact: "green", likely: "green", unsure: "yellow" } as const satisfies Record<string, TextStyle>;
/** The width of the column of confidences or counts, and of the space behind it. */
const INDENT = 8;

function claimLines(
  { confidence, book, entry, title, records, signatures, example }: ReplayClaim,
  isOneOfSeveral: boolean,
  host: Host,
): readonly string[] {
  const by = signatures.map(({ kind, text }) => `${kind} ${quote(text)}`).join(", ");
  const name = isOneOfSeveral ? `${book}/${entry}` : entry;
  const what = `${name} (${title}) claims ${plural(records, "record", "records")}, by ${by}.`;
  return [
    `${host.style(STYLES[confidence], confidence.padEnd(INDENT))}${hanging(plain(what), INDENT, host.columns)}`,
    exampleLine(example, host),
  ];
}

function unmatchedLines({ records, unmatched: { kinds, isComplete } }: ReplayReport, host: Host): readonly string[] {
  if (kinds.length === 0) return [];
  const rest = records.unmatched - kinds.reduce((sum, kind) => sum + kind.records, 0);
  const least = isComplete ? "" : ", counted as those that there are at least";
  return [
    "",
    `${host.style("bold", "The commonest troubles that nothing claims")}${least}:`,
    ...kinds.flatMap((kind) => kindLines(kind, host)),
    ...(rest > 0 ? [`${" ".repeat(INDENT)}and ${plural(rest, "record", "records")} of other kinds.`] : []),
  ];
}

function kindLines({ records, line, example }: UnmatchedKind, { style, columns }: Host): readonly string[] {
  return [
    `${String(records).padStart(INDENT - 2)}  ${hanging(plain(line), INDENT, columns)}`,
    `${" ".repeat(INDENT)}${style("dim", plain(`${example.log}:${example.line}`))}`,
  ];
}

/** A place, and what stands there: as much as fits on a terminal. */
function exampleLine({ log, line, text }: ExampleLine, { style, columns }: Host): string {
  const shown = plain(`${log}:${line}: ${text.trim()}`);
  const most = columns === undefined ? undefined : columns - INDENT;
  const fits = most === undefined || shown.length <= most;
  return `${" ".repeat(INDENT)}${style("dim", fits ? shown : `${shown.slice(0, most - 1)}…`)}`;
}

/** What of the troubles is claimed, and the limits that are not kept. */
function verdict(
  { isEnough, logs, lines, records, books }: ReplayReport,
  unmet: readonly string[],
  { style }: Host,
): readonly string[] {
  const { read, exact, likely, unsure, troubles } = records;
  const sure = exact + likely;
  const mark = isEnough ? style("green", "✔") : style("red", "✖");
  const of = plural(troubles, "trouble", "troubles");
  return [
    "",
    `${mark} ${sure} of ${of} claimed (${share(sure, troubles)}): ${exact} exact, ${likely} likely; ${unsure} more unsure.`,
    ...unmet.map((text) => `  ${text}`),
    `  ${plural(lines.read, "line", "lines")} of ${plural(logs.length, "log", "logs")} in ${plural(read, "record", "records")}, against ${books.join(" and ")}.`,
  ];
}

/** Where nothing is trouble, nothing is missing. */
function share(some: number, all: number): string {
  return `${all === 0 ? 100 : Math.floor((100 * some) / all)} %`;
}
