import type { Definition, ImageReference, LinkReference, Nodes } from "mdast";
import type { Span } from "../report.js";
import { type EntryEdit, editedSlice, lineStart } from "./entry-edit.js";
import type { EntryParts } from "./entry-parts.js";

/** What text that goes to another entry needs of the link definitions of its own. */
export interface CarriedDefinitions {
  /** Of the text that goes: labels that mean something else where it comes to. */
  readonly edits: readonly EntryEdit[];
  /** Definitions that stand elsewhere, as lines of their own. */
  readonly lines: readonly string[];
}

/**
 * Finds the definitions that some spans of an entry use, and gives those another label that is taken in `taken`. `fromEdits`
 * are made to the text that goes.
 */
export function carryDefinitions(
  from: EntryParts,
  spans: readonly Span[],
  { taken, fromEdits }: { readonly taken?: EntryParts; readonly fromEdits: readonly EntryEdit[] },
): CarriedDefinitions {
  // A link that becomes text needs no label, and its definition goes with it.
  const isGone = (node: Nodes) => fromEdits.some((edit) => isWithin(node, edit));
  const own = nodesIn(from).filter((node) => !((isDefinition(node) || isUse(node)) && isGone(node)));
  const other = taken === undefined ? [] : nodesIn(taken).filter(isDefinition);
  const labels = new Set(other.map(({ identifier }) => identifier));
  const edits: EntryEdit[] = [];
  const lines: string[] = [];
  const isInside = (node: Nodes) => spans.some((span) => isWithin(node, span));
  for (const definition of own.filter(isDefinition)) {
    const { identifier } = definition;
    const uses = own.filter((node) => isUse(node) && node.identifier === identifier && isInside(node)) as Use[];
    const isMoved = isInside(definition);
    if (uses.length === 0 && !isMoved) continue;
    const { start, end } = spanOf(definition);
    const written = editedSlice(from.text, { start, end }, fromEdits);
    const twin = other.find((one) => one.identifier === identifier);
    if (twin === undefined) {
      if (!isMoved) lines.push(written);
      continue;
    }
    const isSame = taken !== undefined && sourceOf(twin, taken.text) === written;
    if (isSame) {
      if (isMoved) edits.push({ start, end, text: "", why: `the label ${identifier}` });
      continue;
    }
    const label = freeLabel(`${definition.label ?? identifier} ${from.entry.id}`, labels);
    const renamed = written.replace(LABEL, `[${label}]`);
    if (isMoved) edits.push(...relabelledDefinition(definition, label, from.text));
    else lines.push(renamed);
    for (const use of uses) edits.push(relabelled(use, label, from.text));
  }
  return { edits, lines };
}

type Use = LinkReference | ImageReference;

function nodesIn({ tree, text }: EntryParts): readonly Nodes[] {
  return text.includes("]:") ? below(tree.root) : [];
}

function below(node: Nodes): readonly Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap((child) => below(child as Nodes))] : [node];
}

function isDefinition(node: Nodes): node is Definition {
  return node.type === "definition";
}

function isUse(node: Nodes): node is Use {
  return node.type === "linkReference" || node.type === "imageReference";
}

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function sourceOf(node: Nodes, text: string): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

function isWithin(node: Nodes, { start, end }: Span): boolean {
  const own = spanOf(node);
  return own.start >= start && own.end <= end;
}

function freeLabel(label: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? label : `${label} ${number}`;
    if (taken.has(one.toLowerCase())) continue;
    taken.add(one.toLowerCase());
    return one;
  }
}

/** What a definition begins with. */
const LABEL = /^\[(?:\\.|[^\]\\])*\]/;

function relabelledDefinition(definition: Definition, label: string, text: string): readonly EntryEdit[] {
  const { start } = spanOf(definition);
  const length = LABEL.exec(sourceOf(definition, text))?.[0].length ?? 0;
  return [{ start, end: start + length, text: `[${label}]`, why: `the label ${label}` }];
}

/** The edit that lets a link say another label: `[words][label]`, `[label][]` or `[label]`. */
function relabelled(node: Use, label: string, text: string): EntryEdit {
  const { start, end } = spanOf(node);
  const why = `the label ${label}`;
  if (node.referenceType === "shortcut") return { start: end, end, text: `[${label}]`, why };
  const from = start + text.slice(start, end).lastIndexOf("[");
  return { start: from, end, text: `[${label}]`, why };
}

/** What becomes of the definitions of an entry that loses some spans of its text. */
export interface StrayDefinitions {
  /** Removals of definitions that nothing uses any more. */
  readonly edits: readonly EntryEdit[];
  /** Definitions that stand in the spans and are used outside, as lines of their own. */
  readonly lines: readonly string[];
}

/** Finds the definitions that only the spans use, and those that stand in them and are used elsewhere. */
export function strayDefinitions(entry: EntryParts, spans: readonly Span[]): StrayDefinitions {
  const nodes = nodesIn(entry);
  const isInside = (node: Nodes) => spans.some((span) => isWithin(node, span));
  const edits: EntryEdit[] = [];
  const lines: string[] = [];
  for (const definition of nodes.filter(isDefinition)) {
    const uses = nodes.filter((node) => isUse(node) && node.identifier === definition.identifier);
    const isLeft = uses.some((node) => !isInside(node));
    if (isInside(definition)) {
      if (isLeft) lines.push(sourceOf(definition, entry.text));
    } else if (uses.length > 0 && !isLeft)
      edits.push({ ...lineOf(definition, entry.text), text: "", why: "a link that moves" });
  }
  return { edits, lines };
}

/** The lines of a definition, with the ending of the last one. */
function lineOf(node: Nodes, text: string): Span {
  const { start, end } = spanOf(node);
  const newline = text.indexOf("\n", end);
  return { start: lineStart(text, start), end: newline === -1 ? text.length : newline + 1 };
}
