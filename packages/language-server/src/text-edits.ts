import { diffArrays } from "diff";
import type { TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/**
 * The edits that make another text of a document, line by line: lines that both have stay, so that cursors, folds and
 * breakpoints beside them do.
 */
export function minimalEdits(document: TextDocument, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  let [old, fresh]: [string[], string[]] = [[], []];
  const put = (): void => {
    // As many lines as before are most likely the same lines, each a little different.
    const isPaired = old.length === fresh.length;
    const pairs = isPaired ? old.map((line, at) => [line, fresh[at] ?? ""]) : [[old.join(""), fresh.join("")]];
    for (const [from = "", to = ""] of pairs) {
      if (from !== to) edits.push(editOf(document, offset, from, to));
      offset += from.length;
    }
    [old, fresh] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(linesOf(document.getText()), linesOf(after))) {
    if (removed) old = value;
    else if (added) fresh = value;
    else {
      put();
      offset += value.join("").length;
    }
  }
  put();
  return edits;
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** One replacement, without what both texts begin or end with. Parts no pair of surrogates, and no CR from its LF. */
function editOf(document: TextDocument, offset: number, old: string, text: string): TextEdit {
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start++;
  while (start > 0 && /[\ud800-\udbff\r]/.test(old[start - 1] ?? "")) start--;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  while (end > 0 && /[\udc00-\udfff\n]/.test(old.at(-end) ?? "")) end--;
  const range = { start: document.positionAt(offset + start), end: document.positionAt(offset + old.length - end) };
  return { range, newText: text.slice(start, text.length - end) };
}
