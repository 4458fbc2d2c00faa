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
  const internal: readonly string[] =
    audience === "internal" ? [] : sections.flatMap(({ id, internal }) => (internal ? [id] : []));
  const elsewhere = new Set(
    declared.flatMap(({ id, targets }) => ((targets as readonly string[]).includes(target) ? [] : [id])),
  );
  return (entry) => {
    const hasInternal = internal.some((id) => id in entry);
    const hasOther = elsewhere.size > 0 && entry.sections.some(({ id }) => elsewhere.has(id));
    if (!hasInternal && !hasOther) return entry;
    const kept = Object.entries(entry).filter(([key]) => !internal.includes(key));
    return { ...(Object.fromEntries(kept) as Entry), sections: entry.sections.filter(({ id }) => !elsewhere.has(id)) };
  };
}
