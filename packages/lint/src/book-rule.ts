import type { BookSettings, EntryFacts, FindingData, FindingExtra, FindingType, ParsedFile, Span } from "@fixbook/core";
import type { BookEntry, Brand, Entry, Inventory, Ledger, Query } from "@fixbook/schema";
import type { Language } from "@fixbook/search";
import type { z } from "zod";
import type { BookExample } from "./example.js";

/** What book rules know: facts of every file, and nothing of the disk or the clock. */
export interface BookFacts {
  readonly settings: ParsedFile<BookSettings>;
  readonly brands: readonly ParsedFile<Brand>[];
  readonly inventories: readonly ParsedFile<Inventory>[];
  /** The ids that were ever published. Undefined where the book has no ledger. */
  readonly ledger?: ParsedFile<Ledger> | undefined;
  /** The ledger as it was at the commit that the run compares with. Undefined where there is none, or nothing is compared. */
  readonly earlier?: ParsedFile<Ledger> | undefined;
  /** What readers ask. Undefined where the book has no such file. */
  readonly queries?: ParsedFile<readonly Query[]> | undefined;
  /** In the order of their files; the entry where it can be published, and what rules have noted of it where that is known. */
  readonly entries: readonly {
    readonly facts: EntryFacts;
    readonly entry: BookEntry | undefined;
    readonly notes?: EntryNotes | undefined;
  }[];
  /** What is known of the language of the book, where its synonyms are checked; undefined stands for nothing. */
  readonly language?: Language | undefined;
  /** The pictures and attachments of the book, where the run asks how old they are. */
  readonly files?: DatedFiles | undefined;
  /** The day of the run, as 2026-10-01. */
  readonly today: string;
}

/** The files that entries can name, and how old they are. */
export interface DatedFiles {
  /** Relative to the book's folder. */
  readonly paths: readonly string[];
  /** The day of the commit since which a file is as it is; undefined where that is not known. */
  dayOf(path: string): string | undefined;
}

/** What a book rule needs to know of one entry's body: short, and plain data, so that it can be kept between runs. */
export type EntryNote = string | readonly number[];

/** Notes of one entry, by the ids of rules. */
export type EntryNotes = Readonly<Record<string, EntryNote>>;

/** A file with the text that spans are offsets of. */
interface FactsFile {
  readonly file: string;
  readonly text: string;
}

/** What a finding of a book rule carries besides its data. */
export interface BookFindingExtra extends Pick<FindingExtra, "fixes"> {
  readonly related?: readonly (FactsPlace & { readonly message: string })[];
}

/** Reports a finding of a book rule at a span of one of the book's files. */
export type AddInBook<Data extends FindingData> = (
  file: FactsFile,
  span: Span,
  data: Data,
  extra?: BookFindingExtra,
) => void;

/** A place in one of the book's files. */
export interface FactsPlace {
  readonly file: FactsFile;
  readonly span: Span;
}

/**
 * Reports what a group of places has in common as one finding, at the first of them. Places where a writer has answered
 * for the rule are left out, and nothing is found where fewer than `least` are left. `describe` gets those that are left; it answers
 * undefined where they have nothing in common any more.
 */
export type AddGroup<Data extends FindingData> = <Place extends FactsPlace>(
  places: readonly Place[],
  least: number,
  describe: (
    places: readonly [Place, ...Place[]],
  ) => { readonly data: Data; readonly extra?: BookFindingExtra } | undefined,
) => void;

/** A rule about a book as a whole. Like a rule of entries it is one value in one file, with its examples. */
export interface BookRule<Data extends FindingData = FindingData, Options = unknown, Note extends EntryNote = EntryNote>
  extends FindingType<Data> {
  /** A strict object in which every field has a default and a description. */
  readonly options?: z.ZodType<Options>;
  /** Whether only runs that read the history of the repository find anything: a directive is of no use in others. */
  readonly needsHistory?: true;
  /** Made of an entry alone, so that the book is checked without the bodies of its entries. */
  note?(entry: Entry): Note;
  /**
   * Takes time and memory in proportion to the size of the book, also where all entries are alike: what is found of
   * many entries is reported as a group. `notes` are those of `facts.entries`, in their order; undefined for an entry
   * that cannot be published.
   */
  book(
    facts: BookFacts,
    add: AddInBook<Data>,
    options: Options,
    notes: readonly (Note | undefined)[],
    addGroup: AddGroup<Data>,
  ): void;
  readonly examples: {
    /** Books that the rule has nothing to say about. */
    readonly good: readonly BookExample[];
    /** Books with what the rule finds between ‹ and ›. */
    readonly bad: readonly BookExample[];
  };
}

/** Identity with types. */
export function defineBookRule<Data extends FindingData, Options = unknown, Note extends EntryNote = EntryNote>(
  rule: BookRule<Data, Options, Note>,
): BookRule<Data, Options, Note> {
  return rule;
}
