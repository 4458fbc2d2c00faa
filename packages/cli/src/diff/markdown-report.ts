import { escapeMarkdown, plural } from "@fixbook/lint";
import type { DiffReport } from "@fixbook/schema";
import { countChanges } from "./text-report.js";

/**
 * What GitHub takes for a comment or the text of a pull request, in characters.
 * https://docs.github.com/en/rest/issues/comments answers 422 over it.
 */
export const COMMENT_LIMIT = 65_536;
/** Room for the line that says what is left out. */
const RESERVE = 200;

/** The report as a comment of a pull request, never longer than GitHub takes; it says how many changes did not fit. */
export function diffMarkdown(report: DiffReport): string {
  const head = [
    `### Changes for applications: ${report.demanded}`,
    "",
    escapeMarkdown(`${countChanges(report)} from ${short(report.old)} to ${short(report.new)}.`),
    ...declaration(report),
    "",
  ].join("\n");
  if (report.changes.length === 0) return head;
  const table = `${head}\n| level | what | why | where |\n|---|---|---|---|\n`;
  const rows = report.changes.map(
    ({ level, message, reason, builds }) =>
      `| ${[level, message, reason, whereOf(builds, report)].map(escapeMarkdown).join(" | ")} |\n`,
  );
  const shown = fitting(rows, COMMENT_LIMIT - RESERVE - table.length);
  const left = rows.length - shown.length;
  const note = `\n${plural(left, "more change does", "more changes do")} not fit here; \`fixbook diff\` prints all.\n`;
  return `${table}${shown.join("")}${left > 0 ? note : ""}`;
}

/** A name of unknown length, as a commit's may be. */
function short(name: string): string {
  return name.length > 200 ? `${name.slice(0, 200)}…` : name;
}

function declaration({ isEnough, builds, demanded }: DiffReport): readonly string[] {
  const declared = [...new Set(builds.flatMap(({ declared }) => declared ?? []))];
  if (declared.length === 0) return [];
  const verdict = isEnough ? "which is enough" : `but ${demanded} is needed`;
  return ["", `${isEnough ? "✅" : "❌"} Declared: ${declared.join(", ")}, ${verdict}.`];
}

function whereOf(builds: readonly string[], report: DiffReport): string {
  if (builds.length === report.builds.length) return "everywhere";
  return builds.length > 3 ? `${builds.slice(0, 3).join(", ")}, ${builds.length} in all` : builds.join(", ");
}

function fitting(rows: readonly string[], length: number): readonly string[] {
  let used = 0;
  const end = rows.findIndex((row) => {
    used += row.length;
    return used > length;
  });
  return end === -1 ? rows : rows.slice(0, end);
}
