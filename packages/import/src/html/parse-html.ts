import type { Nodes, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** Parses HTML as what stands in the body of a page, with places. */
export function parseHtml(html: string): Root {
  return processor.parse(html);
}

const processor = unified().use(rehypeParse, { fragment: true }).freeze();

/** The text of HTML that readers or writers see: alternative texts, titles and comments too; nothing of scripts and forms. */
export function wordsOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return textsOfHast(parseHtml(html)).join("\n");
}

/** Elements whose content nobody reads. */
export const silent: ReadonlySet<string> = new Set([
  ...["script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "canvas"],
  ...["form", "input", "button", "select", "textarea", "option", "datalist", "link", "meta", "base", "head", "title"],
  ...["audio", "video", "source", "track", "map", "area"],
]);

/** Elements that stand in a line. */
const inline: ReadonlySet<string> = new Set([
  ...["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"],
  ...["kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"],
  ...["var", "wbr", "nobr"],
]);

export function isInline(name: string): boolean {
  return inline.has(name);
}

/** The texts of a tree of HTML. Words that tags part without a space are one word. */
export function textsOfHast(root: Nodes): string[] {
  const texts: string[] = [];
  let line = "";
  const end = (): void => {
    if (line.trim() !== "") texts.push(line);
    line = "";
  };
  // A stack of its own: pages may nest deeper than a recursion bears.
  const stack: (Nodes | "end")[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === "end") end();
    else if (node.type === "text") line += node.value;
    else if (node.type === "comment") texts.push(node.value);
    else if (node.type === "element" || node.type === "root") {
      if (node.type === "element" && silent.has(node.tagName)) continue;
      const isBlock = node.type === "element" && !isInline(node.tagName);
      if (isBlock) end();
      if (node.type === "element") {
        const { alt, title } = node.properties;
        if (node.tagName === "img" && typeof alt === "string") texts.push(alt);
        if ((node.tagName === "img" || node.tagName === "a") && typeof title === "string") texts.push(title);
      }
      if (isBlock) stack.push("end");
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as Nodes);
    }
  }
  end();
  return texts;
}

/** Whether a name is that of an element of HTML. What is none was meant as text, such as `<namespace>`. */
function isElementName(name: string): boolean {
  return elements.has(name.toLowerCase()) && (name === name.toLowerCase() || name === name.toUpperCase());
}

/** Whether what Markdown takes for HTML is none, and was meant as text. */
export function isLiteralHtml(value: string): boolean {
  const [, name] = /^<\/?([A-Za-z][\w.:-]*)/.exec(value) ?? [];
  return name !== undefined && !isElementName(name);
}

const elements: ReadonlySet<string> = new Set([
  ...silent,
  ...inline,
  ...[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
  ],
  ...["dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "frame", "frameset", "h1", "h2", "h3"],
  ...[
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "img",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "param",
    "picture",
  ],
  ...["pre", "rp", "rt", "ruby", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"],
]);
// "source", "data", "object", "label", "option", "link", "time" … are words of writers too, but they are elements first.
