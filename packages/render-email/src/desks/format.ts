import { csvRow } from "../csv.js";
import type { DeskBook, DeskFiles, DeskItem, DeskList } from "./desk.js";

/** A JSON array, a record on each line. */
export function jsonFile(name: string, record: (item: DeskItem, book: DeskBook) => object): DeskList {
  return {
    record: (item, book) => JSON.stringify(record(item, book)),
    path: (number) => numbered(name, "json", number),
    opening: () => "[\n",
    beforeFirst: "",
    between: ",\n",
    closing: "\n]\n",
  };
}

/** Rows of cells below a row of names. */
export function csvFile(table: {
  name: string | ((book: DeskBook) => string);
  separator: "," | ";";
  header(book: DeskBook): readonly string[];
  cells(item: DeskItem, book: DeskBook): readonly string[];
}): DeskList {
  const { name, separator, header, cells } = table;
  return {
    record: (item, book) => csvRow(cells(item, book), separator),
    path: (number, book) => numbered(typeof name === "string" ? name : name(book), "csv", number),
    opening: (book) => csvRow(header(book), separator),
    beforeFirst: "\n",
    between: "\n",
    closing: "\n",
  };
}

/** A file for each record. */
export function fileEach(extension: string, record: (item: DeskItem, book: DeskBook) => string): DeskFiles {
  return { record, pathOf: ({ id }) => `${id}.${extension}` };
}

/** `macros.json`, `macros-2.json`. */
function numbered(name: string, extension: string, number: number): string {
  return number === 0 ? `${name}.${extension}` : `${name}-${number + 1}.${extension}`;
}
