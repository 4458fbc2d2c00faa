/** What this reads addresses with: browsers and Node.js have it alike. */
interface WebAddress {
  readonly host: string;
  readonly pathname: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
  readonly searchParams: { keys(): Iterable<string>; delete(name: string): void };
  toString(): string;
}
declare const URL: { new (url: string): WebAddress; canParse(url: string): boolean };

/** Where a link or a picture of a page leads to in the book. */
export type Destination =
  | { readonly kind: "address"; readonly url: string }
  | { readonly kind: "entry"; readonly id: string; readonly anchor?: string }
  /** A place on the page itself. */
  | { readonly kind: "anchor" }
  /** A page that is no entry: a draft, or removed from the book. */
  | { readonly kind: "withheld"; readonly id: string }
  /** A file of the input, by its path there. */
  | { readonly kind: "file"; readonly path: string }
  /** A picture that the page holds in itself. */
  | { readonly kind: "data"; readonly url: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "unsafe" };

/** What links are looked up in. */
export interface LinkIndex {
  /** The id of the entry that a page became, by path or address in lower case. */
  entry(key: string): string | undefined;
  /** The same of a page that became no entry of the book, or none that links may lead to. */
  withheld(key: string): string | undefined;
  /** A file of the input that is no page, as its path is written there. */
  file(path: string): string | undefined;
  /** Folders that addresses beginning with a slash may lie in. */
  readonly roots: readonly string[];
  /** Where the pages stand today, without a slash at the end: what a path leads to that the input does not hold. */
  readonly site?: string | undefined;
}

/** Resolves an address that stands in a page. Never reads anything. */
export function resolveAddress(written: string, path: string, index: LinkIndex): Destination {
  const url = written.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them in an address.
  const bare = url.replace(/[\s\u0000-\u0020]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === "data")
    return /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(bare) ? { kind: "data", url: bare } : { kind: "unsafe" };
  if (scheme === "mailto" || scheme === "tel") return { kind: "address", url: bare };
  if (scheme === "http" || scheme === "https") return absolute(bare, index);
  if (scheme !== undefined && !/^[a-z]$/.test(scheme)) return { kind: "unsafe" };
  if (bare.startsWith("//")) return absolute(`https:${bare}`, index);
  if (bare === "") return { kind: "unknown" };
  if (bare.startsWith("#")) return { kind: "anchor" };
  return relative(url, path, index);
}

function absolute(url: string, index: LinkIndex): Destination {
  let parsed: WebAddress;
  try {
    parsed = new URL(url);
  } catch {
    return { kind: "unsafe" };
  }
  if (parsed.username !== "" || parsed.password !== "" || url.includes("\\")) return { kind: "unsafe" };
  const id = index.entry(keyOfUrl(parsed));
  if (id !== undefined) return { kind: "entry", id, ...(parsed.hash.length > 1 ? { anchor: parsed.hash } : {}) };
  return { kind: "address", url: withoutTracking(url, parsed) };
}

/** A page by its address: host and path, without what differs from link to link. Undefined where it is no address. */
export function keyOfAddress(url: string): string | undefined {
  return URL.canParse(url) ? keyOfUrl(new URL(url)) : undefined;
}

function keyOfUrl({ host, pathname }: WebAddress): string {
  return `${host}${pathname.replace(/\/+$/, "")}`.toLowerCase();
}

/** An address without what only counts readers. */
function withoutTracking(url: string, parsed: WebAddress): string {
  const names = [...parsed.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (names.length === 0) return url;
  for (const name of names) parsed.searchParams.delete(name);
  return parsed.toString();
}

const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|mc_cid|mc_eid|_hs\w+|WT\.mc_id|ocid)$/i;

function relative(url: string, path: string, index: LinkIndex): Destination {
  const [, file = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  const name = decoded(file).replace(/\\/g, "/");
  const anchor = hash.length > 1 ? { anchor: hash } : {};
  if (name.startsWith("/")) {
    for (const root of index.roots) {
      const found = lookUp(normalised(`${root}/${name.slice(1)}`), index);
      // Where the pages stand today, readers have it.
      if (found?.kind === "withheld" && index.site !== undefined) break;
      if (found !== undefined) return found.kind === "entry" ? { ...found, ...anchor } : found;
    }
    return index.site === undefined
      ? { kind: "unknown" }
      : absolute(index.site + encodeURI(name) + query + hash, index);
  }
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  const found =
    lookUp(normalised(`${folder}/${name}`), index) ?? lookUp(normalised(name), index) ?? lookUp(name, index);
  if (found === undefined) return { kind: "unknown" };
  return found.kind === "entry" ? { ...found, ...anchor } : found;
}

function lookUp(path: string | undefined, index: LinkIndex): Destination | undefined {
  if (path === undefined) return undefined;
  const id = index.entry(keyOfPath(path));
  if (id !== undefined) return { kind: "entry", id };
  const withheld = index.withheld(keyOfPath(path));
  if (withheld !== undefined) return { kind: "withheld", id: withheld };
  const file = PAGE.test(path) ? undefined : index.file(path);
  return file === undefined ? undefined : { kind: "file", path: file };
}

/** The endings of pages, which nobody downloads. */
const PAGE = /\.(?:mdx?|markdown|html?)$/i;

/** A page by its path: without its ending, and without the name of a page that stands for its folder. */
export function keyOfPath(path: string): string {
  return path
    .replace(PAGE, "")
    .replace(/(?:^|\/)(?:index|readme|_index)$/i, "")
    .replace(/\/+$/, "")
    .replace(/[\s_-]+/g, "-")
    .toLowerCase();
}

/** A path without `.` and `..`; undefined where it leaves the input. */
export function normalised(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
