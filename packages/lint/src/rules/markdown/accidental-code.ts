import type { FindingExtra } from "@fixbook/core";
import type { Nodes } from "mdast";
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

export default defineRule<{ meant: Meant; has: string; needs: number; above: string }>({
  ruleId: "markdown/accidental-code",
  severity: "error",
  why: "Four columns more than the text around, or too few for the step above, make lines a code block, so that readers see the signs of Markdown.",
  message: ({ meant, has, needs, above }) =>
    above === "list"
      ? `${FOUND[meant]}: ${has} in front, and what belongs to the step above has ${needs}.`
      : `${FOUND[meant]}: ${has} in front.`,
  action: ({ meant, needs, above }) => {
    const it = meant === "fence" ? "the fence" : meant === "steps" ? "them" : "it";
    if (above === "list")
      return `Indent ${it} by ${needs} spaces to go on with the step above, or take the indentation away.`;
    return above === "step"
      ? `Indent ${it} by ${needs} spaces, as far as the text of the step.`
      : "Take the indentation away.";
  },
  needle: ["    ", "\t"],
  node: visit(["root", "listItem", "blockquote"], (parent, add, { source }) => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type !== "code") continue;
      const meant = meantBy(node, source);
      const { start } = spanOf(node);
      const { end } = spanOf(lastOfCode(parent.children, index, source));
      const first = meant === undefined ? null : /\S[^\r\n]*/.exec(source.slice(start, end));
      if (meant === undefined || first === null) continue;
      const at = start + first.index;
      const indent = source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
      const before = parent.children[index - 1];
      const above = before?.type === "list" ? "list" : parent.type === "listItem" ? "step" : "";
      const needs = textColumn(before?.type === "list" ? before.children.at(-1) : parent, source);
      const data = { meant, has: said(indent), needs, above };
      // Within a step, the number of the list that the lines belong to is not certain.
      const isNested = meant === "steps" && at - source.lastIndexOf("\n", at) - 1 > CODE_INDENT;
      const isDeeper = above === "list" && /^ *$/.test(indent) && indent.length < needs;
      const fix = isDeeper
        ? moveRight(start, end, needs - indent.length, source)
        : isNested
          ? {}
          : moveLeft(start, end, source);
      add({ start: at, end: at + first[0].trimEnd().length }, data, fix);
    }
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
        text: "# A\n\n## Fix\n\n10.  Open it.\n\n    ‹- Close it, and then wait.›\n    - Look.\n",
        fixed: "# A\n\n## Fix\n\n10.  Open it.\n\n     - Close it, and then wait.\n     - Look.\n",
      },
      "# A\n\nIt is off.\n\n\t‹1. Open it.›\n\t2. Close it.\n",
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

/** The last of the indented code blocks that follow each other: after a list, each line is one of its own. */
function lastOfCode(nodes: readonly Nodes[], index: number, source: string): Nodes {
  let last = nodes[index] as Nodes;
  for (const next of nodes.slice(index + 1)) {
    const between = source.slice(spanOf(last).end, spanOf(next).start);
    if (next.type !== "code" || /^(?:```|~~~)/.test(source.slice(spanOf(next).start)) || /\n\s*\n/.test(between)) break;
    last = next;
  }
  return last;
}

/** What stands in front of a line, as the end of a sentence. */
function said(indent: string): string {
  if (indent.includes("\t")) return indent.indexOf("\t") === indent.lastIndexOf("\t") ? "a tab stands" : "tabs stand";
  return indent.length === 1 ? "one space stands" : `${indent.length} spaces stand`;
}

/** How many columns stand before the text of a list item. */
function textColumn(item: Nodes | undefined, source: string): number {
  if (item?.type !== "listItem") return 0;
  const { start } = spanOf(item);
  const marker = /^(?:[-*+]|[0-9]{1,9}[.)])[ ]{0,4}/.exec(source.slice(start, start + 14))?.[0].length ?? 0;
  return start - (source.lastIndexOf("\n", start - 1) + 1) + marker;
}

/** Indents each line by some spaces more. */
function moveRight(start: number, end: number, columns: number, source: string): FindingExtra {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const edits = [...source.slice(lineStart, end).matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
    line.trim() === "" ? [] : [{ start: lineStart + index, end: lineStart + index, text: " ".repeat(columns) }],
  );
  return { fixes: [{ kind: "review", title: "Indent it as far as the step above", edits }] };
}

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
