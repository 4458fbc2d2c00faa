import type { EntryFacts } from "@fixbook/core";
import { quote } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { defineBookRule } from "../../book-rule.js";

/** A single step, such as a restart, is the fix of many problems. */
const FEWEST_STEPS = 2;

export default defineBookRule<{ id: string; title: string }, unknown, readonly number[]>({
  ruleId: "duplication/same-fix",
  severity: "info",
  why: "When the steps change, one of the two entries is forgotten.",
  message: ({ id, title }) => `The entry ${quote(id)} (${title}) has the same steps.`,
  action: () => "Keep the steps in one entry and refer to it from the other, or join the two.",
  note: (entry) => fixesOf(entry).map(numberOf),
  book: ({ entries }, add, _, notes) => {
    // Numbers tell steps apart nearly always. Only where two are the same are the steps themselves looked at.
    const first = new Map<number, Described[]>();
    for (const [at, { facts, entry }] of entries.entries()) {
      for (const [index, number] of notes[at]?.entries() ?? []) {
        const alike = first.get(number) ?? [];
        const steps = alike.length === 0 ? undefined : (fixesOf(entry)[index] as string);
        const earlier =
          steps === undefined ? undefined : alike.find((other) => fixesOf(other.entry).includes(steps))?.facts;
        if (earlier === undefined) first.set(number, [...alike, { facts, entry }]);
        else {
          const related = [{ file: earlier, span: earlier.titleSpan, message: "The other entry." }];
          add(facts, facts.titleSpan, { id: earlier.id, title: earlier.title ?? earlier.id }, { related });
        }
      }
    }
  },
  examples: {
    good: [
      { "a.md": "# A\n\n1. Open it.\n2. Go.", "b.md": "# B\n\n1. Open it.\n2. Stop." },
      { "a.md": "# A\n\n1. Restart it.", "b.md": "# B\n\n1. Restart it." },
    ],
    bad: [{ "a.md": "# A\n\n1. Open it.\n2. Go.", "b.md": "‹# B›\n\n1. Open it.\n2.  Go." }],
  },
});

interface Described {
  readonly facts: EntryFacts;
  readonly entry: Entry | undefined;
}

/** A hash of 32 bits (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The fixes of several steps, as text, each once. */
function fixesOf(entry: Entry | undefined): readonly string[] {
  const long = (entry?.solutions ?? []).filter(({ fix }) => fix.length >= FEWEST_STEPS);
  return [...new Set(long.map(({ fix }) => JSON.stringify(fix).replace(/\s+/g, " ")))];
}
