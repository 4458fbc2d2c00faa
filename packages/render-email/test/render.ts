import { createRenderContext, renderTarget } from "@fixbook/core";
import { fullEntry, sampleBook } from "@fixbook/core/testing";
import type { Book, Brand, Entry, Solution } from "@fixbook/schema";
import { renderHost } from "../../../test/render-host.js";
import { emailRenderer } from "../src/index.js";

/** Both forms of one entry's snippet, as published. */
export interface Mail {
  readonly id: string;
  readonly html: string;
  readonly text: string;
}

/** The published snippets of a book under its first brand, in the book's order. Leaks are refused. */
export function mailsOf(book: Book, brand: Brand = firstBrand(book)): readonly Mail[] {
  const byPath = new Map<string, string>();
  const context = createRenderContext(emailRenderer, book, brand, renderHost);
  for (const { path, contents, leaks } of renderTarget(emailRenderer, context, () => false)) {
    if (leaks.length > 0) throw new Error(`${path} leaks ${leaks[0]?.text}`);
    byPath.set(path, contents);
  }
  return book.entries.map(({ id }) => ({
    id,
    html: byPath.get(`${id}.html`) ?? "",
    text: byPath.get(`${id}.txt`) ?? "",
  }));
}

/** The published snippet of an entry in the sample book. */
export function mailOf(entry: Entry): Mail {
  const book = sampleBook("words");
  const [mail] = mailsOf({ ...book, entries: [entry, ...book.entries.slice(1)] });
  if (mail === undefined) throw new Error("The sample book has entries.");
  return mail;
}

/** Both forms of an entry that has one fix and nothing else, without the link to its page. */
export function mailOfFix(solution: Omit<Solution, "id">): Omit<Mail, "id"> {
  const { verify: _verify, ...entry } = fullEntry("first", "words");
  const { html, text } = mailOf({ ...entry, title: "Title", solutions: [{ id: "fix", ...solution }] });
  const page = "https://help.example.com/first/";
  return {
    html: html.replace(`<p style="margin:0 0 12px 0">More: <a href="${page}">Title</a></p>`, ""),
    text: text.replace(`\n\nMore: Title <${page}>\n`, ""),
  };
}

function firstBrand({ brands: [brand] }: Book): Brand {
  if (brand === undefined) throw new Error("The book has no brand.");
  return brand;
}
