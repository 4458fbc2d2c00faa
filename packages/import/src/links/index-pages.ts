import type { NamedPage } from "../name-pages.js";
import { keyOfAddress, keyOfPath, type LinkIndex } from "./resolve.js";

export interface LinkIndexOptions extends Pick<LinkIndex, "file" | "roots" | "site"> {
  /** Ids of entries that no link may lead to. */
  readonly withheld: ReadonlySet<string>;
}

/** Makes what links are looked up in: each page by its path, its id, its aliases and its address. */
export function indexPages(pages: readonly NamedPage[], { withheld, ...rest }: LinkIndexOptions): LinkIndex {
  const ids = new Map<string, string>();
  for (const { page, ids: own } of pages) {
    const [id] = own;
    if (id === undefined) continue;
    const keys = [keyOfPath(page.path), keyOfPath(page.sourceId), ...page.aliases.map(keyOfPath)];
    const address = page.url === undefined ? undefined : keyOfAddress(page.url);
    if (address !== undefined) keys.push(address);
    for (const key of keys) if (key !== "" && !ids.has(key)) ids.set(key, id);
  }
  const find = (key: string, isWithheld: boolean): string | undefined => {
    const id = ids.get(key) ?? ids.get(articleKey(key));
    return id !== undefined && withheld.has(id) === isWithheld ? id : undefined;
  };
  return { ...rest, entry: (key) => find(key, false), withheld: (key) => find(key, true) };
}

/** An article of a help center by its number alone: its address goes on with its title. */
function articleKey(key: string): string {
  return key.replace(/^.*\/(?=articles\/\d)/, "").replace(/^(articles\/\d+)-.*$/, "$1");
}
