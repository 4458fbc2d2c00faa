import type { Code, Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from "mdast";
import type { Span } from "../report.js";
import { isDirective } from "../rich-text/conversion.js";
import { firstLost, MARKS, type Reading } from "./reads-as.js";
import { hasSyntax, signs, type WithSyntax } from "./syntax.js";

/**
 * The stretches of a Markdown source that are in no value of its tree and are none of the language's signs: what a
 * parser took in and nobody will read. Of nodes that are never published, such as HTML, everything. Positions are the
 * parser's own; linear in the length of the text.
 */
export function accountMarkdown(root: Root, source: string): readonly Span[] {
  const lost: Span[] = [];
  // A stack of its own: the text may nest as deep as the guard allows, in each of several kinds of node.
  const stack: { readonly node: Nodes; readonly quotes: number; readonly until: number }[] = [
    { node: root, quotes: 0, until: source.length },
  ];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, until } = next;
    const quotes = next.quotes + (node.type === "blockquote" ? 1 : 0);
    readNode(node, { source, quotes, lost, until });
    if (!("children" in node)) continue;
    for (const [index, child] of node.children.entries()) {
      const after = node.children[index + 1];
      stack.push({ node: child, quotes, until: after === undefined ? until : Math.min(until, spanOf(after).start) });
    }
  }
  return lost.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

/** Where a node stands, and what is lost so far. */
interface Place {
  readonly source: string;
  readonly quotes: number;
  readonly lost: Span[];
  /** Where the next node begins: a parser lets an item with an open fence reach over the sign of the next one. */
  readonly until: number;
}

function readNode(node: Nodes, place: Place): void {
  switch (node.type) {
    case "text":
      readValue(spanOf(node), node.value, textIn(place), place);
      return;
    case "inlineCode":
      readInlineCode(spanOf(node), node.value, place);
      return;
    case "code":
      readCode(node, place);
      return;
    case "break":
      readSigns(spanOf(node), BREAK, place);
      return;
    case "link":
    case "linkReference":
      readLink(node, place);
      return;
    case "image":
    case "imageReference":
      readImage(node, place);
      return;
    case "definition":
      readDefinition(node, place);
      return;
    case "thematicBreak":
      readSigns(spanOf(node), RULE, place);
      return;
    case "html":
      // A directive to the linter is known syntax; readers never see it.
      if (!isDirective(node.value)) place.lost.push(spanOf(node));
      return;
    default:
      if (hasSyntax(node)) readParent(node, place);
      else place.lost.push(spanOf(node));
  }
}

const RULE = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const BREAK = /^(?:\\| +)(?:\r\n|\n|\r)?[ \t>]*$/;

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function textIn({ quotes }: Place, more: Partial<Reading> = {}): Reading {
  return { isText: true, quotes, ...more };
}

/** Reads what became a value. What is lost reaches from the first character that is missing to the end. */
function readValue({ start, end }: Span, value: string, how: Reading, { source, lost }: Place): void {
  const from = firstLost(source, start, end, value, how);
  if (from !== undefined) lost.push({ start: Math.min(from, Math.max(start, end - 1)), end });
}

function readSigns({ start, end }: Span, pattern: RegExp, { source, lost }: Place): void {
  if (start < end && !pattern.test(source.slice(start, end))) lost.push({ start, end });
}

function readParent(node: Extract<Nodes, { type: WithSyntax }>, place: Place): void {
  const { start } = spanOf(node);
  const end = Math.max(start, Math.min(spanOf(node).end, place.until));
  const { open, between, close, alone } = (place.quotes > 0 ? signs.quoted : signs.plain)[node.type];
  const [first] = node.children;
  if (first === undefined) {
    readSigns({ start, end }, alone, place);
    return;
  }
  let at = start;
  for (const child of node.children) {
    const span = spanOf(child);
    readSigns({ start: at, end: span.start }, child === first ? open : between, place);
    at = Math.max(at, span.end);
  }
  readSigns({ start: at, end }, close, place);
}

function readInlineCode({ start, end }: Span, value: string, place: Place): void {
  const { source, quotes } = place;
  let fence = 0;
  while (source[start + fence] === "`" && start + fence < end) fence++;
  const inner = source.slice(start + fence, end - fence);
  // One space or line ending at each end is a sign, not code.
  const isPadded = inner.length > value.length && PADDING_BEFORE.test(inner) && PADDING_AFTER.test(inner);
  const from = start + fence + (isPadded ? (PADDING_BEFORE.exec(inner)?.[0].length ?? 0) : 0);
  const to = end - fence - (isPadded ? (PADDING_AFTER.exec(inner)?.[0].length ?? 0) : 0);
  if (from < to) readValue({ start: from, end: to }, value, { isText: false, quotes }, place);
}

const PADDING_BEFORE = /^(?: |\r?\n[ \t>]*)/;
const PADDING_AFTER = /(?:(?<![ \t>\n])\r?\n[ \t>]*| )$/;

