import { nearest, quote } from "@fixbook/core";
import type { Nodes } from "mdast";
import { spanOf } from "../../destination.js";
import { type Add, defineRule, suggest, visit } from "../../rule.js";

/** Brackets after brackets, beside nothing that makes them an index, a field of a log line or a part of a file name. */
const REFERENCE =
  /(?<![\\\]\p{L}\p{N}_$)])\[((?=[^[\]]*\p{L})(?:[^[\]\n]|\n(?!\s*\n)){1,200})\]\[((?:[^[\]\n]|\n(?!\s*\n)){0,200})\](?![[(\p{L}\p{N}_.$]\S|[[(])/gu;

export default defineRule<{ written: string; meant: string }>({
  ruleId: "links/undefined-reference",
  severity: "error",
  why: "Readers see the brackets instead of a link.",
  message: ({ written }) => `${quote(written)} refers to a definition that the file does not have.`,
  action: ({ meant }) =>
    meant === ""
      ? "Add the definition, or write the address in the link: [words](https://…)."
      : `Write the label as it is defined, ${quote(meant)}, or write the address in the link: [words](https://…).`,
  needle: ["]["],
  text: (text, add, _context, { isProse }) => {
    // A field of YAML has no definitions.
    if (isProse === true)
      addAll(text, { text: text.replace(/(`+)[^`]+\1/g, (code) => "x".repeat(code.length)), start: 0 }, [], add);
  },
  node: visit(["root"], (root, add, { source }) => {
    if (spanOf(root).start > 0) return;
    const { labels, holders } = collect(root);
    for (const holder of holders)
      addAll(source, { text: wordsOnly(holder, source), start: spanOf(holder).start }, labels, add);
  }),
  examples: {
    good: [
      "# A\n\nSee [the guide][guide], and `a[0][1]`.\n\n1. Go.\n\n## Verify\n\nIt works.\n\n[guide]: https://example.com",
      "# A\n\nIt says [Microsoft][ODBC Driver 17 for SQL Server] in [YYYY][MM].log, and `[here][it]` is code.\n\n1. Go.",
      "# A\n\nIt logs [info][main] all is well, [ERROR][Main], and x[here][it] or \\[this]\\[one].\n\n1. Go.",
      "# A\n\nSee [the guide][1].\n\n1. Set a[row][2], [0][12] and [x][ ] to [^1][2], as [1][2] says in [main][11].log.\n\n[1]: https://example.com",
    ],
    bad: [
      {
        text: "# A\n\nSee [the guide][guide] and ‹[its end][giude]›.\n\n1. Go.\n\n[guide]: https://example.com",
        fixed: "# A\n\nSee [the guide][guide] and [its end][guide].\n\n1. Go.\n\n[guide]: https://example.com",
      },
      {
        text: "# A\n\nSee ‹[set-up guide][]›.\n\n1. Go.\n\n[setup guide]: https://example.com",
        fixed: "# A\n\nSee [set-up guide][setup guide].\n\n1. Go.\n\n[setup guide]: https://example.com",
      },
      "# A\n\nSee [the guide][guide] and ‹[all of the ports][port-list]›.\n\n1. Go.\n\n[guide]: https://example.com",
      "# A\n\nSee [the guide][1] and ‹[its end][2]›.\n\n1. Go.\n\n[1]: https://example.com",
      "# A\n\nSee ‹[guide][guide]›, ‹[Guide][]›, ‹[the guide][1]› and ‹[its *very* `end`][GUIDE-2]›.\n\n1. Go to ‹[the\n   page][page]›.",
      "# A\n\n1. Go.\n\n## Verify\n\n### On ‹[Linux][]›\n\n| ‹[One][one]› |\n| --- |\n| ‹[two][two_2]› |\n\n> - **‹[three][three.3]›**",
      '---\nsummary: See ‹[the guide][guide]›.\nfirstCheck: "Read ‹[it][]›."\n---\n\n# A\n\n1. Go.',
    ],
  },
});

/** Reports the references in a stretch of a source, whose code is masked in `text`. */
function addAll(
  source: string,
  { text, start }: { readonly text: string; readonly start: number },
  labels: readonly string[],
  add: Add<{ written: string; meant: string }>,
): void {
  for (const { 0: written, 1: words = "", 2: label = "", index } of text.matchAll(REFERENCE)) {
    const [meant] = nearest(label || words, labels);
    if (meant === undefined && !isNextNumber(label, labels) && !isPlain(words, label)) continue;
    const span = { start: start + index, end: start + index + written.length };
    const place = { start: span.end - label.length - 1, end: span.end - 1 };
    const isNumber = meant === undefined || NUMBER.test(label);
    const fix = isNumber ? {} : suggest(place, meant, `Refer to ${quote(meant)}`);
    add(span, { written: source.slice(span.start, span.end), meant: isNumber ? "" : meant }, fix);
  }
}

const NUMBER = /^\d{1,3}$/;

/** Whether a label is a number of a file whose definitions have numbers. */
function isNextNumber(label: string, labels: readonly string[]): boolean {
  return NUMBER.test(label) && labels.some((one) => NUMBER.test(one));
}

/** Whether words and a label look like a reference, and not like two fields of a log line. */
function isPlain(words: string, label: string): boolean {
  if (LEVEL.test(words) || INDEX.test(label)) return false;
  const isProse = /\p{Ll}{2}.*\s.*\p{Ll}{2}/su.test(words);
  if (label === "") return /\p{Ll}{2}/u.test(words);
  return NUMBER.test(label) || /\p{Lu}/u.test(label)
    ? isProse && /^[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*$/u.test(label)
    : /\p{L}{2}/u.test(words) && /^[\p{L}\p{N}]+(?:[ ._-][\p{L}\p{N}]+)*$/u.test(label);
}

/** What a place in a table or list is called in code: [row][col]. */
const INDEX = /^(?:\p{L}|row|col(?:umn)?|idx|index|key)$/u;
const LEVEL = /^\s*(?:trace|debug|info|notice|warn(?:ing)?|error|critical|fatal)\s*$/i;

/** The source of a block of words, with letters in the place of code, links and pictures. */
function wordsOnly(holder: Nodes, source: string): string {
  const { start, end } = spanOf(holder);
  let words = "";
  let at = start;
  const add = (node: Nodes): void => {
    if (node.type === "text" || node.type === "break") return;
    if (INLINES.has(node.type) && "children" in node) {
      for (const child of node.children) add(child);
      return;
    }
    const span = spanOf(node);
    words += source.slice(at, span.start) + source.slice(span.start, span.end).replace(/[^\n]/g, "x");
    at = span.end;
  };
  if ("children" in holder) for (const child of holder.children) add(child);
  return words + source.slice(at, end);
}

const INLINES: ReadonlySet<Nodes["type"]> = new Set(["emphasis", "strong", "delete"] as const);
const HOLDERS: ReadonlySet<Nodes["type"]> = new Set(["paragraph", "heading", "tableCell"] as const);

/** The labels that a file defines, as they are written, and what holds its words. */
function collect(root: Nodes): { labels: readonly string[]; holders: readonly Nodes[] } {
  const labels: string[] = [];
  const holders: Nodes[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "definition") labels.push(node.label ?? node.identifier);
    else if (HOLDERS.has(node.type)) holders.push(node);
    else if ("children" in node) stack.push(...(node.children as Nodes[]).toReversed());
  }
  return { labels, holders };
}
