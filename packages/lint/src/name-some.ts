import { quote } from "@fixbook/core";

/** How many of a list are named in a sentence. */
const NAMED = 3;

/** Names the first of some ids, and says how many more there are: `"a", "b", "c" and 309 more`. `count` is that of all. */
export function nameSome(ids: readonly string[], count: number): string {
  const named = ids.slice(0, NAMED).map(quote);
  if (count > named.length) return `${named.join(", ")} and ${count - named.length} more`;
  const last = named.pop() ?? "";
  return named.length === 0 ? last : `${named.join(", ")} and ${last}`;
}

/** The ids that {@link nameSome} may name: data of findings stays short. */
export function someIds(places: readonly { readonly file: { readonly id: string } }[]): readonly string[] {
  return places.slice(0, NAMED).map(({ file }) => file.id);
}
