import { type Hover, HoverRequest, MarkupKind } from "vscode-languageserver";
import { documentFeature } from "../feature.js";
import { placeAt } from "../place.js";
import { offsetAt, rangeOfSpan, textOf } from "../positions.js";
import { describePlace } from "./hover/describe-place.js";
import { describing, markdownStyle, plainStyle } from "./hover/style.js";

/** What a book knows of what stands at a place. */
export const hover = documentFeature({
  request: HoverRequest.type,
  mayLag: true,
  capabilities: () => ({ hoverProvider: true }),
  answer: async ({ document, path, state, client }, { position }): Promise<Hover | null> => {
    const place = await placeAt({ path, text: textOf(document) }, offsetAt(document, position), state);
    if (place === undefined) return null;
    const [kind, style, between] = client.hasMarkdown
      ? [MarkupKind.Markdown, markdownStyle, "\n\n"]
      : [MarkupKind.PlainText, plainStyle, "\n"];
    const lines = describePlace(place, path, describing(state, style));
    if (lines.length === 0) return null;
    return { contents: { kind, value: lines.join(between) }, range: rangeOfSpan(document, place.span) };
  },
});
