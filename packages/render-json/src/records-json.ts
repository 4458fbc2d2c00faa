import type { RenderContext } from "@fixbook/core";
import { compareText, contractVersion, type IdRecord, type RecordJson, type RecordsJson } from "@fixbook/schema";

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

/** `records.json`: the records that {@link movesOf} does not follow. A bundler loads it without `book.json`. */
export function toOtherRecordsJson(context: RenderContext): RecordsJson {
  const moved = new Set(movesOf(context).map(({ id }) => id));
  return { contractVersion, records: toRecordsJson(context).filter(({ id }) => !moved.has(id)) };
}

/** An id that leads to an entry, and that of the entry. */
export interface Move {
  readonly id: string;
  readonly to: string;
}

/** The earlier ids that lead to one entry, and to which. */
export function movesOf(context: RenderContext): readonly Move[] {
  const present = new Set(context.entries.map(({ id }) => id));
  const records = new Map(toRecordsJson(context).map((record) => [record.id, record]));
  const follow = (id: string, seen: ReadonlySet<string>): string | undefined => {
    const record = records.get(id);
    if (record?.kind !== "moved" || seen.has(id)) return undefined;
    return present.has(record.to) ? record.to : follow(record.to, new Set([...seen, id]));
  };
  return [...records.keys()].flatMap((id) => {
    const to = follow(id, new Set());
    return to === undefined ? [] : { id, to };
  });
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
