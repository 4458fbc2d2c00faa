import type { SourceFile, Span } from "@fixbook/core";
import type { Location } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { BookState } from "./book-state.js";
import { rangeOfSpan } from "./positions.js";

/** The place of a span of a text, for a client. */
export function locationOf({ path, text }: SourceFile, span: Span, { uriOf }: BookState): Location {
  const uri = uriOf(path);
  return { uri, range: rangeOfSpan(TextDocument.create(uri, "", 0, text), span) };
}

/** The place of some spans of one text. */
export function locationsOf({ path, text }: SourceFile, spans: readonly Span[], { uriOf }: BookState): Location[] {
  const uri = uriOf(path);
  const document = TextDocument.create(uri, "", 0, text);
  return spans.map((span) => ({ uri, range: rangeOfSpan(document, span) }));
}
