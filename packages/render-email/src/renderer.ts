import {
  dataScript,
  documentPieces,
  type Filled,
  itemDepth,
  jsonWithin,
  type ListArtifact,
  languageScript,
  type Piece,
  type RenderContext,
  type Renderer,
  scriptItem,
  wordsScript,
} from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { pickerScript } from "./client.gen.js";
import { deskFiles, deskParts } from "./desks/desk-parts.js";
import { deskFindings, renderDesks } from "./desks/render-desks.js";
import {
  pickerDataPath,
  pickerPath,
  pickerScriptPath,
  pickerSnippetsPath,
  pickerStylesheetPath,
  snippetLinesPath,
  snippetPath,
  snippetsPath,
} from "./paths.js";
import { dataName, snippetsName } from "./picker/contract.js";
import { PER_SCRIPT, pickerData, pickerEntry } from "./picker/data.js";
import { pickerPage } from "./picker/page.js";
import { pickerStyles } from "./picker/style.js";
import { publishedOf } from "./published.js";
import { fieldFillers, settle } from "./settle.js";
import { sizeFindings } from "./size.js";
import { toLineJson, toListedJson, toSnippetsJson } from "./snippets-json.js";
import { toolsOf } from "./tools.js";
import { pickerWords } from "./words.gen.js";

/**
 * The email target: for each entry an HTML fragment to paste into a mail client or a help desk, and the same as plain
 * text. Both are printed from one snippet, so that they cannot differ. `snippets.jsonl` holds the other variants too, an
 * entry on each line; `snippets.json` lists them all, and `index.html` is where an agent finds, fills and copies them.
 *
 * For each help desk that the book names there are files to load into it, with the same snippets.
 *
 * Placeholders that a support agent fills stay visible as `[order number]`, since an editor strips any other mark; so do
 * those of the application.
 */
export const emailRenderer: Renderer = {
  name: "email",
  keeps: fieldFillers,
  readsFiles: true,
  *renderEntry(entry, context) {
    const { snippets } = publishedOf(entry, context);
    const findings = snippets.flatMap(({ variant, html }) => sizeFindings(variant, html.bytes));
    for (const { variant, html, text } of snippets) {
      if (variant !== "fix") continue;
      yield { path: snippetPath(entry.id, "html"), contents: html.contents, findings };
      yield { path: snippetPath(entry.id, "txt"), contents: text.contents };
    }
    yield* deskFiles(entry, context);
  },
  parts: {
    search: searchItem,
    picker: (entry, context) => scriptItem(pickerEntry(entry, context)),
    listed: (entry, context) => jsonWithin(toListedJson(entry, context), itemDepth),
    line: (entry, context) => `${JSON.stringify(toLineJson(entry, context))}\n`,
    ...deskParts,
  },
  *renderBook({ placeholders, locale }, context) {
    const { entries } = context;
    const { contents } = settle(`${pickerPage(context)}`, "html", placeholders);
    yield { path: pickerPath, contents, findings: deskFindings(context) };
    yield { path: pickerStylesheetPath, contents: pickerStyles(context.brand.look, locale) };
    const ofLanguage = wordsScript(pickerWords, locale) + languageScript(locale);
    yield { path: pickerScriptPath, contents: ofLanguage + pickerScript };
    const found = partsOf("search", entries, context);
    yield { path: pickerDataPath, pieces: dataScript(dataName, pickerData(context), "entries", found) };
    yield* pickerSnippets(context);
    const listed = partsOf("listed", entries, context);
    yield { path: snippetsPath, pieces: documentPieces(toSnippetsJson(context), { entries: listed }) };
    yield { path: snippetLinesPath, pieces: partsOf("line", entries, context) };
    yield* renderDesks(context);
  },
};

/** Titles and symptoms may hold a field too: there it is its label. */
function searchItem(entry: Filled<Entry>, context: RenderContext): string {
  const item = scriptItem(toolsOf(context).searchEntry(entry));
  return settle(item, "text", context.book.placeholders).contents;
}

/** The scripts from which the picker reads the snippets of entries. */
function* pickerSnippets(context: RenderContext): Generator<ListArtifact> {
  const { entries } = context;
  for (let from = 0; from < entries.length; from += PER_SCRIPT) {
    const held = partsOf("picker", entries.slice(from, from + PER_SCRIPT), context);
    const path = pickerSnippetsPath(from / PER_SCRIPT + 1);
    yield { path, pieces: dataScript(snippetsName, { entries: [] }, "entries", held) };
  }
}

function* partsOf(name: string, entries: RenderContext["entries"], context: RenderContext): Generator<Piece> {
  for (const { id } of entries) yield context.partOf(name, id);
}
