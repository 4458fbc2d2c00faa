import { slugProblem } from "@fixbook/schema";
import type { EntryFacts } from "../entry/parse-entry.js";
import { foldedWords } from "../folded-words.js";
import { createSuggester } from "../nearest.js";

/** Finds what a writer means who refers to an entry, or an item of an inventory, by other words than its id. */
export interface NamedEntries {
  /**
   * The ids of what has this title, or this id when it is written in words; where nothing has, of the entries with this
   * further wording. Case and what stands between words count nothing.
   */
  named(words: string): readonly string[];
  /** The ids of what has nearly this title or id, nearest first; at most three. */
  near(words: string): readonly string[];
}

/** Nothing is looked up before somebody asks. */
export function createNamedEntries(
  entries: readonly { readonly facts: Pick<EntryFacts, "id" | "title" | "also"> }[],
  items: readonly { readonly id: string; readonly title: string }[],
): NamedEntries {
  let read: ReturnType<typeof namesOf> | undefined;
  const names = () => (read ??= namesOf(entries, items));
  return {
    named: (words) => {
      const { titles, wordings } = names();
      const folded = foldedWords(words);
      return [...(titles.get(folded) ?? wordings.get(folded) ?? [])];
    },
    near: (words) => {
      const { titles, suggest } = names();
      const ids = suggest(foldedWords(words)).flatMap((one) => [...(titles.get(one) ?? [])]);
      return [...new Set(ids)].slice(0, 3);
    },
  };
}

function namesOf(...[entries, items]: Parameters<typeof createNamedEntries>) {
  const titles = new Map<string, Set<string>>();
  const wordings = new Map<string, Set<string>>();
  const add = (names: typeof titles, name: string, id: string): void => {
    const words = foldedWords(name);
    if (words === "" || slugProblem(id) !== undefined) return;
    const ids = names.get(words);
    if (ids === undefined) names.set(words, new Set([id]));
    else ids.add(id);
  };
  for (const { id, title } of [...entries.map(({ facts }) => facts), ...items]) {
    add(titles, title ?? "", id);
    add(titles, id, id);
  }
  for (const { facts } of entries) for (const { text } of facts.also) add(wordings, text, facts.id);
  return { titles, wordings, suggest: createSuggester(titles.keys()) };
}
