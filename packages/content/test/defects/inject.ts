import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareText } from "@fixbook/schema";
import type { Defect, Host } from "./defect.js";

/** A finding: the file, the rule, and from where to where. */
export type Place = readonly [file: string, rule: string, start: number, end: number];

/** Copies a book with defects in it into a folder. Answers with all that must be found there, in order. */
export function inject(host: Host, defects: readonly Defect[], folder: string): readonly Place[] {
  const book = join(import.meta.dirname, "../../books", host.name);
  cpSync(book, folder, { recursive: true });
  const marked = new Map<string, string>();
  const read = (file: string) => marked.get(file) ?? readFileSync(join(book, file), "utf8");
  for (const { rule, files = {}, edits = [] } of defects) {
    for (const [file, text] of Object.entries(files)) {
      if (marked.has(file)) throw new Error(`Two defects want to be ${file}.`);
      marked.set(file, named(rule, text));
    }
    for (const { file, from, to } of edits) {
      const before = read(file);
      const after = before.replace(from, named(rule, to));
      if (after === before) throw new Error(`${file} has no ${from}.`);
      marked.set(file, after);
    }
  }
  marked.set("ids.yaml", ledgerWith(defects, read("ids.yaml")));
  return [...marked].flatMap(([file, source]) => {
    const { text, places } = unmark(source);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return places.map(({ rule, start, end }): Place => [file, rule, start, end]);
  });
}

/** In the order of files and places. */
export function sortPlaces(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => compareText(a[0], b[0]) || a[2] - b[2] || a[3] - b[3] || compareText(a[1], b[1]));
}

/** A text whose marks all say what finds them. */
function named(rule: string, text: string): string {
  return text.replace(/‹(?![a-z0-9/+-]+\|)/g, `‹${rule}|`);
}

function unmark(source: string) {
  const places: { rule: string; start: number; end: number }[] = [];
  let text = "";
  let last = 0;
  for (const { 0: whole, 1: rule = "", 2: inner = "", index } of source.matchAll(/‹([^|›]+)\|([^›]*)›/g)) {
    text += source.slice(last, index);
    for (const one of rule.split("+")) places.push({ rule: one, start: text.length, end: text.length + inner.length });
    text += inner;
    last = index + whole.length;
  }
  return { text: text + source.slice(last), places };
}

/** A ledger with the rows of defects and of the entries that they add, sorted. */
function ledgerWith(defects: readonly Defect[], ledger: string): string {
  const [comment = "", ...rows] = ledger.trimEnd().split("\n");
  const rowOf = new Map<string, string>();
  for (const { rule, files = {}, rows: added = [], end = "", isUnlisted = false } of defects) {
    for (const row of added) rowOf.set(idOf(named(rule, row)), named(rule, row));
    if (isUnlisted) continue;
    for (const file of Object.keys(files)) {
      const id = /^entries\/.*\/([a-z0-9-]+)\.md$/.exec(file)?.[1];
      if (id !== undefined && !rowOf.has(id) && !end.includes(`${id}›`)) rowOf.set(id, `${id}: entry`);
    }
  }
  const sorted = [...rows, ...rowOf.values()].sort((a, b) => compareText(idOf(a), idOf(b)));
  const ends = defects.map(({ rule, end = "" }) => named(rule, end));
  return `${[comment, ...sorted].join("\n")}\n${ends.join("")}`;
}

function idOf(row: string): string {
  return unmark(row).text.replace(/:.*/s, "");
}
