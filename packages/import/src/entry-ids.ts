import { fileSlug, slugProblem } from "@fixbook/schema";

/** Something that needs an id: an entry to be, by what never changes of it. */
export interface Nameable {
  /** Unique among all, and the same at every import. */
  readonly key: string;
  readonly title: string;
  /** What it is in, the nearest first: its section, the folder around that. */
  readonly qualifiers: readonly string[];
  /** The name of its file. */
  readonly name: string;
  /** The id that it has from an earlier import. */
  readonly known?: string | undefined;
}

/**
 * An id for each, by its key: from the title, with a word of the section where several have one title, or by the name of
 * the file where they have one section too. What the ids are does not depend on the order. `taken` are ids that others have.
 */
export function idsOf(all: readonly Nameable[], taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const used = new Set(taken);
  /** What several asked for: it is given to none of them, but for one whose file has that name. */
  const asked = new Set<string>();
  for (const { key, known } of all)
    if (known !== undefined) {
      ids.set(key, known);
      used.add(known);
    }
  let open = all.filter(({ known }) => known === undefined);
  for (let level = 0; open.length > 0 && level < MOST_LEVELS; level++) {
    const candidates = Map.groupBy(open, (one) => candidate(one, level));
    const rest: Nameable[] = [];
    for (const [id, claimants] of candidates) {
      const [only] = claimants;
      const isFree = !used.has(id) && (level === NAME_LEVEL || !asked.has(id));
      if (only !== undefined && claimants.length === 1 && isFree && slugProblem(id) === undefined) {
        ids.set(only.key, id);
        used.add(id);
      } else {
        rest.push(...claimants);
        asked.add(id);
      }
    }
    open = rest;
  }
  for (const one of open) ids.set(one.key, `entry-${hashOf(one.key)}`);
  return ids;
}

const MOST_LEVELS = 5;
const NAME_LEVEL = 2;
const LONGEST = 80;

function candidate({ title, qualifiers, name, key }: Nameable, level: number): string {
  const base = fileSlug(title.replace(/['’]/g, ""));
  if (level === 0) return base;
  const own = fileSlug(name);
  if (level === MOST_LEVELS - 1) return joined(base, hashOf(key));
  const where = fileSlug(qualifiers.slice(0, level).join(" "));
  if (level < NAME_LEVEL) return joined(base, where);
  // A file's name of several words says what the page is about.
  if (own.includes("-")) return level === NAME_LEVEL ? own : joined(own, where);
  return joined(base, fileSlug(`${where} ${name}`));
}

function joined(base: string, more: string): string {
  const room = Math.max(8, LONGEST - more.length - 1);
  const cut = base.length <= room ? base : base.slice(0, room).replace(/-[^-]*$/, "");
  return [cut, more]
    .filter((one) => one !== "")
    .join("-")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
}

/** Some letters and digits for a text, always the same. It tells changes apart, and proves nothing to anybody. */
export function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ (a >>> 13), 0x5bd1e995);
  }
  return (BigInt(a >>> 0) * 0x100000000n + BigInt(b >>> 0)).toString(36).padStart(13, "0");
}
