import type { Element, ElementContent, Root, RootContent } from "hast";
import { alertKindOf } from "../dialects/dialect.js";
import type { Account } from "../law/account.js";
import { isInline, silent, textsOfHast } from "./parse-html.js";

type Node = RootContent | ElementContent;

export interface CleanOptions {
  readonly account: Account;
  /** The line of the source that the first line of the HTML is. */
  readonly firstLine: number;
}

/** The deepest nesting that is read: no page for people comes near it. */
const MOST_DEPTH = 100;

/** Whether a tree nests deeper than is read. */
export function nestsTooDeep(root: Root): boolean {
  let level: readonly Node[] = root.children;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) return true;
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return false;
}

/**
 * Reduces HTML to what entries can hold: an allow-list by tree. Scripts and forms go, tags that only look are dissolved,
 * boxes become quotes that an alert begins, layout tables become what stands in them. Works on the tree it is given.
 */
export function cleanHtml(root: Root, options: CleanOptions): Root {
  return { ...root, children: cleanAll(root.children, options) as RootContent[] };
}

function cleanAll(nodes: readonly Node[], options: CleanOptions): Node[] {
  return paragraphsOf(nodes.flatMap((node) => clean(node, options)));
}

function clean(node: Node, options: CleanOptions): Node[] {
  const { account } = options;
  const line = lineOf(node, options);
  if (node.type === "comment") {
    account.lose("comment-dropped", node.value, { line });
    return [];
  }
  if (node.type === "text") return [node.value === "\u00a0" ? { ...node, value: " " } : node];
  if (node.type !== "element") return [];
  const name = node.tagName;
  if (name === "iframe" || name === "video" || name === "embed") return videoLink(node, options);
  if (silent.has(name)) {
    const isForm = ["form", "input", "button", "select", "textarea", "option", "datalist"].includes(name);
    if (!["link", "meta", "base", "head", "title", "source", "track"].includes(name))
      account.lose(isForm ? "form-dropped" : "script-dropped", "", { line, says: `<${name}>` });
    return [];
  }
  if (name === "nav") {
    account.lose("frame-dropped", textsOfHast(node).join("\n"), { line });
    return [];
  }
  const kind = boxKind(node);
  if (kind !== undefined) {
    account.add(kind.toUpperCase());
    const marker = element("p", [{ type: "text", value: `[!${kind.toUpperCase()}]` }], node);
    const inner = cleanAll(node.children, options);
    const isLine = inner.every((one) => one.type !== "element" || isInline(one.tagName));
    return [
      element("blockquote", [marker, ...(isLine ? [element("p", inner, node)] : inner)] as ElementContent[], node),
    ];
  }
  switch (name) {
    case "details":
    case "section":
    case "article":
    case "main":
    case "header":
    case "footer":
    case "aside":
    case "div":
    case "center":
    case "figure":
    case "fieldset":
    case "address":
    case "body":
    case "html":
    case "hgroup":
      return blockOf(node, options);
    case "summary":
    case "legend":
    case "caption":
    case "figcaption":
      return [element("p", [element("strong", trimmed(cleanAll(node.children, options)), node)], node)];
    case "table":
      return table(node, options);
    case "kbd":
      return [element("strong", cleanAll(node.children, options) as ElementContent[], node)];
    case "samp":
    case "tt":
    case "var":
      return [element("code", cleanAll(node.children, options) as ElementContent[], node)];
    case "strike":
    case "s":
    case "del":
      return [element("del", cleanAll(node.children, options) as ElementContent[], node)];
    case "hr":
      return [];
    case "dl":
      return definitions(node, options);
    case "pre":
      return [preformatted(node)];
    case "img":
    case "br":
    case "wbr":
      return name === "wbr" ? [] : [node];
  }
  const isLine = isInline(name) || /^h[1-6]$/.test(name);
  const children = (
    isLine ? node.children.flatMap((child) => clean(child, options)) : cleanAll(node.children, options)
  ) as ElementContent[];
  // Two breaks have made paragraphs of one, or bullets a list.
  if (name === "p" && !children.every(isOfLine)) return children;
  // Signs of emphasis cannot stand around blocks.
  if (isInline(name) && name !== "a" && !children.every(isOfLine)) return children;
  if (KEPT.has(name)) {
    const isEmpty = children.every((one) => one.type === "text" && one.value.trim() === "");
    if (isEmpty && name !== "td" && name !== "th" && name !== "li") return children;
    return [{ ...node, children }];
  }
  // What only looks, or what nobody knows.
  return isInline(name) || !LAYOUT.has(name) ? children : blockOf(node, options);
}

