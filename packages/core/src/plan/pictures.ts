import { bookLayout } from "@fixbook/schema";
import { createFileIndex } from "../files/file-index.js";
import type { SourceFile } from "../source.js";
import { isDraft, partsOf } from "./names.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { type PlanBuilder, refuse } from "./plan-builder.js";

interface Move {
  readonly source: SourceFile;
  readonly to: { readonly area: string; readonly id: string; readonly path: string };
}

/**
 * Moves the pictures and attachments of an entry along: those in its own folder, and where it changes its area, those
 * beside it that it shows. What others show too is copied; what others show out of its own folder stands in the way.
 */
export function moveFiles(book: PlanBook, { source, to }: Move, builder: PlanBuilder): Planned | undefined {
  const from = partsOf(source.path);
  const area = `${bookLayout.entries}/${from.area}`;
  const { folder, files: own } = ownFiles(book, source);
  const renamed = from.id !== to.id;
  const isElsewhere = from.area !== to.area;
  if (own.length > 0 && !isDraft(source)) {
    const strangers = showingFolder(book, from, source);
    const [first] = strangers;
    if (first !== undefined)
      return refuse(
        `Another entry shows a file out of the folder of ${from.id}.`,
        `Move the file to ${bookLayout.pictures}/ or ${bookLayout.files}/ first, where entries share them.`,
        strangers.map((one) => builder.note(one, `It names ${one.name}.`)),
      );
  }
  const taken = new Set(book.files);
  const put = (path: string, target: string, isShared: boolean): Planned | undefined => {
    if (path === target) return undefined;
    // A run that was killed has put it there: what it holds is compared where it is written.
    if (isShared) {
      if (!taken.has(target)) builder.copy(path, target);
    } else builder.rename(path, target);
    return undefined;
  };
  for (const path of own) put(path, `${to.path.replace(/\.md$/, "")}/${path.slice(folder.length)}`, false);
  if (renamed && own.length > 0)
    for (const use of usesOf(book, source))
      if (use.name.startsWith(`${from.id}/`)) renameFolder(builder, source, use, from.id, to.id);
  if (isElsewhere)
    for (const path of besideOf(book, source))
      put(path, `${bookLayout.entries}/${to.area}/${path.slice(area.length + 1)}`, isShown(book, path, source));
  return undefined;
}

/** The files that only an entry that goes has shown, or that a draft has brought along: they go with it. */
export function filesThatGo(book: PlanBook, source: SourceFile): readonly string[] {
  if (isDraft(source)) return ownFiles(book, source).files;
  return [...ownFiles(book, source).files, ...besideOf(book, source).filter((path) => !isShown(book, path, source))];
}

/** The folder of an entry or a draft, with its slash, and what is in it. */
function ownFiles(
  book: PlanBook,
  { path }: SourceFile,
): { readonly folder: string; readonly files: readonly string[] } {
  const folder = path.replace(/\.md$/, "/");
  return { folder, files: [...book.files, ...book.draftFiles].filter((one) => one.startsWith(folder)) };
}

interface FileUse {
  readonly name: string;
  readonly span: { readonly start: number; readonly end: number };
}

function usesOf(book: PlanBook, source: SourceFile): readonly FileUse[] {
  return book.parse(source).facts.uses.flatMap((use) => (use.kind === "file" ? [use] : []));
}

/** The files right in the folder of the area that an entry shows, with their variants. */
function besideOf(book: PlanBook, source: SourceFile): readonly string[] {
  if (book.files.length === 0) return [];
  const place = partsOf(source.path);
  const index = createFileIndex(book.files);
  const locale = book.settings.value?.locale ?? "en";
  const variants = (book.settings.value?.brandIds ?? []).map((brand) => ({ brand, locale }));
  const folder = `${bookLayout.entries}/${place.area}/`;
  return [
    ...new Set(
      usesOf(book, source).flatMap(({ name }) =>
        index.find(name, place).flatMap((path) => index.familyOf(path, variants)),
      ),
    ),
  ].filter((path) => path.startsWith(folder) && !path.slice(folder.length).includes("/"));
}

/** Whether another entry of the area shows a file beside them. */
function isShown(book: PlanBook, path: string, source: SourceFile): boolean {
  const { area } = partsOf(source.path);
  const stem = path.slice(path.lastIndexOf("/") + 1).split(".", 1)[0] ?? "";
  return book.entries.some(
    (one) =>
      one !== source &&
      partsOf(one.path).area === area &&
      one.text.includes(stem) &&
      besideOf(book, one).includes(path),
  );
}

function showingFolder(
  book: PlanBook,
  { area, id }: { readonly area: string; readonly id: string },
  source: SourceFile,
): readonly (FileUse & { readonly file: string })[] {
  return book.entries
    .filter((one) => one !== source && partsOf(one.path).area === area && one.text.includes(`${id}/`))
    .flatMap((one) =>
      usesOf(book, one)
        .filter(({ name }) => name.startsWith(`${id}/`))
        .map((use) => ({ ...use, file: one.path })),
    );
}

/** Writes the new name of a folder into `![…](folder/name.png)`. */
function renameFolder(
  builder: PlanBuilder,
  { path: file, text }: SourceFile,
  use: FileUse,
  from: string,
  to: string,
): void {
  const written = text.slice(use.span.start, use.span.end);
  const at = written.lastIndexOf(`${from}/`);
  if (at === -1) {
    builder.warn({ file, span: use.span }, `Write ${to}/ for ${from}/ in the address of ${use.name}.`);
    return;
  }
  const start = use.span.start + at;
  builder.edit({ file, span: { start, end: start + from.length } }, to, `the folder of ${use.name}`);
}
