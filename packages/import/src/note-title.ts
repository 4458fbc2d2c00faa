import type { Outline } from "./cut/outline.js";
import type { Account } from "./law/account.js";
import type { NamedPage } from "./name-pages.js";
import { ownTitle } from "./page-title.js";

/** Notes what of the titles of a page its entries do not have, or have otherwise. */
export function noteTitle(
  { page, title, short, stated, questions }: NamedPage,
  outline: Outline,
  account: Account,
): void {
  const own = ownTitle(outline);
  if (questions.length > 0) {
    account.lose("heading-dropped", own === "" ? (stated ?? "") : [own, page.title ?? ""].join("\n"));
    return;
  }
  // A title that the page does not state is the name of its file.
  if (own === "" && stated === undefined) account.add(title);
  if (own !== "" && page.title !== undefined) account.lose("title-repeated", page.title);
  const whole = own !== "" ? own : (stated ?? title);
  if (whole.length > title.length) account.lose("title-shortened", whole.slice(title.length));
  if (short.taken !== "") account.lose("title-shortened", short.taken);
  if (short.changed !== undefined) {
    const [before, after] = short.changed;
    account.syntax(before);
    account.add(after);
  }
}
