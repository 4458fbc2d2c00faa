import { pictureLimits } from "../picture-facts.js";
import { decodeEntities } from "./entities.js";
import { forbid, refuseDepth, refuseDrawn, refuseMalformed } from "./refuse.js";
import type { XmlAttribute, XmlElement } from "./xml-tree.js";

/** The root of a document, and whether comments were dropped from it. */
export interface XmlDocument {
  readonly root: XmlElement;
  readonly hasComments: boolean;
}

/**
 * Reads the part of XML that a picture needs: elements, attributes, text, comments, and a declaration at the start. All
 * other markup is refused: a doctype, instructions, sections of CDATA, entities of one's own. Linear, without recursion.
 */
export function readXml(text: string): XmlDocument {
  const control = text.search(CONTROL);
  if (control !== -1) refuseMalformed(control);
  const document = { children: [] as XmlElement["children"] };
  const open: XmlElement[] = [];
  let hasComments = false;
  let elements = 0;
  for (let at = endOfDeclaration(text); at < text.length; ) {
    const siblings = (open.at(-1) ?? document).children;
    if (text[at] !== "<") {
      const end = indexOrEnd(text, "<", at);
      const content = decodeEntities(text.slice(at, end).replace(/\r\n?/g, "\n"), at);
      if (open.length > 0) siblings.push({ text: content, at });
      else if (content.trim() !== "") refuseMalformed(at);
      at = end;
    } else if (text.startsWith("<!--", at)) {
      const end = text.indexOf("--", at + 4);
      if (end === -1 || text[end + 2] !== ">") refuseMalformed(at);
      hasComments = true;
      at = end + 3;
    } else if (text[at + 1] === "!" || text[at + 1] === "?") {
      forbid("markup", /^<[!?]\[?\w*/.exec(text.slice(at, at + 40))?.[0] ?? "<!", at);
    } else if (text[at + 1] === "/") {
      const name = match(CLOSE, text, at)?.[1];
      if (name === undefined || open.pop()?.name !== name) refuseMalformed(at);
      at = CLOSE.lastIndex;
    } else {
      const { element, isEmpty, end } = readTag(text, at);
      if (open.length === 0 && document.children.length > 0) refuseMalformed(at);
      siblings.push(element);
      if (++elements > pictureLimits.svgDrawn) refuseDrawn();
      if (!isEmpty && open.push(element) > pictureLimits.svgDepth) refuseDepth(at);
      at = end;
    }
  }
  const [root] = document.children;
  if (root === undefined || !("name" in root) || open.length > 0) return refuseMalformed(text.length);
  return { root, hasComments };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow.
const CONTROL = /[\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/;
const DECLARATION = /^\ufeff?<\?xml\s[^<>?]*\?>/;
const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const OPEN = new RegExp(`<(${NAME})`, "y");
const CLOSE = new RegExp(`</(${NAME})\\s*>`, "y");
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "y");
const END = /\s*(\/?)>/y;

function endOfDeclaration(text: string): number {
  return DECLARATION.exec(text)?.[0].length ?? (text.startsWith("\ufeff") ? 1 : 0);
}

/** Of one element. The list of allowed ones is shorter, but editors write more. */
const MOST_ATTRIBUTES = 500;

function readTag(text: string, at: number) {
  const name = match(OPEN, text, at)?.[1] ?? refuseMalformed(at);
  const attributes: XmlAttribute[] = [];
  const names = new Set<string>();
  let end = OPEN.lastIndex;
  for (let found = match(ATTRIBUTE, text, end); found !== null; found = match(ATTRIBUTE, text, end)) {
    const [whole, key = "", double, single = ""] = found;
    const start = end + whole.search(/\S/);
    if (names.has(key)) refuseMalformed(start);
    names.add(key);
    if (attributes.length === MOST_ATTRIBUTES) forbid("attribute", key, start);
    attributes.push({
      name: key,
      value: decodeEntities((double ?? single).replace(/\r\n|[\t\n\r]/g, " "), start),
      at: start,
    });
    end = ATTRIBUTE.lastIndex;
  }
  const close = match(END, text, end) ?? refuseMalformed(end);
  const element: XmlElement = { name, attributes, children: [], at };
  return { element, isEmpty: close[1] === "/", end: END.lastIndex };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function indexOrEnd(text: string, search: string, from: number): number {
  const at = text.indexOf(search, from);
  return at === -1 ? text.length : at;
}
