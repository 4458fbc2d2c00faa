import {
  type Artifact,
  type ArtifactFinding,
  artifactFinding,
  documentPieces,
  finishedPiece,
  type ListArtifact,
  type Piece,
  type RenderContext,
  snippetFindings,
} from "@fixbook/core";
import { contractVersion, type DeskManifestJson, type DeskName, type PlaceholderDeclaration } from "@fixbook/schema";
import { deskPath } from "../paths.js";
import { fieldsOf } from "../settle.js";
import { showVariable } from "./create-items.js";
import type { Desk, DeskList } from "./desk.js";
import {
  aboutOf,
  bookMade,
  leftOutIn,
  leftOutPart,
  type Made,
  recordsPart,
  rowsOf,
  rowsPart,
  variantsFor,
} from "./desk-parts.js";
import { deskTable } from "./table.js";

/** The lists of every desk that the book names: what the desk loads, and a manifest that says what is in them. */
export function* renderDesks(context: RenderContext): Iterable<Artifact | ListArtifact> {
  for (const name of context.book.desks) {
    const { format } = deskTable[name];
    const ofBook = bookMade(name, context);
    for (const { path, contents } of ofBook.files) yield { path: deskPath(name, path), contents: contents() };
    const files = "between" in format ? filesOf(name, format, context) : [];
    for (const [index, { path, entries }] of files.entries()) {
      const first = index === 0 ? ofBook.printed : "";
      yield { path: deskPath(name, path), pieces: filePieces(name, format as DeskList, first, entries, context) };
    }
    const lists = { records: allRows(name, ofBook, context), leftOut: leftOutRows(name, ofBook, context) };
    const frame = manifestOf(
      name,
      files.map(({ path }) => path),
      context,
    );
    yield { path: deskPath(name, "manifest.json"), pieces: documentPieces(frame, lists) };
  }
}

/** The fallbacks that a desk of the book cannot show, where it fills the placeholder. */
export function deskFindings({ book }: RenderContext): readonly ArtifactFinding[] {
  return book.desks.flatMap((desk) =>
    [...book.placeholders].flatMap(([name, declaration]) => {
      const fallback = lostFallback(deskTable[desk], declaration);
      return fallback === undefined
        ? []
        : [artifactFinding(snippetFindings.lostFallback, { name, desk: deskTable[desk].title, fallback })];
    }),
  );
}

function lostFallback(desk: Desk, { desk: known, fallback }: PlaceholderDeclaration): string | undefined {
  return desk.needsFallback && known !== undefined && known in desk.variables ? fallback : undefined;
}

/** Whose records a file has. */
interface FileRange {
  readonly path: string;
  readonly entries: RenderContext["entries"];
}

/** Of a file, the book's own among them. */
const MOST_RECORDS = 10_000;

function filesOf(name: DeskName, { path }: DeskList, context: RenderContext): readonly FileRange[] {
  const { entries } = context;
  const perFile = Math.floor((MOST_RECORDS - 1) / variantsFor(name, context.book).length);
  const count = Math.max(1, Math.ceil(entries.length / perFile));
  return Array.from({ length: count }, (_, number) => ({
    path: path(number, aboutOf(context)),
    entries: entries.slice(number * perFile, (number + 1) * perFile),
  }));
}

function* filePieces(
  name: DeskName,
  { opening, beforeFirst, between, closing }: DeskList,
  first: string,
  entries: RenderContext["entries"],
  context: RenderContext,
): Generator<Piece> {
  yield opening(aboutOf(context));
  let before = beforeFirst;
  if (first !== "") {
    yield before + first;
    before = between;
  }
  for (const part of partsOf(recordsPart(name), entries, context)) {
    if (before !== "") yield before;
    yield part;
    before = between;
  }
  yield closing;
}

function* allRows(name: DeskName, ofBook: Made, context: RenderContext): Iterable<Piece> {
  if (ofBook.records.length > 0) yield rowsOf(ofBook) ?? "";
  yield* partsOf(rowsPart(name), context.entries, context);
}

/** The parts of entries that have one. */
function* partsOf(name: string, entries: RenderContext["entries"], context: RenderContext): Generator<Piece> {
  for (const { id } of entries) {
    const part = context.partOf(name, id);
    if (typeof part === "string" ? part !== "" : !part.isEmpty) yield part;
  }
}

function* leftOutRows(name: DeskName, ofBook: Made, context: RenderContext): Generator<Piece> {
  for (const row of ofBook.leftOut) yield JSON.stringify(row);
  for (const part of partsOf(leftOutPart, context.entries, context))
    for (const row of leftOutIn(typeof part === "string" ? part : part.finished, name, context))
      yield typeof part === "string" ? JSON.stringify(row) : finishedPiece(JSON.stringify(row));
}

/** The manifest, its lists empty. */
function manifestOf(name: DeskName, files: readonly string[], context: RenderContext): DeskManifestJson {
  const { book, brand, audience } = context;
  const desk = deskTable[name];
  const show = showVariable(desk, book.placeholders);
  return {
    contractVersion,
    desk: name,
    book: book.id,
    brand: { id: brand.id, name: brand.name },
    audience,
    locale: book.locale,
    body: desk.body,
    keyField: desk.keyField,
    fields: fieldsOf(context).map((field) => {
      const declaration = book.placeholders.get(field.name);
      const isLost = declaration !== undefined && lostFallback(desk, declaration) !== undefined;
      return { name: field.name, shown: show(field, "text"), ...(isLost ? { losesFallback: true } : {}) };
    }),
    files: [...files],
    records: [],
    leftOut: [],
  };
}
