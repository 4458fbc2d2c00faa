import type { Brand, Eval, Inventory, Ledger, Query } from "@fixbook/schema";
import type { BookSettings, ParsedFile } from "../book/parse-files.js";
import type { ParsedEntry } from "../entry/parse-entry.js";
import type { SourceFile } from "../source.js";

/** The files of a book as plans read them. Entries are parsed when a plan asks for one: most hold nothing of a change. */
export interface PlanBook {
  readonly settings: ParsedFile<BookSettings>;
  readonly brands: readonly ParsedFile<Brand>[];
  readonly inventories: readonly ParsedFile<Inventory>[];
  readonly ledger: ParsedFile<Ledger> | undefined;
  readonly queries: ParsedFile<readonly Query[]> | undefined;
  readonly evals: ParsedFile<readonly Eval[]> | undefined;
  readonly entries: readonly SourceFile[];
  readonly drafts: readonly SourceFile[];
  /** The paths of pictures and attachments. */
  readonly files: readonly string[];
  /** The paths of those that drafts bring along: `drafts/area/id/name.png`. */
  readonly draftFiles: readonly string[];
  readonly baseline: SourceFile | undefined;
  /** `imports.lock.yaml`. */
  readonly imports: SourceFile | undefined;
  /** Other texts that may name an id and are not written by plans: what brands add to their sites. */
  readonly others: readonly SourceFile[];
  /** Files that are there and could not be read, or lie in a wrong place, and may hold anything. */
  readonly unread: readonly string[];
  /** An entry or a draft, parsed by the settings of the book; each once. */
  parse(source: SourceFile): ParsedEntry;
}