const KEPT: ReadonlySet<string> = new Set([
  ...["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "a", "b", "strong", "em", "i", "code"],
  ...["thead", "tbody", "tfoot", "tr", "td", "th"],
]);

const LAYOUT: ReadonlySet<string> = new Set(["div", "section"]);

/** What stands in an element that is only a container: blocks as they are, and lines as paragraphs. */
function blockOf(node: Element, options: CleanOptions): Node[] {
  const result: Node[] = [];
  let line: Node[] = [];
  const end = (): void => {
    if (line.some((one) => one.type !== "text" || one.value.trim() !== ""))
      result.push(element("p", line as ElementContent[], node));
    line = [];
  };
  for (const child of cleanAll(node.children, options)) {
    if (isOfLine(child)) line.push(child);
    else {
      end();
      result.push(child);
    }
  }
  end();
  return result;
}

/** Whether a node stands in a line, and makes no block of its own. */
function isOfLine(node: Node): boolean {
  return node.type !== "element" || isInline(node.tagName) || node.tagName === "br" || node.tagName === "img";
}

function videoLink(node: Element, { account, firstLine }: CleanOptions): Node[] {
  const source = node.children.find((one) => one.type === "element" && one.tagName === "source");
  const inner = source?.type === "element" ? source.properties["src"] : undefined;
  const address = String(node.properties["src"] ?? inner ?? "");
  const line = lineOf(node, { account, firstLine });
  const url = address.startsWith("//") ? `https:${address}` : address;
  if (!/^https?:\/\//i.test(url)) {
    account.lose("script-dropped", "", { line, says: `<${node.tagName}>` });
    return [];
  }
  account.add(url);
  account.lose("video-linked", "", { line, address: url, says: url });
  return [element("p", [{ ...element("a", [{ type: "text", value: url }], node), properties: { href: url } }], node)];
}

/** The kind of an alert that an element is by its class, as help desks and Confluence write them. */
function boxKind({ tagName, properties }: Element) {
  if (!["div", "aside", "p", "section", "blockquote", "table"].includes(tagName)) return undefined;
  const classes = [properties["className"]].flat().filter((one) => typeof one === "string");
  const type = properties["dataPanelType"] ?? properties["dataCalloutType"];
  if (typeof type === "string") return alertKindOf(type);
  const isBox = classes.some((one) => BOX.test(one));
  if (!isBox && tagName !== "aside") return undefined;
  for (const one of classes)
    for (const word of one.split(/[-_]+/)) {
      const kind = alertKindOf(word);
      if (kind !== undefined && word !== "default" && word !== "primary") return kind;
    }
  return classes.some((one) => /callout|admonition|alert/.test(one)) ? ("note" as const) : undefined;
}

const BOX =
  /^(?:.*(?:callout|admonition|alert|panel|macro|message|notice|infobox).*|(?:note|warning|info|tip|danger|important|caution)(?:-?box)?)$/i;

/** Definitions as a list: the term in bold, what it means behind it. */
function definitions(node: Element, options: CleanOptions): Node[] {
  const items: Element[] = [];
  for (const child of node.children.flatMap((one) =>
    one.type === "element" && one.tagName === "div" ? one.children : [one],
  )) {
    if (child.type !== "element") continue;
    const children = trimmed(cleanAll(child.children, options));
    if (child.tagName === "dt")
      items.push(element("li", [element("p", [element("strong", children, child)], child)], child));
    else {
      const inner = children.every((one) => one.type !== "element" || isInline(one.tagName))
        ? [element("p", children, child)]
        : children;
      const last = items.at(-1);
      if (last === undefined) items.push(element("li", inner, child));
      else last.children.push(...inner);
    }
  }
  return items.length === 0 ? [] : [element("ul", items, node)];
}

/** Code as one text; its spans only colour it. */
function preformatted(node: Element): Element {
  const code = node.children.find((one) => one.type === "element" && one.tagName === "code");
  const language = [...classesOf(node), ...(code?.type === "element" ? classesOf(code) : [])]
    .map((one) => /^(?:lang(?:uage)?|brush)[-:](.+)$/.exec(one)?.[1])
    .find((one) => one !== undefined);
  const value = plainText(node.children);
  const inner: Element = {
    ...element("code", [{ type: "text", value }], node),
    properties: language === undefined ? {} : { className: [`language-${language}`] },
  };
  return element("pre", [inner], node);
}

function classesOf({ properties }: Element): readonly string[] {
  return [properties["className"]].flat().filter((one) => typeof one === "string");
}

function plainText(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      node.type === "text"
        ? node.value
        : node.type !== "element"
          ? ""
          : node.tagName === "br"
            ? "\n"
            : plainText(node.children),
    )
    .join("");
}

/** A table that holds data. One of a single column, of pictures, or of blocks is layout, and one within another a list. */
function table(node: Element, options: CleanOptions): Node[] {
  const { account } = options;
  const rows = rowsOf(node);
  const cells = rows.map(
    (row) => row.children.filter((one) => one.type === "element" && /^t[dh]$/.test(one.tagName)) as Element[],
  );
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const isLayout = columns <= 1 || cells.flat().every(isPicture) || cells.flat().some(holdsBlocks);
  const captions = node.children.flatMap((one) =>
    one.type === "element" && one.tagName === "caption" ? clean(one, options) : [],
  );
  if (!isLayout) {
    const children = rows.map((row, index) =>
      element(
        "tr",
        (cells[index] ?? []).map((cell) =>
          element(index === 0 ? "th" : "td", inLine(cleanAll(cell.children, options)), cell),
        ),
        row,
      ),
    );
    return [...captions, element("table", children, node)];
  }
  if (rows.length === 0) return [];
  account.lose("table-flattened", "", { line: lineOf(node, options), says: textsOfHast(node).join(" ").slice(0, 200) });
  const blocks = cells.map((row) => row.flatMap((cell) => blockOf(cell, options)));
  if (columns <= 1) return [...captions, ...blocks.flat()];
  return [
    ...captions,
    element(
      "ul",
      blocks.filter((one) => one.length > 0).map((one) => element("li", one as ElementContent[], node)),
      node,
    ),
  ];
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== "element") return [];
    if (child.tagName === "tr") return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function isPicture(cell: Element): boolean {
  return (
    holds(cell, (one) => one.tagName === "img") &&
    textsOfHast(cell).length <= 1 &&
    plainText(cell.children).trim() === ""
  );
}

