import { compareText, type Ledger } from "@fixbook/schema";
import type { Span } from "../report.js";
import type { ParsedFile } from "./parse-files.js";

/** A row of the ledger with its lines: the comments above it, its own, and none of the next row. */
export interface RowLines extends Span {
  readonly id: string;
  readonly key: Span;
}

/** The rows in the order in which they are written. Undefined where they do not begin lines of their own. */
export function rowLines({
  value,
  rest,
  text,
  locate,
  locateKey,
}: ParsedFile<Ledger>): readonly RowLines[] | undefined {
  const keys = (value ?? rest?.value ?? [])
    .map(({ id }) => ({ id, key: locateKey([id]) }))
    .sort((a, b) => a.key.start - b.key.start);
  if (keys.some(({ key }) => key.start > 0 && text[key.start - 1] !== "\n")) return undefined;
  let start = keys[0]?.key.start ?? 0;
  return keys.map(({ id, key }, index) => {
    const end = endOfRow(text, locate([id]).end, keys[index + 1]?.key.start ?? text.length);
    const row = { id, key, start, end };
    start = end;
    return row;
  });
}

/** Where the lines of a row end that has its value before `from`: comments and blank lines belong to what follows. */
function endOfRow(text: string, from: number, next: number): number {
  let end = next;
  for (;;) {
    const start = text.lastIndexOf("\n", end - 2) + 1;
    if (start < from || !/^[ \t\r\n]*(?:#|$)/.test(text.slice(start, end))) return end;
    end = start;
  }
}

/** A place in the ledger for ids that it lacks, in order. */
export interface Gap {
  readonly at: number;
  readonly ids: readonly string[];
}

/** Where ids that the ledger lacks belong, in order. Undefined where no line can be put in. */
export function gapsFor(file: ParsedFile<Ledger>, ids: readonly string[]): readonly Gap[] | undefined {
  const rows = rowLines(file);
  if (rows === undefined) return undefined;
  const first = rows[0]?.start ?? file.text.length;
  let next = 0;
  const places = ids.toSorted(compareText).map((id) => {
    while (next < rows.length && (rows[next]?.id ?? "") < id) next++;
    return { id, at: rows[next - 1]?.end ?? first };
  });
  return [...Map.groupBy(places, ({ at }) => at)].map(([at, inPlace]) => ({ at, ids: inPlace.map(({ id }) => id) }));
}

/** The lines of new ids, to be put in at a place of the ledger. */
export function newLines({ at, ids }: Gap, text: string): string {
  return linesAt(
    at,
    ids.map((id) => `${id}: entry`),
    text,
  );
}

/** An edit that puts a row into a ledger as a line of its own. */
export function lineAt(at: number, row: string, text: string): Span & { readonly text: string } {
  return { start: at, end: at, text: linesAt(at, [row], text) };
}

/** Rows with the line endings that a text has. */
function linesAt(at: number, rows: readonly string[], text: string): string {
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const before = at > 0 && text[at - 1] !== "\n" ? ending : "";
  return before + rows.map((row) => row + ending).join("");
}

/** The edit that lists an id in a ledger, at its place. Undefined where the ledger is not rows on lines of their own. */
export function listId(file: ParsedFile<Ledger>, id: string): (Span & { readonly text: string }) | undefined {
  if (file.value === undefined || /^(?:---|\.\.\.|[ \t]|\?)/m.test(file.text)) return undefined;
  // What is no row, in a ledger without rows, is in the way of one.
  if (file.value.length === 0 && /^[^#\s]/m.test(file.text)) return undefined;
  const [gap] = gapsFor(file, [id]) ?? [];
  return gap && lineAt(gap.at, `${id}: entry`, file.text);
}

/** The row of an id as it is written; undefined where it is not one line. */
export function rowText({ text, locate, locateKey }: ParsedFile<Ledger>, id: string): string | undefined {
  const row = text.slice(locateKey([id]).start, locate([id]).end);
  return /[\r\n]/.test(row) ? undefined : row;
}
