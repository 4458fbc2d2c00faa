/** What the pages of a help center do beyond links: search, the filter of the table, buttons that copy, addresses that moved. */
import { addCodeButtons, addCopyButtons } from "./copy-buttons.js";
import { createLookupFilter } from "./filter-lookup.js";
import { followMoved } from "./moved.js";
import { attachSearch } from "./search-box.js";
import { addShortcut } from "./shortcut.js";
import { createSite } from "./site.js";

const script = document.currentScript as HTMLScriptElement | null;
const form = document.querySelector<HTMLFormElement>("form.search");
const table = document.querySelector<HTMLTableElement>("table.lookup");

for (const list of document.querySelectorAll<HTMLElement>("[data-moved]")) followMoved(list);
for (const signatures of document.querySelectorAll(".signatures")) addCopyButtons(signatures);
addCodeButtons(document.querySelectorAll("main pre > code"));
if (script !== null && form !== null) {
  const input = form.querySelector("input");
  const query = new URLSearchParams(location.search).get("q");
  if (input !== null && query !== null && input.value === "") input.value = query;
  attachSearch(
    form,
    createSite(script.src, script.dataset["index"] ?? ""),
    table === null ? () => {} : createLookupFilter(table),
  );
  if (input !== null) addShortcut(input, form.matches(".search-large") ? form : null);
}
