import { type InlayHint, InlayHintRequest } from "vscode-languageserver";
import { catalogOf } from "../catalog.js";
import { documentFeature } from "../feature.js";
import { isEntryFile, parsedEntry } from "../parsed-entry.js";
import { offsetAt, rangeOfSpan, textOf } from "../positions.js";
import { showTemplate } from "../show-text.js";

const LONGEST = 60;

/** The titles of what bare ids mean, behind them: for clients that ask for it when they start. */
export const inlayHints = documentFeature({
  request: InlayHintRequest.type,
  capabilities: ({ wantsTitles }) => (wantsTitles ? { inlayHintProvider: true } : {}),
  answer: async ({ document, path, state, client }, { range }): Promise<InlayHint[]> => {
    if (!isEntryFile(path) || !client.wantsTitles) return [];
    const text = textOf(document);
    const { uses, related } = (await parsedEntry({ path, text }, state)).facts;
    const bare = uses.flatMap((use) =>
      use.kind === "reference" && text.startsWith("[[", use.span.start) ? [{ text: use.id, span: use.span }] : [],
    );
    const [from, to] = [offsetAt(document, range.start), offsetAt(document, range.end)];
    const catalog = catalogOf(state);
    return [...related, ...bare].flatMap(({ text: id, span }) => {
      const title = catalog.entryOf(id)?.title ?? catalog.itemOf(id)?.title;
      if (title === undefined || span.end < from || span.start > to) return [];
      const shown = showTemplate(title, state.book);
      const label = shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1).trimEnd()}…` : shown;
      return [{ position: rangeOfSpan(document, span).end, label, paddingLeft: true }];
    });
  },
});
