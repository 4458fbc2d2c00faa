/**
 * Lets the links of a page of an earlier id carry what its address carried, query and fragment, and follows the one where
 * the page leads at once. Without scripts, the page's own redirect does that.
 */
export function followMoved(list: HTMLElement): void {
  const links = [...list.querySelectorAll("a")];
  for (const link of links) link.href = carried(link.href);
  const [first] = links;
  if (list.dataset["moved"] === "now" && first !== undefined) location.replace(first.href);
}

/** An address with the query and the fragment of this page; its own query stays. */
function carried(address: string): string {
  const url = new URL(address);
  if (!/^(?:https?|file):$/.test(url.protocol)) return address;
  const { search, hash } = location;
  if (search !== "") url.search = url.search === "" ? search : `${url.search}&${search.slice(1)}`;
  if (hash !== "") url.hash = hash;
  return url.href;
}
