import { idInReference, type Span } from "@fixbook/core";
import { SemanticTokensBuilder, SemanticTokensRequest } from "vscode-languageserver";
import { documentFeature } from "../feature.js";
import { isEntryFile, parsedEntry } from "../parsed-entry.js";
import { rangeOfSpan, textOf } from "../positions.js";

/** What placeholders and ids are to a theme, in the order of the protocol's numbers. */
const tokenTypes = ["macro", "property"];

/** Placeholders and ids, so that a theme can tell them from words. */
export const semanticTokens = documentFeature({
  request: SemanticTokensRequest.type,
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers: [] }, full: true },
  }),
  answer: async ({ document, path, state }) => {
    const builder = new SemanticTokensBuilder();
    if (!isEntryFile(path)) return builder.build();
    const text = textOf(document);
    const { uses, related } = (await parsedEntry({ path, text }, state)).facts;
    const idSpan = (id: string, { start, end }: Span) => idInReference(text.slice(start, end), start, id);
    const ids = [
      ...related.flatMap(({ text: id, span }) => idSpan(id, span) ?? []),
      ...uses.flatMap((use) => (use.kind === "reference" ? (idSpan(use.id, use.span) ?? []) : [])),
    ];
    const placeholders = uses.flatMap((use) => (use.kind === "placeholder" ? [use.span] : []));
    const tokens = [placeholders, ids]
      .flatMap((spans, type) => spans.map((span) => ({ type, ...rangeOfSpan(document, span) })))
      .filter(({ start, end }) => start.line === end.line && start.character < end.character);
    tokens.sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
    let last = { line: -1, character: 0 };
    for (const { type, start, end } of tokens) {
      // A field may be read twice, and the protocol knows no tokens that overlap.
      if (start.line === last.line && start.character < last.character) continue;
      builder.push(start.line, start.character, end.character - start.character, type, 0);
      last = end;
    }
    return builder.build();
  },
});
