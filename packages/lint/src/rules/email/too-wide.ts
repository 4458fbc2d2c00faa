import stringWidth from "string-width";
import { z } from "zod";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

const options = z.strictObject({
  columns: z.int().min(40).default(76).describe("How many columns a line of code may have."),
});

export default defineRule<{ width: number; columns: number }, z.output<typeof options>>({
  ruleId: "email/too-wide",
  severity: "info",
  why: "Mail programs break longer lines of plain text, and a command that was broken fails when it is pasted.",
  message: ({ width, columns }) => `The line of code has ${width} columns, more than ${columns}.`,
  action: () => "Break the command where its language lets you, or shorten what it shows.",
  options,
  node: visit(["code"], (node, add, { source, options: { columns } }) => {
    const { start, end } = spanOf(node);
    const indent = start - (source.lastIndexOf("\n", start - 1) + 1);
    for (const { 0: line, index } of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
      if (line.length * 2 <= columns) continue;
      const text = index === 0 ? line : line.slice(/^[ \t]*/.exec(line.slice(0, indent))?.[0].length ?? 0);
      const width = stringWidth(text);
      const at = start + index + line.length;
      if (width > columns) add({ start: at - text.length, end: at }, { width, columns });
    }
  }),
  examples: {
    good: ["# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```"],
    bad: [
      {
        text: "# A\n\n1. Run:\n\n   ```sh\n   ‹curl --fail --silent --show-error https://example.com/a›\n   ls\n   ```",
        options: { columns: 40 },
      },
    ],
  },
});
