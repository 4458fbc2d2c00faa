import type { Account } from "../law/account.js";
import { placeholderMark } from "./variables.js";

/** A value of a brand: a web address or a mail address, and the placeholder that it fills. */
export interface BrandAddress {
  readonly placeholder: string;
  readonly type: "email" | "url";
  readonly value: string;
}

/** What writes placeholders where a page has an address of the brand. */
export interface BrandAddresses {
  /** A text with its placeholders. */
  inText(text: string, line: number | undefined): string;
  /** Where a link leads to, as the placeholder; as it is where it is no address of the brand. */
  inLink(url: string, line: number | undefined): string;
}

/**
 * Finds the addresses of brands. An address has to be the whole value, without anything behind it: what lies below an address
 * may be a page that no other brand has. A value of two placeholders is none's, since nobody can tell which is meant.
 */
export function findBrandAddresses(addresses: readonly BrandAddress[], account: Account): BrandAddresses | undefined {
  const byValue = new Map<string, BrandAddress | undefined>();
  for (const one of addresses) {
    const key = keyOf(one.value);
    const other = byValue.has(key) ? byValue.get(key) : one;
    byValue.set(key, other?.placeholder === one.placeholder ? other : undefined);
  }
  const known = new Map([...byValue].flatMap(([key, one]) => (one === undefined ? [] : [[key, one] as const])));
  if (known.size === 0) return undefined;
  const tell = (written: string, name: string, line: number | undefined) =>
    account.lose("address-mapped", "", { line, says: `${written} is <<${name}>>` });
  return {
    inText: (text, line) =>
      text.replace(ADDRESS, (found) => {
        const one = known.get(keyOf(found));
        if (one === undefined) return found;
        account.syntax(found);
        account.add(one.placeholder);
        tell(found, one.placeholder, line);
        return placeholderMark(one.placeholder);
      }),
    inLink: (url, line) => {
      const [, scheme = "", rest = url] = /^(mailto:)?(.*)$/is.exec(url) ?? [];
      const one = known.get(keyOf(rest));
      if (one === undefined || (one.type === "email") !== (scheme !== "")) return url;
      tell(url, one.placeholder, line);
      return scheme.toLowerCase() + placeholderMark(one.placeholder);
    },
  };
}

/** Web addresses and mail addresses in a text, without the signs of the sentence behind them. */
const ADDRESS =
  /(?<![\p{L}\p{N}_.@/+:-])(?:https?:\/\/[^\s<>"'()[\]{}]{1,500}?|[\w.+-]{1,64}@[\w.-]{1,254}?)(?=[.,;:!?]*(?:[\s<>"'()[\]{}]|$))/giu;

/** Hosts are written in any case, and an address with a slash at its end is the one without. */
function keyOf(value: string): string {
  return value.replace(/\/+$/, "").replace(/^(?:https?:\/\/)?[^/]*/i, (host) => host.toLowerCase());
}
