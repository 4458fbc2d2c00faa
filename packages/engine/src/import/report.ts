import { type ImportedPage, lossCodes } from "@fixbook/import";
import { compareText, type Diagnostic, type ImportReport } from "@fixbook/schema";
import type { ChosenPages } from "./choose-pages.js";
import type { BookAdditions } from "./edit-book.js";
import type { ImportRequest } from "./import-request.js";
import type { Input } from "./read-input.js";

type Page = ImportReport["pages"][number];

/** An entry with what becomes of it. */
export interface ReportedEntry extends Pick<Page["entries"][number], "id" | "file" | "state" | "diff"> {
  readonly findings: readonly Diagnostic[];
  readonly proposals: readonly string[];
}

export interface ReportedPage {
  readonly page: ImportedPage;
  readonly state: Page["state"];
  readonly entries: readonly ReportedEntry[];
}

export interface ReportParts {
  readonly request: ImportRequest;
  readonly chosen: ChosenPages;
  readonly input: Input;
  readonly pages: readonly ReportedPage[];
  readonly additions: BookAdditions;
  readonly left: readonly string[];
  readonly gone: readonly string[];
  readonly carried: ImportReport["files"];
}

/** What an import has done, or would do. */
export function createReport({
  request,
  chosen,
  input,
  pages,
  additions,
  left,
  gone,
  carried,
}: ReportParts): ImportReport {
  const refused = [
    ...chosen.refused,
    ...input.unread.map(({ path, reason }) => ({ sourceId: path, path, reason: `It cannot be read: ${reason}.` })),
  ];
  const entries = pages.flatMap((one) => one.entries);
  const count = (...states: readonly Page["entries"][number]["state"][]) =>
    entries.filter(({ state }) => states.includes(state)).length;
  const inState = (state: Page["state"]) => pages.filter((one) => one.state === state).length;
  const words = { source: 0, kept: 0, lost: 0, syntax: 0, added: 0 };
  const losses: Record<string, number> = {};
  for (const { page, state } of pages) {
    if (state !== "imported") continue;
    for (const name of Object.keys(words) as (keyof typeof words)[]) words[name] += page.words?.[name] ?? 0;
    for (const { code } of page.losses) losses[code] = (losses[code] ?? 0) + 1;
  }
  return {
    version: 1,
    isComplete: inState("failed") === 0,
    isDryRun: request.isDryRun === true,
    format: chosen.format,
    book: request.folderName,
    counts: {
      pages: pages.length + refused.length,
      entries: count("written"),
      drafts: count("draft"),
      unchanged: inState("unchanged"),
      replaced: count("replaced"),
      conflicts: count("conflict"),
      deleted: count("deleted"),
      skipped: inState("skipped"),
      refused: inState("refused") + refused.length,
      failed: inState("failed"),
      gone: gone.length,
    },
    words,
    codes: Object.fromEntries(Object.entries(lossCodes).filter(([code]) => code in losses)),
    losses: Object.fromEntries(Object.entries(losses).sort(([a], [b]) => compareText(a, b))),
    findings: groupedFindings(entries),
    bookChanges: {
      areas: additions.areas.map(({ id }) => id),
      sections: additions.sections.map(({ id }) => id),
      placeholders: additions.placeholders.map(({ name }) => name),
      left: [...left],
    },
    files: [...carried],
    gone: [...gone],
    pages: [
      ...pages.map(pageOf),
      ...refused.map(
        ({ sourceId, path, reason }): Page => ({
          source: sourceId,
          path,
          title: path,
          state: "refused",
          reason,
          entries: [],
          losses: [],
        }),
      ),
    ],
  };
}

function pageOf({ page, state, entries }: ReportedPage): Page {
  return {
    source: page.sourceId,
    path: page.path,
    ...(page.url === undefined ? {} : { url: page.url }),
    title: page.title,
    state,
    ...(page.reason === undefined ? {} : { reason: page.reason }),
    ...(page.words === undefined || state === "unchanged" ? {} : { words: page.words }),
    ...(page.imbalance === undefined
      ? {}
      : { missing: [...page.imbalance.missing], surplus: [...page.imbalance.surplus] }),
    entries: entries.map(({ findings, proposals, ...rest }) => ({
      ...rest,
      findings: findings.slice(0, MOST_FINDINGS).map(({ ruleId, severity, message, action, range }) => ({
        ruleId,
        severity,
        line: range.start.line,
        message,
        action,
      })),
      proposals: [...proposals],
    })),
    losses: state === "unchanged" ? [] : page.losses.map((loss) => ({ ...loss })),
  };
}

/** A draft with more has other troubles than these. */
const MOST_FINDINGS = 20;

/** What keeps entries from being published, by rule: a person looks at each kind once. */
function groupedFindings(entries: readonly ReportedEntry[]): ImportReport["findings"] {
  const found = new Map<string, { count: number; entries: Set<string>; action: string }>();
  for (const { id, findings } of entries)
    for (const { ruleId, action } of findings) {
      const one = found.get(ruleId) ?? { count: 0, entries: new Set<string>(), action };
      one.count++;
      one.entries.add(id);
      found.set(ruleId, one);
    }
  return [...found]
    .map(([ruleId, one]) => ({ ruleId, count: one.count, entries: one.entries.size, action: one.action }))
    .sort((a, b) => b.entries - a.entries || compareText(a.ruleId, b.ruleId));
}
