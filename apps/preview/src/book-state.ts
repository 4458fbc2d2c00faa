import { relative } from "node:path";
import { disk, readDrafts } from "@fixbook/engine";
import { type BookEntry, type Diagnostic, entryPath, wholeEntry } from "@fixbook/schema";
import type { BookState, ShownEntry, ShownFinding } from "./contract.js";
import type { EditorLink } from "./editor.js";
import { offeredFix } from "./offered-fix.js";
import type { PreviewedBook } from "./previewed-book.js";

/** More findings than this are counted only. */
const MOST_FINDINGS = 500;

/** The state of a book under a brand (the first where there is no such brand). */
export function bookState(book: PreviewedBook, brandId: string | undefined, link: EditorLink): BookState {
  const { live, findings } = book;
  const brands = live.book?.brands ?? [];
  const brand = brands.find(({ id }) => id === brandId) ?? brands[0];
  const shownBook = brand === undefined ? undefined : live.filled(brand.id, "html");
  return {
    key: book.key,
    revision: live.revision + (book.drafts?.revision ?? 0),
    isReadable: live.book !== undefined,
    brands: brands.map(({ id, name }) => ({ id, name })),
    areas: shownBook?.areas.map(({ id, title }) => ({ id, title })) ?? [],
    entries: shownBook?.entries.map(listed) ?? [],
    drafts: draftsOf(book),
    stale: [...live.stale],
    problems: book.problems,
    ...(findings === undefined
      ? {}
      : { findings: findings.slice(0, MOST_FINDINGS).map((one) => shown(one, book, link)) }),
    findingCount: findings?.length ?? 0,
  };
}

function listed(entry: BookEntry): ShownEntry {
  const { id, area, title } = entry;
  const { solutions } = wholeEntry(entry);
  const choice = solutions.map((one, index) => ({ id: one.id, name: one.name ?? String(index + 1) }));
  return { id, area, title, file: entryPath({ area, id }), ...(choice.length > 1 ? { solutions: choice } : {}) };
}

/** The drafts, with the titles that their files have, and whether there is a page of each. */
function draftsOf({ folder, drafts }: PreviewedBook): BookState["drafts"] {
  if (drafts === undefined) return [];
  const made = new Set(drafts.book?.entries.map(({ id }) => id));
  return readDrafts(folder, disk).map(({ path, text }) => {
    const [, area = "", name = ""] = path.split("/");
    const id = name.replace(/\.md$/, "");
    return { id, area, title: /^#[ \t]+(.+)$/m.exec(text)?.[1] ?? id, file: path, isMade: made.has(id) };
  });
}

function shown(finding: Diagnostic, { folder }: PreviewedBook, link: EditorLink): ShownFinding {
  const { ruleId, severity, message, why, action, file, range } = finding;
  const fix = offeredFix(finding);
  const { line, column, offset } = range.start;
  return {
    ...{ ruleId, severity, message, why, action, file, line, column },
    start: offset,
    href: link(folder, file, line, column),
    ...(fix === undefined ? {} : { fix: { kind: fix.kind, title: fix.title } }),
  };
}

/** A folder as it is shown: from where the command runs, where that is shorter. */
export function shownFolder(folder: string, cwd: string): string {
  const path = relative(cwd, folder);
  return path !== "" && !path.startsWith("..") ? path : folder;
}
