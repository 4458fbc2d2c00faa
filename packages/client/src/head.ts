import type { EntryHead } from "./contract.gen.js";

/** What `book.json` says of an entry: enough to list it. All else is in the entry itself. */
export type Head<Id extends string = string> = EntryHead & { readonly id: Id };
