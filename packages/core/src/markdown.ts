import type { Nodes, Root } from "mdast";
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { type Processor, unified } from "unified";
import { limits } from "./findings/source.js";
import type { Span } from "./report.js";

/**
 * Parses masked Markdown: CommonMark, YAML frontmatter, GFM tables and strikethrough. Bare addresses stay text.
 * The text must have passed the guard; some small texts would take this parser minutes.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** Prints a tree as canonical Markdown. */
export function stringifyMarkdown(tree: Nodes): string {
  return processor.stringify(tree.type === "root" ? tree : { type: "root", children: [tree as Root["children"][number]] });
}

/** The place of the first node below the limit of depth; everything that walks a tree by recursion comes after. */
export function tooDeepNode(root: Root): Span | undefined {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const start = level[0]?.position?.start.offset ?? 0;
    if (depth > limits.treeDepth) return { start, end: start };
    level = level.flatMap((node): readonly Nodes[] => ("children" in node ? node.children : []));
  }
  return undefined;
}

/** GFM in parts: its autolinks, task lists and footnotes are not in the language. */
function tablesAndStrikethrough(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmStrikethrough({ singleTilde: false })];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()];
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
    emphasis: "_",
    fences: true,
    incrementListMarker: true,
    listItemIndent: "one",
    resourceLink: true,
    rule: "-",
  })
  .freeze();
