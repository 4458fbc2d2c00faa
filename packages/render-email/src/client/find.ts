import { element } from "@fixbook/core/client";
import { createSearch, type SearchEntry, type SearchIndex } from "@fixbook/search";
import { pickerWords as words } from "../picker/words.js";
import { inPageLanguage } from "./in-book-language.js";

/** What an agent does with an entry of the list: looks at it in passing, or settles on it. */
export type OnChoose = (id: string, isSettled: boolean) => void;

/** The list of entries as other parts of the page use it. */
export interface Find {
  /** Goes to the field. */
  focus(): void;
}

/** How long the agent has to pause, in milliseconds, before the text is looked up. */
const PAUSE = 80;
/** How many entries are listed while nothing is asked. */
const MOST_LISTED = 200;

/**
 * The search field with the entries below it: all of them, or the answers to a text, best first. Arrow keys go through
 * them, each is shown as it is met, and Enter settles on it.
 */
export function attachFind(index: SearchIndex, onChoose: OnChoose): Find {
  const input = document.querySelector<HTMLInputElement>("#search-field");
  const form = document.querySelector<HTMLFormElement>("#search");
  const status = document.querySelector("#found");
  const list = document.querySelector("#entries");
  if (input === null || form === null || status === null || list === null) return { focus: () => {} };
  const search = createSearch(index);
  let timer = 0;

  const buttons = () => [...list.querySelectorAll("button")];
  const choose = (id: string, isSettled: boolean): void => {
    for (const button of buttons()) button.toggleAttribute("data-chosen", button.value === id);
    onChoose(id, isSettled);
  };
  const update = (): void => {
    clearTimeout(timer);
    const text = input.value.trim();
    const found = text === "" ? index.entries : search(text).map(({ entry }) => entry);
    status.textContent = words.found(found.length);
    list.replaceChildren(...found.slice(0, MOST_LISTED).map((entry) => item(entry, choose)));
    const [first] = found;
    if (first !== undefined && text !== "") choose(first.id, false);
  };
  const move = (step: 1 | -1): void => {
    const stops: HTMLElement[] = [input, ...buttons()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(update, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
    const [first] = buttons();
    if (first !== undefined) choose(first.value, true);
  });
  form.parentElement?.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") {
      input.value = "";
      input.focus();
      update();
    } else return;
    event.preventDefault();
  });
  update();
  return {
    focus: () => {
      input.focus();
      input.select();
    },
  };
}

function item({ id, title, area, internal }: SearchEntry, choose: OnChoose): HTMLLIElement {
  const about = internal === true ? [area, " · ", inPageLanguage(element("span", "", words.internal))] : [area];
  const button = element("button", "", element("span", "title", title), element("span", "about", ...about));
  button.type = "button";
  button.value = id;
  button.addEventListener("focus", () => choose(id, false));
  button.addEventListener("click", () => choose(id, true));
  return element("li", "", button);
}
