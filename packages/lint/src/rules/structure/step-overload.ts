import type { List, ListItem, Nodes } from "mdast";
import { z } from "zod";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

const options = z.strictObject({
  steps: z
    .int()
    .min(2)
    .default(10)
    .describe("How many steps one list may have; more than a quarter over it is reported."),
  words: z
    .int()
    .min(10)
    .default(60)
    .describe("How many words one step may have, without its code and lists; more than a quarter over it is reported."),
  depth: z.int().min(1).default(2).describe("How deep lists may be nested."),
});

export default defineRule<{ problem: string }, z.output<typeof options>>({
  ruleId: "structure/step-overload",
  severity: "info",
  why: "Readers lose their place, and support agents cannot say at which step somebody is stuck.",
  message: ({ problem }) => problem,
  action: () => "Split it: one action a step, and another solution or a check where the work divides.",
  options,
  node: visit(["root"], (node, add, { options: limits }) => {
    for (const { list, depth } of listsIn(node, 0)) {
      if (depth > limits.depth) add(spanOf(list), { problem: `A list is ${depth} levels deep.` });
      if (list.ordered !== true) continue;
      const extra = list.children[limits.steps];
      if (extra !== undefined && list.children.length > limits.steps * CLEARLY)
        add(markerOf(extra), { problem: `The list has ${list.children.length} steps, more than ${limits.steps}.` });
      for (const step of list.children) {
        if (asks(step)) continue;
        const words = wordCount(step, limits.words * CLEARLY);
        if (words > limits.words * CLEARLY)
          add(markerOf(step), { problem: `The step has ${words} words, more than ${limits.words}.` });
      }
    }
  }),
  examples: {
    good: [
      "# A\n\n1. Open the page.\n   - One.\n   - Two.\n2. Go.",
      { text: "# A\n\n1. Open it.\n2. Go.\n3. Stop.\n4. Go on.\n5. Wait.", options: { steps: 4 } },
      { text: "# A\n\n1. Open the page and then the other one and wait for it.", options: { words: 10 } },
      {
        text: "# A\n\n1. Is it on? It is when the lamp is lit, and when you hear it hum as well.",
        options: { words: 10 },
      },
      {
        text: '# A\n\n1. Open it.\n\n   :::image type="content" alt-text="A screen that shows the page and the other one.":::\n\n   <!-- one two three four five six seven eight nine ten eleven -->',
        options: { words: 10 },
      },
      {
        text: "# A\n\n1. Open it, {{< a b c d e f g h >}} or\n   ![One two three four five six seven](a.png) https://a.example/b c.",
        options: { words: 10 },
      },
    ],
    bad: [
      { text: "# A\n\n1. Open the page.\n2. Go.\n3. ‹Stop.›", options: { steps: 2 } },
      { text: "# A\n\n1. Open it.\n   - ‹- One.›", options: { depth: 2 } },
      {
        text: "# A\n\n1. ‹Open the page and then the other one and wait for it to end.›\n2. Go.",
        options: { words: 10 },
      },
    ],
  },
});

/** How far a number is over its limit where it is reported: less is a matter of taste. */
const CLEARLY = 1.25;

interface FoundList {
  readonly list: List;
  readonly depth: number;
}

function listsIn(node: Nodes, depth: number, lists: FoundList[] = []): readonly FoundList[] {
  if (!("children" in node)) return lists;
  const inside = node.type === "list" ? depth + 1 : depth;
  if (node.type === "list") lists.push({ list: node, depth: inside });
  for (const child of node.children) listsIn(child, inside, lists);
  return lists;
}

/** Whether it is a question, with its answer below: nothing to do, and so nothing to split. */
function asks({ children: [first] }: ListItem): boolean {
  return first?.type === "paragraph" && /^[^.!?\n]{5,200}\?(?:\s|$)/.test(textOf(first));
}

/** The first block of a step, which is enough to find it. */
function markerOf(step: ListItem) {
  return spanOf(step.children[0] ?? step);
}

/** How many words a step has; 0 where it is too short to have more than a limit. */
function wordCount(step: ListItem, limit: number): number {
  const prose = step.children.filter(({ type }) => type !== "list" && type !== "code").map(readWords);
  // A word takes two characters with the space after it.
  const most = prose.reduce((sum, text) => sum + (text.length + 1) / 2, 0);
  return most <= limit ? 0 : prose.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
}

/** What readers read of a block: no comments, images, addresses or directives of other systems. */
function readWords(block: Nodes): string {
  return textOf(block).replace(UNREAD, " ");
}

function textOf(node: Nodes): string {
  if (node.type === "html") return " ";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

const UNREAD = /:{3}[^\n]*|\{\{[<%][^\n]*?[>%]\}\}|\{%[^\n]*?%\}|\{:[^}\n]*\}|\bhttps?:\/\/\S+/g;
