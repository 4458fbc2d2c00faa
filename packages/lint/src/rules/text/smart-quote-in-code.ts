import { quote } from "@fixbook/core";
import { defineRule, visit } from "../../rule.js";

/** What a program prints is quoted as it is. */
const OUTPUT = /^(?:text|txt|plain(?:text)?|output|log|logs|none)$/i;

/** All but an apostrophe within a word, which is text: a comment, or words that the reader fills in. */
const QUOTES = /[\u2018\u201c\u201d]|(?<!\p{L})\u2019|\u2019(?!\p{L})/gu;

const LONGEST = 200;

export default defineRule<{ character: string; plain: string }>({
  ruleId: "text/smart-quote-in-code",
  severity: "warning",
  why: "A reader who copies the code gets an error: programs know straight quotes only.",
  message: ({ character }) => `The code holds the curly quote ${quote(character)}.`,
  action: ({ plain }) => `Type ${plain} instead.`,
  needle: ["\u2018", "\u2019", "\u201c", "\u201d"],
  node: visit(["inlineCode", "code"], (node, add, { source }) => {
    const start = node.position?.start.offset ?? 0;
    const written = source.slice(start, node.position?.end.offset ?? start);
    if (node.type === "code" && OUTPUT.test(node.lang ?? "")) return;
    for (const { 0: character, index } of written.matchAll(QUOTES)) {
      if (character < "\u201c" && !isOfCommand(written.slice(Math.max(0, index - LONGEST), index))) continue;
      const span = { start: start + index, end: start + index + 1 };
      const plain = character < "\u201c" ? "'" : '"';
      add(
        span,
        { character, plain },
        { fixes: [{ kind: "review", title: "Use a straight quote", edits: [{ ...span, text: plain }] }] },
      );
    }
  }),
  examples: {
    good: [
      '# A\n\n“Quoted” text, and `echo "x"`.\n\n1. Go.',
      "# A\n\nIt says `mv: cannot stat ‘a’: No such file`.\n\n1. Set `-Identity <delegator’s address>`.\n\n   ```output\n   “id”: 1\n   ```",
    ],
    bad: [
      { text: "# A\n\nRun `echo ‹“›x`.\n\n1. Go.", fixed: '# A\n\nRun `echo "x`.\n\n1. Go.' },
      {
        text: "# A\n\n1. Run:\n\n   ```sh\n   echo ‹’›x\n   ```",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   echo 'x\n   ```",
      },
    ],
  },
});

/**
 * Whether a single quote belongs to a command or to data: it stands at the start, after a sign or an option, or after the
 * name of a program alone. Many programs quote names so in what they say, after words. A closing quote goes with its
 * opening one.
 */
function isOfCommand(before: string): boolean {
  const line = before.slice(before.search(/[^\r\n]*$/)).replace(/^[`\s]*(?:[$>#%] )?/, "");
  const opening = /\u2018[^\u2018\u2019]*$/.exec(line);
  const left = opening === null ? line : line.slice(0, opening.index);
  return /(?:^|[=([{,|:+<>])[ \t]*$|(?:^|\s)-[\w-]+[ \t]+$/.test(left) || /^[a-z][\w./-]*[ \t]+$/.test(left);
}
