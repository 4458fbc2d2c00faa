import { quote } from "@fixbook/core";
import { isEnglish } from "../../language.js";
import { defineRule } from "../../rule.js";

/** What a page says of a product: that there is something, or not, at a time that readers do not know. */
const ABOUT_PRODUCT =
  /\b(?:(?:un)?available|(?:un)?supported|(?:un)?planned|plans?|provided|resolution|solution|workaround|fix|known|released|offer(?:s|ed)?|support)\b/i;

/** What makes a sentence speak of the reader's own time or doing. */
const ABOUT_READER = /\b(?:if|when|whether|while|until|unless|once|you|your|yours|select|click|choose)\b/i;

interface Phrase {
  readonly pattern: RegExp;
  /** Whether only a sentence about the product makes it wrong; elsewhere it means the time of the reader. */
  readonly needsProduct: boolean;
}

const PHRASES: readonly Phrase[] = [
  {
    pattern: /\b(?:at the moment|at this time|as of now|for the time being)\b(?! (?:of|when|that|in)\b)/gi,
    needsProduct: true,
  },
  { pattern: /\bin the near future\b/gi, needsProduct: true },
  {
    pattern:
      /(?<!\b(?:if|when|you|they|who|that|which|was|were|most|more|any|all|have|for) )\brecently(?= (?:unveiled|announced|launched|introduced|released) (?:an?|the|its|our|new|support)\b)/gi,
    needsProduct: false,
  },
  { pattern: /\bnowadays\b/gi, needsProduct: false },
  {
    pattern: /(?<=[\p{L},–—-] |^)coming soon(?=[.!…\s]*$|[.!])/giu,
    needsProduct: false,
  },
];

export default defineRule<{ words: string }>({
  ruleId: "text/relative-time",
  severity: "info",
  why: "Readers do not know when it was written, so they cannot tell whether it still applies.",
  message: ({ words }) => `The words ${quote(words)} mean another time to each reader.`,
  action: () => "Name the version or the day, or leave it out.",
  needle: ["moment", "at this time", "of now", "time being", "near future", "recently ", "nowadays", "coming soon"],
  text: (text, add, { locale }) => {
    if (!isEnglish(locale)) return;
    for (const { pattern, needsProduct } of PHRASES) {
      for (const { 0: words, index } of text.matchAll(pattern)) {
        const sentence = sentenceAround(text, index);
        if (needsProduct ? !ABOUT_PRODUCT.test(sentence) || ABOUT_READER.test(sentence) : isQuoted(text, index))
          continue;
        add({ start: index, end: index + words.length }, { words });
      }
    }
  },
  examples: {
    good: [
      "# A\n\nSince version 2.4 it is so. If the firmware was recently updated, use the most recently made one, of the last month, from a few days ago.\n\n1. Run `recently`.",
      "# A\n\nNote the time at the moment of the call. Nothing is selected at the moment. The page says “Coming soon”.\n\n1. If no driver is available at this time, select **Not now**. It warns of what expires in the near future.",
      { text: "# A\n\nDer Knopf heißt nowadays.\n\n1. Los.", locale: "de" },
    ],
    bad: [
      "# A\n\nNo workaround is available ‹at this time›. Teams ‹recently› introduced a new view.\n\n1. Go.",
      "---\nsummary: Tablets are not supported ‹at the moment›.\n---\n\n# A\n\n1. Go.",
    ],
  },
});

/** The sentence of a text in which a place lies. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST), at).split(/[.!?:;|]\s/);
  const [after = ""] = text.slice(at, at + LONGEST).split(/[.!?;|](?:\s|$)/, 1);
  return `${before.at(-1) ?? ""}${after}`;
}

const LONGEST = 300;

function isQuoted(text: string, at: number): boolean {
  return /["'“‘„«`]$/.test(text.slice(Math.max(0, at - 1), at));
}
