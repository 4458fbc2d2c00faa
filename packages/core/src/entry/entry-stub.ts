import type { BookEntry, Entry, EntryHead, EntryStub } from "@fixbook/schema";

/** Holds the last entry that was loaded, for all entries that share it. */
export interface Shelf {
  holder?: EntryStub;
  entry?: Entry;
}

interface StubOptions {
  /** Where the entry stays when it is loaded; with itself when left out. */
  readonly shelf?: Shelf | undefined;
  /** As the stub has them. */
  readonly digests?: EntryStub["digests"] | undefined;
}

/** Makes an entry whose body is loaded when somebody asks for it: `load` gives the entry, or its JSON. */
export function entryStub(
  head: EntryHead,
  load: () => Entry | string,
  { shelf, digests }: StubOptions = {},
): EntryStub {
  const own: Shelf = shelf ?? {};
  const json = (): string => {
    const loaded = load();
    return typeof loaded === "string" ? loaded : JSON.stringify(loaded);
  };
  const stub: EntryStub = {
    ...head,
    ...(digests === undefined ? {} : { digests }),
    ...(shelf === undefined ? {} : { isShared: true as const }),
    json,
    body: () => {
      if (own.holder !== stub || own.entry === undefined) {
        const loaded = load();
        own.entry = typeof loaded === "string" ? (JSON.parse(loaded) as Entry) : loaded;
        own.holder = stub;
      }
      return own.entry;
    },
  };
  return stub;
}

/** How an entry is changed: its head alone, and all of it. */
interface EntryChange {
  readonly head: (head: EntryHead) => EntryHead;
  readonly whole: (entry: Entry) => Entry;
}

/**
 * An entry with other texts. Where it is a stub, they are made when somebody asks for them, and stay on `shelf` where the
 * entry itself does not stay.
 */
export function mapEntry(entry: BookEntry, { head, whole }: EntryChange, shelf: Shelf): BookEntry {
  if (!("body" in entry)) return whole(entry);
  const { body, json: _json, digests: _, isShared, ...own } = entry;
  return entryStub(head(own), () => whole(body()), isShared === true ? { shelf } : {});
}
