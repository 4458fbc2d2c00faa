import { quote } from "@fixbook/core";
import type { EntryExample } from "../example.js";
import type { Rule } from "../rule.js";
import type { ShapeData } from "./find-shapes.js";
import type { ShapeExample } from "./shape.js";
import { shapes } from "./table.js";

/** A rule that finds the shapes which the table lists for it. Its examples are theirs. */
export function defineMarkup({ ruleId, severity, why }: Pick<Rule, "ruleId" | "severity" | "why">): Rule<ShapeData> {
  const own = shapes.filter((shape) => shape.ruleId === ruleId);
  return {
    ruleId,
    severity,
    why,
    message: ({ written, what }) => `${quote(written)} is ${what}.`,
    action: ({ instead }) => instead,
    shapes: own,
    examples: {
      good: [...new Set(own.flatMap(({ good = [], bad }) => [...good, ...bad.slice(0, 1).map(asCode)]))].map(entryWith),
      bad: own.flatMap(({ bad }) => bad.map(asExample)),
    },
  };
}

function asExample(example: ShapeExample): EntryExample {
  if (typeof example === "string") return entryWith(example);
  const [marked, fixed] = example;
  return { text: entryWith(marked), fixed: entryWith(fixed) };
}

/** The same in a code block, where it is what the writer means. */
function asCode(example: ShapeExample): string {
  const marked = typeof example === "string" ? example : example[0];
  return `~~~~~~text\n${marked.replace(/[‹›]/g, "")}\n~~~~~~`;
}

function entryWith(body: string): string {
  return `# A\n\n${body}\n\n1. Go.`;
}
