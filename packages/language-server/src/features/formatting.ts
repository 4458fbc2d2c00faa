import { formatEntry } from "@fixbook/core";
import { loadMarkdownParser } from "@fixbook/engine";
import { bookPartOf } from "@fixbook/schema";
import { DocumentFormattingRequest, type TextEdit } from "vscode-languageserver";
import { documentFeature } from "../feature.js";
import { textOf } from "../positions.js";
import { minimalEdits } from "../text-edits.js";

/** What takes longer to format than somebody waits for a key; `fixbook fmt` formats it. In UTF-16 units. */
const MOST_TEXT = 48 * 1024;

/** The canonical form of an entry, as the edits that lead to it; nothing where the formatter would change what it says. */
export const formatting = documentFeature({
  request: DocumentFormattingRequest.type,
  capabilities: () => ({ documentFormattingProvider: true }),
  answer: async ({ state, document, path }): Promise<TextEdit[]> => {
    const settings = state.sources.settings?.value;
    const part = bookPartOf(path);
    if (document.getText().length > MOST_TEXT) return [];
    if (settings === undefined || !path.endsWith(".md") || (part !== "entries" && part !== "drafts")) return [];
    const { locale, sections } = settings;
    const parser = await loadMarkdownParser();
    const result = formatEntry({ path, text: textOf(document) }, { locale, sections, parser });
    return "text" in result ? minimalEdits(document, result.text) : [];
  },
});
