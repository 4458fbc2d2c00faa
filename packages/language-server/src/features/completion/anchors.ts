import { pageAnchors } from "@fixbook/core";
import { wholeEntry } from "@fixbook/schema";
import { CompletionItemKind } from "vscode-languageserver";
import { type Completer, typedAfter } from "./completer.js";

/** `[words](entry:id#`: the solutions, groups and own sections of that entry. */
export const completeAnchor: Completer = (place) => {
  const link = typedAfter(place, /(?:\]\(\s*<?|<)entry:([a-z0-9-]+)#([\w-]*)$/i);
  if (link === undefined || place.zone === "code") return undefined;
  const { entry } = place.catalog.entryOf(link.match[1] ?? "") ?? {};
  const { book } = place.state;
  const anchors = entry === undefined || book === undefined ? [] : pageAnchors(wholeEntry(entry), book);
  const candidates = anchors.map((anchor) => ({ label: anchor, kind: CompletionItemKind.Reference, text: anchor }));
  return { start: link.start, end: link.end, candidates };
};
