/**
 * A row of CSV (RFC 4180) without its line end. Every cell is quoted, quotes in it are doubled, and newlines stay: no
 * separator, quote or line of a text can break the table.
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return. Text comes from writers,
 * so such a cell gets a word joiner (U+2060) in front: nobody sees it, and a spreadsheet shows the text. An apostrophe,
 * the usual guard, would reach customers.
 */
export function csvRow(cells: readonly string[], separator: "," | ";"): string {
  return cells.map((cell) => `"${cell.replace(FORMULA, "\u2060$&").replaceAll('"', '""')}"`).join(separator);
}

/** Openings of formulas; full-width ones too, which spreadsheets in East Asia read alike (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
