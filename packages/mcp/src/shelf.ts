import { z } from "zod";
import { label } from "./data-block.js";
import type { ServedBook } from "./served-book.js";

/** The books of a server, as its tools offer them: one set of tools, whose calls name a book where there are several. */
export interface Shelf {
  /** The brands, for a sentence: `Acme`, `Acme or Looper`, `Acme, Looper or others`. */
  readonly names: string;
  /** The input of a tool, with `book` where there are several. */
  input<Input extends z.ZodObject>(input: Input): Input & z.ZodType<{ readonly book?: string }>;
  /** The book that a call names, or the only one. */
  bookOf(asked: { readonly book?: string }): ServedBook;
}

/** How many brands a sentence names. */
const MOST_NAMES = 5;

export function createShelf(books: readonly ServedBook[]): Shelf {
  const isOne = books.length === 1;
  const choice = z
    .enum(books.map(({ key }) => key))
    .describe(`The book to ask: ${books.map((one) => `${one.key} for ${nameOf(one)}`).join(", ")}.`);
  return {
    names: listed([...new Set(books.map(nameOf))]),
    input: (input) => (isOne ? input : input.extend({ book: choice })) as never,
    bookOf: ({ book }) => {
      const asked = books.find(({ key }) => isOne || key === book);
      if (asked === undefined) throw new Error("The input names one of the books.");
      return asked;
    },
  };
}

function nameOf({ book }: ServedBook): string {
  return label(book.data.brand.name);
}

function listed(names: readonly string[]): string {
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), "others"] : names;
  return [shown.slice(0, -1).join(", "), shown.at(-1)].filter(Boolean).join(" or ");
}
