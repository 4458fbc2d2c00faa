import { type Filled, type Piece, type RenderContext, type RenderPart, withoutGuards } from "@fixbook/core";
import type { DeskManifestJson, DeskName, Entry } from "@fixbook/schema";
import { publishedOf } from "../published.js";
import { createItems } from "./create-items.js";
import type { Desk, DeskBook, DeskItem } from "./desk.js";
import { deskTable } from "./table.js";

/** What the manifest of a desk says of an entry; which file holds a record is known when all are. */
interface Listed {
  readonly records: readonly Omit<DeskManifestJson["records"][number], "path">[];
  readonly leftOut: DeskManifestJson["leftOut"];
}

/** What a desk gets of an entry. */
interface Made extends Listed {
  readonly contents: readonly string[];
}

/** What the files of help desks hold of an entry: nothing but what the desks get that the book names. */
export const deskParts: Readonly<Record<"desks" | "deskRecords", RenderPart>> = {
  desks: (entry, context) =>
    JSON.stringify(madeOf(entry, context).map(({ records, leftOut }): Listed => ({ records, leftOut }))),
  deskRecords: (entry, context) =>
    madeOf(entry, context)
      .flatMap(({ contents }) => contents)
      .map(printRecord)
      .join(""),
};

/** What the manifest of a desk says of an entry. What is printed of that is as finished as the part is. */
export function listedFor(
  name: DeskName,
  id: string,
  context: RenderContext,
): Listed & { piece(printed: string): Piece } {
  const part = context.partOf("desks", id);
  const { records = [], leftOut = [] } = listedIn(part)[context.book.desks.indexOf(name)] ?? {};
  return { records, leftOut, piece: (printed) => (typeof part === "string" ? printed : { finished: printed }) };
}

/** The records of an entry as they stand in a desk's files, in the order of the manifest. */
export function recordsFor(name: DeskName, id: string, context: RenderContext): readonly Piece[] {
  const counts = listedIn(context.partOf("desks", id)).map(({ records }) => records.length);
  const at = context.book.desks.indexOf(name);
  const from = counts.slice(0, at).reduce((sum, count) => sum + count, 0);
  const printed = context.partOf("deskRecords", id);
  const all = readRecords(textOf(printed)).slice(from, from + (counts[at] ?? 0));
  return typeof printed === "string" ? all : all.map((finished) => ({ finished }));
}

/** What all files of a desk are about. */
export function aboutOf({ book, brand }: RenderContext): DeskBook {
  return { book: book.id, brand: brand.id, locale: book.locale };
}

/** For each desk of the book, what it gets of an entry: made once for both parts. */
function madeOf(entry: Filled<Entry>, context: RenderContext): readonly Made[] {
  const { desks } = context.book;
  if (desks.length === 0) return [];
  return context.remember(publishedOf(entry, context), () => {
    const itemsFor = createItems(entry, context);
    return desks.map((name) => makeFor(deskTable[name], itemsFor(deskTable[name]), context));
  });
}

function makeFor(desk: Desk, items: readonly DeskItem[], context: RenderContext): Made {
  const about = aboutOf(context);
  const fitting = items.filter((item) => fits(item, desk));
  const contents = fitting.map((item) => desk.format.record(item, about));
  return {
    contents,
    records: fitting.map((item, index) => ({
      key: desk.key(item),
      entry: item.entry.id,
      variant: item.variant,
      revision: item.revision,
      sha256: context.sha256(withoutGuards(contents[index] ?? "")),
    })),
    leftOut: items
      .filter((item) => !fits(item, desk))
      .map((item) => ({
        key: desk.key(item),
        entry: item.entry.id,
        variant: item.variant,
        characters: withoutGuards(item[desk.body]()).length,
        limit: desk.limit ?? 0,
      })),
  };
}

function fits(item: DeskItem, { body, limit = Number.POSITIVE_INFINITY }: Desk): boolean {
  return item[body]().length <= limit;
}

function listedIn(part: Piece): readonly Listed[] {
  return JSON.parse(textOf(part));
}

function textOf(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.finished;
}

/** A record among others: not as JSON, since leaks are searched for in it as it stands. */
function printRecord(contents: string): string {
  return `\n-${contents.replaceAll("\n", "\n ")}`;
}

function readRecords(text: string): readonly string[] {
  return text
    .split("\n-")
    .slice(1)
    .map((record) => record.replaceAll("\n ", "\n"));
}
