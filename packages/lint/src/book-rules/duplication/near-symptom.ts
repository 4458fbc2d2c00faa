import { inlineText, quote } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { z } from "zod";
import { defineBookRule } from "../../book-rule.js";
import { atTitle, otherEntry } from "../../entry-places.js";
import { nameSome, someIds } from "../../name-some.js";
import { findSimilarSets } from "../../similar-sets.js";

const options = z.strictObject({
  threshold: z.number().min(0.3).max(1).default(0.75).describe("How alike two symptoms may be, from 0 to 1."),
});

export default defineBookRule<
  { id: string; title: string; score: number; words: string; ids: readonly string[]; count: number },
  z.output<typeof options>,
  string
>({
  ruleId: "duplication/near-symptom",
  severity: "warning",
  why: "Several entries for one problem drift apart, and readers find any of them.",
  message: ({ id, title, score, words, ids, count }) =>
    count === 2
      ? `The symptom is ${score} % the same as that of ${quote(id)} (${title}): ${words}.`
      : `In all, ${count} entries share this symptom: ${nameSome(ids, count)}. It speaks of ${words}.`,
  action: () => "Join the entries, or say in their symptoms what is different.",
  options,
  note: symptomWords,
  book: ({ entries }, _add, { threshold }, notes, addGroup) => {
    const described = entries.flatMap(({ facts }, at) => {
      const words = notes[at];
      return words === undefined ? [] : [{ ...atTitle(facts), words }];
    });
    // One after another: the words of a large book do not fit into memory.
    function* wordsOfEach() {
      for (const { words } of described) yield listOf(words);
    }
    for (const { members, nearest } of findSimilarSets(wordsOfEach(), threshold, FEWEST_SHARED).groups) {
      const places = members.flatMap((at) => described[at] ?? []);
      addGroup(places, 2, (alike) => {
        const other = alike.find((place) => place === described[nearest]) ?? alike[1] ?? alike[0];
        const { shared, score } = compare(alike[0].words, other.words);
        return {
          data: {
            id: other.file.id,
            title: other.file.title ?? other.file.id,
            score: Math.round(score * 100),
            words: shared.sort().slice(0, 8).join(", "),
            ids: someIds(alike),
            count: alike.length,
          },
          extra: { related: [otherEntry(other)] },
        };
      });
    }
  },
  examples: {
    good: [{ "a.md": "# Voice call won't connect\n\n1. Go.", "b.md": "# Voice mail won't play\n\n1. Go." }],
    bad: [
      {
        "a.md": "‹# Outgoing voice call won't connect today›\n\n1. Go.",
        "b.md": "# Outgoing voice call does not connect today\n\n1. Go.",
        "c.md": "# Outgoing voice call cannot connect today\n\n1. Go.",
      },
      {
        files: {
          "a.md": "‹# Outgoing voice call won't connect›\n\n1. Go.",
          "b.md": "# Incoming voice call won't connect\n\n1. Go.",
        },
        options: { threshold: 0.5 },
      },
    ],
  },
});

/** Two symptoms of a word or two are alike by chance. */
const FEWEST_SHARED = 3;

/** Words that stand in every second symptom and tell nothing. */
const COMMON = new Set(
  "a an and are at be but can can't cannot do does doesn't don't for from get has have i in is isn't it its my no not of on or so that the there this to when with won't you your".split(
    " ",
  ),
);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'_-]*/gu;
/** {@link WORD} in lower case and ASCII, where it takes half the time. */
const ASCII_WORD = /[a-z0-9][a-z0-9'_-]*/g;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** The words that tell something, each once, with spaces between them. */
function symptomWords(entry: Entry): string {
  const symptom = entry.symptom
    .map((block) => (block.type === "paragraph" ? inlineText(block.children) : ""))
    .join(" ");
  const text = `${entry.title} ${symptom}`.toLowerCase();
  const words = text.match(BEYOND_ASCII.test(text) ? WORD : ASCII_WORD) ?? [];
  return [...new Set(words.filter((word) => !COMMON.has(word)))].join(" ");
}

function listOf(words: string): string[] {
  return words === "" ? [] : words.split(" ");
}

/** The words that two symptoms share, and their part of all words of both. */
function compare(one: string, other: string): { readonly shared: string[]; readonly score: number } {
  const [words, others] = [listOf(one), new Set(listOf(other))];
  const shared = words.filter((word) => others.has(word));
  return { shared, score: shared.length / (words.length + others.size - shared.length) };
}
