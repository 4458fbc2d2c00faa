import { bookLayout } from "@fixbook/schema";
import type { Definition, Nodes } from "mdast";
import { escapePattern } from "../escape-pattern.js";
import { createFileIndex, type FileIndex } from "../files/file-index.js";
import { nameInPath } from "../files/file-name.js";
import type { SourceFile } from "../source.js";
import type { EntryEdit } from "./entry-edit.js";
import type { EntryParts } from "./entry-parts.js";
import type { PlanBook } from "./plan-book.js";

/** What becomes of a file that another entry is to show. */
interface CarriedFile {
  readonly from: string;
  readonly to: string;
  /** Whether the place where it lies needs it too. */
  readonly isCopy: boolean;
}

/** What the files of an entry come to where its text goes to another one. */
export interface CarriedFiles {
  readonly files: readonly CarriedFile[];
  /** Edits of the text that goes: names, and the folder before them. */
  readonly edits: readonly EntryEdit[];
}

/** Whose text goes, where to, and which of its files another text shows too. */
export interface FileTarget {
  /** The entry that the text comes to. */
  readonly to: { readonly area: string; readonly id: string };
  /** The names of files that it shows itself. */
  readonly taken: readonly string[];
  /** The uses of files in what goes. */
  isMoved(span: { readonly start: number; readonly end: number }): boolean;
  /** Whether all files in the folder of the entry go, since it goes itself. */
  readonly isWhole: boolean;
}

/** Finds where the files that a text shows have to lie when it stands in another entry, and how they are named there. */
export function carryFiles(book: PlanBook, from: EntryParts, target: FileTarget): CarriedFiles {
  if (book.files.length === 0) return { files: [], edits: [] };
  const { area, id } = from.facts;
  const index = createFileIndex(book.files);
  const uses = from.facts.uses.flatMap((use) => (use.kind === "file" ? [use] : []));
  const moved = uses.filter(({ span }) => target.isMoved(span));
  const variants = (book.settings.value?.brandIds ?? []).map((brand) => {
    return { brand, locale: book.settings.value?.locale ?? "en" };
  });
  const familyOf = (name: string) => index.find(name, { area, id }).flatMap((path) => index.familyOf(path, variants));
  const folder = `${bookLayout.entries}/${area}/${id}/`;
  const own = target.isWhole ? book.files.filter((path) => path.startsWith(folder)) : [];
  const beside = `${bookLayout.entries}/${area}/`;
  const shown = moved.flatMap(({ name }) => familyOf(name)).filter((path) => path.startsWith(beside));
  const isKept = (path: string): boolean =>
    uses.some(({ name, span }) => !target.isMoved(span) && familyOf(name).includes(path)) ||
    (!path.startsWith(folder) && isShownBeside(book, path, { index, area, own: from.facts.file }));
  const names = freeNames([...own, ...shown], target.taken);
  const home = `${bookLayout.entries}/${target.to.area}/${target.to.id}/`;
  const files = [...new Set([...own, ...shown])].flatMap((path): readonly CarriedFile[] => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const called = names.get(stemOf(name)) ?? name;
    const isNear = !path.startsWith(folder) && target.to.area === area;
    if (isNear && called === stemOf(name)) return [];
    return [{ from: path, to: home + called + name.slice(stemOf(name).length), isCopy: isKept(path) }];
  });
  const edits = moved.flatMap((use) => {
    const name = nameInPath(use.name);
    const stem = names.get(stemOf(name)) ?? stemOf(name);
    return nameEdits(from, use, { folder: target.to.id, name: stem + name.slice(stemOf(name).length) });
  });
  return { files, edits };
}

/** What a file is called before its first dot: its variants are called the same. */
function stemOf(name: string): string {
  return name.split(".", 1)[0] ?? name;
}

/** What files are called where they come to, before their first dot: as they are, or with a number. */
function freeNames(paths: readonly string[], shown: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(shown.map((name) => stemOf(nameInPath(name))));
  const names = new Map<string, string>();
  for (const path of paths) {
    const [, , folder = "", last = ""] = path.split("/");
    const stem = stemOf(last === "" ? folder : last);
    if (names.has(stem)) continue;
    let free = stem;
    for (let number = 2; taken.has(free); number++) free = `${stem}-${number}`;
    taken.add(free);
    names.set(stem, free);
  }
  return names;
}

/** Whether another entry of the area shows a file that lies beside them. */
function isShownBeside(
  book: PlanBook,
  path: string,
  { index, area, own }: { readonly index: FileIndex; readonly area: string; readonly own: string },
): boolean {
  const stem = stemOf(path.slice(path.lastIndexOf("/") + 1));
  const beside = `${bookLayout.entries}/${area}/`;
  const shows = (source: SourceFile): boolean => {
    const { facts } = book.parse(source);
    return facts.uses.some(
      (use) => use.kind === "file" && index.find(use.name, facts).some((one) => stemOf(one) === stemOf(path)),
    );
  };
  return book.entries.some(
    (source) => source.path !== own && source.path.startsWith(beside) && source.text.includes(stem) && shows(source),
  );
}

/** The edits that write another name of a file, in the address itself or in its definition. */
function nameEdits(
  { text, tree }: EntryParts,
  { name, span }: { readonly name: string; readonly span: { readonly start: number; readonly end: number } },
  to: { readonly folder: string; readonly name: string },
): readonly EntryEdit[] {
  const last = nameInPath(name);
  const spans = [
    span,
    ...definitionsIn(tree.root)
      .filter(({ url }) => nameInPath(url) === last)
      .map(({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 })),
  ];
  const form = new RegExp(
    `(?<![A-Za-z0-9._/-])([A-Za-z0-9][A-Za-z0-9_-]*/)?${escapePattern(last)}(?![A-Za-z0-9._-])`,
    "g",
  );
  return spans.flatMap(({ start, end }): readonly EntryEdit[] => {
    const written = text.slice(start, end);
    const match = [...written.matchAll(form)].findLast(({ index }) => index >= Math.max(0, written.lastIndexOf("](")));
    if (match === undefined) return [];
    const put = (match[1] === undefined ? "" : `${to.folder}/`) + to.name;
    const at = start + match.index;
    return match[0] === put ? [] : [{ start: at, end: at + match[0].length, text: put, why: `the name of ${last}` }];
  });
}

function definitionsIn(node: Nodes): readonly Definition[] {
  if (node.type === "definition") return [node];
  return "children" in node ? node.children.flatMap((child) => definitionsIn(child as Nodes)) : [];
}
