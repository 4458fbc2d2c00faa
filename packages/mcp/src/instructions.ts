import { label, NOTICE } from "./data-block.js";
import type { ServedBook } from "./served-book.js";

/** How long they are at most: clients give them to a model with every conversation. */
const MOST = 1500;

/** What a client's model is told of the server: what it covers, when to call it, and how to answer from it. */
export function instructions(books: readonly ServedBook[]): string {
  const rules = [
    "Call match_error first, with the whole text, whenever a user gives an error message, an error code, an HTTP status, a log or a stack trace of these products; call search_entries for a symptom in words; call get_entry before you tell anybody what to do.",
    "Quote the steps in their order. Do not invent steps. Cite the address of the entry.",
    "If nothing answers, say so, and give the support address that the result has.",
    NOTICE,
  ].join("\n");
  const room = MOST - rules.length - 1;
  const share = Math.floor(room / books.length) - 1;
  return [...books.map((one) => coverage(one, share)), rules].join("\n");
}

/** What a book is about, in one line, with as many of its areas as fit. */
function coverage({ book: { data }, key, suffix }: ServedBook, most: number): string {
  const { title, brand, areas } = data;
  const which = suffix === "" ? "" : `, book: ${key}`;
  const begin = `Troubleshooting for ${label(brand.name)} (“${label(title)}”)${which}. Areas: `;
  const names = areas.filter(({ entries }) => entries.length > 0).map((area) => label(area.title));
  let line = begin + names.join(", ");
  while (line.length >= most && names.pop() !== undefined) line = `${begin}${names.join(", ")} and more`;
  return `${line.slice(0, Math.max(0, most - 1))}.`;
}
