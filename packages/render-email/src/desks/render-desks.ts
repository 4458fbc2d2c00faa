import {
  type ArtifactFinding,
  artifactFinding,
  documentPieces,
  itemDepth,
  jsonWithin,
  type ListArtifact,
  type Piece,
  type RenderContext,
  snippetFindings,
} from "@fixbook/core";
import { contractVersion, type DeskManifestJson, type DeskName, type PlaceholderDeclaration } from "@fixbook/schema";
import { deskPath } from "../paths.js";
import { fieldOf } from "../settle.js";
import { showVariable, snippetId } from "./create-items.js";
import type { Desk } from "./desk.js";
import { aboutOf, listedFor, recordsFor } from "./desk-parts.js";
import { deskTable } from "./table.js";

/** The files of every desk that the book names: what the desk loads, and a manifest that says what is in them. */
export function* renderDesks(context: RenderContext): Iterable<ListArtifact> {
  for (const name of context.book.desks) {
    for (const file of filesOf(name, context))
      yield { path: deskPath(name, file.path), pieces: filePieces(name, file, context) };
    const lists = { records: recordRows(name, context), leftOut: leftOutRows(name, context) };
    const pieces = documentPieces(manifestOf(name, deskTable[name], context), lists);
    yield { path: deskPath(name, "manifest.json"), pieces };
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

/** Which records a file has. */
interface FileRange {
  readonly path: string;
  /** The place of its first entry, and how many records of that are in the file before. */
  readonly from: number;
  readonly skipped: number;
  readonly count: number;
}

function* filesOf(name: DeskName, context: RenderContext): Generator<FileRange> {
  const { perFile, path } = deskTable[name].format;
  const about = aboutOf(context);
  let number = 0;
  let [from, skipped, count] = [0, 0, 0];
  let first: string | undefined;
  for (const [at, { id }] of context.entries.entries()) {
    for (const [index, { variant }] of listedFor(name, id, context).records.entries()) {
      if (count === perFile) {
        yield { path: path(number++, first, about) ?? "", from, skipped, count };
        count = 0;
      }
      if (count === 0) [from, skipped, first] = [at, index, snippetId(id, variant)];
      count++;
    }
  }
  const last = path(number, first, about);
  if (last !== undefined) yield { path: last, from, skipped, count };
}

function* filePieces(name: DeskName, { from, skipped, count }: FileRange, context: RenderContext): Generator<Piece> {
  const { opening, before, closing } = deskTable[name].format.frame(aboutOf(context));
  yield opening;
  let place = 0;
  for (const { id } of context.entries.slice(from)) {
    if (place === count) break;
    const records = recordsFor(name, id, context).slice(place === 0 ? skipped : 0);
    for (const record of records.slice(0, count - place)) {
      yield before(place++);
      yield record;
    }
  }
  yield closing;
}

function* recordRows(name: DeskName, context: RenderContext): Generator<Piece> {
  const { perFile, path } = deskTable[name].format;
  const about = aboutOf(context);
  let place = 0;
  for (const { id } of context.entries) {
    const { records, piece } = listedFor(name, id, context);
    for (const { key, entry, variant, revision, sha256 } of records) {
      const file = path(Math.floor(place++ / perFile), snippetId(id, variant), about);
      yield piece(jsonWithin({ key, entry, variant, revision, path: file, sha256 }, itemDepth));
    }
  }
}

function* leftOutRows(name: DeskName, context: RenderContext): Generator<Piece> {
  for (const { id } of context.entries) {
    const { leftOut, piece } = listedFor(name, id, context);
    for (const row of leftOut) yield piece(jsonWithin(row, itemDepth));
  }
}

/** The manifest, its lists empty. */
function manifestOf(name: DeskName, desk: Desk, { book, brand, audience }: RenderContext): DeskManifestJson {
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
    fields: [...book.placeholders].flatMap(([field, declaration]) => {
      if (declaration.filledBy !== "agent") return [];
      const isLost = lostFallback(desk, declaration) !== undefined;
      return [
        { name: field, shown: show(fieldOf(field, declaration), "text"), ...(isLost ? { losesFallback: true } : {}) },
      ];
    }),
    records: [],
    leftOut: [],
  };
}
