import type { RenderContext } from "@fixbook/core";
import { compareText, contractVersion, type Entry, type EntryJson, type SignaturesJson } from "@fixbook/schema";

/** The signatures of an entry, copied key by key so that their order never depends on the source. */
export function toSignaturesJson({ codes, statuses, messages }: Entry["signatures"]): EntryJson["signatures"] {
  return { codes: [...codes], statuses: [...statuses], messages: [...messages] };
}

/** Which entries have which signature, as `signatures.json`. */
export function toSignatureIndexJson({ entries }: RenderContext): SignaturesJson {
  const byCode = holders(entries, ({ codes }) => codes);
  const byStatus = holders(entries, ({ statuses }) => statuses);
  const byMessage = holders(entries, ({ messages }) => messages);
  return {
    contractVersion,
    codes: [...byCode].sort(([a], [b]) => compareText(a, b)).map(([code, ids]) => ({ code, entries: ids })),
    statuses: [...byStatus].sort(([a], [b]) => a - b).map(([status, ids]) => ({ status, entries: ids })),
    messages: [...byMessage]
      .sort(([a], [b]) => compareText(a, b))
      .map(([message, ids]) => ({ message, parts: partsOf(message), entries: ids })),
  };
}

function holders<Signature>(
  entries: readonly Pick<Entry, "id" | "signatures">[],
  of: (signatures: Entry["signatures"]) => readonly Signature[],
): Map<Signature, string[]> {
  const found = new Map<Signature, string[]>();
  for (const { id, signatures } of entries) {
    for (const signature of new Set(of(signatures))) push(found, signature, id);
  }
  return found;
}

function push<Key>(lists: Map<Key, string[]>, key: Key, id: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}

/** The texts between the wildcards of a message. */
function partsOf(message: string): string[] {
  return message
    .split(/%[^%\s]+%/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
