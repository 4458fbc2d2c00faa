import { type Artifact, type Filled, type RenderContext, type RenderPart, withoutGuards } from "@fixbook/core";
import {
  type Book,
  type DeskManifestJson,
  type DeskName,
  deskNames,
  type Entry,
  type SnippetVariant,
  snippetVariants,
} from "@fixbook/schema";
import { deskPath } from "../paths.js";
import { publishedOf } from "../published.js";
import { createBookItems, createItems, type ItemsFor } from "./create-items.js";
import type { Desk, DeskBook, DeskItem } from "./desk.js";
import { fileRows } from "./file-rows.js";
import { deskTable } from "./table.js";

/** What a desk gets of an entry. */
export interface Made {
  /** The records that stand in a list. */
  readonly printed: string;
  /** The records that are files, and their paths. */
  readonly files: readonly { readonly path: string; contents(): string }[];
  readonly records: DeskManifestJson["records"];
  readonly leftOut: DeskManifestJson["leftOut"];
}

/** The part that a list of a desk holds: its records, or what its manifest says of them. */
type DeskPart = `${DeskName} records` | `${DeskName} rows`;

/** The name of what the manifests of all desks say of an entry's snippets that are too long for them: few have any. */
export const leftOutPart = "left out";

/** What the files of help desks hold of an entry: nothing but what the desks get that the book names. */
export const deskParts: Readonly<Record<string, RenderPart>> = {
  ...Object.fromEntries(
    deskNames.flatMap((name): (readonly [DeskPart, RenderPart])[] => [
      [recordsPart(name), (entry, context) => madeOf(entry, context)[context.book.desks.indexOf(name)]?.printed],
      [rowsPart(name), (entry, context) => rowsOf(madeOf(entry, context)[context.book.desks.indexOf(name)])],
    ]),
  ),
  [leftOutPart]: (entry, context) => {
    if (context.book.desks.length === 0) return undefined;
    const leftOut = madeOf(entry, context).map((made) => made.leftOut);
    return leftOut.every((rows) => rows.length === 0) ? "" : JSON.stringify(leftOut);
  },
};

/** The name of the part that holds the records of an entry as they stand in a desk's list. */
export function recordsPart(name: DeskName): DeskPart {
  return `${name} records`;
}

/** The name of the part that holds the rows of an entry in a desk's manifest. */
export function rowsPart(name: DeskName): DeskPart {
  return `${name} rows`;
}

/** What the part {@link leftOutPart} says of a desk. */
export function leftOutIn(part: string, name: DeskName, { book }: RenderContext): DeskManifestJson["leftOut"] {
  return part === "" ? [] : (JSON.parse(part)[book.desks.indexOf(name)] ?? []);
}

/** The files of an entry for desks that take a file for each record. */
export function* deskFiles(entry: Filled<Entry>, context: RenderContext): Generator<Artifact> {
  for (const [index, name] of context.book.desks.entries()) {
    if (!("pathOf" in deskTable[name].format)) continue;
    for (const { path, contents } of madeOf(entry, context)[index]?.files ?? [])
      yield { path: deskPath(name, path), contents: contents() };
  }
}

/** What all files of a desk are about. */
export function aboutOf({ book, brand, bytesOf }: RenderContext): DeskBook {
  return {
    book: book.id,
    brand: brand.id,
    locale: book.locale,
    ...(book.embedsPictures === true ? { bytesOf } : {}),
  };
}

export function rowsOf(made: Made | undefined): string | undefined {
  return made?.records.map((row) => JSON.stringify(row)).join(",\n    ");
}

/** For each desk of the book, what it gets of an entry: made once for all parts and files. */
function madeOf(entry: Filled<Entry>, context: RenderContext): readonly Made[] {
  const { desks } = context.book;
  if (desks.length === 0) return NOTHING;
  return context.remember(publishedOf(entry, context), () => {
    const itemsFor = createItems(entry, context);
    return desks.map((name) => makeFor(name, itemsFor, context));
  });
}

/** The variants that a desk gets. */
export function variantsFor(name: DeskName, { deskVariants }: Pick<Book, "deskVariants">): readonly SnippetVariant[] {
  return deskVariants?.[name] ?? snippetVariants;
}

/** What a desk gets of the book as a whole. */
export function bookMade(name: DeskName, context: RenderContext): Made {
  return makeFor(name, createBookItems(context), context);
}

const NOTHING: readonly Made[] = [];

function makeFor(name: DeskName, itemsFor: ItemsFor, context: RenderContext): Made {
  const desk = deskTable[name];
  const { format } = desk;
  const variants = variantsFor(name, context.book);
  const about = aboutOf(context);
  const files: { path: string; contents(): string }[] = [];
  const printed: string[] = [];
  const records: Made["records"] = [];
  const leftOut: Made["leftOut"] = [];
  for (const item of itemsFor(desk)) {
    const { entry, variant } = item;
    if (!variants.includes(variant)) continue;
    const names = { key: desk.key(item), ...(entry === undefined ? {} : { entry: entry.id }), variant };
    if (!fits(item, desk)) {
      const characters = withoutGuards(item[desk.body]()).length;
      leftOut.push({ ...names, characters, limit: desk.limit ?? 0 });
      continue;
    }
    const contents = format.record(item, about);
    const path = "pathOf" in format ? format.pathOf(item) : undefined;
    if (path === undefined) printed.push(contents);
    // What is remembered of all entries holds no pictures.
    else
      files.push({ path, contents: about.bytesOf === undefined ? () => contents : () => format.record(item, about) });
    records.push({
      ...names,
      ...(entry === undefined ? {} : { revision: entry.revision }),
      ...(path !== undefined && { path }),
      sha256: context.sha256(withoutGuards(contents)),
      ...fileRows(item.files(), context),
    });
  }
  return { printed: "between" in format ? printed.join(format.between) : "", files, records, leftOut };
}

function fits(item: DeskItem, { body, limit = Number.POSITIVE_INFINITY }: Desk): boolean {
  return item[body]().length <= limit;
}
