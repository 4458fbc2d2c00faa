import { hash } from "node:crypto";
import { entryStub, forPublic, type Shelf, saidJson } from "@fixbook/core";
import { type Audience, type Entry, type EntryHead, headOf, wholeEntry } from "@fixbook/schema";
import type { CheckedEntry } from "./check-entry.js";

/**
 * A checked entry as one line of text, for the way between threads and for the cache: what every check of the book needs
 * comes first, the entry itself after a tab.
 */
export type PackedEntry = string;

interface PackedHead extends Omit<CheckedEntry, "entry"> {
  readonly entry?: { readonly head: EntryHead; readonly digests: ReturnType<typeof digestsOf> };
}

export function packEntry({ entry, ...rest }: CheckedEntry): PackedEntry {
  if (entry === undefined) return JSON.stringify(rest);
  const whole = wholeEntry(entry);
  const json = JSON.stringify(whole);
  const head: PackedHead = { ...rest, entry: { head: headOf(whole), digests: digestsOf(whole, json) } };
  return `${JSON.stringify(head)}\t${json}`;
}

/** Where the texts of entries are kept until somebody asks for one. */
export interface EntryTexts {
  /** Takes a text, and answers how to get it back. */
  keep(text: string): () => string;
  /** Where loaded entries stay; each stays with itself when left out. */
  readonly shelf?: Shelf;
}

export function unpackEntry(packed: PackedEntry, texts: EntryTexts): CheckedEntry {
  const end = packed.indexOf("\t");
  const { entry, ...rest } = JSON.parse(end === -1 ? packed : packed.slice(0, end)) as PackedHead;
  if (entry === undefined) return { ...rest, entry: undefined };
  const load = texts.keep(packed.slice(end + 1));
  return { ...rest, entry: entryStub(entry.head, load, { shelf: texts.shelf, digests: entry.digests }) };
}

/** SHA-256 of what each audience may read of an entry, by which entries are told apart; `json` is all of it. */
export function digestsOf(entry: Entry, json = JSON.stringify(entry)): Record<Audience, string> {
  const open = forPublic(entry);
  const all = hash("sha256", saidJson(entry, json), "hex");
  return { internal: all, public: open === entry ? all : hash("sha256", saidJson(open), "hex") };
}
