import { forbid, refuseMalformed } from "./refuse.js";
import type { XmlElement } from "./xml-tree.js";

/** What a name of XML means in a picture: a name of SVG, or one that an editor keeps for itself and that shows nothing. */
type SvgName = string | typeof EDITOR;

export const EDITOR = Symbol("a name of an editor");

export interface SvgNames {
  ofElement(element: XmlElement): SvgName;
  /** Undefined for declarations of namespaces. */
  ofAttribute(name: string, at: number): SvgName | undefined;
}

/**
 * Resolves prefixes. They hold for the whole file, so that one that means two things is refused, and so is a namespace that
 * is neither SVG nor known as an editor's. Names without a prefix are SVG's, also where the namespace was forgotten.
 */
export function createSvgNames(root: XmlElement): SvgNames {
  const prefixes = new Map<string, string>([
    ["", SVG],
    ["xml", "xml"],
  ]);
  const declare = ({ name, value, at }: XmlElement["attributes"][number]) => {
    if (name === "xmlns" ? value !== SVG : !isKnown(value)) forbid("namespace", value, at);
    const prefix = name.slice("xmlns:".length);
    if ((prefixes.get(prefix) ?? value) !== value) refuseMalformed(at);
    prefixes.set(prefix, value);
  };
  for (const element of elementsIn(root)) {
    for (const attribute of element.attributes) if (isDeclaration(attribute.name)) declare(attribute);
  }
  const split = (name: string, at: number) => {
    const [local = "", prefix = ""] = name.split(":").reverse();
    return { local, namespace: prefixes.get(prefix) ?? refuseMalformed(at) };
  };
  return {
    ofElement({ name, at }) {
      const { local, namespace } = split(name, at);
      if (namespace === SVG) return local;
      return isEditors(namespace) ? EDITOR : forbid("element", name, at);
    },
    ofAttribute(name, at) {
      if (isDeclaration(name)) return undefined;
      if (!name.includes(":")) return name;
      const { local, namespace } = split(name, at);
      if (isEditors(namespace)) return EDITOR;
      if (namespace === "xml") return `xml:${local}`;
      return namespace === XLINK && local === "href" ? "href" : forbid("attribute", name, at);
    },
  };
}

/** An element and all in it, in the order of the text. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of [...next.children].reverse()) if ("name" in child) waiting.push(child);
  }
}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";

function isDeclaration(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

function isKnown(namespace: string): boolean {
  return namespace === SVG || namespace === XLINK || isEditors(namespace);
}

/** What editors and the vocabularies of metadata call themselves. */
const editors: readonly string[] = [
  "http://www.inkscape.org/",
  "http://sodipodi.sourceforge.net/",
  "http://creativecommons.org/ns#",
  "http://web.resource.org/cc/",
  "http://purl.org/dc/elements/1.1/",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://ns.adobe.com/",
  "http://www.bohemiancoding.com/sketch/ns",
  "http://www.figma.com/figma/ns",
  "http://www.openswatchbook.org/",
  "http://www.serif.com/",
  "https://www.serif.com/",
  "https://boxy-svg.com",
];

function isEditors(namespace: string): boolean {
  return editors.some((start) => namespace.startsWith(start));
}
