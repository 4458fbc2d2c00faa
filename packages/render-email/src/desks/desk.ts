import type { DeskVariable, PublishedFile, SnippetVariant } from "@fixbook/schema";
import type { ShowPicture } from "../to-html.js";

/** A help desk: how a snippet is written for it, and the files in which it takes them. Each is one value in one file. */
export interface Desk {
  /** What people call it. */
  readonly title: string;
  /** The form of a body. */
  readonly body: BodyForm;
  /** The desk's own names of what it knows. What is not here stays visible as `[order number]`. */
  readonly variables: Readonly<Partial<Record<DeskVariable, string>>>;
  /** How the desk writes a variable, with what it shows where it has no value. */
  variable(name: string, fallback: string | undefined): string;
  /** Whether it cannot show anything else for a value that is missing: then the fallback is lost, and its manifest says so. */
  readonly needsFallback: boolean;
  /** How text that only looks like the desk's syntax is kept from being read as such. */
  readonly literal: Literal;
  /** How many characters a body may have; what is longer is left out, and the manifest says so. Undefined: not known. */
  readonly limit?: number;
  /** Where the desk keeps the upsert key, as a path into a record. */
  readonly keyField: string;
  /** What a loader finds a record by. The same for as long as the snippet is, where the desk has a field for that. */
  key(item: DeskItem): string;
  readonly format: DeskFormat;
}

export type BodyForm = "html" | "markdown" | "text";

/** What a desk would read as its own in what a writer wrote, and what stands there instead, by the form of the body. */
export interface Literal {
  readonly openings: RegExp;
  /** Reads the same to a person. */
  write(opening: string, form: BodyForm): string;
}

/** A snippet, as a desk gets it: fields are the desk's variables, and its syntax is escaped. */
export interface DeskItem {
  /** Of whose snippet this is; undefined for what the book asks every customer for. */
  readonly entry?: { readonly id: string; readonly revision: string };
  readonly locale: string;
  readonly variant: SnippetVariant;
  /** The error codes of the entry. */
  readonly codes: readonly string[];
  /** `ts-voice` for the fix, `ts-voice.short` for another variant, `support.ask` for the book's: one of its kind in a book. */
  readonly id: string;
  /** `looper.northwind.ts-voice.fix`: one of its kind, whatever else is in the desk. */
  readonly globalId: string;
  readonly title: string;
  /** The title with the desk's syntax escaped, where the desk reads it. */
  readonly subject: string;
  readonly areaTitle: string;
  /** An HTML fragment without styles, since desks have their own. */
  html(): string;
  text(): string;
  markdown(): string;
  /** The pictures and attachments that it names, in its order. */
  files(): readonly PublishedFile[];
  /** The HTML fragment with pictures where `show` has addresses for them. */
  htmlWith(show: ShowPicture): string;
}

/** What all files of a desk are about. */
export interface DeskBook {
  readonly book: string;
  readonly brand: string;
  readonly locale: string;
  /** The bytes of a picture, where the book wants them in mail drafts. */
  readonly bytesOf?: (file: PublishedFile) => Uint8Array;
}

/** A kind of file. Paths are relative to the desk's folder. */
type DeskFormat = DeskList | DeskFiles;

interface DeskRecords {
  /** A record as it stands in its file; what the hash in the manifest is of. */
  record(item: DeskItem, book: DeskBook): string;
}

/** Records one after another, in one file or in several for a book so large that one would be too much for a desk. */
export interface DeskList extends DeskRecords {
  /** The path of the file of a number, from 0. */
  path(number: number, book: DeskBook): string;
  opening(book: DeskBook): string;
  readonly beforeFirst: string;
  readonly between: string;
  readonly closing: string;
}

/** A file for each record. */
export interface DeskFiles extends DeskRecords {
  pathOf(item: DeskItem): string;
}
