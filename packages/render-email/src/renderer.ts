import { dataScript, type Renderer } from "@fixbook/core";
import { pickerScript } from "./client.gen.js";
import { renderDesks } from "./desks/render-desks.js";
import { createEntrySnippets } from "./entry-snippets.js";
import {
  pickerDataPath,
  pickerEntryPath,
  pickerPath,
  pickerScriptPath,
  pickerStylesheetPath,
  snippetPath,
  snippetsPath,
} from "./paths.js";
import { dataName, entryName } from "./picker/contract.js";
import { pickerData, pickerEntry } from "./picker/data.js";
import { pickerPage } from "./picker/page.js";
import { pickerStyles } from "./picker/style.js";
import { settle } from "./settle.js";
import { sizeFindings } from "./size.js";
import { toSnippetsJson } from "./snippets-json.js";

/**
 * The email target: for each entry and each variant an HTML fragment to paste into a mail client or a help desk, and
 * the same as plain text. Both are printed from one snippet, so that they cannot differ. `snippets.json` lists them, and
 * `index.html` is where an agent finds, fills and copies them.
 *
 * For each help desk that the book names there are files to load into it, with the same snippets.
 *
 * Placeholders that a support agent fills stay visible as `[order number]`, since an editor strips any other mark.
 */
export const emailRenderer: Renderer = {
  name: "email",
  keeps: ["agent"],
  *renderEntry(entry, context) {
    const { placeholders } = context.book;
    const made = createEntrySnippets(entry, context);
    for (const { variant, html, text } of made.snippets) {
      const { contents } = settle(html, "html", placeholders);
      const findings = sizeFindings(variant, context.byteLength(contents));
      yield { path: snippetPath(entry.id, variant, "html"), contents, findings };
      yield { path: snippetPath(entry.id, variant, "txt"), contents: settle(text, "text", placeholders).contents };
    }
    yield { path: pickerEntryPath(entry.id), contents: dataScript(entryName, pickerEntry(made, context)) };
  },
  *renderBook({ placeholders }, context) {
    // Titles and symptoms may hold a field too: there it is its label.
    const data = dataScript(dataName, pickerData(context));
    yield { path: pickerPath, contents: settle(`${pickerPage(context)}`, "html", placeholders).contents };
    yield { path: pickerStylesheetPath, contents: pickerStyles(context.brand.look) };
    yield { path: pickerScriptPath, contents: pickerScript };
    yield { path: pickerDataPath, contents: settle(data, "text", placeholders).contents };
    yield* renderDesks(context);
  },
  *renderManifest(files, context) {
    yield { path: snippetsPath, contents: `${JSON.stringify(toSnippetsJson(files, context), null, 2)}\n` };
  },
};
