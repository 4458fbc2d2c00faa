import { CompletionItemKind } from "vscode-languageserver";
import { filePlaceOf } from "../../files.js";
import { ranked } from "../../ranked.js";
import { showTemplate } from "../../show-text.js";
import type { Candidate, CompletionPlace, Completions } from "./completer.js";

const MOST = 200;

/** The entries and items of the book by what is typed of their ids, titles or codes: those of the same area first. */
export function idsFor(
  { catalog, path, state: { book } }: CompletionPlace,
  typed: string,
  { hasItems = true, close = "" }: { readonly hasItems?: boolean; readonly close?: string } = {},
): Pick<Completions, "candidates" | "hasMore"> {
  const own = filePlaceOf(path);
  const { found, hasMore } = ranked(catalog.entries, typed, MOST, ({ area }) => area === own?.area);
  const entries = found
    .filter((one) => one.path !== path)
    .map(
      ({ id, title, area, codes }): Candidate => ({
        label: showTemplate(title, book),
        kind: CompletionItemKind.Reference,
        text: id + close,
        filter: [id, title, ...codes].join(" "),
        detail: `${area}/${id}`,
      }),
    );
  const items = !hasItems
    ? []
    : ranked(
        catalog.items.map((item) => ({ ...item, words: `${item.id} ${item.title}`.toLowerCase() })),
        typed,
        MOST,
      ).found.map(
        ({ id, title, inventory }): Candidate => ({
          label: showTemplate(title, book),
          kind: CompletionItemKind.Interface,
          text: id + close,
          filter: `${id} ${title}`,
          detail: `${id}, ${showTemplate(inventory.title, book)}`,
        }),
      );
  return { candidates: [...entries, ...items], hasMore };
}
