import type { Asked, RenderContext } from "@fixbook/core";
import type { PartTable } from "./part-table.js";
import { digest } from "./store.js";

/** What the files of a target's entries were made from. */
export interface TargetRecord {
  /** All that every entry depends on. */
  readonly settings: string;
  /** Each {@link EntryRecord} as {@link printEntryRecord} writes it, by the entry's id: most of them nobody looks into. */
  readonly entries: ReadonlyMap<string, string>;
  /** Where the parts of entries are. */
  readonly parts: PartTable;
}

/** What the files and parts of one entry were made from. */
export interface EntryRecord {
  /** The digest of what the entry says. */
  readonly source: string;
  readonly asked: Asked;
  /** Relative to the folder of the target. */
  readonly files: readonly string[];
}

/** As one line. */
export function printEntryRecord({ source, asked, files }: EntryRecord): string {
  return [source, asked.answers, asked.questions, ...files].join("\t");
}

export function parseEntryRecord(line: string): EntryRecord {
  const [source = "", answers = "", questions = "", ...files] = line.split("\t");
  return { source, asked: { questions, answers }, files };
}

/** The digest of all that a renderer may know of a book besides its entries, and the files that these name. */
export function settingsOf({ book, brand, keeps, audience, links }: RenderContext, options: string): string {
  const { entries: _, files: _files, ...rest } = book;
  return digest(JSON.stringify([rest, brand, keeps, audience, links, options], asJson));
}

function asJson(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
