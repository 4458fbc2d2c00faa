import type { List, ListItem, Nodes } from "mdast";
import { z } from "zod";
import { spanOf } from "../../destination.js";
import { defineRule } from "../../rule.js";
import { wordsOf } from "../../words.js";

const options = z.strictObject({
  steps: z.int().min(2).default(10).describe("How many steps one list may have."),
  words: z.int().min(10).default(60).describe("How many words one step may have, without its code and lists."),
  depth: z.int().min(1).default(2).describe("How deep lists may stand in lists."),
});

export default defineRule<{ problem: string }, z.output<typeof options>>({
  ruleId: "structure/step-overload",
  severity: "info",
  why: "Readers lose their place, and support agents cannot say at which step somebody is stuck.",
  message: ({ problem }) => problem,
  action: () => "Split it: one action a step, and another solution or a check where the work divides.",
  options,
  node: (node, add, { options: limits }) => {
    if (node.type !== "root") return;
    for (const { list, depth } of listsIn(node, 0)) {
      if (depth > limits.depth) add(spanOf(list), { problem: `A list stands ${depth} levels deep.` });
      if (list.ordered !== true) continue;
      const extra = list.children[limits.steps];
      if (extra !== undefined)
        add(markerOf(extra), { problem: `The list has ${list.children.length} steps, more than ${limits.steps}.` });
      for (const step of list.children) {
        const words = wordCount(step);
        if (words > limits.words)
          add(markerOf(step), { problem: `The step has ${words} words, more than ${limits.words}.` });
      }
    }
  },
  examples: {
    good: ["# A\n\n1. Open the page.\n   - One.\n   - Two.\n2. Go."],
    bad: [
      { text: "# A\n\n1. Open the page.\n2. Go.\n3. ‹Stop.›", options: { steps: 2 } },
      { text: "# A\n\n1. Open it.\n   - ‹- One.›", options: { depth: 2 } },
      { text: "# A\n\n1. ‹Open the page and then the other one and wait for it.›\n2. Go.", options: { words: 10 } },
    ],
  },
});

function listsIn(node: Nodes, depth: number): readonly { list: List; depth: number }[] {
  if (!("children" in node)) return [];
  const inside = node.type === "list" ? depth + 1 : depth;
  const own = node.type === "list" ? [{ list: node, depth: inside }] : [];
  return [...own, ...node.children.flatMap((child) => listsIn(child, inside))];
}

/** The first block of a step, which is enough to find it. */
function markerOf(step: ListItem) {
  return spanOf(step.children[0] ?? step);
}

function wordCount(step: ListItem): number {
  const prose = step.children.filter(({ type }) => type !== "list" && type !== "code");
  return prose.reduce((sum, block) => sum + (wordsOf(block).match(/\S+/g)?.length ?? 0), 0);
}
