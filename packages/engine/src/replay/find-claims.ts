import type { Book } from "@fixbook/schema";
import { type Confidence, createSearch, type ReasonKind } from "@fixbook/search";
import { searchIndexFor } from "../check/index.js";

/** What a record of a log has of an entry. */
export interface Claim {
  readonly book: string;
  readonly entry: string;
  readonly title: string;
  readonly confidence: Confidence;
  readonly signatures: readonly { readonly kind: SignatureKind; readonly text: string }[];
  /** Where the most telling of them stands in the record, in UTF-16 units. */
  readonly at: number;
}

export type SignatureKind = Exclude<ReasonKind, "words">;

/** Finds the entries whose signatures a text has, the surest first. What it shares with an entry of mere words is no claim. */
export type FindClaims = (text: string) => readonly Claim[];

/** Makes what finds the claims of some books, their internal entries included. */
export function createFindClaims(books: readonly Book[], hosts: readonly string[] | undefined): FindClaims {
  const searches = books.map((book) => ({ book: book.id, search: createSearch(searchIndexFor(book, "internal")) }));
  return (text) =>
    searches.flatMap(({ book, search }) =>
      search({ texts: [text], words: "" }, { hosts }).map(({ entry, confidence, reasons }): Claim => {
        const signatures = reasons.flatMap(({ kind, texts }) =>
          kind === "words" ? [] : texts.map((own) => ({ kind, text: own })),
        );
        return { book, entry: entry.id, title: entry.title, confidence, signatures, at: reasons[0]?.at?.range[0] ?? 0 };
      }),
    );
}
