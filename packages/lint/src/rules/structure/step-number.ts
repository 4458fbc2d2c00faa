import type { List } from "mdast";
import { spanOf } from "../../destination.js";
import { nestedByMistake } from "../../lists/nested-by-mistake.js";
import { defineRule, visit } from "../../rule.js";

export default defineRule<{ written: number; published: number }>({
  ruleId: "structure/step-number",
  severity: "warning",
  why: "Lists are numbered by the order of their items: a reader who is sent to a step by its number lands at another.",
  message: ({ written, published }) => `The item is numbered ${written} and is published as ${published}.`,
  action: ({ published }) =>
    `Write ${published}, and the items behind it on from there; or add the item that is missing.`,
  needle: /(?:^|\n)[ \t>]*[0-9]{1,9}[.)][ \t]/,
  node: visit(["list"], (node, add, { source }) => {
    if (node.ordered !== true || nestedByMistake(node).length > 0) return;
    const numbers = numbersOf(node, source);
    const [first] = numbers;
    // One number throughout is how many write lists, so that a new item changes one line.
    if (first === undefined || numbers.every(({ value }) => value === first.value)) return;
    const index = numbers.findIndex(({ value }, at) => value !== first.value + at);
    const found = numbers[index];
    if (found === undefined) return;
    const edits = numbers
      .slice(index)
      .map(({ start, end }, at) => ({ start, end, text: String(first.value + index + at) }));
    add(
      { start: found.start, end: found.end },
      { written: found.value, published: first.value + index },
      { fixes: [{ kind: "review", title: "Number the items by their order", edits }] },
    );
  }),
  examples: {
    good: ["# A\n\n1. One.\n2. Two.\n3. Three.\n   1. A.\n   1. B.\n   1. C.", "# A\n\n- One.\n- Two."],
    bad: [
      {
        text: "# A\n\n1. One.\n2. Two.\n‹2›. Three.\n5. Four.",
        fixed: "# A\n\n1. One.\n2. Two.\n3. Three.\n4. Four.",
      },
      { text: "# A\n\n1. One.\n‹1›. Two.\n2. Three.", fixed: "# A\n\n1. One.\n2. Two.\n3. Three." },
      { text: "# A\n\n1) One.\n‹3›) Two.", fixed: "# A\n\n1) One.\n2) Two." },
    ],
  },
});

function numbersOf(list: List, source: string): readonly { value: number; start: number; end: number }[] {
  return list.children.flatMap((item) => {
    const { start } = spanOf(item);
    const digits = /^[0-9]{1,9}/.exec(source.slice(start, start + 9))?.[0];
    return digits === undefined ? [] : [{ value: Number(digits), start, end: start + digits.length }];
  });
}
