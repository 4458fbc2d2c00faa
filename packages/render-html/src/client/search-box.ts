import { element } from "@fixbook/core/client";
import type { PageResult } from "../search/page-search.js";
import { resultItem } from "./result-item.js";
import type { Site } from "./site.js";
import { inItsLanguage, said, scriptWords } from "./words.js";

/** What a page does with the answers beside listing them: the home page filters its table. */
export type OnAnswer = (text: string, results: readonly PageResult[] | undefined) => void;

/** How many answers are listed. */
const LISTED = 8;
/** How long the reader has to pause, in milliseconds, before the text is looked up. */
const PAUSE = 120;

/**
 * Makes a search form work: answers below the field while one types, with their number in a live region. Arrow keys move
 * between field and answers, Enter opens, Escape clears.
 */
export function attachSearch(form: HTMLFormElement, site: Site, onAnswer: OnAnswer): void {
  const input = form.querySelector("input");
  if (input === null) return;
  const status = element("p", "search-status");
  status.setAttribute("role", "status");
  const list = element("ol", "search-list");
  const panel = element("div", "search-panel", status, list);
  form.append(panel);
  let asked = "";
  let timer = 0;
  // An input element drops line ends, which a pasted log needs: its text is kept here while the field shows it.
  let pasted: { readonly shown: string; readonly text: string } | undefined;

  const text = () => (pasted?.shown === input.value ? pasted.text : input.value).trim();
  const show = (message: string, items: readonly Node[], isOpen = true) => {
    status.replaceChildren(message === "" ? "" : said(message));
    list.replaceChildren(...items);
    panel.toggleAttribute("data-open", isOpen);
  };
  const update = async (): Promise<void> => {
    clearTimeout(timer);
    const now = text();
    asked = now;
    if (now === "") {
      show("", [], false);
      onAnswer("", undefined);
      return;
    }
    onAnswer(now, undefined);
    const results = await site.loadSearch().then(
      (search) => search(now),
      () => undefined,
    );
    if (asked !== now) return;
    onAnswer(now, results);
    if (results === undefined) show(scriptWords.notLoaded, []);
    else if (results.length === 0) show(scriptWords.nothing, [supportItem(site)]);
    else
      show(
        scriptWords.answers(results.length),
        results.slice(0, LISTED).map((result) => resultItem(result, site)),
      );
  };
  const clear = () => {
    input.value = "";
    input.focus();
    void update();
  };
  const move = (step: 1 | -1) => {
    const stops: HTMLElement[] = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };

  input.addEventListener("focus", () => void site.loadSearch().catch(() => undefined));
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), PAUSE);
  });
  input.addEventListener("paste", (event) => {
    const raw = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\r\n]/.test(raw.trim())) return;
    event.preventDefault();
    input.value = raw.replace(/\s+/g, " ").trim();
    pasted = { shown: input.value, text: raw };
    void update();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void update().then(() => list.querySelector("a")?.focus());
  });
  form.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && (input.value !== "" || panel.hasAttribute("data-open"))) clear();
    else if (event.key === "Enter" && event.target === input)
      void update().then(() => list.querySelector("a")?.click());
    else if (event.key === "ArrowDown" && list.childElementCount > 0) move(1);
    else if (event.key === "ArrowUp" && document.activeElement !== input) move(-1);
    else return;
    event.preventDefault();
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (form.matches(".search-compact") && !form.contains(relatedTarget as Node | null))
      panel.removeAttribute("data-open");
  });
  form.addEventListener("focusin", () =>
    panel.toggleAttribute("data-open", text() !== "" && status.textContent !== ""),
  );
  if (input.value !== "") void update();
}

function supportItem(site: Site): HTMLLIElement {
  const link = inItsLanguage(element("a", "", scriptWords.toSupport));
  link.href = site.supportUrl;
  return element("li", "", link, element("span", "search-why", said(scriptWords.nothingHint)));
}
