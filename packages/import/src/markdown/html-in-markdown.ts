import type { Html, Nodes, Parent, PhrasingContent, RootContent } from "mdast";
import { isLiteralHtml } from "../html/parse-html.js";
import { readHtml } from "../html/read-html.js";
import type { Account } from "../law/account.js";

export interface HtmlOptions {
  readonly account: Account;
  /** The text that the tree was made of. */
  readonly source: string;
  /** The line of the source that a line of the text is. */
  lineOf(line: number): number;
}

/**
 * Puts the pieces together that Markdown makes of one table or list of HTML where blank lines are in it, so that they are
 * read as one. Works on the tree it is given.
 */
export function joinHtml(node: Nodes, source: string): void {
  if (!("children" in node) || node.type === "paragraph" || node.type === "heading" || node.type === "table") return;
  const children = node.children as RootContent[];
  for (let index = 0; index < children.length; index++) {
    const first = children[index];
    if (first?.type !== "html") {
      if (first !== undefined) joinHtml(first, source);
      continue;
    }
    const name = /^<(table|ul|ol|pre|dl)\b/i.exec(first.value)?.[1];
    if (name === undefined) continue;
    let last = index;
    let value = first.value;
    while (isOpen(value, name) && last + 1 < children.length && last - index < MOST_PIECES) {
      last++;
      value = source.slice(first.position?.start.offset, children[last]?.position?.end.offset);
    }
    if (last > index && !isOpen(value, name)) {
      const position = first.position && {
        start: first.position.start,
        end: children[last]?.position?.end ?? first.position.end,
      };
      children.splice(index, last - index + 1, { type: "html", value, ...(position && { position }) });
    }
  }
}

const MOST_PIECES = 200;

function isOpen(html: string, name: string): boolean {
  const count = (pattern: string) => html.match(new RegExp(pattern, "gi"))?.length ?? 0;
  return count(`<${name}\\b`) > count(`</${name}\\s*>`);
}

/** Blocks in which no HTML is left: what it says stands in blocks of Markdown. */
export function withoutHtml(nodes: readonly RootContent[], options: HtmlOptions): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === "html") return blockHtml(node, options);
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell")
      return [{ ...node, children: inlineWithoutHtml(node.children, options) }];
    if ("children" in node && isContainer(node))
      return [{ ...node, children: withoutHtml(node.children as RootContent[], options) } as RootContent];
    return [node];
  });
}

function isContainer(node: Parent): boolean {
  return ["list", "listItem", "blockquote", "table", "tableRow"].includes(node.type);
}

function blockHtml(node: Html, { account, lineOf }: HtmlOptions): RootContent[] {
  const position = node.position === undefined ? {} : { position: node.position };
  if (isLiteralHtml(node.value))
    return node.value.includes("\n")
      ? [{ type: "code", value: node.value, ...position }]
      : [{ type: "paragraph", children: [{ type: "inlineCode", value: node.value, ...position }], ...position }];
  const line = lineOf(node.position?.start.line ?? 1);
  const blocks = readHtml(node.value, { account, firstLine: line });
  if (blocks === undefined) throw new RangeError("The HTML nests too deep.");
  const tags = [
    ...new Set(Array.from(node.value.matchAll(/<([A-Za-z]\w*)/g), ([, name = ""]) => `<${name.toLowerCase()}>`)),
  ];
  const dropped = tags.filter((tag) => !SAME.has(tag));
  if (dropped.length > 0) account.lose("html-unwrapped", "", { line, says: dropped.join(" ") });
  return blocks.map((block) => ({ ...block, ...position }) as RootContent);
}

/** Tags that Markdown has a sign for. */
const SAME: ReadonlySet<string> = new Set([
  ...[
    "<p>",
    "<br>",
    "<b>",
    "<strong>",
    "<i>",
    "<em>",
    "<code>",
    "<pre>",
    "<a>",
    "<img>",
    "<ul>",
    "<ol>",
    "<li>",
    "<table>",
  ],
  ...["<tr>", "<td>", "<th>", "<thead>", "<tbody>", "<h2>", "<h3>", "<h4>", "<blockquote>", "<del>", "<hr>"],
]);

