import { quote } from "@fixbook/core";
import { defineRule, visit } from "../../rule.js";

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
    for (const { 0: character, index } of written.matchAll(/[\u2018\u2019\u201c\u201d]/g)) {
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
    good: ['# A\n\n“Quoted” text, and `echo "x"`.\n\n1. Go.'],
    bad: [
      { text: "# A\n\nRun `echo ‹“›x`.\n\n1. Go.", fixed: '# A\n\nRun `echo "x`.\n\n1. Go.' },
      {
        text: "# A\n\n1. Run:\n\n   ```sh\n   echo ‹’›x\n   ```",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   echo 'x\n   ```",
      },
    ],
  },
});
