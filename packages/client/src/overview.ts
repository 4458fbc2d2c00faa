import type { Book } from "./contract.gen.js";

/** What `book.json` says of an entry: enough to recognise the problem and to try the first thing. */
export type Overview<Id extends string = string> = Book["entries"][number] & { readonly id: Id };
