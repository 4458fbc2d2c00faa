import { type InventoryItem, slugProblem, type Template, toSlug } from "@fixbook/schema";
import { privateUse } from "../private-use.js";
import { templateOf } from "../template.js";
import { parseFixbook } from "./parse-fixbook.js";
import { parseSphinx } from "./parse-sphinx.js";
import type { InventoryText, NoInventory } from "./vendored.js";

/** Items of an inventory that somebody else publishes. */
export interface ReadItems {
  readonly items: readonly InventoryItem[];
  /** How many cannot be referred to, by why. */
  readonly left: {
    readonly unreadable: number;
    readonly unnamed: number;
    readonly elsewhere: number;
    readonly double: number;
  };
}

const MOST = 100_000;

/**
 * The items of an inventory, by ids that begin with `prefix`, so that they are no ids of this book: a name becomes an id
 * as a title does (`json.dumps` is `<prefix>-json-dumps`), and of several with one id the first counts. Addresses continue
 * `base`; those that would leave it are left out, and so is what has no clean name.
 */
export function readItems(contents: InventoryText, prefix: string, base: Template): ReadItems | NoInventory {
  const parsed = contents.format === "sphinx" ? fromSphinx(contents.text) : parseFixbook(contents.text);
  if ("problem" in parsed) return parsed;
  if (parsed.items.length > MOST) return { problem: `has ${parsed.items.length} items, and ${MOST} are read` };
  const items = new Map<string, InventoryItem>();
  const left = { unreadable: parsed.bad, unnamed: 0, elsewhere: 0, double: 0 };
  for (const { id: name, url, title } of parsed.items) {
    const id = `${prefix}-${toSlug(name)}`;
    const path = pathOf(url);
    if (name.length > LONGEST || toSlug(name) === "" || slugProblem(id) !== undefined || !isClean(title))
      left.unnamed++;
    else if (path === undefined) left.elsewhere++;
    else if (items.has(id)) {
      if (items.get(id)?.url !== join(base, path)) left.double++;
    } else items.set(id, { id, title: templateOf(title), url: join(base, path) });
  }
  return { items: [...items.values()], left };
}

const LONGEST = 300;

function fromSphinx(text: string) {
  const { objects, bad } = parseSphinx(text);
  return { items: objects.map(({ name, url, title }) => ({ id: name, url, title })), bad };
}

function join(base: Template, path: string): Template {
  return path === "" ? base : `${base.replace(/\/$/, "")}/${path}`;
}

/** An address that stays below where the inventory was published, percent-encoded; undefined for any other. */
function pathOf(url: string): string | undefined {
  if (url.length > 2000 || /^[a-z][a-z0-9+.-]*:/i.test(url) || /^[/\\]/.test(url)) return undefined;
  const encoded = url.toWellFormed().replace(UNSAFE, (text) => encodeURIComponent(text));
  const [path = ""] = encoded.split(/[?#]/);
  // A part of dots, also an encoded one, leads upwards.
  return path.split("/").some((part) => /^(?:\.|%2e){1,2}$/i.test(part)) ? undefined : encoded;
}

const UNSAFE = /[^A-Za-z0-9._~!$&'()*+,;=:@%/?#-]+/g;

function isClean(title: string): boolean {
  return title.length <= LONGEST && title.trim() !== "" && !UNPRINTABLE.test(title) && !privateUse.test(title);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: titles with control characters are what it finds.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;
