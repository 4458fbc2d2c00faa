/**
 * The filter of a help center whose book declares products. The script stands before the content of a page, so that what
 * a reader does not want to see is never painted: while the page arrives, each piece is gone through before it is shown.
 */
import { element } from "@fixbook/core/client";
import { fitsSetup } from "@fixbook/search";
import { readApplies } from "../applies/format.js";
import { inItsLanguage, said, appliesWords as words } from "./applies-words.js";
import { chosenSetup, setupTitle } from "./choice.js";
import { keep, readKept } from "./kept-on-device.js";
import { chosenIn, productsIn, selectsIn, showSetup } from "./product-selects.js";

const root = document.documentElement;
const script = document.currentScript as HTMLScriptElement | null;
/** Each help center of a server has a choice of its own. */
const key = `fixbook-applies:${new URL("../", script?.src ?? location.href).pathname}`;
/** Whether what is for something else is listed for now. */
let isListed = false;

const arriving = new MutationObserver(() => {
  refresh();
  // What was changed just now has not arrived.
  arriving.takeRecords();
});
root.dataset["appliesTo"] = readKept(key) ?? "";
if (root.dataset["appliesTo"] !== "") arriving.observe(root, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", () => {
  arriving.disconnect();
  refresh();
  const fields = selectsIn(document);
  for (const field of [fields.product, fields.platform])
    field?.addEventListener("change", () => choose(chosenIn(fields)));
});
addEventListener("storage", (event) => {
  if (event.key === key) show(event.newValue ?? "");
});
addEventListener("pageshow", ({ persisted }) => {
  // The browser goes back to a page that it has kept as it was.
  const kept = readKept(key) ?? "";
  if (persisted && kept !== root.dataset["appliesTo"]) show(kept);
});

function choose(text: string): void {
  keep(key, text);
  show(text);
}

function show(text: string): void {
  root.dataset["appliesTo"] = text;
  list(false);
}

function list(isWanted: boolean): void {
  isListed = isWanted;
  refresh();
  askAgain();
}

/** Has what is searched for looked up anew: at once where it is listed in the page, else when its reader goes back there. */
function askAgain(): void {
  const field = document.querySelector<HTMLInputElement>(".search [name=q]");
  if (field === null || field.value === "") return;
  const ask = () => field.dispatchEvent(new Event("input", { bubbles: true }));
  if (field.form?.matches(".search-large")) ask();
  else field.addEventListener("focus", ask, { once: true });
}

/** Shows what is chosen, hides what is for something else, and says how much that is. */
function refresh(): void {
  const fields = selectsIn(document);
  if (fields.product === null && fields.platform === null) return;
  const products = productsIn(fields);
  const setup = chosenSetup(products);
  showSetup(setup ?? {}, fields);
  const isOutside = (text: string) => setup !== undefined && !fitsSetup(readApplies(text), setup, products);
  for (const one of all("[data-applies]")) mark(one, isOutside(one.dataset["applies"] ?? ""));
  // An area of the table of which nothing is left; a link to what the table leaves out is something.
  for (const area of all(".lookup > tbody"))
    mark(area, area.querySelector("tr:not(.lookup-area, [data-outside])") === null);
  const rows = all(".entries > tbody > tr[id]");
  const ofCards = all(".card, .fold").map((card) => showOnCard(card, isOutside));
  const count = ofCards.reduce((sum, one) => sum + one, rows.filter((row) => row.dataset["outside"]).length);
  const title = setup === undefined ? "" : setupTitle(setup, products);
  const note = document.querySelector<HTMLElement>(".outside-note");
  const [first, ...others] = all(".applies-count");
  if (first === undefined) return;
  first.setAttribute("role", "status");
  if (note !== null) showOnEntry(note, first, title);
  else for (const line of [first, ...others]) showCount(line, count, title, count === rows.length);
}

function mark(one: HTMLElement, isOutside: boolean): void {
  if (isOutside) one.dataset["outside"] = isListed ? "listed" : "hidden";
  else delete one.dataset["outside"];
}

/** Says on the card of an area how many of its entries are for something else. */
function showOnCard(card: HTMLElement, isOutside: (text: string) => boolean): number {
  const each = card.dataset["appliesEach"]?.split("|").map((one) => one.split("*")) ?? [];
  const count = each.reduce((sum, [times, text = ""]) => sum + (isOutside(text) ? Number(times) : 0), 0);
  card.querySelector(".card-hidden")?.remove();
  if (count > 0 && !isListed)
    card.querySelector(".count")?.append(element("span", "card-hidden", ", ", said(words.ofCard(count))));
  return count;
}

function showCount(line: HTMLElement, count: number, title: string, isAll: boolean): void {
  if (count === 0) {
    line.replaceChildren();
    return;
  }
  const say = isListed ? words.listed : isAll ? words.none : words.hidden;
  const label = isListed ? words.hide : words.show;
  showLine(line, say(count, title), label(count), () => list(!isListed));
}

/** Says on the page of an entry that it is for something else. The note stays where its reader has changed the choice. */
function showOnEntry(note: HTMLElement, line: HTMLElement, title: string): void {
  const isOutside = document.querySelector("article[data-outside]") !== null;
  note.hidden = !isOutside && !note.contains(document.activeElement);
  note.querySelector("p")?.toggleAttribute("hidden", !isOutside);
  if (isOutside)
    showLine(line, "", words.showAll, () => {
      note.querySelector("select")?.focus();
      choose("");
    });
  else line.replaceChildren(said(title === "" ? words.everything : words.yours(title)));
}

/** A sentence with a button; the button that is there stays, and with it the reader's place. */
function showLine(line: HTMLElement, sentence: string, label: string, onClick: () => void): void {
  const button = line.querySelector("button") ?? inItsLanguage(element("button", "search-all"));
  button.type = "button";
  button.textContent = label;
  button.onclick = onClick;
  const text = element("span", "", ...(sentence === "" ? [] : [said(sentence), " "]));
  if (button.parentElement === line) line.firstChild?.replaceWith(text);
  else line.replaceChildren(text, button);
}

function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}
