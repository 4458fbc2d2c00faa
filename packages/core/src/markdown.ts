import type { Nodes, Root } from "mdast";
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { type Processor, unified } from "unified";

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
