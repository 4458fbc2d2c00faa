import { idInReference, type Span } from "@fixbook/core";
import { type DocumentLink, DocumentLinkRequest } from "vscode-languageserver";
import type { BookState } from "../book-state.js";
import { catalogOf } from "../catalog.js";
import { documentFeature } from "../feature.js";
import { pathOfFile } from "../files.js";
import { isEntryFile, parsedEntry } from "../parsed-entry.js";
import { rangeOfSpan, textOf } from "../positions.js";
import { showTemplate } from "../show-text.js";

/** References as links to the file of the entry or the address of the item, and names of pictures as links to the files. */
export const documentLinks = documentFeature({
  request: DocumentLinkRequest.type,
  capabilities: () => ({ documentLinkProvider: {} }),
  answer: async ({ document, path, state }): Promise<DocumentLink[]> => {
    if (!isEntryFile(path)) return [];
    const text = textOf(document);
    const { uses, related } = (await parsedEntry({ path, text }, state)).facts;
    const link = (span: Span, target: string | undefined): DocumentLink[] =>
      target === undefined ? [] : [{ range: rangeOfSpan(document, span), target }];
    const idSpan = (span: Span, id: string) => idInReference(text.slice(span.start, span.end), span.start, id) ?? span;
    return [
      ...related.flatMap(({ text: id, span }) => link(idSpan(span, id), targetOfId(id, state))),
      ...uses.flatMap((use) => {
        if (use.kind === "reference") return link(idSpan(use.span, use.id), targetOfId(use.id, state));
        if (use.kind !== "file") return [];
        const file = pathOfFile(use.name, path, state);
        return link(use.span, file === undefined ? undefined : state.uriOf(file));
      }),
    ];
  },
});

function targetOfId(id: string, state: BookState): string | undefined {
  const catalog = catalogOf(state);
  const entry = catalog.entryOf(id);
  if (entry !== undefined) return state.uriOf(entry.path);
  const url = showTemplate(catalog.itemOf(id)?.url ?? "", state.book);
  return URL.canParse(url) ? url : undefined;
}
