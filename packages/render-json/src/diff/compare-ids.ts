import { type Change, change } from "./change.js";
import type { ChangeKind } from "./change-kinds.js";
import { isSame, own, textOf, textsIn } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** What became of every id that the earlier build answered to, and which ids are new. */
export function* compareIds(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const [before, after] = [old.records, next.records];
  const left = [...old.entries.keys()].filter((id) => !next.entries.has(id));
  for (const id of left) yield gone(id, next, "id-removed");
  const renamed = new Set(left.map((id) => movedTo(id, next)));
  for (const id of next.entries.keys()) if (!old.entries.has(id) && !renamed.has(id)) yield change("entry-added", id);
  for (const [id, record] of before) {
    if (next.entries.has(id)) continue;
    const now = after.get(id);
    if (now === undefined) yield change("record-removed", id);
    else if (movedTo(id, old) !== undefined && movedTo(id, next) === undefined) yield gone(id, next, "record-removed");
    else if (!isSame(record, now)) yield change("record-changed", id);
  }
  for (const id of after.keys()) if (!before.has(id) && !old.entries.has(id)) yield change("record-added", id);
}

/** The entry that an earlier id leads to; undefined where it leads to none, or to several. */
export function movedTo(id: string, { records, entries }: JsonBuild): string | undefined {
  const seen = new Set<string>();
  let at = id;
  for (let record = records.get(at); record !== undefined && !seen.has(at); record = records.get(at)) {
    seen.add(at);
    if (own(record, "kind") !== "moved") return undefined;
    at = textOf(own(record, "to"));
    if (entries.has(at)) return at;
  }
  return undefined;
}

/** What became of an id that code could name. */
function gone(id: string, build: JsonBuild, withoutRecord: ChangeKind): Change {
  const record = build.records.get(id);
  if (record === undefined) return change(withoutRecord, id);
  const entry = movedTo(id, build);
  if (entry !== undefined) return change("id-moved", id, { to: entry });
  switch (own(record, "kind")) {
    case "moved":
      return change("id-moved-out", id, { to: textOf(own(record, "to")) });
    case "split":
      return change("id-split", id, { to: textsIn(own(record, "into")).join(", ") });
    case "retired":
      return change("id-retired", id);
    default:
      return change(withoutRecord, id);
  }
}
