import type { Book } from "./contract.gen.js";
import type { Head } from "./head.js";

/** What an id leads to. Every id that a book ever published leads somewhere; other texts are `unknown`. */
export type Resolution<Id extends string = string> =
  /** An entry. `moved` tells whether the id asked for was an earlier one of it. */
  | { readonly kind: "entry"; readonly id: Id; readonly moved: boolean; readonly entry: Head<Id> }
  /** Several entries took its place. */
  | { readonly kind: "split"; readonly id: string; readonly into: readonly Id[] }
  /** Nothing took its place. `note` says why, for readers, and `see` is what comes nearest. */
  | { readonly kind: "retired"; readonly id: string; readonly note: string; readonly see: readonly Id[] }
  | { readonly kind: "unknown"; readonly id: string };

/** Makes the function that follows records. It visits each id once at most, whatever the records say. */
export function createResolve({ records }: Book, entryOf: ReadonlyMap<string, Head>): (id: string) => Resolution {
  const recordOf = new Map(records.map((record) => [record.id, record]));

  /** What is at the end of a chain of moves; undefined at nothing and in a circle. */
  const follow = (id: string, seen: Set<string>): Head | Book["records"][number] | undefined => {
    for (let at = id; !seen.has(at); ) {
      seen.add(at);
      const found = entryOf.get(at) ?? recordOf.get(at);
      if (found?.kind !== "moved") return found;
      at = found.to;
    }
    return undefined;
  };

  /** The entries that ids lead to, each once. */
  const present = (ids: readonly string[], seen: Set<string>): readonly string[] => {
    const found: string[] = [];
    const queue = [...ids];
    for (const id of queue) {
      const one = follow(id, seen);
      if (one?.kind === "entry") found.push(one.id);
      if (one?.kind === "split") for (const part of one.into) queue.push(part);
    }
    return found;
  };

  return (id) => {
    const seen = new Set<string>();
    const one = follow(id, seen);
    switch (one?.kind) {
      case "entry":
        return { kind: "entry", id: one.id, moved: one.id !== id, entry: one };
      case "split":
        return { kind: "split", id, into: present(one.into, seen) };
      case "retired":
        return { kind: "retired", id, note: one.note, see: present(one.see, seen) };
      default:
        return { kind: "unknown", id };
    }
  };
}
