import { element } from "@fixbook/core/client";
import type { Answer } from "./answers.js";
import { createButton } from "./button.js";
import { keepAsked } from "./last-asked.js";
import { createSearchField } from "./search-field.js";
import type { Site } from "./site.js";
import { inItsLanguage, said, scriptWords } from "./words.js";

/** What a page does with the ids of what was found beside listing it: the home page filters its table. */
export type OnAnswer = (text: string, ids: readonly string[]) => void;

/** How long the reader has to pause, in milliseconds, before the text is looked up. */
const PAUSE = 120;
/** After how long the page says that it is searching. */
const SLOW = 300;
/** How much of a text stands in an address. */
const MOST_IN_ADDRESS = 200;

/**
 * Makes a search form work: what is found stands below the field while one types, with its number in a live region. Arrow
 * keys move between field and results, Escape clears. Enter opens an answer; what is only close, and on a phone everything,
 * it goes to. Where the search cannot be loaded, the page says so, and Enter leads to the table of symptoms, as it does
 * without scripts. Answers with what asks for a text.
 */
export function attachSearch(
  form: HTMLFormElement,
  line: HTMLInputElement,
  site: Site,
  onAnswer: OnAnswer,
): (text: string) => Promise<Answer | undefined> {
  const status = element("p", "search-status");
  status.setAttribute("role", "status");
  const found = element("div", "search-found");
  const panel = element("div", "search-panel", status, found);
  // Browsers that focus no links and buttons when they are clicked focus this, and not what lies outside of the form.
  panel.tabIndex = -1;
  let asked = "";
  let hasFailed = false;
  let timer = 0;

  const show = (message: string, nodes: readonly Node[], isOpen = true) => {
    status.replaceChildren(message === "" ? "" : said(message));
    found.replaceChildren(...nodes);
    panel.toggleAttribute("data-open", isOpen);
  };
  /** Shows what is found for the text; undefined where another one was asked for since, or nothing could be. */
  const update = async (): Promise<Answer | undefined> => {
    clearTimeout(timer);
    const text = field.text();
    asked = text;
    hasFailed = false;
    onAnswer(text, []);
    if (text.trim() === "") {
      show("", [], false);
      return undefined;
    }
    const slow = setTimeout(() => show(scriptWords.searching, []), SLOW);
    const answer = await site.search(text).catch(() => undefined);
    clearTimeout(slow);
    if (asked !== text) return undefined;
    hasFailed = answer === undefined;
    onAnswer(text, answer?.ids ?? []);
    show(answer?.message ?? scriptWords.notLoaded, answer?.nodes ?? failure());
    return answer;
  };
  const failure = (): readonly Node[] => {
    const retry = createButton("search-all", scriptWords.retry, () => {
      field.current().focus();
      void update();
    });
    const link = inItsLanguage(element("a", "search-table", scriptWords.toSymptoms));
    link.href = form.action;
    return [retry, link];
  };
  /** What the form does without scripts. What stands in the box stays on the device, as is said there. */
  const leave = () => {
    const url = new URL(form.action);
    if (field.current() === line && asked.length <= MOST_IN_ADDRESS) url.searchParams.set("q", asked);
    location.assign(url);
  };
  const enter = async (opens: boolean): Promise<void> => {
    const answer = await update();
    if (hasFailed) leave();
    const first = found.querySelector<HTMLElement>(".search-list a");
    if (answer === undefined) return;
    if (opens && answer.isSure) first?.click();
    else if (first !== null) first.focus();
    else if (isTouched()) field.current().blur();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), PAUSE);
  };
  const move = (step: 1 | -1) => {
    const stops: HTMLElement[] = [field.current(), ...found.querySelectorAll<HTMLElement>("a, button")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };

  const field = createSearchField(form, line, () => void update());
  form.append(panel);
  found.addEventListener("click", () => keepAsked(asked));
  form.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) later();
  });
  form.addEventListener("compositionend", later);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void enter(false);
  });
  form.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.isComposing) return;
    const isLine = target === line;
    const isBox = target === field.current() && !isLine;
    if (key === "Escape" && isLine && line.value !== "") void ask("");
    else if (key === "Escape" && panel.contains(target as Node)) field.current().focus();
    else if (key === "Enter" && isLine) void enter(!isTouched());
    else if (key === "Enter" && isBox && (event.ctrlKey || event.metaKey)) void enter(false);
    else if (key === "ArrowDown" && !isBox && found.querySelector("a, button") !== null) move(1);
    else if (key === "ArrowUp" && panel.contains(target as Node)) move(-1);
    else return;
    event.preventDefault();
  });
  form.addEventListener("focusin", () => {
    site.search("").catch(() => undefined);
    panel.toggleAttribute("data-open", field.text() !== "" && status.textContent !== "");
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (form.matches(".search-compact") && !form.contains(relatedTarget as Node | null))
      panel.removeAttribute("data-open");
  });
  const ask = (text: string) => {
    field.write(text);
    return update();
  };
  if (line.value !== "") void update();
  return ask;
}

/** Whether the reader has no keyboard but the one on the screen. */
function isTouched(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}
