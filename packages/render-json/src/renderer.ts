import {
  type Artifact,
  documentPieces,
  type Filled,
  holdsKept,
  itemDepth,
  jsonWithin,
  type ListArtifact,
  type Piece,
  printJson,
  type RenderContext,
  type Renderer,
  type RenderPart,
} from "@fixbook/core";
import { type Entry, type JsonSchemaName, jsonSchemas, type PlaceholderJson, wholeEntry } from "@fixbook/schema";
import { toBookJson, toHeadJson } from "./book-json.js";
import { contractTypes } from "./contract.gen.js";
import { toEntryJson } from "./entry-json.js";
import { inventoryOrder, toInventoryItem, toInventoryJson } from "./inventory-json.js";
import { manifestFiles, toManifestJson } from "./manifest-json.js";
import { entryTypes, npmModule, npmShelves, npmTypes } from "./npm-module.js";
import { npmPackage, packageName } from "./npm-package.js";
import * as paths from "./paths.js";
import { toOtherRecordsJson } from "./records-json.js";
import { toSearchEntryJson, toSearchJson } from "./search-json.js";
import { settle, settleText } from "./settle.js";
import { sphinxInventory } from "./sphinx-inventory.js";
import { toolsOf } from "./tools.js";

type ToJson = (entry: Filled<Entry>, context: RenderContext) => unknown;

/** What lists hold of an entry. */
const items = {
  head: toHeadJson,
  search: toSearchEntryJson,
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
  packageName,
  shipsFiles: true,
  *renderEntry(entry, context) {
    yield document(paths.entryPath(entry.id), toEntryJson(entry, context), context);
  },
  parts: { head: partOf("head"), search: partOf("search"), inventory },
  *renderBook(_, context) {
    yield list(paths.bookPath, toBookJson(context), "entries", "head", context.entries, context);
    yield list(paths.searchPath, toSearchJson(context), "entries", "search", context.entries, context);
    yield document(paths.recordsPath, toOtherRecordsJson(context), context);
    yield list(paths.inventoryPath, toInventoryJson(context), "items", "inventory", inventoryOrder(context), context);
    yield { path: paths.sphinxInventoryPath, contents: sphinxInventory(context), encoding: "latin1" };
    for (const [name, schema] of jsonSchemas()) {
      if (isOfBuild(name)) yield { path: paths.schemaPath(name), contents: printJson(schema) };
    }
    yield text(paths.packagePath, printJson(npmPackage(context)), context);
    yield { path: paths.modulePath, pieces: npmModule(context) };
    yield* npmShelves(context);
    yield { path: paths.typesPath, pieces: npmTypes(context) };
    yield { path: paths.contractPath, contents: contractTypes };
    yield { path: paths.entryTypesPath.import, contents: entryTypes.import };
    yield { path: paths.entryTypesPath.require, contents: entryTypes.require };
  },
  *renderManifest(files, context) {
    const pieces = documentPieces(toManifestJson(files, context), { files: manifestFiles(files) });
    yield { path: paths.manifestPath, pieces };
  },
};

/** A document whose placeholders are settled. Most have none, and are not walked. */
function document<Contents extends { placeholders?: PlaceholderJson[] | undefined }>(
  path: string,
  contents: Contents,
  { book: { placeholders } }: RenderContext,
): Artifact {
  const printed = printJson(contents);
  return { path, contents: holdsKept(printed) ? printJson(settle(contents, placeholders)) : printed };
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

/** The manifest reads it too, whatever the placeholders. */
function inventory(entry: Filled<Entry>, context: RenderContext): string {
  return jsonWithin(toInventoryItem(entry, context), itemDepth);
}

function* piecesOf(name: string, rows: readonly Row[], context: RenderContext): Generator<Piece> {
  for (const row of rows) yield "kind" in row ? jsonWithin(row, itemDepth) : context.partOf(name, row.id);
}

function isOfBuild(name: JsonSchemaName): boolean {
  return name.startsWith("json-");
}
