import { element } from "@fixbook/core/client";
import type { OnAnswer } from "./search-box.js";
import { said, scriptWords } from "./words.js";

/**
 * Filters the quick-lookup table, or its pieces, of which those are unfolded that hold what is looked for: rows that hold every word of the text stay, and rows of entries that were found. Where
 * none does, all stay. A line says how many there are, and how many entries the table leaves out.
 */
export function createLookupFilter(symptoms: Element): OnAnswer {
  const note = element("p", "lookup-note");
  symptoms.querySelector("table, details")?.before(note);
  const tables = [...symptoms.querySelectorAll("table")];
  const more = tables.reduce((sum, table) => sum + Number(table.dataset["more"] ?? 0), 0);
  const groups = [...symptoms.querySelectorAll<HTMLElement>("tbody, details")];
  /** The pieces that are open for the sake of what they hold. */
  const opened = new Set<HTMLDetailsElement>();
  const rows = [...symptoms.querySelectorAll<HTMLTableRowElement>("tbody > tr[id]")].map((row) => ({
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
    const isNarrowed = words.length > 0 && shown !== here;
    for (const group of groups) {
      const isShown = shown.some(({ row }) => group.contains(row));
      group.hidden = words.length > 0 && !isShown;
      if (!(group instanceof HTMLDetailsElement)) continue;
      if (isNarrowed && isShown && !group.open) opened.add(group);
      if (opened.has(group)) group.open = isNarrowed;
      if (!isNarrowed) opened.delete(group);
    }
    note.replaceChildren(words.length === 0 ? "" : said(scriptWords.filtered(fitting.length, here.length, more)));
  };
}
