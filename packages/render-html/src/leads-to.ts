import type { ReferenceTarget, RenderContext } from "@fixbook/core";
import type { IdRecord } from "@fixbook/schema";

/**
 * Where an id leads at last: to an entry, to a page of an inventory, or to what says that it was split or retired.
 * Undefined for an id that nothing has, and in a circle.
 */
export function leadsTo(
  id: string,
  { resolve, book }: Pick<RenderContext, "resolve" | "book">,
): ReferenceTarget | Exclude<IdRecord, { kind: "moved" }> | undefined {
  const passed = new Set<string>();
  for (let at = id; !passed.has(at); ) {
    const target = resolve(at);
    if (target !== undefined) return target;
    const record = book.records.find((one) => one.id === at);
    if (record?.kind !== "moved") return record;
    passed.add(at);
    at = record.to;
  }
  return undefined;
}
