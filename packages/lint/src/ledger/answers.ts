import type { EntryFacts, ParsedFile, Span } from "@fixbook/core";
import type { Ledger, LedgerRow } from "@fixbook/schema";
import type { BookFacts } from "../book-rule.js";

/** What an id leads to. */
interface Answer {
  readonly kind: "entry" | "alias" | "item";
  /** The entry's own id, where an alias leads to it; else the id itself. */
  readonly id: string;
  /** Where an entry claims the id; undefined for items of inventories. */
  readonly claim?: { readonly facts: EntryFacts; readonly span: Span };
}

/** A book's ledger beside what its ids lead to. */
export interface LedgerFacts {
  readonly file: ParsedFile<Ledger>;
  /** The rows that can be read. */
  readonly rows: Ledger;
  /** All rows; of those that cannot be read, no more is known. */
  readonly rowOf: ReadonlyMap<string, LedgerRow | { readonly kind: "wrong" }>;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Whether all parts of the book were read. A part that was not may hold any id, so none can be called missing. */
  readonly isWhole: boolean;
}

/** The ledger with what answers to ids. Undefined where the book has none, or one in which no rows can be told apart. */
export function ledgerFactsOf({ ledger: file, settings, inventories, entries }: BookFacts): LedgerFacts | undefined {
  const rows = file?.value ?? file?.rest?.value;
  if (file === undefined || rows === undefined || settings.value === undefined) return undefined;
  const published = new Set(rows.map(({ id }) => id));
  // A published entry whose file is empty may have had aliases.
  const isEmptied = ({ id, isRead, text }: EntryFacts) => !isRead && published.has(id) && text.trim() === "";
  const isWhole =
    inventories.every(({ value }) => value !== undefined) &&
    entries.every(({ facts }) => facts.aliases !== undefined && !isEmptied(facts)) &&
    (settings.value?.inventoryIds ?? []).every((id) => inventories.some(({ name }) => name === id));
  const answers = new Map<string, Answer>();
  const add = (id: string, answer: Answer): void => void (answers.has(id) || answers.set(id, answer));
  for (const { facts } of entries)
    add(facts.id, { kind: "entry", id: facts.id, claim: { facts, span: { start: 0, end: 0 } } });
  for (const { facts } of entries)
    for (const { text, span } of facts.aliases ?? [])
      add(text, { kind: "alias", id: facts.id, claim: { facts, span } });
  for (const { value } of inventories) for (const { id } of value?.items ?? []) add(id, { kind: "item", id });
  const rowOf = new Map<string, LedgerRow | { readonly kind: "wrong" }>(rows.map((row) => [row.id, row]));
  for (const id of file.rest?.wrong ?? []) rowOf.set(id, { kind: "wrong" });
  return { file, rows, rowOf, answers, isWhole };
}
