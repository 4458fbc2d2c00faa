import { slugProblem } from "@fixbook/schema";
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { textOf } from "../../positions.js";
import { commandNames } from "../commands/names.js";
import { asTold, type FindingsAt } from "./findings-at.js";

/** What mends a finding in another file of the book: an entry that is missing, a placeholder that nobody has declared. */
export function bookActions(at: FindingsAt): readonly CodeAction[] {
  const text = textOf(at.document);
  return at.found.flatMap((one): readonly CodeAction[] => {
    const written = text.slice(one.range.start.offset, one.range.end.offset);
    const uri = at.document.uri;
    const action = (title: string, command: string, ...rest: readonly string[]): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [asTold(one, at)],
      command: { title, command, arguments: [uri, ...rest] },
    });
    if (one.ruleId === "relations/unknown-id" || one.ruleId === "search/unknown-entry") {
      const id = /(?:entry:|\[\[|^["']?)([a-z0-9][a-z0-9-]*)(?:\]\]|[)>]|["']?$)/.exec(written)?.[1];
      const area = /^(?:entries|drafts)\/([^/]+)\//.exec(at.path)?.[1] ?? at.state.book?.areas[0]?.id;
      if (id === undefined || area === undefined || slugProblem(id) !== undefined) return [];
      return [action(`Create the entry ${id} in ${area}`, commandNames.create, area, titleFrom(id), id)];
    }
    if (one.ruleId === "placeholders/unknown") {
      const name = /[A-Z][A-Z0-9_]*/.exec(written)?.[0];
      return name === undefined ? [] : [action(`Declare ${name} in book.yaml`, commandNames.declare, name)];
    }
    return [];
  });
}

/** The words of an id as a title: somebody will write a better one. */
function titleFrom(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
