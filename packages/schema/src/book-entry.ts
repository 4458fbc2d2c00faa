import type { Entry } from "./entry.js";
import type { Audience } from "./frontmatter.js";

const headFields = [
  "id",
  "area",
  "title",
  "titleCut",
  "summary",
  "signatures",
  "also",
  "tags",
  "appliesTo",
  "related",
  "aliases",
  "audience",
  "owners",
  "reviewed",
  "locale",
  "files",
  "extra",
] as const;

/** What lists of many entries show of each: the fields that are short. */
export type EntryHead = Pick<Entry, (typeof headFields)[number]>;

/** The head of an entry, a copy. */
export function headOf(entry: EntryHead): EntryHead {
  return Object.fromEntries(
    headFields.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]])),
  ) as EntryHead;
}

/** An entry of which the head is there, and all of it when somebody asks, so that a book may be larger than the memory. */
export interface EntryStub extends EntryHead {
  /** All of it, its head included. */
  body(): Entry;
  /** The same as JSON, for another thread. */
  json(): string;
  /** SHA-256 of what each audience may read of the entry, as JSON, in hexadecimal, where it is known. */
  readonly digests?: Readonly<Record<Audience, string>>;
  /** Whether others take its place in memory once they are loaded. */
  readonly isShared?: true;
}

/** An entry of a book: whole, or a head that knows where the rest is. Who needs more than the head asks {@link wholeEntry}. */
export type BookEntry = Entry | EntryStub;

/** All of an entry of a book. */
export function wholeEntry(entry: BookEntry): Entry {
  return "body" in entry ? entry.body() : entry;
}
