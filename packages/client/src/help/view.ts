import type { Book, EntryHead } from "../contract.gen.js";
import { element } from "./element.js";
import { type EntryLook, heading, headView, pageLink, paragraph, rich } from "./entry-view.js";

/** What there is to show. */
export interface HelpAnswer {
  readonly data: Book;
  /** The head of the entry; undefined where nothing fits. */
  readonly head: EntryHead | undefined;
  /** Why an entry that was asked for is no more. */
  readonly note: string | undefined;
  /** Ids of what else it may be, the best first. */
  readonly others: readonly string[];
}

export interface HelpLook extends EntryLook {
  /** Shows another entry. */
  choose(id: string): void;
}

/** How many other entries are offered at most. */
const MOST_OTHERS = 3;

/** The answer as elements: the beginning of the entry, or that there is none, then what else it may be. */
export function helpView({ data, head, note, others }: HelpAnswer, look: HelpLook): readonly HTMLElement[] {
  const { say, level } = look;
  const titles = new Map(data.entries.map(({ id, title }) => [id, title]));
  const choices = others.slice(0, MOST_OTHERS).map((id) => {
    const button = element("button", "other", titles.get(id) ?? id);
    button.type = "button";
    button.addEventListener("click", () => look.choose(id));
    return element("li", "", button);
  });
  return [
    ...(note === undefined ? [] : [paragraph(note)]),
    ...(head === undefined ? (choices.length > 0 ? [] : nothing(data, look)) : [headView(head, data.locale, look)]),
    ...(choices.length > 0
      ? [element("section", "others", heading(level + 1, "heading", say("others")), element("ul", "links", choices))]
      : []),
  ];
}

function nothing({ support, locale }: Book, { say }: HelpLook): readonly HTMLElement[] {
  const contact = support.contact && rich("contact", support.contact);
  if (contact) contact.lang = locale;
  const page = pageLink(support.url, say("support"));
  return [paragraph(say("nothing")), ...(contact ? [contact] : []), ...(page === undefined ? [] : [page])];
}
