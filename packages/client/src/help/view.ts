import type { Book, EntryHead } from "../contract.gen.js";
import { element } from "./element.js";
import { type EntryLook, heading, headView, list, pageLink, paragraph, rich } from "./entry-view.js";

/** What there is to show. */
export interface HelpAnswer {
  readonly data: Book;
  /** The head of the entry; undefined where nothing fits. */
  readonly head: EntryHead | undefined;
  /** Why an entry that was asked for is no more. */
  readonly note: string | undefined;
  /** Ids of what else it may be, the best first. */
  readonly others: readonly string[];
  /** What stands in the search field; undefined where there is none, since the problem is known. */
  readonly query: string | undefined;
}

export interface HelpLook extends EntryLook {
  /** Shows another entry. */
  choose(id: string): void;
  /** Shows what a search finds. */
  search(query: string): void;
}

/** How many entries are offered at most beside one that is shown, and where none is. */
const MOST_OTHERS = 3;
const MOST_CHOICES = 5;

/**
 * The answer as elements: the beginning of the entry, then what else it may be; or that nothing is sure, a search field, what
 * may fit, and support.
 */
export function helpView({ data, head, note, others, query }: HelpAnswer, look: HelpLook): readonly HTMLElement[] {
  const { say, level } = look;
  const titles = new Map(data.entries.map(({ id, title }) => [id, title]));
  const choices = others.slice(0, head ? MOST_OTHERS : MOST_CHOICES).map((id) => {
    const button = element("button", "other", titles.get(id) ?? id);
    button.type = "button";
    button.addEventListener("click", () => look.choose(id));
    return element("li", "", button);
  });
  const found = element("ul", "links", choices);
  const field = query === undefined ? [] : [searchForm(query, look)];
  const beginning = note === undefined ? [] : [paragraph(note)];
  if (head) {
    const rest =
      choices.length > 0 ? [element("section", "others", heading(level + 1, "heading", say("others")), found)] : [];
    return [...beginning, headView(head, data.locale, look), ...rest, ...field];
  }
  const message = paragraph(say(choices.length > 0 ? "unsure" : "nothing"));
  return [...beginning, ...field, message, ...(choices.length > 0 ? [found] : []), ...support(data, look)];
}

/** A field with the words of the problem, which the reader may change. */
function searchForm(query: string, { say, search }: HelpLook): HTMLElement {
  const input = element("input", "input");
  input.type = "search";
  input.value = query;
  const form = element(
    "form",
    "search",
    element("label", "label", say("searchFor"), input),
    element("button", "submit", say("search")),
  );
  form.setAttribute("role", "search");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(input.value);
  });
  return form;
}

/** What to send along, to whom, and the page about it. */
function support({ support: { intro, checklist, contact, url }, locale }: Book, { say }: HelpLook) {
  const words = element("div", "support", [
    intro && rich("intro", intro),
    checklist.length > 0 ? list("ul", checklist) : undefined,
    contact && rich("contact", contact),
  ]);
  words.lang = locale;
  const page = pageLink(url, say("support"));
  return page ? [words, page] : [words];
}
