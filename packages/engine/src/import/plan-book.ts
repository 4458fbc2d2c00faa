import type { ImportedPages } from "@fixbook/import";
import { bookLayout, compareText } from "@fixbook/schema";
import type { FileChange } from "../disk/index.js";
import { type CheckedEntries, isDraft } from "./check-imported.js";
import { type BookAdditions, editBook } from "./edit-book.js";
import { editLedger, type LedgerAdditions } from "./edit-ledger.js";
import type { ImportRequest } from "./import-request.js";
import { aliasesIn } from "./old-names.js";
import type { OwnBook } from "./own-book.js";
import type { WrittenEntries } from "./plan-pages.js";

/** What an import adds to a book besides its entries. */
export interface PlannedBook {
  readonly additions: BookAdditions;
  readonly changes: readonly FileChange[];
  /** What is left to do for people, as sentences. */
  readonly left: readonly string[];
}

export interface PlanBookOptions {
  readonly request: ImportRequest;
  readonly book: OwnBook;
  readonly written: WrittenEntries;
  readonly checked: CheckedEntries;
}

/** Plans the settings and the ledger of a book, or a new book as a whole. */
export function planBook(imported: ImportedPages, { request, book, written, checked }: PlanBookOptions): PlannedBook {
  const { folder } = request;
  const additions = additionsOf(imported, written, book);
  const ledger = ledgerAdditionsOf(imported, written, book);
  if (book.settings === undefined) {
    const files = request.newBook({ ...additions, ids: ledger.ids });
    const changes = [...files].map(([file, text]): FileChange => ({ folder, file, before: undefined, after: text }));
    return { additions, changes, left: readyDrafts(written, book, checked) };
  }
  const changes: FileChange[] = [];
  const left: string[] = [];
  const edit = (file: string, before: string, after: { readonly text: string; readonly left: readonly string[] }) => {
    if (after.text !== before) changes.push({ folder, file, before, after: after.text });
    left.push(...after.left);
  };
  edit(bookLayout.settings, book.settings.text, editBook(book.settings.text, additions));
  if (book.ledger !== undefined) edit(bookLayout.ledger, book.ledger.text, editLedger(book.ledger.text, ledger));
  return { additions, changes, left: [...left, ...readyDrafts(written, book, checked)] };
}

function additionsOf(
  imported: ImportedPages,
  { published, drafts, replaced }: WrittenEntries,
  { settings }: OwnBook,
): BookAdditions {
  const declared = settings?.value;
  const withEntries = new Set(published.map(({ area }) => area));
  const used = new Set([...published, ...drafts].map(({ area }) => area));
  const texts = [...published, ...drafts, ...replaced].map(({ text }) => text);
  return {
    areas: imported.areas
      .filter(({ id }) => used.has(id) && declared?.areas.some((area) => area.id === id) !== true)
      .map((area) => ({ ...area, isEmpty: !withEntries.has(area.id) })),
    sections: imported.sections.filter(({ title }) => texts.some((text) => text.includes(`\n## ${title}\n`))),
    placeholders: imported.placeholders.filter(
      ({ name }) => declared?.placeholders.has(name) !== true && texts.some((text) => text.includes(`<<${name}>>`)),
    ),
    filled: (declared?.areas ?? []).flatMap(({ id, empty }) =>
      empty !== undefined && withEntries.has(id) ? [id] : [],
    ),
  };
}

function ledgerAdditionsOf(
  { pages }: ImportedPages,
  { published, drafts, replaced }: WrittenEntries,
  { files }: OwnBook,
): LedgerAdditions {
  const isPublished = (id: string) => files.get(id)?.isDraft === false;
  const fresh = new Set(published.map(({ id }) => id));
  const listed = [...published, ...replaced.filter(({ id }) => isPublished(id))];
  return {
    ids: listed.flatMap(({ id, aliases }) => [id, ...aliases]).sort(compareText),
    moved: pages.flatMap(({ entries }) => entries).filter(({ id }) => fresh.has(id) || isPublished(id)),
    answered: new Set([
      ...files.keys(),
      ...[...files.values()].flatMap(({ text }) => aliasesIn(text)),
      ...[...published, ...drafts, ...replaced].flatMap(({ id, aliases }) => [id, ...aliases]),
    ]),
  };
}

/** Drafts that nothing keeps back any more; nobody has said yet that they may be published, so that it is told and not done. */
function readyDrafts({ replaced }: WrittenEntries, { files }: OwnBook, checked: CheckedEntries): readonly string[] {
  return replaced.flatMap((entry) => {
    const here = files.get(entry.id);
    if (here?.isDraft !== true || isDraft(entry, checked)) return [];
    const command = `fixbook mv ${here.path} ${bookLayout.entries}/`;
    return [`Nothing keeps ${here.path} from being published any more. To publish it: ${command}`];
  });
}
