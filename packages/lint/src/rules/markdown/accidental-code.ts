import type { FindingExtra } from "@fixbook/core";
import { type Meant, meantBy } from "../../accidental-code.js";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

const FOUND: Readonly<Record<Meant, string>> = {
  fence: "This fence is text of an indented code block",
  steps: "These steps are code",
  text: "This text is code, and its Markdown is published as it stands",
};

/** What makes code of a line. */
const CODE_INDENT = 4;
const WHERE = "as far as the text that it belongs to: by nothing, or below a step as far as the text of the step";

export default defineRule<{ meant: Meant }>({
  ruleId: "markdown/accidental-code",
  severity: "error",
  why: "Four spaces more than the text around make lines a code block, so that readers see the signs of Markdown.",
  message: ({ meant }) => `${FOUND[meant]}: four spaces or a tab too many stand in front.`,
  action: ({ meant }) => `Indent ${meant === "fence" ? "the fence" : "it"} ${WHERE}.`,
  needle: ["    ", "\t"],
  node: visit(["code"], (node, add, { source }) => {
    const meant = meantBy(node, source);
    if (meant === undefined) return;
    const { start, end } = spanOf(node);
    const first = /\S[^\r\n]*/.exec(source.slice(start, end));
    if (first === null) return;
    const at = start + first.index;
    // Within a step, the number of the list that the lines belong to is not certain.
    const isNested = meant === "steps" && at - source.lastIndexOf("\n", at) - 1 > CODE_INDENT;
    add({ start: at, end: at + first[0].trimEnd().length }, { meant }, isNested ? {} : moveLeft(start, end, source));
  }),
  examples: {
    good: [
      "# A\n\nIt says:\n\n    No route to host.\n\n    items:\n      - name: x\n\n1. Go.",
      "# A\n\n1. Run:\n\n   ```md\n   1. Go **there**.\n   ```\n\n       - name: x\n       - name: y",
    ],
    bad: [
      {
        text: "# A\n\nIt is off.\n\n## Fix\n\n    ‹1. Open it.›\n    2. Close it.\n",
        fixed: "# A\n\nIt is off.\n\n## Fix\n\n1. Open it.\n2. Close it.\n",
      },
      {
        text: "# A\n\n1. Run:\n\n       ‹```sh›\n       ls\n       ```\n",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```\n",
      },
      "# A\n\n1. Open it.\n\n       ‹2. Close it.›\n",
      {
        text: "# A\n\n1. Go.\n\n## Verify\n\n    ‹The **Save** button is blue.›\n",
        fixed: "# A\n\n1. Go.\n\n## Verify\n\nThe **Save** button is blue.\n",
      },
      {
        text: "# A\n\n1. Go.\n\n## Verify\n\n    ‹See [the list](https://example.com).›\n",
        fixed: "# A\n\n1. Go.\n\n## Verify\n\nSee [the list](https://example.com).\n",
      },
    ],
  },
});

/** Takes four spaces from each line; nothing where tabs or the marks of a quote stand among them. */
function moveLeft(start: number, end: number, source: string): FindingExtra {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { 0: line, index } of source.slice(lineStart, end).matchAll(/[^\r\n]+/g)) {
    if (line.trim() === "") continue;
    if (!/^ {4}/.test(line)) return {};
    edits.push({ start: lineStart + index, end: lineStart + index + 4, text: "" });
  }
  return { fixes: [{ kind: "review", title: "Move it to the left", edits }] };
}
