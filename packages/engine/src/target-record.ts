import type { Asked, RenderContext } from "@fixbook/core";
import { digest } from "./cache/store.js";
import type { PartPlace } from "./slot-parts.js";

/** What the files of a target's entries were made from. */
export interface TargetRecord {
  /** All that every entry depends on. */
  readonly settings: string;
  /** Each {@link EntryRecord} as a line of text, by the entry's id: most of them nobody looks into. */
  readonly entries: ReadonlyMap<string, string>;
}

/** What the files and parts of one entry were made from, and where they are. */
export interface EntryRecord {
  /** The digest of what the entry says. */
  readonly source: string;
  readonly asked: readonly Asked[];
  /** Relative to the folder of the target. */
  readonly files: readonly string[];
  /** By name. */
  readonly parts: Readonly<Record<string, PartPlace>>;
}

/** The digest of all that a renderer may know of a book besides its entries. */
export function settingsOf({ book, brand, keeps, audience }: RenderContext, options: string): string {
  const { entries: _, ...rest } = book;
  return digest(JSON.stringify([rest, brand, keeps, audience, options], asJson));
}

function asJson(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
