import { type DocumentSymbol, DocumentSymbolRequest, SymbolKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { documentFeature } from "../feature.js";
import { type OutlineHeading, readOutline } from "../outline.js";
import { isEntryFile } from "../parsed-entry.js";
import { rangeOfSpan, textOf } from "../positions.js";
import { sectionOfHeading } from "../section-of-heading.js";

/** The outline of an entry: its title, sections, solutions with what they consist of, and groups of steps. */
export const documentSymbols = documentFeature({
  request: DocumentSymbolRequest.type,
  mayLag: true,
  capabilities: () => ({ documentSymbolProvider: true }),
  answer: ({ document, path, state }): DocumentSymbol[] => {
    if (!isEntryFile(path)) return [];
    const { headings } = readOutline(textOf(document));
    const named = headings.filter(({ text }) => text.trim() !== "");
    const kindOf = ({ depth, text }: OutlineHeading): SymbolKind => {
      if (depth === 1) return SymbolKind.File;
      if (depth > 2) return SymbolKind.Field;
      const section = sectionOfHeading(text, state.book);
      return section?.kind === "built-in" && section.name !== undefined ? SymbolKind.Class : SymbolKind.Namespace;
    };
    return nested(named, (heading) => toSymbol(heading, kindOf(heading), document));
  },
});

function toSymbol({ text, textSpan, whole }: OutlineHeading, kind: SymbolKind, document: TextDocument): DocumentSymbol {
  return {
    name: text,
    kind,
    range: rangeOfSpan(document, whole),
    selectionRange: rangeOfSpan(document, textSpan),
    children: [],
  };
}

function nested(
  headings: readonly OutlineHeading[],
  make: (heading: OutlineHeading) => DocumentSymbol,
): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { readonly depth: number; readonly symbol: DocumentSymbol }[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const symbol = make(heading);
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
    open.push({ depth: heading.depth, symbol });
  }
  return roots;
}
