import type { Nodes, Root, Text } from "mdast";
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { type Processor, unified } from "unified";
import { limits, tooDeep } from "./findings/source.js";
import { guardMarkdown, guardWork, SHORT_BODY } from "./guard.js";
import type { Report, Span } from "./report.js";

/**
 * Parses Markdown of the language's dialect to plain mdast nodes with every position, exactly as {@link parseWithRemark}
 * does. May throw a RangeError when the nesting is deeper than it bears.
 */
export type MarkdownParser = (text: string) => Root;

/** What {@link parseMarkdown} may be told besides. */
export interface MarkdownOptions {
  /** The reference parser when left out. */
  readonly parser?: MarkdownParser | undefined;
  /** The most work that the text may take to be parsed now; undefined is answered for one that takes more. */
  readonly mostWork?: number | undefined;
  /** Whether it is the one long text of its file, which need not be estimated where it is short. */
  readonly isBody?: boolean | undefined;
}

/**
 * Parses masked Markdown, from an offset on: CommonMark, YAML frontmatter, GFM tables and strikethrough. Bare addresses
 * stay text. Undefined when a finding says that the text nests too deep, or would take the parser too long, together
 * with the texts of its file before it; everything that walks the tree by recursion may rely on that.
 */
export function parseMarkdown(
  text: string,
  from: number,
  report: Pick<Report, "add" | "spend">,
  { parser = parseWithRemark, mostWork = Number.POSITIVE_INFINITY, isBody = false }: MarkdownOptions = {},
): Root | undefined {
  const { add } = report;
  if (!guardMarkdown(text, from, add)) return undefined;
  const isShort = isBody && text.length - from <= SHORT_BODY;
  if (!isShort && !guardWork(text, from, report, mostWork)) return undefined;
  const root = parseOnStack(text, parser);
  const deep = root === undefined ? { start: from, end: from } : tooDeepNode(root);
  if (deep === undefined) return root;
  add(tooDeep, deep, { what: "levels of lists, quotes and emphasis", limit: limits.treeDepth });
  return undefined;
}

/** The reference parser, without a guard: for what was printed or passed {@link parseMarkdown} already. */
export function parseWithRemark(text: string): Root {
  return processor.parse(text);
}

/** Undefined when the nesting is deeper than the parser's recursion bears. */
function parseOnStack(text: string, parser: MarkdownParser): Root | undefined {
  try {
    return parser(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The place of the first node below the limit of depth. */
function tooDeepNode(root: Root): Span | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const { start, end } = level[0]?.position ?? {};
    if (depth > limits.treeDepth) return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
    const below: Nodes[] = [];
    for (const node of level) if ("children" in node) for (const child of node.children) below.push(child);
    level = below;
  }
  return undefined;
}

/** Prints a tree as canonical Markdown. A text that says how it is `written` is printed so. */
export function stringifyMarkdown(tree: Root): string {
  return processor.stringify(tree);
}

/** GFM in parts: its autolinks, task lists and footnotes are not in the language. */
function tablesAndStrikethrough(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmStrikethrough({ singleTilde: false }),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmStrikethroughToMarkdown(),
  ];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(tablesAndStrikethrough)
  .use(remarkStringify, {
    bullet: "-",
    bulletOther: "*",
    // An underscore can mark whole words only, and many scripts put no space between words.
    emphasis: "*",
    fences: true,
    incrementListMarker: true,
    listItemIndent: "one",
    resourceLink: true,
    rule: "-",
    // Addresses of mail in pointed brackets begin with more signs than mdast-util-to-markdown escapes them before.
    unsafe: [{ character: "<", after: "[\\w.!#$%&'*+/=?^`{|}~-]+@", inConstruct: "phrasing" }],
    handlers: {
      text: (node: Text & { readonly written?: string }, _parent, state, info) =>
        node.written ?? state.safe(node.value, info),
    },
  })
  .freeze();
