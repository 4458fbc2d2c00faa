import { type RenderContext, safeUrl } from "@fixbook/core";
import { compareText } from "@fixbook/schema";
import { leadsTo } from "../leads-to.js";
import { entryPath, siteUrls } from "../paths.js";
import { siteRoot } from "../site-root.js";

/** An address that a server should answer with another one, for good. Both are percent-encoded. */
export interface Redirect {
  /** A path on the brand's host. */
  readonly from: string;
  /** A path on the same host, or an absolute address. */
  readonly to: string;
}

/**
 * The redirects of a brand that has an address: from each alias, and from each id of the ledger that has moved. An id is
 * asked for with and without a slash at the end. Those with one come first, in the order of their ids: where a host takes
 * no more than so many rows, what is left out at the end are addresses that it sends there anyway.
 */
export function redirectsOf(context: RenderContext): readonly Redirect[] {
  const root = siteRoot(context);
  if (root === undefined) return [];
  const url = siteUrls(root);
  const moves = movedIds(context).flatMap((id) => {
    const end = leadsTo(id, context);
    const to = end?.kind === "page" ? safeUrl(end.url) : end && url(entryPath(end.id));
    // No server redirects to a mail address.
    return to === undefined || !/^(?:\/|https?:)/i.test(to) ? [] : { from: url(entryPath(id)), to };
  });
  return [...moves, ...moves.map(({ from, to }) => ({ from: from.slice(0, -1), to }))];
}

function movedIds({ entries, book, resolve }: RenderContext): readonly string[] {
  const aliases = entries.flatMap((entry) => entry.aliases);
  // An entry that has the id again, by its name or an alias, is what the address leads to.
  const records = book.records.filter(({ id, kind }) => kind === "moved" && resolve(id)?.kind !== "entry");
  return [...aliases, ...records.map(({ id }) => id)].sort(compareText);
}