interface Open {
  readonly name: string;
  readonly tag: Html;
  readonly children: PhrasingContent[];
}

/** A line in which no tags are left. */
function inlineWithoutHtml(nodes: readonly PhrasingContent[], options: HtmlOptions): PhrasingContent[] {
  if (!nodes.some((node) => node.type === "html" || "children" in node)) return [...nodes];
  const result: PhrasingContent[] = [];
  const open: Open[] = [];
  const push = (...more: PhrasingContent[]): void => void (open.at(-1)?.children ?? result).push(...more);
  for (const node of nodes) {
    if (node.type !== "html") {
      push(
        "children" in node
          ? ({ ...node, children: inlineWithoutHtml(node.children, options) } as PhrasingContent)
          : node,
      );
      continue;
    }
    const position = node.position === undefined ? {} : { position: node.position };
    if (isLiteralHtml(node.value)) {
      push({ type: "inlineCode", value: node.value, ...position });
      continue;
    }
    const [, closing = "", name = ""] = /^<(\/?)([A-Za-z]\w*)/.exec(node.value) ?? [];
    const tag = name.toLowerCase();
    if (tag === "br") push({ type: "break", ...position });
    else if (tag === "img" || name === "" || /\/>$/.test(node.value)) push(...single(node, options));
    else if (closing === "") open.push({ name: tag, tag: node, children: [] });
    else {
      const at = open.findLastIndex((one) => one.name === tag);
      if (at === -1) continue;
      for (const one of open.splice(at).reverse()) push(...wrapped(one, options));
    }
  }
  for (const one of open.splice(0).reverse()) push(...wrapped(one, options));
  return result;
}

/** What a tag without content says: a picture, or nothing. */
function single(node: Html, { account, lineOf }: HtmlOptions): PhrasingContent[] {
  const [block] = readHtml(node.value, { account, firstLine: lineOf(node.position?.start.line ?? 1) }) ?? [];
  return block?.type === "paragraph" ? block.children : block?.type === "image" ? [block] : [];
}

const SIGNS: Readonly<Record<string, "strong" | "emphasis" | "delete">> = {
  b: "strong",
  strong: "strong",
  kbd: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  del: "delete",
  s: "delete",
  strike: "delete",
};

function wrapped({ name, tag, children }: Open, { account, lineOf }: HtmlOptions): PhrasingContent[] {
  const line = lineOf(tag.position?.start.line ?? 1);
  const sign = SIGNS[name];
  if (sign !== undefined) return children.length === 0 ? [] : [{ type: sign, children }];
  if (name === "code" || name === "samp" || name === "tt" || name === "var") {
    const text = plainOf(children);
    return text === undefined ? children : [{ type: "inlineCode", value: text }];
  }
  if (name === "a") {
    const [block] = readHtml(`${tag.value}x</a>`, { account, firstLine: line }) ?? [];
    const link = block?.type === "paragraph" ? block.children[0] : undefined;
    if (link?.type === "link" && link.url !== "")
      return [
        {
          type: "link",
          url: link.url,
          title: link.title ?? null,
          children: children.flatMap((one) => (one.type === "link" ? one.children : [one])),
        } as PhrasingContent,
      ];
    return children;
  }
  account.lose("html-unwrapped", "", { line, says: `<${name}>` });
  return children;
}

/** The text of some words, where they have no markup that code would lose. */
function plainOf(nodes: readonly PhrasingContent[]): string | undefined {
  const parts = nodes.map((node) => {
    if (node.type === "text" || node.type === "inlineCode") return node.value;
    if (node.type === "emphasis" || node.type === "strong") return plainOf(node.children);
    return undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join("");
}
