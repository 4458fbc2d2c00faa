import { inlineText, quote } from "@fixbook/core";
import { compareText, type Entry } from "@fixbook/schema";
import { z } from "zod";
import { defineBookRule } from "../../book-rule.js";

const options = z.strictObject({
  threshold: z.number().min(0.3).max(1).default(0.75).describe("How alike two symptoms may be, from 0 to 1."),
});

export default defineBookRule<{ id: string; title: string; score: number; words: string }, z.output<typeof options>>({
  ruleId: "duplication/near-symptom",
  severity: "warning",
  why: "Two entries for one problem drift apart, and readers find either.",
  message: ({ id, title, score, words }) =>
    `The symptom is ${score} % the same as that of ${quote(id)} (${title}): ${words}.`,
  action: () => "Join the two entries, or say in both symptoms what is different.",
  options,
  book: ({ entries }, add, { threshold }) => {
    const described = entries.flatMap(({ facts, entry }) =>
      entry === undefined ? [] : [{ facts, words: symptomWords(entry) }],
    );
    const holders = new Map<string, number[]>();
    for (const [index, { words }] of described.entries()) {
      const keys = keyWords(words, threshold);
      for (const other of candidates(keys, holders)) {
        const earlier = described[other];
        if (earlier === undefined) continue;
        const shared = [...words].filter((word) => earlier.words.has(word));
        const score = shared.length / (words.size + earlier.words.size - shared.length);
        if (score < threshold || shared.length < 3) continue;
        const { facts } = described[index] as (typeof described)[number];
        const related = [{ file: earlier.facts, span: earlier.facts.titleSpan, message: "The other entry." }];
        const data = {
          id: earlier.facts.id,
          title: earlier.facts.title ?? earlier.facts.id,
          score: Math.round(score * 100),
          words: shared.sort().slice(0, 8).join(", "),
        };
        add(facts, facts.titleSpan, data, { related });
      }
      for (const word of keys) {
        const held = holders.get(word);
        if (held === undefined) holders.set(word, [index]);
        else held.push(index);
      }
    }
  },
  examples: {
    good: [{ "a.md": "# Voice call won't connect\n\n1. Go.", "b.md": "# Voice mail won't play\n\n1. Go." }],
    bad: [
      {
        "a.md": "# Outgoing voice call won't connect today\n\n1. Go.",
        "b.md": "‹# Outgoing voice call does not connect today›\n\n1. Go.",
      },
      {
        files: {
          "a.md": "# Outgoing voice call won't connect\n\n1. Go.",
          "b.md": "‹# Incoming voice call won't connect›\n\n1. Go.",
        },
        options: { threshold: 0.5 },
      },
    ],
  },
});

/** Words that stand in every second symptom and tell nothing. */
const COMMON = new Set(
  "a an and are at be but can can't cannot do does doesn't don't for from get has have i in is isn't it its my no not of on or so that the there this to when with won't you your".split(
    " ",
  ),
);

function symptomWords(entry: Entry): ReadonlySet<string> {
  const symptom = entry.symptom
    .map((block) => (block.type === "paragraph" ? inlineText(block.children) : ""))
    .join(" ");
  const words = `${entry.title} ${symptom}`.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'_-]*/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}

/**
 * The words of which two symptoms share at least one when they are alike enough: in one order for all, the first ones,
 * as many as may be missing from the other and one more. Chaudhuri, Ganti, Kaushik: "A primitive operator for
 * similarity joins in data cleaning" (prefix filtering).
 */
function keyWords(words: ReadonlySet<string>, threshold: number): readonly string[] {
  return [...words].sort(compareText).slice(0, words.size - Math.ceil(threshold * words.size) + 1);
}

/** The earlier symptoms that share a key word, in order. */
function candidates(keys: readonly string[], holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return [...new Set(keys.flatMap((word) => holders.get(word) ?? []))].sort((a, b) => a - b);
}
