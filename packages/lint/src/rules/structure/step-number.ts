import type { List, Nodes } from "mdast";
import { spanOf } from "../../destination.js";
import { nestedByMistake } from "../../lists/nested-by-mistake.js";
import { highestStepNamed } from "../../lists/steps-named.js";
import { type Add, defineRule, visit } from "../../rule.js";

export default defineRule<{ written: number; published: number }>({
  ruleId: "structure/step-number",
  severity: "warning",
  why: "Lists are numbered by the order of their items: a reader who is sent to a step by its number lands at another.",
  message: ({ written, published }) => `The item is numbered ${written} and is published as ${published}.`,
  action: ({ written, published }) =>
    written === 1
      ? `Write ${published} and number on from there; if a second list begins here, put a sentence or a heading between the two.`
      : `Write ${published} and number on from there, and correct the references to steps; or add the item that is missing.`,
  needle: /(?:^|\n)[ \t>]*[0-9]{1,9}[.)][ \t]/,
  node: visit(["root"], (root, add, { source }) => {
    const lists = listsIn(root).filter((list) => list.ordered === true && nestedByMistake(list).length === 0);
    const wrong = lists.flatMap((list) => misnumbered(list, source) ?? []);
    if (wrong.length === 0) return;
    const highest = highestStepNamed(root, source);
    // Readers see the published numbers alone: others mean something where a text names them, or where a list begins anew.
    for (const one of wrong) if (one.restarts || highest > one.index) report(one, add);
  }),
  examples: {
    good: [
      "# A\n\n1. One.\n2. Two.\n3. Three.\n   1. A.\n   1. B.\n   1. C.",
      "# A\n\n- One.\n- Two.",
      "# A\n\n1. One.\n2. Two.\n1. Three.\n1. Four.",
      "# A\n\n1. One.\n2. Two.\n2. Three.\n5. Four.",
    ],
    bad: [
      {
        text: "# A\n\n1. One.\n2. Two.\n‹2›. Three.\n5. Four. Go back to step 5.",
        fixed: "# A\n\n1. One.\n2. Two.\n3. Three.\n4. Four. Go back to step 5.",
      },
      {
        text: "# A\n\n1. One.\n2. Two.\n‹1›. Three.\n2. Four.",
        fixed: "# A\n\n1. One.\n2. Two.\n3. Three.\n4. Four.",
      },
      { text: "# A\n\n1) One.\n‹3›) Two.\n4) Repeat step 3.", fixed: "# A\n\n1) One.\n2) Two.\n3) Repeat step 3." },
    ],
  },
});

interface Misnumbered {
  /** The index of the first item with another number than it is published with. */
  readonly index: number;
  /** Whether the items from there on are numbered 1, 2 … again. */
  readonly restarts: boolean;
  readonly numbers: readonly WrittenNumber[];
}

function misnumbered(list: List, source: string): Misnumbered | undefined {
  const numbers = numbersOf(list, source);
  const first = numbers[0]?.value ?? 0;
  // One number throughout is how many write lists, so that a new item changes one line.
  if (numbers.every(({ value }) => value === first)) return undefined;
  const index = numbers.findIndex(({ value }, at) => value !== first + at);
  if (index === -1) return undefined;
  const restarts = numbers[index]?.value === 1 && numbers[index + 1]?.value === 2;
  return { index, restarts, numbers };
}

function report({ index, numbers }: Misnumbered, add: Add<{ written: number; published: number }>): void {
  const [first, found] = [numbers[0], numbers[index]];
  if (first === undefined || found === undefined) return;
  const edits = numbers
    .slice(index)
    .map(({ start, end }, at) => ({ start, end, text: String(first.value + index + at) }));
  add(
    { start: found.start, end: found.end },
    { written: found.value, published: first.value + index },
    { fixes: [{ kind: "review", title: "Number the items by their order", edits }] },
  );
}

function listsIn(node: Nodes, lists: List[] = []): readonly List[] {
  if (node.type === "list") lists.push(node);
  if ("children" in node) for (const child of node.children) listsIn(child, lists);
  return lists;
}

interface WrittenNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

function numbersOf(list: List, source: string): readonly WrittenNumber[] {
  return list.children.flatMap((item) => {
    const { start } = spanOf(item);
    const digits = /^[0-9]{1,9}/.exec(source.slice(start, start + 9))?.[0];
    return digits === undefined ? [] : [{ value: Number(digits), start, end: start + digits.length }];
  });
}
