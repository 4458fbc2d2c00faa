import { csvRow } from "../csv.js";
import type { DeskBook, DeskFile, DeskFormat, DeskItem, DeskRecord } from "./desk.js";

/** A JSON array, a record on each line. */
export function jsonFile(name: string, record: (item: DeskItem, book: DeskBook) => object): DeskFormat {
  return {
    record: (item, book) => JSON.stringify(record(item, book)),
    files: (records) =>
      inParts(name, "json", records, (part) => `[\n${part.map(({ contents }) => contents).join(",\n")}\n]\n`),
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
    files: (records, book) =>
      inParts(typeof name === "string" ? name : name(book), "csv", records, (part) =>
        [csvRow(header(book), separator), ...part.map(({ contents }) => contents)].map((row) => `${row}\n`).join(""),
      ),
  };
}

/** A file for each record. */
export function fileEach(extension: string, record: (item: DeskItem, book: DeskBook) => string): DeskFormat {
  return {
    record,
    *files(records) {
      for (const one of records) yield { path: `${one.item.id}.${extension}`, contents: one.contents, records: [one] };
    },
  };
}

/** One file, or several for a book so large that one could not be held in memory: `macros.json`, `macros-2.json`. */
function* inParts(
  name: string,
  extension: string,
  records: readonly DeskRecord[],
  print: (part: readonly DeskRecord[]) => string,
): Iterable<DeskFile> {
  for (let from = 0; from === 0 || from < records.length; from += MOST) {
    const part = records.slice(from, from + MOST);
    const path = from === 0 ? `${name}.${extension}` : `${name}-${from / MOST + 1}.${extension}`;
    yield { path, contents: print(part), records: part };
  }
}

const MOST = 10_000;
