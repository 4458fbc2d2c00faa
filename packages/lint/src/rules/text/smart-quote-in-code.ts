import { quote } from "@fixbook/core";
import { defineRule, visit } from "../../rule.js";

/** What a program prints is quoted as it is. */
const OUTPUT = /^(?:text|txt|plain(?:text)?|output|log|logs|none)$/i;

/** All but an apostrophe within a word, which is text: a comment, or words that the reader fills in. */
const QUOTES = /[\u2018\u201c\u201d]|(?<!\p{L})\u2019|\u2019(?!\p{L})/gu;

const LONGEST = 200;

export default defineRule<{ character: string; plain: string; more: number }>({
  ruleId: "text/smart-quote-in-code",
  severity: "warning",
  why: "A reader who copies the code gets an error: programs know straight quotes only.",
  message: ({ character, more }) =>
    more === 0
      ? `The code contains the curly quote ${quote(character)}.`
      : `The code contains ${more + 1} curly quotes, the first ${quote(character)}.`,
  action: ({ plain, more }) =>
    more === 0 ? `Type ${plain} instead.` : "Type straight quotes in their place, and as many that open as close.",
  needle: ["\u2018", "\u2019", "\u201c", "\u201d"],
  node: visit(["inlineCode", "code"], (node, add, { source }) => {
    const start = node.position?.start.offset ?? 0;
    const written = source.slice(start, node.position?.end.offset ?? start);
    if (node.type === "code" && OUTPUT.test(node.lang ?? "")) return;
    const found = [...written.matchAll(QUOTES)].flatMap(({ 0: character, index }) => {
      if (character < "\u201c" && !isOfCommand(written.slice(Math.max(0, index - LONGEST), index))) return [];
      const plain = character < "\u201c" ? "'" : '"';
      return [{ character, plain, span: { start: start + index, end: start + index + 1 } }];
    });
    const [first] = found;
    if (first === undefined) return;
    const { character, plain, span } = first;
    const edits = found.map((one) => ({ ...one.span, text: one.plain }));
    const title = edits.length === 1 ? "Use a straight quote" : "Use straight quotes";
    add(span, { character, plain, more: edits.length - 1 }, { fixes: [{ kind: "review", title, edits }] });
  }),
  examples: {
    good: [
      '# A\n\n“Quoted” text, and `echo "x"`.\n\n1. Go.',
      "# A\n\nIt says `mv: cannot stat ‘a’: No such file`.\n\n1. Set `-Identity <delegator’s address>`.\n\n   ```output\n   “id”: 1\n   ```",
    ],
    bad: [
      { text: "# A\n\nRun `echo ‹“›x” “y”`.\n\n1. Go.", fixed: '# A\n\nRun `echo "x" "y"`.\n\n1. Go.' },
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
