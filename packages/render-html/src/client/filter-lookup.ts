import { element } from "@fixbook/core/client";
import type { OnAnswer } from "./search-box.js";
import { said, scriptWords } from "./words.js";

/** Filters the quick-lookup table: rows that hold every word of the text stay, and rows of entries that are answers. */
export function createLookupFilter(table: HTMLTableElement): OnAnswer {
  const note = element("p", "lookup-note");
  table.before(note);
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody > tr[id]")].map((row) => ({
    row,
    id: row.id.replace(/^entry-/, ""),
    words: (row.textContent ?? "").toLowerCase(),
  }));
  return (text, results) => {
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const answers = new Set(results?.map(({ entry }) => entry.id));
    let count = 0;
    for (const { row, id, words: own } of rows) {
      row.hidden = !answers.has(id) && !words.every((word) => own.includes(word));
      if (!row.hidden) count++;
    }
    for (const group of table.tBodies) group.hidden = group.querySelector("tr[id]:not([hidden])") === null;
    table.hidden = count === 0;
    note.replaceChildren(words.length === 0 ? "" : said(scriptWords.filtered(count, rows.length)));
  };
}
