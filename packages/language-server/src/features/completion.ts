import { type CompletionItem, type CompletionList, CompletionRequest, InsertTextFormat } from "vscode-languageserver";
import { documentFeature, type OpenDocument } from "../feature.js";
import { offsetAt, rangeOfSpan } from "../positions.js";
import { type Candidate, type CompletionPlace, type Completions, readCompletionPlace } from "./completion/completer.js";
import { completers } from "./completion/table.js";

/** The most candidates of a list. A client asks again for the others when more is typed. */
const MOST = 200;

/** What may stand at a place, from what is typed and the book around it. */
export const completion = documentFeature({
  request: CompletionRequest.type,
  mayLag: true,
  capabilities: () => ({
    completionProvider: { triggerCharacters: ["[", "(", "<", ":", "#", "!", "`", "/", " ", "-"] },
  }),
  answer: (at, { position }): CompletionList => {
    if (!/\.(?:md|ya?ml)$/.test(at.path)) return { isIncomplete: false, items: [] };
    const place = readCompletionPlace(at, offsetAt(at.document, position));
    for (const complete of completers) {
      const found = complete(place);
      if (found !== undefined) return toList(found, place);
    }
    return { isIncomplete: false, items: [] };
  },
});

function toList({ start, end, candidates, hasMore = false }: Completions, place: CompletionPlace): CompletionList {
  const range = rangeOfSpan(place.document, { start, end });
  const typed = place.text.slice(start, place.offset).toLowerCase();
  const fitting =
    candidates.length <= MOST
      ? candidates
      : candidates.filter(({ label, filter = label }) => filter.toLowerCase().includes(typed));
  return {
    isIncomplete: hasMore || candidates.length > MOST,
    items: fitting.slice(0, MOST).map((one, index) => toItem(one, index, range, place)),
  };
}

function toItem(
  one: Candidate,
  index: number,
  range: ReturnType<typeof rangeOfSpan>,
  { client }: OpenDocument,
): CompletionItem {
  const isSnippet = client.hasSnippets && one.snippet !== undefined;
  return {
    label: one.label,
    kind: one.kind,
    // The order of the list is the server's: nearest first.
    sortText: String(index).padStart(4, "0"),
    textEdit: { range, newText: isSnippet ? (one.snippet ?? "") : one.text },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(one.filter === undefined ? {} : { filterText: one.filter }),
    ...(one.detail === undefined ? {} : { detail: one.detail }),
    ...(one.description === undefined ? {} : { documentation: one.description }),
  };
}
