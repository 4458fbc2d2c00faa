import { listId, parseLedgerFile } from "@fixbook/core";
import type { ImportedEntry } from "@fixbook/import";
import { bookLayout } from "@fixbook/schema";
import type { EditedBook } from "./edit-book.js";
import { recordMoves } from "./old-names.js";

/** What an import has to say in the ledger of a book. */
export interface LedgerAdditions {
  /** Ids and aliases that are published, in order. */
  readonly ids: readonly string[];
  /** Entries that old names may lead to, since they are published. */
  readonly moved: readonly ImportedEntry[];
  /** Every id that an entry or a draft answers to. */
  readonly answered: ReadonlySet<string>;
}

/** Adds records of old names and rows of new ids to a ledger; nothing that is there is written anew. */
export function editLedger(text: string, { ids, moved, answered }: LedgerAdditions): EditedBook {
  let ledger = recordMoves(text, moved, answered);
  const missing: string[] = [];
  for (const id of ids) {
    const file = parseLedgerFile({ path: bookLayout.ledger, text: ledger });
    if (file.value?.some((row) => row.id === id) === true) continue;
    const row = listId(file, id);
    if (row === undefined) missing.push(id);
    else ledger = ledger.slice(0, row.start) + row.text + ledger.slice(row.end);
  }
  const list = missing.map((id) => `${id}: entry`).join(", ");
  return { text: ledger, left: missing.length === 0 ? [] : [`Add to ${bookLayout.ledger}: ${list}.`] };
}
