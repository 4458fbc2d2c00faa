import { readHeadingWords } from "@fixbook/core";
import { type Book, foldHeading, type SectionId } from "@fixbook/schema";

/** What a heading of two signs begins. */
export type HeadingSection =
  | { readonly kind: "built-in"; readonly id: SectionId; readonly name: string | undefined }
  | { readonly kind: "declared"; readonly id: string };

/** The section of the book, or of every book, that a heading begins; undefined for one that is none. */
export function sectionOfHeading(
  heading: string,
  book: Pick<Book, "locale" | "sections"> | undefined,
): HeadingSection | undefined {
  const folded = foldHeading(heading);
  const own = book?.sections.find(({ title, headings }) =>
    [title, ...headings].some((one) => foldHeading(one) === folded),
  );
  if (own !== undefined) return { kind: "declared", id: own.id };
  const words = readHeadingWords(heading, book?.locale ?? "en");
  return words === undefined ? undefined : { kind: "built-in", id: words.accepted.id, name: words.name?.text };
}
