import { quote } from "@fixbook/core";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

/** Fewer signs than these open code within a line. */
const SHORTEST_FENCE = 3;

export default defineRule<{ signs: string }>({
  ruleId: "markdown/fence-in-text",
  severity: "error",
  why: "The block is published as code within a line: its lines run together, and its language is the first word.",
  message: ({ signs }) =>
    signs.length < SHORTEST_FENCE
      ? `${quote(signs)} has too few signs to open a code block.`
      : `${quote(signs)} opens no code block here: it is too far to the right of its text.`,
  action: ({ signs }) =>
    signs.length < SHORTEST_FENCE
      ? "Write ``` before and after the block, each on a line of its own."
      : "Leave a blank line before it, and indent it as far as the text that it belongs to.",
  needle: /`[\w+#.-]*\r?\n/,
  node: visit(["inlineCode"], (node, add, { source }) => {
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    const [, signs = ""] = /^(`+)[\w+#.-]*[ \t]*\r?\n/.exec(written) ?? [];
    if (signs === "" || !startsLine(source, start) || !/\n[ \t>]*`+$/.test(written) || !endsLine(source, end)) return;
    const opening = { start, end: start + signs.length };
    if (signs.length >= SHORTEST_FENCE) return add(opening, { signs });
    const [fix] = suggest(opening, "```", "Make it a code block").fixes ?? [];
    const closing = { start: end - signs.length, end, text: "```" };
    add(opening, { signs }, fix && { fixes: [{ ...fix, edits: [...fix.edits, closing] }] });
  }),
  examples: {
    good: ["# A\n\nRun `acme\nreport`, ``a`b\nc`` or\n`acme\n--all` now.\n\n1. Run:\n\n   ```sh\n   ls\n   ```"],
    bad: [
      {
        text: "# A\n\n1. Run:\n\n   ‹``›sh\n   ls\n   ``",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```",
      },
      { text: "# A\n\n‹`›\nls\n`\n\n1. Go.", fixed: "# A\n\n```\nls\n```\n\n1. Go." },
      "# A\n\n1. Run:\n       ‹```›sh\n       ls\n       ```",
    ],
  },
});

function startsLine(source: string, offset: number): boolean {
  return /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, source.lastIndexOf("\n", offset - 1)), offset));
}

function endsLine(source: string, offset: number): boolean {
  return /^[ \t]*(?:\r?\n|$)/.test(source.slice(offset, offset + 200));
}
