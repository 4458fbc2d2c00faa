import type { RenderContext } from "@fixbook/core";
import { compareText, type IdRecord, type RecordJson } from "@fixbook/schema";

/** The aliases of entries and the records of the ledger, by id. Ids that lead to an entry have moved there. */
export function toRecordsJson({ entries, book, resolve }: RenderContext): RecordJson[] {
  const present = (id: string): string => resolve(id)?.id ?? id;
  const aliases = entries.flatMap(({ id, aliases }) =>
    aliases.map((alias): RecordJson => ({ kind: "moved", id: alias, to: id })),
  );
  const answered = new Set([...entries, ...aliases].map(({ id }) => id));
  const records = book.records.filter(({ id }) => !answered.has(id)).map((record) => toRecordJson(record, present));
  return [...aliases, ...records].sort((a, b) => compareText(a.id, b.id));
}

function toRecordJson(record: IdRecord, present: (id: string) => string): RecordJson {
  const { id } = record;
  switch (record.kind) {
    case "moved":
      return { kind: "moved", id, to: present(record.to) };
    case "split":
      return { kind: "split", id, into: record.into.map(present) };
    case "retired":
      return { kind: "retired", id, note: record.note, see: record.see.map(present) };
  }
}
