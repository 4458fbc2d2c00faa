import type { Entry, EntryJson } from "@fixbook/schema";

/** The signatures of an entry, copied key by key so that their order never depends on the source. */
export function toSignaturesJson({ codes, statuses, messages }: Entry["signatures"]): EntryJson["signatures"] {
  return { codes: [...codes], statuses: [...statuses], messages: [...messages] };
}
