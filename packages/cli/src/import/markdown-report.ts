import { escapeMarkdown } from "@fixbook/lint";
import type { ImportReport } from "@fixbook/schema";

/** The report as Markdown: counts, losses by kind, what keeps drafts back, and every page with what it lost. */
export function importMarkdown(report: ImportReport): string {
  const { counts, words, losses, codes, findings, bookChanges, pages } = report;
  const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
    rows.length === 0
      ? ""
      : `| ${head.join(" | ")} |\n|${head.map(() => "---").join("|")}|\n${rows.map((row) => `| ${row.map((cell) => escapeMarkdown(String(cell))).join(" | ")} |\n`).join("")}\n`;
  const byCount = Object.entries(losses).sort(([, a], [, b]) => b - a);
  return [
    `# Import of ${escapeMarkdown(report.format)} into ${escapeMarkdown(report.book)}\n\n`,
    report.isDryRun ? "Nothing was written: this is what would be done.\n\n" : "",
    table(
      ["what", "how many"],
      [
        ["pages", counts.pages],
        ["entries", counts.entries],
        ["drafts", counts.drafts],
        ["unchanged", counts.unchanged],
        ["replaced", counts.replaced],
        ["conflicts", counts.conflicts],
        ["removed here", counts.deleted],
        ["skipped", counts.skipped],
        ["not readable", counts.refused],
        ["gone from the source", counts.gone],
        ["failed", counts.failed],
        ["words of the source", words.source],
        ["words that are gone", words.lost],
      ].filter(([, count]) => count !== 0),
    ),
    byCount.length === 0 ? "" : "## What was lost or changed\n\n",
    table(
      ["code", "how often", "what it means"],
      byCount.map(([code, count]) => [code, count, codes[code] ?? ""]),
    ),
    findings.length === 0 ? "" : "## What keeps drafts from being published\n\n",
    table(
      ["rule", "drafts", "what to do"],
      findings.map(({ ruleId, entries, action }) => [ruleId, entries, action]),
    ),
    bookChanges.left.length === 0
      ? ""
      : `## Left to do\n\n${bookChanges.left.map((sentence) => `- ${escapeMarkdown(sentence)}\n`).join("")}\n`,
    "## Pages\n\n",
    ...pages.map(pageSection),
  ].join("");
}

function pageSection({ path, title, state, reason, entries, losses, missing }: ImportReport["pages"][number]): string {
  const head = `### ${escapeMarkdown(title)}\n\n${escapeMarkdown(path)}: ${state}${reason === undefined ? "" : `. ${escapeMarkdown(reason)}`}\n\n`;
  const lines = [
    ...entries.map(
      ({ file, state: one, findings }) =>
        `- ${escapeMarkdown(file)}: ${one}${findings.length === 0 ? "" : ` (${[...new Set(findings.map(({ ruleId }) => ruleId))].join(", ")})`}\n`,
    ),
    ...(missing ?? []).slice(0, 20).map((word) => `- missing: ${escapeMarkdown(word)}\n`),
    ...losses.map(({ code, line, text = "", address }) => {
      const said = text.length > 160 ? `${text.slice(0, 160)} …` : text;
      return `- ${line === undefined ? "" : `line ${line}: `}${code}${said === "" ? "" : `: ${escapeMarkdown(said.replace(/\s+/g, " "))}`}${address === undefined ? "" : ` (${escapeMarkdown(address)})`}\n`;
    }),
  ];
  return `${head}${lines.join("")}${lines.length > 0 ? "\n" : ""}`;
}
