import { element } from "@fixbook/core/client";
import type { OnAnswer } from "./search-box.js";
import { said, scriptWords } from "./words.js";

/**
 * Filters the quick-lookup table: rows that hold every word of the text stay, and rows of entries that were found. Where
 * none does, all stay. A line says how many there are, and how many entries the table leaves out.
 */
export function createLookupFilter(table: HTMLTableElement): OnAnswer {
  const note = element("p", "lookup-note");
  table.before(note);
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody > tr[id]")].map((row) => ({
    row,
    id: row.id.replace(/^entry-/, ""),
    words: (row.textContent ?? "").toLowerCase(),
  }));
  return (text, ids) => {
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const found = new Set(ids);
    const fitting = rows.filter(({ id, words: own }) => found.has(id) || words.every((word) => own.includes(word)));
    const shown = new Set(fitting.length === 0 ? rows : fitting);
    for (const one of rows) one.row.hidden = !shown.has(one);
    for (const group of table.tBodies) group.hidden = group.querySelector("tr[id]:not([hidden])") === null;
    const more = Number(table.dataset["more"] ?? 0);
    note.replaceChildren(words.length === 0 ? "" : said(scriptWords.filtered(fitting.length, rows.length, more)));
  };
}
