import {
  type Artifact,
  documentPieces,
  type Filled,
  holdsKept,
  itemDepth,
  jsonWithin,
  type ListArtifact,
  moveJson,
  type Piece,
  printJson,
  type RenderContext,
  type Renderer,
  type RenderPart,
} from "@fixbook/core";
import { type Entry, type JsonSchemaName, jsonSchemas, type PlaceholderJson, wholeEntry } from "@fixbook/schema";
import { toAreaJson } from "./area-json.js";
import { toBookJson, toOverviewJson } from "./book-json.js";
import { toChunksJson } from "./chunks-json.js";
import { contractTypes } from "./contract.gen.js";
import { printEntry, printEntryFields, toEntryFieldsJson, toEntryJson } from "./entry-json.js";
import { entryMarkdown } from "./entry-markdown.js";
import { inventoryOrder, toInventoryItem, toInventoryJson } from "./inventory-json.js";
import { manifestFiles, toManifestJson } from "./manifest-json.js";
import { npmModule, npmTypes } from "./npm-module.js";
import { npmPackage } from "./npm-package.js";
import * as paths from "./paths.js";
import { toRedirectsJson } from "./redirects-json.js";
import { toSearchDocument, toSearchJson } from "./search-json.js";
import { settle, settleText } from "./settle.js";
import { toSignatureIndexJson } from "./signatures-json.js";
import { sphinxInventory } from "./sphinx-inventory.js";
import { toolsOf } from "./tools.js";

type ToJson = (entry: Filled<Entry>, context: RenderContext) => unknown;

/** What lists hold of an entry. */
const items = {
  entry: toEntryFieldsJson,
  overview: toOverviewJson,
  search: toSearchDocument,
  inventory: toInventoryItem,
} satisfies Readonly<Record<string, ToJson>>;

/**
 * The JSON target: an npm package with the book as data, in the shapes of the JSON contract of `@fixbook/schema`. Files
 * are two-space indented, keys in the order of the contract, a newline at the end.
 *
 * Placeholders that the application fills stay as `<<NAME>>`, escaped for their place, and each file lists where its own
 * are. Placeholders that a support agent fills become `[name]`.
 * The book must have passed its checks: a reference to nothing throws.
 */
export const jsonRenderer: Renderer = {
  name: "json",
  keeps: ["app"],
  canBeUnfilled: true,
  *renderEntry(entry, context) {
    const printed = printEntry(entry, context);
    const contents = holdsKept(printed)
      ? printJson(settle(toEntryJson(entry, context), context.book.placeholders))
      : printed;
    yield { path: paths.entryPath(entry.id), contents };
    yield text(paths.entryMarkdownPath(entry.id), entryMarkdown(entry, context), context);
  },
  parts: { entry, overview: partOf("overview"), search: partOf("search"), inventory, chunks },
  *renderBook(book, context) {
    yield list(paths.bookPath, toBookJson(context), "entries", "overview", context.entries, context);
    for (const area of book.areas) {
      const entries = context.entriesOf(area.id);
      yield list(paths.areaPath(area.id), toAreaJson(area, context), "entries", "entry", entries, context);
    }
    yield document(paths.signaturesPath, toSignatureIndexJson(context), context);
    yield list(paths.searchPath, toSearchJson(context), "documents", "search", context.entries, context);
    yield document(paths.redirectsPath, toRedirectsJson(context), context);
    yield list(paths.inventoryPath, toInventoryJson(context), "items", "inventory", inventoryOrder(context), context);
    yield { path: paths.sphinxInventoryPath, contents: sphinxInventory(context), encoding: "latin1" };
    yield { path: paths.chunksPath, pieces: allOf("chunks", context) };
    for (const [name, schema] of jsonSchemas()) {
      if (isOfBuild(name)) yield { path: paths.schemaPath(name), contents: printJson(schema) };
    }
    yield text(paths.packagePath, printJson(npmPackage(context)), context);
    yield { path: paths.modulePath, pieces: npmModule(context) };
    yield { path: paths.typesPath, pieces: npmTypes(context) };
    yield { path: paths.contractPath, contents: contractTypes };
  },
  *renderManifest(files, context) {
    const pieces = documentPieces(toManifestJson(files, context), { files: manifestFiles(files) });
    yield { path: paths.manifestPath, pieces };
  },
};

function document<Contents extends { placeholders?: PlaceholderJson[] | undefined }>(
  path: string,
  contents: Contents,
  context: RenderContext,
): Artifact {
  return { path, contents: printSettled(contents, context, printJson) };
}

/** A file that cannot list its placeholders. */
function text(path: string, contents: string, context: RenderContext): Artifact {
  return { path, contents: settleText(contents, context.book.placeholders) };
}

/**
 * A document with a list, which is empty in `frame`. `rows` are entries, which `name` tells how to say, and what stands
 * there as it is. Where placeholders are listed, the place of each has the row's number, so the document is made whole.
 */
function list<Frame extends { placeholders?: PlaceholderJson[] | undefined }>(
  path: string,
  frame: Frame,
  key: keyof Frame & string,
  name: keyof typeof items,
  rows: readonly Row[],
  context: RenderContext,
): Artifact | ListArtifact {
  if (toolsOf(context).hasPlaceholders) {
    const toJson: ToJson = items[name];
    const whole = rows.map((row) => ("kind" in row ? row : toJson(wholeEntry(row) as Filled<Entry>, context)));
    return document(path, { ...frame, [key]: whole }, context);
  }
  return { path, pieces: documentPieces(frame, { [key]: piecesOf(name, rows, context) }) };
}

type Row = RenderContext["entries"][number] | { readonly kind: string };

/** An item as it stands in a list; nothing where lists are made whole. */
function partOf(name: keyof typeof items): RenderPart {
  return (entry, context) =>
    toolsOf(context).hasPlaceholders ? "" : jsonWithin(items[name](entry, context), itemDepth);
}

/** {@link partOf} the entry in full, which is printed already. */
function entry(entry: Filled<Entry>, context: RenderContext): string {
  return toolsOf(context).hasPlaceholders ? "" : moveJson(printEntryFields(entry, context), itemDepth);
}

/** The manifest reads it too, whatever the placeholders. */
function inventory(entry: Filled<Entry>): string {
  return jsonWithin(toInventoryItem(entry), itemDepth);
}

function* allOf(name: string, context: RenderContext): Generator<Piece> {
  for (const { id } of context.entries) yield context.partOf(name, id);
}

function* piecesOf(name: string, rows: readonly Row[], context: RenderContext): Generator<Piece> {
  for (const row of rows) yield "kind" in row ? jsonWithin(row, itemDepth) : context.partOf(name, row.id);
}

function chunks(entry: Filled<Entry>, context: RenderContext): string {
  return toChunksJson(entry, context)
    .map((chunk) => `${printSettled(chunk, context, JSON.stringify)}\n`)
    .join("");
}

/** A document in JSON, its placeholders settled. Most have none, and are not walked. */
function printSettled<Contents extends { placeholders?: PlaceholderJson[] | undefined }>(
  contents: Contents,
  { book: { placeholders } }: RenderContext,
  print: (value: unknown) => string,
): string {
  const printed = print(contents);
  return holdsKept(printed) ? print(settle(contents, placeholders)) : printed;
}

function isOfBuild(name: JsonSchemaName): boolean {
  return name.startsWith("json-");
}
