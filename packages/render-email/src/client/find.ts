import { element } from "@fixbook/core/client";
import {
  createLanguage,
  createSearch,
  type LanguageData,
  type Reason,
  type Search,
  type SearchEntry,
  type SearchIndex,
} from "@fixbook/search";
import { inPageLanguage } from "./in-book-language.js";
import { words } from "./words.js";

/** What an agent does with an entry of the list: looks at it in passing, or settles on it. */
export type OnChoose = (id: string, isSettled: boolean) => void;

/** The list of entries as other parts of the page use it. */
export interface Find {
  /** Goes to the field, in which all is selected: what is typed next is another question. */
  focus(): void;
  /** Looks up a text, as if it had been typed. */
  ask(text: string): void;
}

/** How long the agent has to pause, in milliseconds, before the text is looked up. */
const PAUSE = 80;
/** How many entries are listed while nothing is asked. */
const MOST_LISTED = 200;

/** An entry of the list, and why it is there. */
interface Row {
  readonly entry: SearchEntry;
  readonly reasons?: readonly Reason[];
}

/**
 * The search field with the entries below it: all of them, or the answers to a text, best first, then the closest ones below
 * a label. Arrow keys go through them, each is shown as it is met, and Enter settles on it; from the field it settles on an
 * answer only, and goes to what is close.
 */
export function attachFind(index: SearchIndex, onChoose: OnChoose): Find {
  const input = document.querySelector<HTMLInputElement>("#search-field");
  const form = document.querySelector<HTMLFormElement>("#search");
  const status = document.querySelector("#found");
  const list = document.querySelector("#entries");
  if (input === null || form === null || status === null || list === null) return { focus: () => {}, ask: () => {} };
  const { fixbookLanguage = {} } = globalThis as { readonly fixbookLanguage?: LanguageData };
  let search: Search | undefined;
  let timer = 0;
  // A field of one line takes the ends of lines out of what is pasted; they tell where words and messages end.
  let pasted = { shown: "", text: "" };
  const asked = () => (input.value === pasted.shown ? pasted.text : input.value).trim();

  const buttons = () => [...list.querySelectorAll("button")];
  const choose = (id: string, isSettled: boolean): void => {
    for (const button of buttons()) button.toggleAttribute("data-chosen", button.value === id);
    onChoose(id, isSettled);
  };
  const showAll = (message: string): void => {
    status.textContent = message;
    list.replaceChildren(...items(index.entries.slice(0, MOST_LISTED).map((entry) => ({ entry }))));
  };
  const find = (text: string) => {
    try {
      search ??= createSearch(index, createLanguage(fixbookLanguage));
      return search(text);
    } catch {
      return undefined;
    }
  };
  /** Lists what there is for the text; answers whether the first is settled on by Enter. */
  const update = (): boolean => {
    clearTimeout(timer);
    const text = asked();
    const found = text === "" ? undefined : find(text);
    if (found === undefined) {
      showAll(text === "" ? words.found(index.entries.length, 0) : words.notSearched);
      return text === "";
    }
    const answers = found.filter(({ kind }) => kind === "answer");
    const closest = found.slice(answers.length);
    status.textContent = words.found(answers.length, closest.length);
    const label = element("li", "label", inPageLanguage(element("span", "", words.closest)));
    list.replaceChildren(...items(answers), ...(closest.length > 0 ? [label, ...items(closest)] : []));
    const [first] = found;
    if (first !== undefined) choose(first.entry.id, false);
    return answers.length > 0;
  };
  const items = (rows: readonly Row[]) => rows.map((row) => item(row, choose));
  const move = (step: 1 | -1): void => {
    const stops: HTMLElement[] = [input, ...buttons()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };

  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    input.value = text.replace(/\s+/g, " ").trim();
    pasted = { shown: input.value, text };
    update();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(update, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const isSure = update();
    const [first] = buttons();
    if (first === undefined) return;
    if (isSure) choose(first.value, true);
    else first.focus();
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
    ask: (text) => {
      input.value = text.replace(/\s+/g, " ").trim();
      pasted = { shown: input.value, text };
      update();
    },
  };
}

function item({ entry: { id, title, area, internal }, reasons = [] }: Row, choose: OnChoose): HTMLLIElement {
  const about = [
    area,
    ...(internal === true ? [" · ", inPageLanguage(element("span", "", words.internal))] : []),
    ...reasons.flatMap(reasonNodes),
  ];
  const button = element("button", "", element("span", "title", title), element("span", "about", ...about));
  button.type = "button";
  button.value = id;
  button.addEventListener("focus", () => choose(id, false));
  button.addEventListener("click", () => choose(id, true));
  return element("li", "", button);
}

/** Why an entry is in the list, where its title does not tell: a code, a status, a message, or a synonym. */
function reasonNodes({ kind, texts, synonyms = [] }: Reason): readonly (Node | string)[] {
  const told = synonyms.map(({ asked, text }) => [
    inPageLanguage(element("span", "", words.synonym(asked))),
    ` ${text}`,
  ]);
  if (kind !== "words" && kind !== "text")
    told.push([inPageLanguage(element("span", "", words.reasons[kind])), ` ${texts.join(", ")}`]);
  return told.flatMap((nodes) => [" · ", ...nodes]);
}
