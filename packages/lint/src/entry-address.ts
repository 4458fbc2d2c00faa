import { fileSlug } from "@fixbook/schema";
import type { BookFacts } from "./book-rule.js";

/** What an address seems to lead to: an entry of the book, by an id that may be wrong. */
export interface EntryAddress {
  readonly id: string;
  /** Whether it names a file or a page of this book for certain, so that a wrong id is worth a proposal. */
  readonly isCertain: boolean;
  /** Whether the address says more than the entry: a place on its page, or a query. */
  readonly hasMore: boolean;
}

/** The addresses under which a book is published, without a slash at the end; also as a placeholder that holds one. */
export function ownAddresses({ brands }: Pick<BookFacts, "brands">): readonly string[] {
  const addresses = brands.flatMap(({ value }) => {
    if (value?.url === undefined) return [];
    const url = withoutSlash(value.url);
    const names = [...value.values].filter(([, one]) => withoutSlash(one) === url).map(([name]) => `<<${name}>>`);
    return url === "" ? [] : [url, ...names];
  });
  return [...new Set(addresses)];
}

/** Reads an address of a link as that of an entry: its file, its page, or its page as published below `own`. */
export function readEntryAddress(url: string, own: readonly string[]): EntryAddress | undefined {
  const [, address = "", more = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const base = own.find((one) => address.startsWith(`${one}/`));
  const path = base === undefined ? address : address.slice(base.length + 1);
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^<<|\\/i.test(path)) return undefined;
  const segments = path
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== ".." && part !== "index.html");
  const name = segments.at(-1);
  if (name === undefined || (base !== undefined && segments.length > 1)) return undefined;
  const id = name.replace(/\.(?:mdx?|markdown|html?)$/i, "");
  // A route of the product, as /voice, has the form of a page; only one that is there can be meant.
  const isCertain = base !== undefined || /\.(?:mdx?|markdown)$/i.test(name);
  return id === "" || /\.\w+$/.test(id) ? undefined : { id: fileSlug(decoded(id)), isCertain, hasMore: more !== "" };
}

function withoutSlash(url: string): string {
  return url.endsWith("/") ? url.slice(0, -1) : url;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
