import type { RenderContext } from "@fixbook/core";
import type { EntryJson } from "@fixbook/schema";

/**
 * What an id stands for, as `{id, title, url}`: an alias gives the entry's present id, and an entry whose brand has no
 * address has no `url`. Throws for an id that nothing
 * has, since a reference that vanished would be lost without a word. `from` says where it stands, for that message.
 */
export function toReferenceJson(id: string, from: string, context: RenderContext): EntryJson["related"][number] {
  const target = context.resolve(id);
  if (target === undefined) throw new Error(`${from} refers to "${id}", which nothing has; the book was not checked.`);
  const { title, url } = target;
  return { id: target.id, title, ...(url === undefined ? {} : { url }) };
}
