import { alertKinds } from "@fixbook/schema";
import { CompletionItemKind } from "vscode-languageserver";
import { type Completer, typedAfter } from "./completer.js";

/** `> [!`: the kinds of alerts. */
export const completeAlert: Completer = (place) => {
  const open =
    place.zone === "markdown" ? typedAfter(place, /^[ \t]*(?:>[ \t]*)+\[!([A-Za-z]*)$/, /^[A-Za-z]*\]?/) : undefined;
  if (open === undefined) return undefined;
  const candidates = alertKinds.map((kind) => ({
    label: kind.toUpperCase(),
    kind: CompletionItemKind.EnumMember,
    text: `${kind.toUpperCase()}]`,
  }));
  return { start: open.start, end: open.end, candidates };
};
