/** What the pages of a help center do beyond links: search, the filter of the table, buttons that copy, addresses that moved. */
import { addCodeButtons, addCopyButtons, reachWhatScrolls } from "./copy-buttons.js";
import { createLookupFilter } from "./filter-lookup.js";
import { wordsOfPath } from "./lost-path.js";
import { followMoved } from "./moved.js";
import { narrowList } from "./narrow.js";
import { attachSearch } from "./search-box.js";
import { addShortcut } from "./shortcut.js";
import { createSite } from "./site.js";
import { fillMessages } from "./support.js";
import { unfoldTarget } from "./unfold.js";

const script = document.currentScript as HTMLScriptElement | null;
const form = document.querySelector<HTMLFormElement>("form.search");
const line = form?.querySelector("input");
const symptoms = document.querySelector("#section-symptoms");

unfoldTarget();
for (const list of document.querySelectorAll<HTMLElement>("[data-moved]")) followMoved(list);
for (const place of document.querySelectorAll<HTMLElement>("[data-tried]")) fillMessages(place);
for (const signatures of document.querySelectorAll(".signatures")) addCopyButtons(signatures);
const narrow = document.querySelector<HTMLInputElement>("#narrow");
const list = narrow?.closest("section");
if (narrow && list) narrowList(narrow, list);
reachWhatScrolls(document.querySelectorAll("main pre > code, .scroll"));
addCodeButtons(document.querySelectorAll("main pre > code"));
if (script !== null && form !== null && line) {
  const query = new URLSearchParams(location.search).get("q");
  if (query !== null && line.value === "") line.value = query;
  const site = createSite(script.src, script.dataset["index"] ?? "");
  const ask = attachSearch(form, line, site, symptoms === null ? () => {} : createLookupFilter(symptoms));
  addShortcut(form, document.querySelector(".site-footer"));
  if (document.querySelector("[data-lost]") !== null) void askForPath(ask, site.root);
}

/** Looks up what the address of a page that is not there says; nothing is shown where that leads nowhere. */
async function askForPath(ask: ReturnType<typeof attachSearch>, root: string): Promise<void> {
  const answer = await ask(wordsOfPath(location.pathname, root));
  if (answer?.ids.length === 0) void ask("");
}
