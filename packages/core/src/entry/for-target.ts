import { type Audience, type Book, type Entry, sections } from "@fixbook/schema";

/**
 * Makes what leaves out of an entry the sections that a target does not publish: internal ones of the table where the
 * audience is the public, and those of the book that name other targets. An entry without any stays itself.
 */
export function forTarget(
  target: string,
  audience: Audience,
  { sections: declared }: Pick<Book, "sections">,
): (entry: Entry) => Entry {
  const elsewhere = new Set(
    declared.flatMap(({ id, targets }) => ((targets as readonly string[]).includes(target) ? [] : [id])),
  );
  return (entry) => {
    const own = audience === "internal" ? entry : forPublic(entry);
    if (elsewhere.size === 0 || !own.sections.some(({ id }) => elsewhere.has(id))) return own;
    return { ...own, sections: own.sections.filter(({ id }) => !elsewhere.has(id)) };
  };
}

/** An entry without what the public may not read of it. One that has nothing of that kind stays itself. */
export function forPublic(entry: Entry): Entry {
  if (!INTERNAL.some((id) => id in entry)) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !INTERNAL.includes(key))) as Entry;
}

const INTERNAL: readonly string[] = sections.flatMap(({ id, internal }) => (internal ? [id] : []));
