import { type BumpLevel, bookLayout, compareText } from "@fixbook/schema";
import { gapsFor, rowLines } from "../book/ledger-lines.js";
import { createLineIndex, type LineIndex, type Span } from "../report.js";
import type { LedgerChange, Plan, PlanEdit, PlanNote, Planned, PlanRefusal } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { sourcesOf } from "./sources.js";

/** A place that a plan is to name. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** What a row of the ledger says, as it is written: `entry`, `{ moved: id }`. */
export type RowText = string;

/** Collects what a plan does, in any order. */
export interface PlanBuilder {
  /** The text of a file as it was read. */
  textOf(file: string): string;
  edit(place: Place, text: string, why: string): void;
  create(file: string, text: string): void;
  rename(from: string, to: string): void;
  copy(from: string, to: string): void;
  remove(file: string): void;
  /** Sets the row of an id in `ids.yaml`, which the book has. */
  setRow(id: string, row: RowText, why: string): void;
  becomes(change: LedgerChange): void;
  warn(place: Place, why: string): void;
  leave(place: Place, why: string): void;
  note(place: Place, why: string): PlanNote;
  /** The text of a file with the edits so far. */
  edited(file: string): string;
  /** The plan. A plan that changes no file has the level `none`. */
  done(level: BumpLevel): Planned;
}

/** What stands in the way of a plan. */
export function refuse(
  problem: string,
  action: string,
  at: readonly PlanNote[] = [],
  asks?: PlanRefusal["asks"],
): Planned {
  return { refusal: { problem, action, at, ...(asks === undefined ? {} : { asks }) } };
}

export function createPlanBuilder(book: PlanBook): PlanBuilder {
  const texts = new Map(sourcesOf(book).map(({ path, text }) => [path, text]));
  const lines = new Map<string, LineIndex>();
  const edits = new Map<string, { readonly span: Span; readonly text: string; readonly why: string }[]>();
  const rows = new Map<string, { readonly row: RowText; readonly why: string }>();
  const creates: Plan["creates"][number][] = [];
  const renames: Plan["renames"][number][] = [];
  const copies: Plan["copies"][number][] = [];
  const deletes: string[] = [];
  const ledger: LedgerChange[] = [];
  const warnings: PlanNote[] = [];
  const untouched: PlanNote[] = [];
  const textOf = (file: string): string => texts.get(file) ?? "";
  const linesOf = (file: string): LineIndex => {
    const known = lines.get(file) ?? createLineIndex(textOf(file));
    lines.set(file, known);
    return known;
  };
  const note = ({ file, span }: Place, why: string): PlanNote => ({ file, range: linesOf(file).range(span), why });
  const edit: PlanBuilder["edit"] = ({ file, span }, text, why) => {
    if (textOf(file).slice(span.start, span.end) === text) return;
    const list = edits.get(file) ?? [];
    list.push({ span, text, why });
    edits.set(file, list);
  };
  return {
    textOf,
    edit,
    create: (file, text) => void creates.push({ file, text }),
    rename: (from, to) => void renames.push({ from, to }),
    copy: (from, to) => void copies.push({ from, to }),
    remove: (file) => void deletes.push(file),
    setRow: (id, row, why) => void rows.set(id, { row, why }),
    becomes: (change) => void ledger.push(change),
    warn: (place, why) => void warnings.push(note(place, why)),
    leave: (place, why) => void untouched.push(note(place, why)),
    note,
    edited: (file) => applied(textOf(file), edits.get(file) ?? []),
    done: (level) => {
      const failed = writeRows(book, rows, edit);
      if (failed !== undefined) return failed;
      const all = [...edits].flatMap(([file, list]): PlanEdit[] =>
        inOrder(list).map(({ span, text, why }) => ({ file, range: linesOf(file).range(span), text, why })),
      );
      const isEmpty = [all, creates, renames, copies, deletes].every(({ length }) => length === 0);
      const plan: Plan = {
        creates: creates.sort((a, b) => compareText(a.file, b.file)),
        renames: renames.sort((a, b) => compareText(a.from, b.from)),
        copies: copies.sort((a, b) => compareText(a.to, b.to)),
        edits: all.sort((a, b) => compareText(a.file, b.file) || a.range.start.offset - b.range.start.offset),
        deletes: [...new Set(deletes)].sort(compareText),
        ledger: isEmpty ? [] : ledger.sort((a, b) => compareText(a.id, b.id)),
        warnings: sorted(warnings),
        untouched: sorted(untouched),
        level: isEmpty ? "none" : level,
      };
      return { plan };
    },
  };
}

interface SpanEdit {
  readonly span: Span;
  readonly text: string;
}

/** A text with edits, which do not overlap. */
export function applied(text: string, edits: readonly SpanEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    pieces.push(text.slice(at, edit.span.start), edit.text);
    at = edit.span.end;
  }
  return pieces.join("") + text.slice(at);
}

/** The edits of a file by place; the same edit twice counts once. Two that overlap are a mistake of the planner. */
function inOrder<One extends SpanEdit>(edits: readonly One[]): readonly One[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const kept: One[] = [];
  for (const edit of ordered) {
    const last = kept.at(-1);
    if (last !== undefined && isSame(last, edit)) continue;
    if (last !== undefined && edit.span.start < last.span.end)
      throw new Error(`Two edits of a plan overlap at ${edit.span.start}: no plan may change a place twice.`);
    kept.push(edit);
  }
  return kept;
}

function isSame(a: SpanEdit, b: SpanEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

function sorted(notes: readonly PlanNote[]): readonly PlanNote[] {
  return [...notes].sort((a, b) => compareText(a.file, b.file) || a.range.start.offset - b.range.start.offset);
}

/** The edits that make rows of the ledger say something else, and put in those that it lacks. */
function writeRows(
  { ledger }: PlanBook,
  rows: ReadonlyMap<string, { readonly row: RowText; readonly why: string }>,
  edit: PlanBuilder["edit"],
): Planned | undefined {
  if (ledger?.value === undefined || rows.size === 0) return undefined;
  const { file, text, locate, locateKey } = ledger;
  const there = new Map(ledger.value.map((row) => [row.id, row]));
  const isPlain = rowLines(ledger) !== undefined && !/^(?:---|\.\.\.|\?)/m.test(text);
  const gaps = isPlain
    ? gapsFor(
        ledger,
        [...rows.keys()].filter((id) => !there.has(id)),
      )
    : undefined;
  if (gaps === undefined)
    return refuse(
      `${bookLayout.ledger} is not written as a row on a line for each id.`,
      "Write it so first: id: entry",
    );
  for (const [id, { row, why }] of rows) {
    if (!there.has(id)) continue;
    const start = locate([id]).start;
    const written = text.slice(start, locate([id]).end).trimEnd();
    const keyEnd = locateKey([id]).end;
    // A record that stands on lines below its id becomes one line.
    const from = /[\r\n]/.test(text.slice(keyEnd, start)) ? keyEnd : start;
    edit({ file, span: { start: from, end: start + written.length } }, from === keyEnd ? `: ${row}` : row, why);
  }
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  for (const { at, ids } of gaps) {
    const before = at > 0 && text[at - 1] !== "\n" ? ending : "";
    const put = ids.map((id) => `${id}: ${rows.get(id)?.row ?? ""}${ending}`).join("");
    const why = ids.map((id) => rows.get(id)?.why ?? "").join(", ");
    edit({ file, span: { start: at, end: at } }, before + put, why);
  }
  return undefined;
}
