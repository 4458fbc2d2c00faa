import { csvRow } from "../csv.js";
import type { DeskBook, DeskFormat, DeskItem } from "./desk.js";

/** A JSON array, a record on each line. */
export function jsonFile(name: string, record: (item: DeskItem, book: DeskBook) => object): DeskFormat {
  return {
    record: (item, book) => JSON.stringify(record(item, book)),
    perFile: MOST,
    path: (number) => numbered(name, "json", number),
    frame: () => ({ opening: "[\n", before: (place) => (place === 0 ? "" : ",\n"), closing: "\n]\n" }),
  };
}

/** Rows of cells below a row of names. */
export function csvFile(table: {
  name: string | ((book: DeskBook) => string);
  separator: "," | ";";
  header(book: DeskBook): readonly string[];
  cells(item: DeskItem, book: DeskBook): readonly string[];
}): DeskFormat {
  const { name, separator, header, cells } = table;
  return {
    record: (item, book) => csvRow(cells(item, book), separator),
    perFile: MOST,
    path: (number, _, book) => numbered(typeof name === "string" ? name : name(book), "csv", number),
    frame: (book) => ({ opening: csvRow(header(book), separator), before: () => "\n", closing: "\n" }),
  };
}

/** A file for each record. */
export function fileEach(extension: string, record: (item: DeskItem, book: DeskBook) => string): DeskFormat {
  return {
    record,
    perFile: 1,
    path: (_, first) => (first === undefined ? undefined : `${first}.${extension}`),
    frame: () => ({ opening: "", before: () => "", closing: "" }),
  };
}

/** One file, or several for a book so large that one would be too much for a desk: `macros.json`, `macros-2.json`. */
function numbered(name: string, extension: string, number: number): string {
  return number === 0 ? `${name}.${extension}` : `${name}-${number + 1}.${extension}`;
}

const MOST = 10_000;
