import { parseMarkdown, type YamlString } from "@fixbook/core";
import { alertKinds } from "@fixbook/schema";
import type { Definition, Heading, Image, Link, Nodes, Paragraph, TableCell } from "mdast";
import { destinationSpan } from "../destination.js";
import { fieldKind } from "./fields.js";
import { OBJECT } from "./shape.js";

/**
 * Where a text stands: right below the root, as the first text of a list item or a quote, or elsewhere; alone in a field
 * of YAML, as Markdown or plain.
 */
export type ProsePlace = "top" | "item" | "quote" | "text" | "heading" | "cell" | "field" | "plain";

/**
 * A paragraph, heading, cell or string of YAML as readers may see it, for looking at what no parser knew. It is as long
 * as its source, and so every place is true. What is code or an image, escaped or valid markup is a run of
 * {@link OBJECT}; what begins a line inside a quote or list is line feeds, so that `^` is where its text begins.
 */
export interface Prose {
  readonly text: string;
  readonly written: string;
  readonly start: number;
  readonly place: ProsePlace;
}

type Container = Paragraph | Heading | TableCell | Definition | Link | Image;

/** Every prose of a tree that was made of a text, in order. */
export function proseOf(root: Nodes, source: string): readonly Prose[] {
  const found: Prose[] = [];
  const visit = (node: Nodes, place: ProsePlace): void => {
    if (node.type === "definition") {
      if (isForeign(node)) found.push(createProse(node, place, source));
    } else if (node.type === "paragraph") found.push(createProse(node, place, source));
    else if (node.type === "heading") found.push(createProse(node, "heading", source));
    else if (node.type === "tableCell") found.push(createProse(node, "cell", source));
    else if ("children" in node) {
      for (const [index, child] of node.children.entries()) visit(child, placeBelow(node, index));
    }
  };
  visit(root, "top");
  return found;
}

function placeBelow({ type }: Nodes, index: number): ProsePlace {
  if (type === "root") return "top";
  if (index > 0) return "text";
  if (type === "listItem") return "item";
  return type === "blockquote" ? "quote" : "text";
}

/**
 * The prose of a string of YAML: its text as Markdown where it is that, whole where it is published as it stands. None
 * where it has no sign of what is looked for, since Markdown has to be parsed once more.
 */
export function proseOfField({ text, path }: YamlString, of: "entry" | "book", signs: RegExp): readonly Prose[] {
  const kind = fieldKind(path, of);
  if (kind === undefined || !signs.test(text)) return [];
  if (kind === "plain") return [{ text: withoutKnown(text), written: text, start: 0, place: "plain" }];
  const root = parseMarkdown(text, 0, { add: () => {}, spend: () => 0 });
  return root === undefined
    ? []
    : proseOf(root, text).map((prose) => (prose.place === "top" ? { ...prose, place: "field" } : prose));
}

function createProse(node: Container, place: ProsePlace, source: string): Prose {
  // Without what frames a heading or a cell.
  const children = "children" in node ? node.children : [];
  const start = startOf(children[0] ?? node);
  const end = endOf(children.at(-1) ?? node);
  let text = "";
  let at = start;
  const addObject = (to: number): void => {
    text += masked(source.slice(at, Math.max(at, to)));
    at = Math.max(at, to);
  };
  const addText = (from: number, to: number): void => {
    addObject(from);
    text += withoutKnown(source.slice(at, to));
    at = to;
  };
  const visit = (child: Nodes): void => {
    if (child.type === "text" || isForeign(child)) addText(startOf(child), endOf(child));
    else if ("children" in child) for (const below of child.children) visit(below);
    if (child.type === "link" || child.type === "image" || child.type === "definition") {
      const destination = /[{}]/.test(child.url) ? destinationSpan(child, source) : undefined;
      if (destination !== undefined) addText(destination.start, destination.end);
    }
  };
  if (isForeign(node)) addText(start, end);
  else visit(node);
  addObject(end);
  return { text: place === "quote" ? withoutAlert(text) : text, written: source.slice(start, end), start, place };
}

/** A footnote, which CommonMark takes for a link where its text is one word. */
function isForeign(node: Nodes): boolean {
  return (node.type === "linkReference" || node.type === "definition") && node.identifier.startsWith("^");
}

/** Markup and code: nothing of it is looked at but where lines end. */
function masked(source: string): string {
  return source.includes("\n") || source.includes("\r")
    ? source.replace(/[\r\n]+[ \t>]*|[^\r\n]+/g, (each) => (/^[\r\n]/.test(each) ? "\n" : OBJECT).repeat(each.length))
    : OBJECT.repeat(source.length);
}

const KNOWN =
  /\\(?:<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\}|\[\[[A-Za-z0-9][\w-]*\]\]|[!-/:-@[-`{-~])|<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\}|\[\[[A-Za-z0-9][\w-]*\]\]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[\r\n]+[ \t>]*|[\ue000-\uf8ff]/g;

/** Text without escapes, placeholders, references and character references. */
function withoutKnown(source: string): string {
  return source.replace(KNOWN, (each) => (/^[\r\n]/.test(each) ? "\n" : OBJECT).repeat(each.length));
}

/** As the parser of alerts has it: the marker ends its line, or the text before other markup. */
const ALERT = new RegExp(`^\\[!(?:${alertKinds.join("|")})\\][ \\t]*(?=[\\n${OBJECT}]|$)`, "i");

function withoutAlert(text: string): string {
  return text.replace(ALERT, (marker) => OBJECT.repeat(marker.length));
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}
