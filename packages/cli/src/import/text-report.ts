import { plain, plural } from "@fixbook/lint";
import type { ImportReport } from "@fixbook/schema";
import type { Host } from "../host.js";

export interface TextOptions {
  readonly host: Host;
  /** Where the report is to be read, where one was written. */
  readonly reportAt: string | undefined;
}

/** The report for people: what was written, what was not and why, and what is left to do. */
export function importText(report: ImportReport, { host, reportAt }: TextOptions): string {
  const { counts, isDryRun } = report;
  const verb = isDryRun ? "Would write" : "Wrote";
  return [
    ...troubleLines(report, host),
    ...draftLines(report, host),
    ...lossLines(report, host),
    ...bookLines(report),
    `${host.style("bold", `${verb} ${plural(counts.entries, "entry", "entries")} and ${plural(counts.drafts, "draft", "drafts")}`)} from ${plural(counts.pages, "page", "pages")} of ${plain(report.format)} to ${plain(report.book)}.`,
    ...restLine(report),
    ...(reportAt === undefined ? [] : [`Read every page beside its entry: ${plain(reportAt)}`]),
    "",
  ].join("\n");
}

/** What else became of the pages, in one line. */
function restLine({ counts }: ImportReport): readonly string[] {
  const parts = [
    [counts.unchanged, "unchanged since the last import"],
    [counts.replaced, "replaced, as their source has changed"],
    [counts.conflicts, "left alone, as they were edited here and in the source"],
    [counts.deleted, "not written again, as they were removed here"],
    [counts.skipped, "skipped, as they describe no problem"],
    [counts.refused, "not readable"],
    [counts.gone, "gone from the source; their entries are still here"],
    [counts.failed, "failed"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length === 0 ? [] : [`Of the others: ${told.join("; ")}.`];
}

const MOST_LINES = 10;

function troubleLines({ pages }: ImportReport, { style }: Host): readonly string[] {
  const troubles = pages.filter(
    ({ state, entries }) =>
      state === "failed" || state === "refused" || entries.some((one) => one.state === "conflict"),
  );
  const lines = troubles.slice(0, MOST_LINES).map(({ path, state, reason, missing = [], entries }) => {
    const conflict = entries.find((one) => one.state === "conflict");
    const words = missing.length === 0 ? "" : ` Missing: ${missing.slice(0, 12).join(", ")}.`;
    const why =
      conflict === undefined
        ? `${reason ?? ""}${words}`
        : `It has changed, and so has ${conflict.file}; the report shows both.`;
    return `${style(state === "failed" ? "red" : "yellow", state === "imported" ? "conflict" : state)}  ${plain(path)}: ${plain(why)}`;
  });
  return [
    ...lines,
    ...(troubles.length > MOST_LINES ? [`and ${troubles.length - MOST_LINES} more; the report names them.`] : []),
    ...(lines.length > 0 ? [""] : []),
  ];
}

function draftLines({ findings }: ImportReport, { style }: Host): readonly string[] {
  if (findings.length === 0) return [];
  return [
    style("bold", "What keeps drafts from being published:"),
    ...findings
      .slice(0, MOST_LINES)
      .map(({ ruleId, entries, action }) => `${String(entries).padStart(5)}  ${plain(ruleId)}: ${plain(action)}`),
    ...(findings.length > MOST_LINES ? [`       and ${findings.length - MOST_LINES} more kinds.`] : []),
    "",
  ];
}

function lossLines({ losses, codes, words }: ImportReport, { style }: Host): readonly string[] {
  const list = Object.entries(losses).sort(([, a], [, b]) => b - a);
  if (list.length === 0) return [];
  return [
    style("bold", `What was lost or changed (${words.lost} of ${words.source} words):`),
    ...list.map(([code, count]) => `${String(count).padStart(5)}  ${plain(code)}: ${codes[code] ?? ""}`),
    "",
  ];
}

function bookLines({ bookChanges: { areas, sections, placeholders, left } }: ImportReport): readonly string[] {
  const added = [
    ...(areas.length > 0 ? [plural(areas.length, "area", "areas")] : []),
    ...(sections.length > 0 ? [`the sections ${some(sections)}`] : []),
    ...(placeholders.length > 0 ? [`the placeholders ${some(placeholders)}, which a person should look at`] : []),
  ];
  return [...(added.length === 0 ? [] : [`book.yaml declares ${added.join("; ")}.`]), ...left.map(plain)];
}

/** Some names, and how many more there are. */
function some(names: readonly string[]): string {
  return names.length <= MOST_LINES
    ? names.join(", ")
    : `${names.slice(0, MOST_LINES).join(", ")} and ${names.length - MOST_LINES} more`;
}
