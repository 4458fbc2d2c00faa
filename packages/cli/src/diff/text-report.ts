import { plain, plural } from "@fixbook/lint";
import type { BumpLevel, DiffReport } from "@fixbook/schema";
import { hanging } from "../hanging.js";
import type { Host } from "../host.js";

/** The report for people: every change with its level and reason, the largest first, and what version they need. */
export function diffText(report: DiffReport, host: Host): string {
  const { style } = host;
  const changes = report.changes.flatMap(({ level, kind, subject, message, reason, builds }) => {
    const where = builds.length === report.builds.length || builds.includes(subject) ? "" : ` (${builds.join(", ")})`;
    return [
      `${style(STYLES[level], level.padEnd(5))}  ${hanging(plain(`${message}${where}`), 7, host.columns)}`,
      `       ${style("dim", hanging(plain(`${reason} (${kind})`), 7, host.columns))}`,
    ];
  });
  return [...changes, ...(changes.length > 0 ? [""] : []), ...verdict(report, host), ""].join("\n");
}

/** How many changes of each level there are: `1 major, 2 minor and 3 patch changes`. */
export function countChanges({ summary: { major, minor, patch } }: DiffReport): string {
  const total = major + minor + patch;
  return `${plural(total, "change", "changes")} (${major} major, ${minor} minor, ${patch} patch)`;
}

const STYLES = { major: "red", minor: "yellow", patch: "dim" } as const;

/** What version the changes need, and what is declared. */
function verdict(report: DiffReport, { style }: Host): readonly string[] {
  const mark = report.isEnough === false ? style("red", "✖") : style("green", "✔");
  const between = `from ${plain(report.old)} to ${plain(report.new)}`;
  const due =
    report.demanded === "none"
      ? `${mark} No change ${between}, in ${plural(report.builds.length, "build", "builds")}.`
      : `${mark} ${countChanges(report)} ${between}: needs a ${report.demanded} version.`;
  const declared = new Set(report.builds.flatMap(({ declared }) => declared ?? []));
  return [
    due,
    ...[...declared].map((level) => `  Declared: ${level}${report.isEnough ? "." : tooSmall(level, report)}`),
  ];
}

function tooSmall(level: BumpLevel, { builds }: DiffReport): string {
  const rank = ["none", "patch", "minor", "major"];
  const isSmall = builds.some(
    ({ declared, demanded }) => declared === level && rank.indexOf(level) < rank.indexOf(demanded),
  );
  return isSmall ? ", which is too small." : ".";
}
