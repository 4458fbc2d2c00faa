import { z } from "zod";
import { slug } from "./identifier.js";
import type { Template } from "./rich-text.js";

const note = z
  .string()
  .min(1, { error: "may not be empty" })
  .max(300, { error: "may have at most 300 characters" })
  .regex(/^\S(?:[^\n]*\S)?$/, { error: "is one line without spaces around it" });

const record = z.union(
  [
    z.literal("entry").describe("An entry answers to the id, by its file name or by an alias."),
    z.strictObject({ moved: slug.describe("The id that took its place.") }),
    z.strictObject({ split: z.array(slug).min(2).describe("The ids that took its place, two or more.") }),
    z.strictObject({
      retired: note.describe("Why nothing took its place, in one line for readers."),
      see: z.array(slug).optional().describe("Ids of the nearest replacements."),
    }),
  ],
  { error: "must be entry, {moved: id}, {split: [id, id]} or {retired: why, see: [id]}" },
);

/**
 * `ids.yaml`: every id that was ever published, one a line in the order of code units, and what became of it. Ids in
 * records are those of entries, or of items of the inventories.
 */
export const ledgerFile = z.record(slug, record).describe("What became of each id that was ever published.");

/** What became of an id that no entry answers to. */
export type IdRecord =
  | { readonly id: string; readonly kind: "moved"; readonly to: string }
  | { readonly id: string; readonly kind: "split"; readonly into: readonly string[] }
  | { readonly id: string; readonly kind: "retired"; readonly note: Template; readonly see: readonly string[] };

/** A row of the ledger. `alive` means that an entry answers to the id. */
export type LedgerRow = { readonly id: string; readonly kind: "alive" } | IdRecord;

/** The rows of `ids.yaml`, by id in the order of code units. */
export type Ledger = readonly LedgerRow[];
