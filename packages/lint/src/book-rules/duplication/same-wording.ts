import { type EntryFacts, foldedWords, quote, type Span } from "@fixbook/core";
import { defineBookRule, type FactsPlace } from "../../book-rule.js";

/** What has the words already. */
type Kind = "title" | "own title" | "wording" | "own wording" | "question";

/** How the sentence about each goes on, and what to do. */
const SAID: Readonly<Record<Kind, readonly [what: (id: string) => string, action: string]>> = {
  title: [(id) => `is the title of ${quote(id)}`, "Keep it in the entry that it describes."],
  "own title": [() => "is the title of the entry", "Remove it: titles are searched anyway."],
  wording: [
    (id) => `is a wording of ${quote(id)} too`,
    "Keep it in the entry that it describes, or say what is different.",
  ],
  "own wording": [() => "is a wording that the entry has already", "Remove it: one of them is enough."],
  question: [
    () => "is a question of queries.yml",
    "Remove it: a question that the entry repeats proves nothing about the search.",
  ],
};

export default defineBookRule<{ wording: string; kind: Kind; id: string }>({
  ruleId: "duplication/same-wording",
  severity: "warning",
  why: "A wording that is also elsewhere leads readers to the wrong entry, or says nothing new to the search.",
  message: ({ wording, kind, id }) => `The wording ${quote(wording)} ${SAID[kind][0](id)}.`,
  action: ({ kind }) => SAID[kind][1],
  book: ({ entries, queries }, add) => {
    const has = new Map<string, Holder>();
    const hold = (text: string, holder: Holder) => {
      const words = foldedWords(text);
      if (words !== "" && !has.has(words)) has.set(words, holder);
    };
    for (const { facts } of entries)
      if (facts.title !== undefined)
        hold(facts.title, { kind: "title", facts, place: { file: facts, span: facts.titleSpan } });
    for (const [index, { query }] of (queries?.value ?? []).entries())
      if (queries !== undefined)
        hold(query, { kind: "question", place: { file: queries, span: queries.locate([index, "query"]) } });
    for (const { facts } of entries) {
      for (const { text, span } of facts.also) {
        const holder = has.get(foldedWords(text));
        if (holder === undefined) hold(text, { kind: "wording", facts, place: { file: facts, span } });
        else report(holder, facts, { text, span }, add);
      }
    }
  },
  examples: {
    good: [
      {
        "a.md": "---\nalso: [no sound at all, nothing to hear]\n---\n\n# No audio\n\n1. Go.",
        "b.md": "---\nalso: [silence]\n---\n\n# The call is silent\n\n1. Go.",
        "queries.yml": "- {query: i hear nothing, entry: a}\n",
      },
    ],
    bad: [
      {
        "a.md": "---\nalso: [‹The call is silent!›]\n---\n\n# No audio\n\n1. Go.",
        "b.md": "---\ntitle: The call is silent\n---\n\n1. Go.",
      },
      { "a.md": "---\ntitle: No audio\nalso: [‹no audio›]\n---\n\n1. Go." },
      { "a.md": "---\nalso: [silence, ‹Silence.›]\n---\n\n# No audio\n\n1. Go." },
      {
        "a.md": "---\nalso: [no sound]\n---\n\n# No audio\n\n1. Go.",
        "b.md": "---\nalso: [‹No sound›]\n---\n\n# The call is silent\n\n1. Go.",
      },
      {
        "a.md": "---\nalso: [‹I hear nothing›]\n---\n\n# No audio\n\n1. Go.",
        "queries.yml": "- {query: i hear nothing, entry: a}\n",
      },
    ],
  },
});

/** What said some words first. */
interface Holder {
  readonly kind: "title" | "wording" | "question";
  /** The entry. */
  readonly facts?: EntryFacts;
  readonly place: FactsPlace;
}

function report(
  { kind, facts, place }: Holder,
  file: EntryFacts,
  { text, span }: { readonly text: string; readonly span: Span },
  add: Parameters<Parameters<typeof defineBookRule<{ wording: string; kind: Kind; id: string }>>[0]["book"]>[1],
): void {
  const isOwn = facts === file && kind !== "question";
  const data = { wording: text, kind: isOwn ? (`own ${kind}` as const) : kind, id: facts?.id ?? "" };
  add(file, span, data, { related: [{ ...place, message: "What says it first." }] });
}
