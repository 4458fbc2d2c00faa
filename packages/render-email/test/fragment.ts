import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a fragment may hold, with the attributes of each element. Email reference 2.1 and issue 7. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: ["dir", "lang", "style"],
  ol: ["dir", "lang", "style"],
  ul: ["dir", "lang", "style"],
  li: ["style"],
  strong: [],
  em: [],
  a: ["href"],
  code: [],
  br: [],
  span: ["dir", "lang"],
};
const BLOCKS = new Set(["p", "ol", "ul"]);
const INLINE = new Set(["strong", "em", "a", "code", "br", "span"]);

/** Email reference 2.3: properties and values that 14 mail clients know. */
const STYLE =
  /^(?:(?:margin:0 (?:0|\d+px) \d+px (?:0|\d+px)|padding:0|list-style-type:(?:decimal|disc))(?:;(?!$)|$))+$/;

/** Why a fragment breaks a hard rule, as a browser would parse it; undefined when it keeps them all. */
export function problemOf(fragment: string): string | undefined {
  if (/[\n\r]/.test(fragment)) return "it has several lines";
  let problem: string | undefined;
  const root = parseFragment(fragment, { onParseError: ({ code }) => (problem ??= `parse error ${code}`) });
  for (const node of root.childNodes) if (!BLOCKS.has(node.nodeName)) problem ??= `${node.nodeName} between blocks`;
  for (const node of descendants(root)) problem ??= problemOfNode(node);
  return problem;
}

/** A step whose number is text, since its list is interrupted. */
const PRINTED = /^([0-9]+)\. /;

/** The words in a node, and the alternative text of pictures. */
function wordsIn(node: Node): string {
  if (node.nodeName === "img") return ` ${(node as Element).attrs.find(({ name }) => name === "alt")?.value ?? ""} `;
  return "childNodes" in node ? node.childNodes.map(wordsIn).join("") : textOf(node);
}

/** The words of a fragment with a space between blocks and for each break, without the numbers of steps; a picture has its alternative text. */
export function wordsOfFragment(fragment: string): string {
  const words = (node: Node): string => {
    if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (node.nodeName === "img") return (node as Element).attrs.find(({ name }) => name === "alt")?.value ?? "";
    const inside = (node as Element).childNodes.map(words).join("");
    if (node.nodeName === "p") return ` ${inside.replace(PRINTED, "")} `;
    return /^(?:li|ol|ul|br|fig(?:ure|caption))$/.test(node.nodeName) ? ` ${inside} ` : inside;
  };
  return normalise(parseFragment(fragment).childNodes.map(words).join(""));
}

/** The links of a fragment in order. */
export function linksOf(fragment: string): { href: string; words: string }[] {
  return elements(fragment, "a").map((link) => ({
    href: link.attrs.find(({ name }) => name === "href")?.value ?? "",
    words: link.childNodes.map(textOf).join(""),
  }));
}

/** How many steps each numbered list of a fragment has, also one whose numbers are text. */
export function stepsOf(fragment: string): number[] {
  const counts: number[] = [];
  for (const node of parseFragment(fragment).childNodes) {
    if (node.nodeName === "ol") counts.push((node as Element).childNodes.length);
    const printed = node.nodeName === "p" ? PRINTED.exec(textOf(node))?.[1] : undefined;
    if (printed === "1") counts.push(1);
    else if (printed !== undefined) counts.push((counts.pop() ?? 0) + 1);
  }
  return counts;
}

/** The elements, attributes, properties, units and schemes that a fragment uses. */
export function usesOf(fragment: string): ReadonlySet<string> {
  const uses = new Set<string>();
  for (const node of descendants(parseFragment(fragment))) {
    if (!("attrs" in node)) continue;
    uses.add(`<${node.nodeName}>`);
    for (const { name, value } of node.attrs) {
      if (name !== "style") uses.add(name);
      if (name === "href" && value.startsWith("mailto:")) uses.add("mailto");
      if (name !== "style") continue;
      for (const [, property = ""] of value.matchAll(/(?:^|;)([a-z-]+):/g)) uses.add(property);
      for (const [, unit = ""] of value.matchAll(/[1-9][0-9]*([a-z%]+)/g)) uses.add(unit);
    }
  }
  return uses;
}

/** The items of each ordered list of a fragment, in words. */
export function orderedListsOf(fragment: string): string[][] {
  return elements(fragment, "ol").map(({ childNodes }) =>
    childNodes.filter(({ nodeName }) => nodeName === "li").map((item) => normalise(wordsIn(item))),
  );
}

/** All white space as one space, the no-break spaces of code too; no backticks, which plain text puts around some code. */
export function normalise(text: string): string {
  return text.replaceAll("`", "").replace(/\s+/g, " ").trim();
}

function elements(fragment: string, name: string): Element[] {
  return [...descendants(parseFragment(fragment))].filter((node) => node.nodeName === name) as Element[];
}

function* descendants(parent: { childNodes: Node[] }): Generator<Node> {
  for (const node of parent.childNodes) {
    yield node;
    if ("childNodes" in node) yield* descendants(node);
  }
}

function textOf(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return (node as Element).childNodes.map(textOf).join("");
}

function problemOfNode(node: Node): string | undefined {
  if (node.nodeName === "#text") return undefined;
  const name = node.nodeName;
  const { attrs, childNodes } = node as Element;
  const allowed = ALLOWED[name];
  if (allowed === undefined) return `${name} is not allowed`;
  for (const attribute of attrs) {
    if (!allowed.includes(attribute.name)) return `${attribute.name} on ${name} is not allowed`;
    if (attribute.name === "style" && !STYLE.test(attribute.value))
      return `the style ${attribute.value} is not allowed`;
    if (attribute.name === "dir" && !/^(?:ltr|rtl)$/.test(attribute.value)) return `dir is ${attribute.value}`;
    if (attribute.name === "href" && !/^(?:https?:\/\/|mailto:|tel:)/.test(attribute.value))
      return `the link ${attribute.value} is not allowed`;
  }
  const inside = childNodes.map(({ nodeName }) => nodeName);
  if (name === "ol" || name === "ul")
    return inside.every((child) => child === "li") ? undefined : `${inside} in a list`;
  if (inside.some((child) => child !== "#text" && !INLINE.has(child))) return `${inside} in ${name}`;
  if (name === "li" && [...descendants(node as Element)].some(({ nodeName }) => nodeName === "br"))
    return "a break in an item";
  if (name === "a" && [...descendants(node as Element)].some(({ nodeName }) => nodeName === "a"))
    return "a link in a link";
  if (name === "p" && textOf(node).trim() === "") return "an empty paragraph";
  return undefined;
}