function holdsBlocks(cell: Element): boolean {
  return holds(cell, (one) => /^(?:table|ul|ol|pre|h[1-6]|blockquote|dl)$/.test(one.tagName));
}

function holds(node: Element, test: (element: Element) => boolean): boolean {
  return node.children.some((one) => one.type === "element" && (test(one) || holds(one, test)));
}

/** Blocks of a cell as one line, with breaks between. */
function inLine(nodes: readonly Node[]): ElementContent[] {
  const parts = nodes.map((node): ElementContent[] =>
    node.type === "element" && !isInline(node.tagName) && node.tagName !== "br" && node.tagName !== "img"
      ? inLine(node.children)
      : [node as ElementContent],
  );
  return parts.flatMap((part, index) => {
    const node = nodes[index];
    const isBlock =
      node?.type === "element" && !isInline(node.tagName) && node.tagName !== "br" && node.tagName !== "img";
    const isFirst = parts
      .slice(0, index)
      .every((one) => one.every((child) => child.type === "text" && child.value.trim() === ""));
    return isBlock && !isFirst && part.length > 0 ? [element("br", [], node), ...part] : part;
  });
}

/** Lines that two breaks part are paragraphs; lines that begin with a bullet sign are a list. */
function paragraphsOf(nodes: Node[]): Node[] {
  if (!nodes.some((node) => node.type === "element" && node.tagName === "br")) return nodes;
  const lines: Node[][] = [[]];
  for (const node of nodes) {
    if (node.type === "element" && node.tagName === "br") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  const isBlank = (line: readonly Node[]) => line.every((one) => one.type === "text" && one.value.trim() === "");
  const isBulleted = (line: readonly Node[]) => {
    const first = line.find((one) => !(one.type === "text" && one.value.trim() === ""));
    return first?.type === "text" && BULLET.test(first.value);
  };
  const hasBlank = lines.slice(0, -1).some((line, index) => index > 0 && isBlank(line));
  const bulleted = lines.filter(isBulleted).length;
  if (!hasBlank && bulleted < 2) return nodes;
  const result: Node[] = [];
  const made = new Set<Node>();
  let paragraph: Node[] = [];
  const end = (): void => {
    if (paragraph.length > 0 && !isBlank(paragraph)) {
      const isLine = paragraph.every(
        (one) => one.type !== "element" || isInline(one.tagName) || one.tagName === "br" || one.tagName === "img",
      );
      if (isLine) result.push(element("p", paragraph as ElementContent[], paragraph[0] as Node));
      else result.push(...paragraph);
    }
    paragraph = [];
  };
  for (const line of lines) {
    if (isBlank(line)) end();
    else if (bulleted >= 2 && isBulleted(line)) {
      end();
      const item = element("li", withoutBullet(line) as ElementContent[], line[0] as Node);
      const last = result.at(-1);
      if (last?.type === "element" && last.tagName === "ul" && made.has(last)) last.children.push(item);
      else {
        const list = element("ul", [item], line[0] as Node);
        made.add(list);
        result.push(list);
      }
    } else {
      if (paragraph.length > 0) paragraph.push(element("br", [], line[0] as Node));
      paragraph.push(...line);
    }
  }
  end();
  return result;
}

const BULLET = /^\s*[•·▪◦‣●■]\s*/;

function withoutBullet(line: readonly Node[]): Node[] {
  let isDone = false;
  return line.map((node) => {
    if (isDone || node.type !== "text" || !BULLET.test(node.value)) return node;
    isDone = true;
    return { ...node, value: node.value.replace(BULLET, "") };
  });
}

function trimmed(nodes: readonly Node[]): ElementContent[] {
  return nodes.filter(
    (node, index) => !(node.type === "text" && node.value.trim() === "" && (index === 0 || index === nodes.length - 1)),
  ) as ElementContent[];
}

function element(
  tagName: string,
  children: readonly Node[],
  { position }: { position?: Node["position"] } = {},
): Element {
  return {
    type: "element",
    tagName,
    properties: {},
    children: children as ElementContent[],
    ...(position === undefined ? {} : { position }),
  };
}

function lineOf(node: Node, { firstLine }: CleanOptions): number | undefined {
  const line = node.position?.start.line;
  return line === undefined ? undefined : line + firstLine - 1;
}
