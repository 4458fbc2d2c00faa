import { parseInventoryFile, parseLedgerFile, type SourceFile, type Span } from "@fixbook/core";
import { bookLayout, inventoryPath } from "@fixbook/schema";
import type { Location } from "vscode-languageserver";
import type { BookState } from "./book-state.js";
import { catalogOf } from "./catalog.js";
import { pathOfFile } from "./files.js";
import { locationOf } from "./locations.js";
import type { Place } from "./place.js";

/** Where what stands at a place of the file at `path` is written or declared. */
export function definitionOf(place: Place, path: string, state: BookState): Location | undefined {
  switch (place.kind) {
    case "id":
      return definitionOfId(place.name, state);
    case "placeholder":
      return inSettings(state, ["placeholders", place.name]);
    case "area": {
      const index = state.book?.areas.findIndex(({ id }) => id === place.name) ?? -1;
      return index === -1 ? undefined : inSettings(state, ["areas", index, "id"], "value");
    }
    case "file": {
      const file = pathOfFile(place.name, path, state);
      return file === undefined ? undefined : { uri: state.uriOf(file), range: START };
    }
    case "section": {
      const { section } = place;
      const index = state.book?.sections.findIndex(({ id }) => id === section.id) ?? -1;
      return section.kind === "declared" && index !== -1
        ? inSettings(state, ["sections", index, "title"], "value")
        : undefined;
    }
    default:
      return undefined;
  }
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function definitionOfId(id: string, state: BookState): Location | undefined {
  const catalog = catalogOf(state);
  const entry = catalog.entryOf(id);
  if (entry !== undefined) return locationOf(entry.source, entry.facts.titleSpan, state);
  const item = catalog.itemOf(id);
  if (item !== undefined) return definitionOfItem(id, item.inventory.id, state);
  const ledger = sourceAt(bookLayout.ledger, state);
  if (ledger?.text.includes(id) !== true) return undefined;
  const parsed = parseLedgerFile(ledger);
  const row = parsed.value?.find((one) => one.id === id);
  return row && locationOf(ledger, parsed.locateKey([id]), state);
}

function definitionOfItem(id: string, inventory: string, state: BookState): Location | undefined {
  const source = sourceAt(inventoryPath(inventory), state);
  if (source === undefined) return undefined;
  const file = parseInventoryFile(source);
  const named = file.strings.find(({ text, path }) => text === id && path[0] === "items" && path[2] === "id");
  return locationOf(source, named?.span ?? file.locate(["source"]), state);
}

/** The place of a field of `book.yaml`, by its name or its value. */
function inSettings(
  state: BookState,
  path: readonly (string | number)[],
  what: "name" | "value" = "name",
): Location | undefined {
  const { settings } = state.sources;
  if (settings === undefined || !isIn(settings.strings, path)) return undefined;
  const span: Span = what === "name" ? settings.locateKey(path) : settings.locate(path);
  return locationOf({ path: settings.file, text: settings.text }, span, state);
}

function isIn(
  strings: readonly { readonly path: readonly (string | number)[] }[],
  path: readonly (string | number)[],
): boolean {
  return strings.some((one) => path.every((step, index) => one.path[index] === step));
}

/** A file of the book as its state has it. */
function sourceAt(path: string, state: BookState): SourceFile | undefined {
  const text = state.textOf(path);
  return text === undefined ? undefined : { path, text };
}
