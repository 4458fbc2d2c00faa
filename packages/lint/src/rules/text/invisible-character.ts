import { quote, type Span } from "@fixbook/core";
import { defineRule, replaceWith, suggest } from "../../rule.js";
import { linesAround, mayQuote } from "../../verbatim.js";

/**
 * Joiners are part of the spelling of many scripts and of emoji, and have no use beside ASCII; tags end some flags. In
 * scripts without spaces, a space of no width is how words are told apart.
 */
const INVISIBLE =
  /(?<![\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Tibetan}])\u200b|[\u2060-\u2064\ufeff]|(?<=[!-~])[\u200c\u200d](?=[!-~])|(?<!\u{1f3f4}[\u{e0000}-\u{e007f}]*)[\u{e0000}-\u{e007f}]+/gu;

export default defineRule<{ character: string }>({
  ruleId: "text/invisible-character",
  severity: "warning",
  why: "Nobody sees it, and words that contain it are not found; commands that contain it fail.",
  message: ({ character }) => `There is an invisible character (${quote(character)}).`,
  action: () => "Delete it; it usually comes from a paste out of a web page or a chat.",
  needle: /[\u200b-\u200d\u2060-\u2064\ufeff\udb40]/,
  source: (text, add, { file }) => {
    const isFenced = createFences(text);
    for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
      const span = { start: index, end: index + character.length };
      const fix =
        !isFenced(index) && file.endsWith(".md") && character < "\ud800" && isInProse(text, span)
          ? replaceWith
          : suggest;
      add(span, { character }, fix(span, "", "Delete the invisible character"));
    }
  },
  examples: {
    good: ["# A\n\nភាសា\u200bខ្មែរ, ภาษา\u200bไทย.\n\n1. Go.", "# A\n\nمی‌خواهم, क्‍ष, 👩‍💻, 🏴󠁧󠁢󠁥󠁮󠁧󠁿.\n\n1. Go."],
    bad: [
      {
        text: "# A\n\nThe pass‹\u200b›word.\n\n1. Run `ls‹\u200d›-l`.",
        fixed: "# A\n\nThe password.\n\n1. Run `ls-l`.",
      },
    ],
  },
});

/**
 * Whether a character stands within a word of prose, or beside one, where nothing changes with it. In code, addresses and
 * YAML it may stand for a space that was lost; scripts without spaces break their lines at it; and it may keep a sign at
 * the beginning of a line from being Markdown.
 */
function isInProse(text: string, span: Span): boolean {
  // An editor has left it as a byte order mark.
  if (span.start === 0) return true;
  const lines = linesAround(text, span);
  if (lines === undefined || /^(?: {4}|\t)|`/.test(lines.before + lines.after) || mayQuote(text, span)) return false;
  return (
    /(?<![^\s(])[\p{Script=Latin}\p{M}]+ ?$/u.test(lines.before) &&
    /^ ?\p{Script=Latin}[\p{Script=Latin}\p{M}]*[.,;:!?)]*(?:\s|$)/u.test(lines.after)
  );
}

/** Tells, for offsets that only grow, whether the frontmatter or a block of code is open there. */
function createFences(text: string): (offset: number) => boolean {
  const body = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0].length ?? 0;
  const fences = text.matchAll(/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:```|~~~)/gm);
  let [next, isOpen] = [fences.next(), false];
  return (offset) => {
    for (; next.value !== undefined && next.value.index < offset; next = fences.next()) isOpen = !isOpen;
    return isOpen || offset < body;
  };
}
