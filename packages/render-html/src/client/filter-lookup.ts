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
    id: row.id.slice("entry-".length),
    words: (row.textContent ?? "").toLowerCase(),
  }));
  return (text, ids) => {
    const words = text.toLowerCase().match(/\S+/g) ?? [];
    const found = new Set(ids);
    // What the reader's choice hides is not here, however well it fits; it is not hidden twice.
    const here = rows.filter(({ row }) => row.dataset["outside"] !== "hidden");
    const fitting = here.filter(({ id, words: own }) => found.has(id) || words.every((word) => own.includes(word)));
    const shown = fitting.length === 0 ? here : fitting;
    for (const one of rows) one.row.hidden = here.includes(one) && !shown.includes(one);
    for (const group of table.tBodies)
      group.hidden = words.length > 0 && !shown.some(({ row }) => row.parentNode === group);
    const more = Number(table.dataset["more"] ?? 0);
    note.replaceChildren(words.length === 0 ? "" : said(scriptWords.filtered(fitting.length, here.length, more)));
  };
}
