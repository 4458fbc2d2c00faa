import type { Span } from "../report.js";
import { type EntryEdit, lineStart } from "./entry-edit.js";
import type { IdPlace } from "./find-ids.js";

/**
 * The edits that make text of references that would lead to the entry that they stand in: the words of links, and `title`
 * where there are none.
 */
export function selfReferenceEdits(text: string, places: readonly IdPlace[], title: string): readonly EntryEdit[] {
  return places.flatMap(({ kind, id, whole }): readonly EntryEdit[] => {
    const why = `a link to ${id}, which is this entry`;
    if (kind === "definition") return [{ ...lineOf(text, whole), text: "", why }];
    if (kind === "bare") return [{ ...whole, text: title, why }];
    return kind === "link" || kind === "labelled"
      ? [{ ...whole, text: wordsOf(text.slice(whole.start, whole.end), title), why }]
      : [];
  });
}

/** The words of `[words](entry:id)`, `[words][label]` and `[words]`. */
function wordsOf(link: string, title: string): string {
  if (!link.startsWith("[")) return title;
  const end = Math.max(link.lastIndexOf("]("), link.lastIndexOf("]["));
  return link.slice(1, end === -1 ? -1 : end);
}

function lineOf(text: string, { start, end }: Span): Span {
  const newline = text.indexOf("\n", end);
  return { start: lineStart(text, start), end: newline === -1 ? text.length : newline + 1 };
}
