import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** What the `html` of rich text may hold: elements, with the attributes of each. Issue 2: a closed set, no ids and styles. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "title", "download"],
  blockquote: [],
  h3: [],
  h4: [],
  br: [],
  code: ["class"],
  del: [],
  div: ["class", "role"],
  em: [],
  figcaption: [],
  figure: [],
  img: ["src", "alt", "title", "width", "height", "loading", "decoding"],
  li: [],
  ol: ["start"],
  p: [],
  picture: [],
  pre: [],
  source: ["srcset", "media", "width", "height"],
  strong: [],
  table: [],
  tbody: [],
  td: ["class"],
  th: ["class", "scope"],
  thead: [],
  tr: [],
  ul: [],
};

/** Why a piece of HTML is not of the closed set, as a browser would parse it; undefined when it is. */
export function activeContent(markup: string): string | undefined {
  let problem: string | undefined;
  const fragment = parseFragment(markup, { onParseError: ({ code }) => (problem ??= `parse error ${code}`) });
  for (const element of elementsOf(fragment)) problem ??= problemOf(element);
  return problem;
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsOf(parent: { childNodes: Node[] }): Generator<Node> {
  for (const node of parent.childNodes) {
    if (node.nodeName === "#text") continue;
    yield node;
    if ("childNodes" in node) yield* elementsOf(node);
  }
}

function problemOf(node: Node): string | undefined {
  const allowed = ALLOWED[node.nodeName];
  if (allowed === undefined) return `${node.nodeName} is not allowed`;
  for (const { name, value } of (node as Element).attrs) {
    if (!allowed.includes(name)) return `${name} on ${node.nodeName} is not allowed`;
    if (name === "href" && !/^(?:https?:\/\/|mailto:|tel:)/.test(value)) return `the link ${value} is not allowed`;
    if ((name === "src" || name === "srcset") && !/^https?:\/\//.test(value))
      return `the image ${value} is not allowed`;
    if (name === "class" && !/^[A-Za-z0-9_+#.-]+(?: [A-Za-z0-9_+#.-]+)*$/.test(value))
      return `the class ${value} is not allowed`;
  }
  return undefined;
}
