/**
 * Begins a new rule: one file that works, to be changed into what is wanted.
 *
 *     npx -y pnpm@12 new rule GROUP/BAD-THING [--book]
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [what, id = "", ...flags] = process.argv.slice(2);
const isBook = flags.includes("--book");
if (what !== "rule" || !/^[a-z0-9]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || flags.some((flag) => flag !== "--book")) {
  console.error(
    "Usage: npx -y pnpm@12 new rule GROUP/BAD-THING [--book]\n  The id names the bad thing: text/doubled-apostrophe.",
  );
  process.exit(2);
}
const path = `packages/lint/src/${isBook ? "book-rules" : "rules"}/${id}.ts`;
const target = join(import.meta.dirname, "..", path);
if (existsSync(target)) {
  console.error(`${path} is there already.`);
  process.exit(2);
}
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, isBook ? bookRule() : rule());
console.log(`Wrote ${path}. Change its words, its search and its examples, then run: npx -y pnpm@12 fix`);

function rule(): string {
  return `import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

export default defineRule<{ found: string }>({
  ruleId: "${id}",
  severity: "warning",
  why: "What a reader would meet.",
  message: ({ found }) => \`\${quote(found)} is what is wrong.\`,
  action: () => "The one thing to do.",
  text: (text, add) => {
    for (const { 0: found, index } of text.matchAll(/bad thing/g)) {
      add({ start: index, end: index + found.length }, { found });
    }
  },
  examples: {
    good: ["# A\\n\\nA good thing.\\n\\n1. Go."],
    bad: ["# A\\n\\nA ‹bad thing›.\\n\\n1. Go."],
  },
});
`;
}

function bookRule(): string {
  return `import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ title: string }>({
  ruleId: "${id}",
  severity: "warning",
  why: "What a reader would meet.",
  message: ({ title }) => \`"\${title}" is what is wrong.\`,
  action: () => "The one thing to do.",
  book: ({ entries }, add) => {
    for (const { facts } of entries) {
      if (facts.title === "Bad thing") add(facts, facts.titleSpan, { title: facts.title });
    }
  },
  examples: {
    good: [{ "a.md": "# Good thing\\n\\n1. Go." }],
    bad: [{ "a.md": "‹# Bad thing›\\n\\n1. Go." }],
  },
});
`;
}
