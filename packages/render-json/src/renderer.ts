import { type Artifact, holdsKept, type RenderContext, type Renderer } from "@fixbook/core";
import { type JsonSchemaName, jsonSchemas, type PlaceholderJson } from "@fixbook/schema";
import { toAreaJson } from "./area-json.js";
import { toBookJson } from "./book-json.js";
import { toChunksJson } from "./chunks-json.js";
import { contractTypes } from "./contract.gen.js";
import { toEntryJson } from "./entry-json.js";
import { entryMarkdown } from "./entry-markdown.js";
import { toInventoryJson } from "./inventory-json.js";
import { toManifestJson } from "./manifest-json.js";
import { npmModule, npmTypes } from "./npm-module.js";
import { npmPackage } from "./npm-package.js";
import * as paths from "./paths.js";
import { toRedirectsJson } from "./redirects-json.js";
import { toSearchJson } from "./search-json.js";
import { settle, settleText } from "./settle.js";
import { toSignatureIndexJson } from "./signatures-json.js";
import { sphinxInventory } from "./sphinx-inventory.js";

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
    yield document(paths.entryPath(entry.id), toEntryJson(entry, context), context);
    yield text(paths.entryMarkdownPath(entry.id), entryMarkdown(entry, context), context);
  },
  *renderBook(book, context) {
    const inventory = toInventoryJson(context);
    yield document(paths.bookPath, toBookJson(context), context);
    for (const area of book.areas) yield document(paths.areaPath(area.id), toAreaJson(area, context), context);
    yield document(paths.signaturesPath, toSignatureIndexJson(context), context);
    yield document(paths.searchPath, toSearchJson(context), context);
    yield document(paths.redirectsPath, toRedirectsJson(context), context);
    yield document(paths.inventoryPath, inventory, context);
    yield { path: paths.sphinxInventoryPath, contents: sphinxInventory(inventory), encoding: "latin1" };
    yield { path: paths.chunksPath, contents: chunks(context) };
    for (const [name, schema] of jsonSchemas()) {
      if (isOfBuild(name)) yield { path: paths.schemaPath(name), contents: print(schema) };
    }
    yield text(paths.packagePath, print(npmPackage(context)), context);
    yield { path: paths.modulePath, contents: npmModule(context) };
    yield { path: paths.typesPath, contents: npmTypes(context) };
    yield { path: paths.contractPath, contents: contractTypes };
  },
  *renderManifest(files, context) {
    yield { path: paths.manifestPath, contents: print(toManifestJson(files, context)) };
  },
};

function document<Contents extends { placeholders?: PlaceholderJson[] | undefined }>(
  path: string,
  contents: Contents,
  context: RenderContext,
): Artifact {
  return { path, contents: printSettled(contents, context, print) };
}

/** A file that cannot list its placeholders. */
function text(path: string, contents: string, context: RenderContext): Artifact {
  return { path, contents: settleText(contents, context.book.placeholders) };
}

function chunks(context: RenderContext): string {
  let lines = "";
  for (const chunk of toChunksJson(context)) lines += `${printSettled(chunk, context, JSON.stringify)}\n`;
  return lines;
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

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
