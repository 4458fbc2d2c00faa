import type { FindingExtra } from "@fixbook/core";
import type { List, ListItem, Nodes } from "mdast";
import { spanOf } from "../../destination.js";
import { columnOf, nestedByMistake } from "../../lists/nested-by-mistake.js";
import { type Add, defineRule, visit } from "../../rule.js";

export default defineRule<{ spaces: number; isSame: string }>({
  ruleId: "structure/list-indent",
  severity: "error",
  why: "The items are beside the step, not below it: they become steps of their own, or end the list of steps.",
  message: ({ isSame }) =>
    isSame === "yes"
      ? "The item is indented less than the text of the item above, so it is one more item of the same list."
      : "The list is indented less than the text of the item above, so it is a separate list.",
  action: ({ spaces }) => `Indent it by ${spaces} spaces in all, as far as the text of the item that it belongs to.`,
  needle: /\n[ \t>]* (?:[-+*]|[0-9]{1,9}[.)])(?:\s|$)/,
  node: visit(["root"], (node, add, { source }) => lookBelow(node, source, add)),
  examples: {
    good: ["# A\n\n1. One.\n   - A.\n   - B.\n2. Two.\n\n- One.\n - Two.\n", "# A\n\n 9. One.\n10. Two."],
    bad: [
      {
        text: "# A\n\n1. One.\n  ‹- A.\n  - B.›\n2. Two.",
        fixed: "# A\n\n1. One.\n   - A.\n   - B.\n2. Two.",
      },
      {
        text: "# A\n\n1. One.\n  ‹1. A.›\n  2. B.\n2. Two.",
        fixed: "# A\n\n1. One.\n   1. A.\n   2. B.\n2. Two.",
      },
      {
        text: "# A\n\n1. Go.\n\n## Verify\n\n- One.\n ‹1. A.›",
        fixed: "# A\n\n1. Go.\n\n## Verify\n\n- One.\n  1. A.",
      },
    ],
  },
});

type Data = { spaces: number; isSame: string };

function lookBelow(node: Nodes, source: string, add: Add<Data>): void {
  if (!("children" in node)) return;
  for (const [index, child] of node.children.entries()) {
    const before = node.children[index - 1];
    if (child.type === "list") {
      if (before?.type === "list") lookAtList(before, child, source, add);
      lookAtItems(child, source, add);
    }
    lookBelow(child, source, add);
  }
}

/** A list below another, to the right of it. */
function lookAtList(before: List, list: List, source: string, add: Add<Data>): void {
  const text = textColumn(before.children.at(-1));
  const column = columnOf(list);
  if (text === undefined || column <= columnOf(before) || column >= text || !isNextLine(before, list)) return;
  const span = spanOf(list);
  add(span, { spaces: text - 1, isSame: "no" }, indent([list], text - column, source));
}

/** Items of a list to the right of its first: only the first of them that stand together is named. */
function lookAtItems(list: List, source: string, add: Add<Data>): void {
  const [first] = nestedByMistake(list);
  if (first === undefined) return;
  const at = list.children.indexOf(first);
  const text = textColumn(list.children[at - 1]);
  if (text === undefined || columnOf(first) >= text) return;
  const rest = list.children.slice(at);
  const end = rest.findIndex((item) => columnOf(item) !== columnOf(first));
  const items = rest.slice(0, end === -1 ? undefined : end);
  add(spanOf(first), { spaces: text - 1, isSame: "yes" }, indent(items, text - columnOf(first), source));
}

/** The column at which the text of an item begins. */
function textColumn(item: ListItem | undefined): number | undefined {
  const first = item?.children[0];
  return first === undefined ? undefined : columnOf(first);
}

function isNextLine(before: Nodes, after: Nodes): boolean {
  return (after.position?.start.line ?? 0) === (before.position?.end.line ?? 0) + 1;
}

/** Moves every line of some nodes to the right. */
function indent(nodes: readonly Nodes[], by: number, source: string): FindingExtra {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const node of nodes) {
    const { start, end } = spanOf(node);
    for (let at = start; at !== -1 && at < end; ) {
      edits.push({ start: at, end: at, text: " ".repeat(by) });
      const newline = source.indexOf("\n", at);
      at = newline === -1 ? -1 : newline + 1;
      while (at !== -1 && at < end && /[\r\n]/.test(source.charAt(at))) at++;
    }
  }
  return { fixes: [{ kind: "review", title: "Indent it below the item", edits }] };
}
