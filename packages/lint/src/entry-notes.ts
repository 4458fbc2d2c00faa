import { type Entry, wholeEntry } from "@fixbook/schema";
import type { BookFacts, BookRule, EntryNote, EntryNotes } from "./book-rule.js";
import { bookRules } from "./book-rules.gen.js";

/** What rules about books note of an entry. A rule that throws notes nothing, and throws again where the book is checked. */
export function noteEntry(entry: Entry): EntryNotes {
  const notes: Record<string, EntryNote> = {};
  for (const rule of noting) {
    try {
      notes[rule.ruleId] = rule.note(entry);
    } catch {
      // It has its finding with those of the book.
    }
  }
  return notes;
}

/** What a rule has noted of each entry; it is noted now where that is not known. */
export function notesFor(rule: BookRule, entries: BookFacts["entries"]): readonly (EntryNote | undefined)[] {
  return isNoting(rule)
    ? entries.map(({ entry, notes }) =>
        entry === undefined ? undefined : (notes?.[rule.ruleId] ?? rule.note(wholeEntry(entry))),
      )
    : [];
}

type NotingRule = BookRule & Required<Pick<BookRule, "note">>;

function isNoting(rule: BookRule): rule is NotingRule {
  return rule.note !== undefined;
}

const noting = bookRules.filter(isNoting);
