import { quote, stepsOf } from "@fixbook/core";
import { type BookEntry, wholeEntry } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";
import { atTitle, type EntryPlace, otherEntry } from "../../entry-places.js";
import { nameSome, someIds } from "../../name-some.js";

/** A single step, such as a restart, is the fix of many problems. */
const FEWEST_STEPS = 2;

export default defineBookRule<{ ids: readonly string[]; title: string; count: number }, unknown, readonly number[]>({
  ruleId: "duplication/same-fix",
  severity: "info",
  why: "When the steps change, one of the entries is forgotten.",
  message: ({ ids, title, count }) =>
    count === 2
      ? `The entry ${quote(ids[1] ?? "")} (${title}) has the same steps.`
      : `In all, ${count} entries have the same steps: ${nameSome(ids, count)}.`,
  action: () => "Keep the steps in one entry and refer to it from the others, or join them.",
  note: (entry) => fixesOf(entry).map(numberOf),
  book: ({ entries }, _add, _options, notes, addGroup) => {
    // Numbers tell steps apart nearly always. Only where two are the same are the steps themselves looked at.
    const byNumber = new Map<number, Alike[]>();
    for (const [at, { facts, entry }] of entries.entries()) {
      for (const [index, number] of notes[at]?.entries() ?? []) {
        const alike = byNumber.get(number) ?? [];
        byNumber.set(number, alike);
        join(alike, entry, index, atTitle(facts));
      }
    }
    for (const { places } of [...byNumber.values()].flat()) {
      addGroup(places, 2, (alike) => ({
        data: { ids: someIds(alike), title: alike[1]?.file.title ?? alike[1]?.file.id ?? "", count: alike.length },
        extra: { related: alike.slice(1, 2).map(otherEntry) },
      }));
    }
  },
  examples: {
    good: [
      { "a.md": "# A\n\n1. Open it.\n2. Go.", "b.md": "# B\n\n1. Open it.\n2. Stop." },
      { "a.md": "# A\n\n1. Restart it.", "b.md": "# B\n\n1. Restart it." },
    ],
    bad: [{ "a.md": "‹# A›\n\n1. Open it.\n2. Go.", "b.md": "# B\n\n1. Open it.\n2.  Go." }],
  },
});

/** Entries with the same fix. The first of them is asked for its steps where another may have the same. */
interface Alike {
  readonly entry: BookEntry | undefined;
  readonly index: number;
  steps?: string | undefined;
  readonly places: EntryPlace[];
}

/** Puts a fix with those that are the same, or by itself. */
function join(alike: Alike[], entry: BookEntry | undefined, index: number, place: EntryPlace): void {
  const steps = alike.length === 0 ? undefined : fixesOf(entry)[index];
  const same = alike.find((other) => {
    other.steps ??= fixesOf(other.entry)[other.index];
    return other.steps === steps;
  });
  if (same === undefined || steps === undefined) alike.push({ entry, index, places: [place] });
  else if (same.places.at(-1)?.file !== place.file) same.places.push(place);
}

/** A hash of 32 bits (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The fixes of several steps, as text, each once. */
function fixesOf(entry: BookEntry | undefined): readonly string[] {
  const long = (entry === undefined ? [] : wholeEntry(entry).solutions).filter(
    ({ fix }) => stepsOf(fix).length >= FEWEST_STEPS,
  );
  return [...new Set(long.map(({ fix }) => JSON.stringify(fix).replace(/\s+/g, " ")))];
}
