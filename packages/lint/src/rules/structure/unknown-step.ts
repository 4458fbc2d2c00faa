import { quote } from "@fixbook/core";
import type { Heading, Nodes, Root } from "mdast";
import { spanOf } from "../../destination.js";
import { proseOf, stepsNamed } from "../../lists/steps-named.js";
import { defineRule, visit } from "../../rule.js";

export default defineRule<{ number: number; steps: number; words: string }>({
  ruleId: "structure/unknown-step",
  severity: "warning",
  why: "Readers look for a step that is not there; it was removed, or the steps have other numbers since.",
  message: ({ number, steps, words }) =>
    `${quote(words)} names step ${number}, and the list has ${steps === 1 ? "one step" : `${steps} steps`}.`,
  action: () => "Correct the number; say where the steps are if you mean another list.",
  needle: /(?:steps?|schritt(?:e|en|s)?|pasos?|étapes?)\s+[0-9]/i,
  node: visit(["root"], (node, add, { source }) => {
    if (node.type !== "root") return;
    const all = mostSteps(node.children);
    const titled = titledSteps(node, source);
    for (const section of sectionsOf(node)) {
      // Those of its own lists, where it has some, else of any in the entry.
      const steps = mostSteps(section) || all;
      if (steps === 0) continue;
      for (const block of section.flatMap(textsBelow)) {
        const text = proseOf(block, source);
        for (const { number, start, end, words } of stepsNamed(text)) {
          if (number > steps && !titled.has(number))
            add({ start: spanOf(block).start + start, end: spanOf(block).start + end }, { number, steps, words });
        }
      }
    }
  }),
  examples: {
    good: [
      "# A\n\n1. Go back to step 3, or skip to **step 2**.\n2. Repeat steps 1 to 3.\n3. See step 8 of the [guide](https://example.com).",
      "# A\n\nSee step 8 in the manual. It has 9 steps; step 7.1 and `go to step 9`.\n\n1. Go.\n2. Wait 12 steps.",
      "# A\n\n1. Go.\n\n## Verify\n\nGo to step 2.\n\n**Step 2**: Look.\n",
      "# A\n\n## Cause\n\nSkip to step 3.\n\n## Fix\n\n1. A.\n2. B.\n3. C.\n",
    ],
    bad: [
      "# A\n\n1. If it beeps, skip to step ‹8›.\n2. Repeat steps 1 to ‹4›.\n3. Stop.",
      "# A\n\n1. Gehen Sie zurück zu Schritt ‹3›.\n2. Wiederholen Sie die Schritte 1 und ‹4›.",
      "# A\n\n1. Vuelva al paso ‹3›.\n2. Repita los pasos 1 y ‹4›.",
      "# A\n\n1. Revenez à l'étape ‹3›.\n2. Répétez les étapes 1 à ‹4›.",
      "# A\n\n## Cause: One\n\nIt is.\n\n## Fix: One\n\n1. A.\n2. B.\n3. C.\n\n## Cause: Two\n\nIt was.\n\n## Fix: Two\n\n1. Go back to step ‹3›.\n2. B.\n",
      "# A\n\n1. Continue with **step ‹5›**.\n2. B.\n\n## Verify\n\nIf not, repeat steps ‹6›–‹9›.\n",
    ],
  },
});

/** The numbers of steps that have a heading or a paragraph of their own: "### Step 4: Restart". */
function titledSteps(root: Root, source: string): ReadonlySet<number> {
  const numbers = root.children.flatMap(textsBelow).map((block) => {
    const { start, end } = spanOf(block);
    return /^[#*_\s]*(?:step|schritt|paso|étape)\s+([0-9]{1,2})\b/i.exec(
      source.slice(start, Math.min(end, start + 40)),
    )?.[1];
  });
  return new Set(numbers.flatMap((number) => (number === undefined ? [] : [Number(number)])));
}

/** What stands between the headings of sections. */
function sectionsOf({ children }: Root): readonly (readonly Nodes[])[] {
  const sections: Nodes[][] = [[]];
  for (const node of children) {
    if (node.type === "heading" && (node as Heading).depth <= 2) sections.push([]);
    else sections.at(-1)?.push(node);
  }
  return sections;
}

/** The highest number that an item has, wherever its list stands; readers may count lists beside each other through. */
function mostSteps(nodes: readonly Nodes[]): number {
  let most = 0;
  let beside = 0;
  for (const node of nodes) {
    if (node.type === "list" && node.ordered === true) {
      beside += node.children.length;
      most = Math.max(most, beside, (node.start ?? 1) + node.children.length - 1);
    }
    if ("children" in node) most = Math.max(most, mostSteps(node.children));
  }
  return most;
}

function textsBelow(node: Nodes): readonly Nodes[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") return [node];
  return "children" in node ? node.children.flatMap(textsBelow) : [];
}