const FENCE = /^(`{3,}|~{3,})/;

function readCode(node: Code, place: Place): void {
  const { start, end } = spanOf(node);
  const { source, lost } = place;
  const lines = source.slice(start, end).split(/(?<=\n)/);
  const [fence] = FENCE.exec(lines[0] ?? "") ?? [];
  const values = node.value.split(/\r?\n/);
  let at = start;
  let row = 0;
  for (const [index, line] of lines.entries()) {
    const text = line.replace(/\r?\n$/, "");
    if (index === 0 && fence !== undefined) readInfo({ start: at + fence.length, end: at + text.length }, node, place);
    else if (isLineOf(text, values[row] ?? "")) row++;
    else if (fence === undefined || index < lines.length - 1 || !CLOSING_FENCE.test(text))
      lost.push({ start: at, end: at + text.length });
    at += line.length;
  }
}

const CLOSING_FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;

/** Whether a line of source is a line of code, after the white space and the `>` of what is around it. */
function isLineOf(line: string, value: string): boolean {
  if (line.endsWith(value)) return /^[ \t>]*$/.test(line.slice(0, line.length - value.length));
  // Of a tab, part may be indentation and part code.
  return line.endsWith(value.trimStart()) && /^[ \t>]*$/.test(line.slice(0, line.length - value.trimStart().length));
}

/** The words after an opening fence: a language, and what is a finding. */
function readInfo(span: Span, { lang, meta }: Code, place: Place): void {
  const { start, end } = trimmed(span, place.source);
  const space = /[ \t]+/.exec(place.source.slice(start, end));
  const middle = meta == null || space === null ? end : start + space.index;
  if (start < middle) readValue({ start, end: middle }, lang ?? "", textIn(place), place);
  if (meta != null && space !== null) readValue({ start: middle + space[0].length, end }, meta, textIn(place), place);
}

function trimmed({ start, end }: Span, source: string): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s>]/.test(source[from] ?? "")) from++;
  while (to > from && /\s/.test(source[to - 1] ?? "")) to--;
  return { start: from, end: to };
}

function readLink(node: Link | LinkReference, place: Place): void {
  const { start, end } = spanOf(node);
  const { source } = place;
  if (source[start] === "<") {
    const [child] = node.children;
    const inside = child === undefined ? { start: start + 1, end: end - 1 } : spanOf(child);
    if (inside.start !== start + 1 || inside.end !== end - 1) place.lost.push({ start, end });
    return;
  }
  let at = start + 1;
  for (const child of node.children) at = Math.max(at, spanOf(child).end);
  readAfterLabel({ start: at, end }, node, place);
}

function readImage(node: Image | ImageReference, place: Place): void {
  const { start, end } = spanOf(node);
  const close = labelEnd(place.source, start + 2, end);
  const words = Array.from(node.alt ?? "").filter((character) => !MARKS.includes(character));
  readValue({ start: start + 2, end: close }, words.join(""), textIn(place, { isWords: true }), place);
  readAfterLabel({ start: close, end }, node, place);
}

/** What follows the words of a link or the text of an image: an address with its title, or the label of a definition. */
function readAfterLabel(span: Span, node: Link | LinkReference | Image | ImageReference, place: Place): void {
  const rest = place.source.slice(span.start, span.end);
  if ("url" in node && rest.startsWith("](") && rest.endsWith(")"))
    readResource({ start: span.start + 2, end: span.end - 1 }, node, place);
  else if ("url" in node || !/^\](?:\[[\s\S]*\])?$/.test(rest)) place.lost.push(span);
}

function readDefinition(node: Definition, place: Place): void {
  const { start, end } = spanOf(node);
  const close = labelEnd(place.source, start + 1, end);
  if (place.source.startsWith("]:", close)) readResource({ start: close + 2, end }, node, place);
  else place.lost.push({ start, end });
}

/** Where a label ends: at the bracket that closes the one before `at`. */
function labelEnd(source: string, at: number, end: number): number {
  let depth = 0;
  for (let index = at; index < end; index++) {
    const character = source[index];
    if (character === "\\") index++;
    else if (character === "[") depth++;
    else if (character === "]" && depth-- === 0) return index;
  }
  return end;
}

/** An address and its title, as they stand in parentheses or after a colon. */
function readResource(span: Span, { url, title }: Link | Image | Definition, place: Place): void {
  const { source } = place;
  const { start, end } = trimmed(span, source);
  const isAngled = source[start] === "<";
  const length = (isAngled ? ANGLED : PLAIN).exec(source.slice(start, end))?.[0].length ?? 0;
  const shift = isAngled ? 1 : 0;
  const address = { start: start + shift, end: start + length - shift };
  if (address.start < address.end) readValue(address, url, textIn(place), place);
  const rest = trimmed({ start: start + length, end }, source);
  if (rest.start === rest.end || /^(?:""|''|\(\))$/.test(source.slice(rest.start, rest.end))) return;
  if (title == null) place.lost.push(rest);
  else readValue({ start: rest.start + 1, end: rest.end - 1 }, title, textIn(place), place);
}

const ANGLED = /^<(?:\\[\s\S]|[^\\>])*>/;
const PLAIN = /^\S*/;
