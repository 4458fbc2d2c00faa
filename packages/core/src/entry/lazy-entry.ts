import type { Entry } from "@fixbook/schema";

const HEAD = [
  "id",
  "area",
  "title",
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
  "extra",
] as const;

/** What lists of many entries show of each: the fields that are short. */
export type EntryHead = Pick<Entry, (typeof HEAD)[number]>;

/** The head of an entry, a copy. */
export function headOf(entry: Entry): EntryHead {
  return Object.fromEntries(HEAD.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]]))) as EntryHead;
}

/** Holds the last entry that was loaded, for all entries that share it. */
export interface Shelf {
  holder?: LazyEntry;
  entry?: Entry;
}

/** The entry with another body, its head the same; made when somebody asks for it, where it is not whole. */
export function mapEntry(entry: Entry, map: (whole: Entry) => Entry, shelf: Shelf = {}): Entry {
  return entry instanceof LazyEntry ? entry.map((head) => head, map, shelf) : map(entry);
}

interface LazyOptions {
  /** Where the entry stays when it is loaded; with itself when left out. */
  readonly shelf?: Shelf | undefined;
  /** SHA-256 of the entry as JSON, in hexadecimal, where it is known. */
  readonly digest?: string | undefined;
}

/**
 * An entry of which the head is there and all else is loaded when somebody asks for it, so that a book may be larger
 * than the memory. It has no fields of its own: {@link LazyEntry.whole} gives an object to copy.
 */
export class LazyEntry implements Entry {
  readonly digest: string | undefined;
  readonly #head: EntryHead;
  readonly #load: () => Entry | string;
  readonly #isShared: boolean;
  readonly #shelf: Shelf;

  /** `load` gives the entry, or its JSON. */
  constructor(head: EntryHead, load: () => Entry | string, { shelf, digest }: LazyOptions = {}) {
    this.#head = head;
    this.#load = load;
    this.#isShared = shelf !== undefined;
    this.#shelf = shelf ?? {};
    this.digest = digest;
  }

  /** All of it. */
  whole(): Entry {
    const shelf = this.#shelf;
    if (shelf.holder !== this) {
      const loaded = this.#load();
      shelf.entry = typeof loaded === "string" ? (JSON.parse(loaded) as Entry) : loaded;
      shelf.holder = this;
    }
    return shelf.entry as Entry;
  }

  /** The entry with other texts, made when somebody asks for them; it stays on `shelf` where this one does not stay. */
  map(ofHead: (head: EntryHead) => EntryHead, ofWhole: (entry: Entry) => Entry, shelf: Shelf): LazyEntry {
    const options = this.#isShared ? { shelf } : {};
    return new LazyEntry(ofHead(this.#head), () => ofWhole(this.whole()), options);
  }

  toJSON(): Entry {
    return this.whole();
  }

  get id() {
    return this.#head.id;
  }
  get area() {
    return this.#head.area;
  }
  get title() {
    return this.#head.title;
  }
  get summary() {
    return this.#head.summary;
  }
  get symptom() {
    return this.whole().symptom;
  }
  get signatures() {
    return this.#head.signatures;
  }
  get also() {
    return this.#head.also;
  }
  get tags() {
    return this.#head.tags;
  }
  get appliesTo() {
    return this.#head.appliesTo;
  }
  get confirm() {
    return this.whole().confirm;
  }
  get firstCheck() {
    return this.whole().firstCheck;
  }
  get solutions() {
    return this.whole().solutions;
  }
  get verify() {
    return this.whole().verify;
  }
  get escalate() {
    return this.whole().escalate;
  }
  get include() {
    return this.whole().include;
  }
  get prerequisites() {
    return this.whole().prerequisites;
  }
  get moreInformation() {
    return this.whole().moreInformation;
  }
  get internalNotes() {
    return this.whole().internalNotes;
  }
  get sections() {
    return this.whole().sections;
  }
  get why() {
    return this.whole().why;
  }
  get benefits() {
    return this.whole().benefits;
  }
  get related() {
    return this.#head.related;
  }
  get aliases() {
    return this.#head.aliases;
  }
  get audience() {
    return this.#head.audience;
  }
  get owners() {
    return this.#head.owners;
  }
  get reviewed() {
    return this.#head.reviewed;
  }
  get locale() {
    return this.#head.locale;
  }
  get extra() {
    return this.#head.extra;
  }
}
