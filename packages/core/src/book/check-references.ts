import { duplicateReference, selfReference, unknownReference } from "../findings/book.js";
import { nearest } from "../nearest.js";
import type { BookCheck } from "./create-book.js";

/** Every reference leads to an entry, an alias or an item of an inventory; none to the entry itself, none twice in a list. */
export function checkReferences({ settings, parts, reportOf }: BookCheck): void {
  // A part that is missing or cannot be read may hold any id, so nothing can be called unknown then.
  const isComplete =
    settings.inventoryIds.every((id) =>
      parts.inventories.some(({ name, value }) => name === id && value !== undefined),
    ) &&
    parts.inventories.every(({ value }) => value !== undefined) &&
    parts.entries.every(({ facts }) => facts.aliases !== undefined);
  const ids = new Set([
    ...parts.entries.map(({ facts }) => facts.id),
    ...parts.entries.flatMap(({ facts }) => (facts.aliases ?? []).map(({ text }) => text)),
    ...parts.inventories.flatMap(({ value }) => value?.items.map(({ id }) => id) ?? []),
  ]);
  const unknown = (id: string) => isComplete && !ids.has(id);
  for (const use of parts.settings.uses) {
    if (use.kind === "reference" && unknown(use.id)) {
      parts.settings.report.add(unknownReference, use.span, { id: use.id, suggestions: nearest(use.id, ids) });
    }
  }
  for (const { facts } of parts.entries) {
    const report = reportOf(facts);
    const own = new Set([facts.id, ...(facts.aliases ?? []).map(({ text }) => text)]);
    const listed = new Set<string>();
    for (const { text: id, span } of facts.related) {
      if (own.has(id)) report.add(selfReference, span, { id });
      else if (listed.has(id)) report.add(duplicateReference, span, { id });
      else if (unknown(id)) report.add(unknownReference, span, { id, suggestions: nearest(id, ids) });
      listed.add(id);
    }
    for (const use of facts.uses) {
      if (use.kind !== "reference") continue;
      if (own.has(use.id)) report.add(selfReference, use.span, { id: use.id });
      else if (unknown(use.id))
        report.add(unknownReference, use.span, { id: use.id, suggestions: nearest(use.id, ids) });
    }
  }
}
