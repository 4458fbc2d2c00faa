import { type Change, change } from "./change.js";
import { movedTo } from "./compare-ids.js";
import { isObject, type Json, type JsonObject, own } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** Which texts that machines give find an entry, and which do no more. */
export function* compareSignatures(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const found = new Set([...next.entries.values()].flatMap(signaturesOf));
  for (const [id, before] of old.entries) {
    const after = new Set(signaturesOf(next.entries.get(movedTo(id, next) ?? id) ?? {}));
    for (const signature of signaturesOf(before)) {
      if (!after.has(signature))
        yield change(found.has(signature) ? "signature-moved" : "signature-removed", id, { fields: [signature] });
    }
  }
  for (const [id, after] of next.entries) {
    const before = old.entries.get(id);
    if (before === undefined) continue;
    const had = new Set(signaturesOf(before));
    for (const signature of signaturesOf(after))
      if (!had.has(signature)) yield change("signature-added", id, { fields: [signature] });
  }
}

/** `codes TW-31005`, `statuses 401`. */
function signaturesOf(entry: JsonObject): readonly string[] {
  const signatures = own(entry, "signatures");
  if (!isObject(signatures)) return [];
  return Object.entries(signatures).flatMap(([kind, list]) =>
    Array.isArray(list) ? (list as readonly Json[]).map((one) => `${kind} ${String(one)}`) : [],
  );
}
