import type { Audience, Book, IdRecord } from "@fixbook/schema";

/**
 * The book as an audience may have it. The public one has no internal entry, and no record that leads to one alone; for
 * the internal audience it is the book itself.
 */
export function forAudience(book: Book, audience: Audience): Book {
  const internal = new Set(
    book.entries.flatMap(({ id, aliases, audience: of }) => (of === "internal" ? [id, ...aliases] : [])),
  );
  if (audience === "internal" || internal.size === 0) return book;
  return {
    ...book,
    entries: book.entries.filter(({ id }) => !internal.has(id)),
    records: book.records.flatMap((record) => publicRecord(record, (id) => !internal.has(id)) ?? []),
  };
}

function publicRecord(record: IdRecord, isPublic: (id: string) => boolean): IdRecord | undefined {
  switch (record.kind) {
    case "moved":
      return isPublic(record.to) ? record : undefined;
    case "split": {
      const [first, ...others] = record.into.filter(isPublic);
      if (first === undefined) return undefined;
      return others.length === 0
        ? { id: record.id, kind: "moved", to: first }
        : { ...record, into: [first, ...others] };
    }
    case "retired":
      return { ...record, see: record.see.filter(isPublic) };
  }
}
