import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Account } from "../law/account.js";
import { textsOf } from "../law/words.js";

export interface TypedListOptions {
  readonly account: Account;
  lineOf(node: Nodes): number | undefined;
}

/**
 * Makes numbered lists of those that were typed by hand ("1.Turn", "2) Press", "Step 3: Wait", "a) Lift"), in the lines of
 * a paragraph or in paragraphs that follow each other. They are lists only where their numbers run on from 1, or a; all
 * others stay as they are. The numbers are syntax.
 */
export function readTypedLists(nodes: readonly RootContent[], options: TypedListOptions): RootContent[] {
  const result: RootContent[] = [];
  const inner = nodes.map((node) =>
    node.type === "list" || node.type === "listItem" || node.type === "blockquote"
      ? ({ ...node, children: readTypedLists(node.children, options) } as RootContent)
      : node,
  );
  for (let at = 0; at < inner.length; ) {
    const run = typedRun(inner, at);
    if (run === undefined) result.push(...inner.slice(at, at + 1));
    else result.push(...written(run, options));
    at += run?.nodes.length ?? 1;
  }
  return result;
}

/** A line of a paragraph, with the number that it begins with. */
interface Line {
  readonly children: readonly PhrasingContent[];
  /** What parts it from the line before. */
  readonly before: PhrasingContent | undefined;
  readonly marker: Marker | undefined;
}

interface Marker {
  readonly style: string;
  readonly number: number;
  /** As it is written, with the spaces behind it. */
  readonly written: string;
}

/** Paragraphs and lists, one behind the other, whose numbers run on from 1. */
interface Run {
  readonly nodes: readonly RootContent[];
  readonly lead: readonly Line[];
  readonly items: readonly Item[];
}

type Item = { readonly lines: readonly [Line, ...Line[]]; readonly node: Paragraph } | { readonly item: ListItem };

function typedRun(nodes: readonly RootContent[], from: number): Run | undefined {
  const items: Item[] = [];
  const used: RootContent[] = [];
  let lead: readonly Line[] = [];
  let style: string | undefined;
  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at] as RootContent;
    if (node.type === "list" && node.ordered === true) {
      // A list that markup has already made of some of the numbers.
      const { start } = node;
      if ((start ?? 1) !== items.length + 1 || (style !== undefined && !/^[.)]$/.test(style))) break;
      items.push(...node.children.map((item) => ({ item })));
      used.push(node);
      continue;
    }
    if (node.type !== "paragraph") break;
    const lines = linesOf(node);
    const first = lines.findIndex(({ marker }) => marker !== undefined);
    if (first === -1 || (first > 0 && used.length > 0)) break;
    const opening = lines[first]?.marker;
    if (opening?.number === 1 && items.length > 0) break;
    const own: { lines: [Line, ...Line[]]; node: Paragraph }[] = [];
    for (const line of lines.slice(first)) {
      const last = own.at(-1);
      if (line.marker === undefined) last?.lines.push(line);
      else {
        style ??= line.marker.style;
        // A number that is left out, or comes twice: nobody can tell what is a step.
        if (line.marker.style !== style || line.marker.number !== items.length + own.length + 1) return undefined;
        own.push({ lines: [line], node });
      }
    }
    if (used.length === 0) lead = lines.slice(0, first);
    items.push(...own);
    used.push(node);
  }
  return style === undefined || items.length < 2 ? undefined : { nodes: used, lead, items };
}

/** The lines of a paragraph: what line breaks part, in the source or on the page. */
function linesOf({ children }: Paragraph): readonly Line[] {
  const lines: { children: PhrasingContent[]; before: PhrasingContent | undefined }[] = [
    { children: [], before: undefined },
  ];
  for (const node of children) {
    if (node.type === "break") lines.push({ children: [], before: node });
    else if (node.type === "text")
      for (const [index, value] of node.value.split("\n").entries()) {
        if (index > 0) lines.push({ children: [], before: { type: "text", value: "\n" } });
        if (value !== "") lines.at(-1)?.children.push({ ...node, value });
      }
    else lines.at(-1)?.children.push(node);
  }
  return lines.map((line) => ({ ...line, marker: markerOf(line.children) }));
}

/** The number that a line begins with, where more stands behind it. */
function markerOf(line: readonly PhrasingContent[]): Marker | undefined {
  const text = openingOf(line);
  const [written, word, step, digits, sign, letter] = MARKER.exec(text) ?? [];
  if (written === undefined) return undefined;
  const left = textsOf({ type: "paragraph", children: withoutMarker(line, written) }).join("");
  if (!/[\p{L}\p{N}]/u.test(left)) return undefined;
  if (letter !== undefined) return { style: "a)", number: letter.toLowerCase().charCodeAt(0) - 96, written };
  return { style: word?.toLowerCase() ?? sign ?? "", number: Number(step ?? digits), written };
}

/** "Step 3:" in the languages of accepted headings; "3." and "3)" with no digit behind them, which would be a decimal; "c)". */
const MARKER =
  /^\s*(?:(step|schritt|étape|paso|passo|passaggio|stap|krok|steg|trin|шаг)\s+(\d{1,2})\s*(?:[:.)]|\s[-–—])(?!\d)\s*|(\d{1,2})([.)])(?!\d|[.)])\s*|([a-z])\)\s*)/iu;

/** The words that a line begins with, in bold or not. */
function openingOf([first]: readonly PhrasingContent[]): string {
  if (first?.type === "strong" || first?.type === "emphasis") return openingOf(first.children);
  return first?.type === "text" ? first.value : "";
}

function withoutMarker(line: readonly PhrasingContent[], written: string): PhrasingContent[] {
  const [first, ...rest] = line;
  if (first?.type === "strong" || first?.type === "emphasis") {
    const children = withoutMarker(first.children, written);
    return children.length === 0 ? trimStart(rest) : [{ ...first, children }, ...rest];
  }
  if (first?.type !== "text") return [...line];
  const value = first.value.slice(written.length);
  return value === "" ? trimStart(rest) : [{ ...first, value }, ...rest];
}

function trimStart([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== "text") return first === undefined ? [] : [first, ...rest];
  const value = first.value.trimStart();
  return value === "" ? trimStart(rest) : [{ ...first, value }, ...rest];
}

function written({ lead, items }: Run, { account, lineOf }: TypedListOptions): RootContent[] {
  const typed = items.flatMap((one) => ("lines" in one ? [one] : []));
  const [first] = typed;
  for (const { lines } of typed) account.syntax(lines[0].marker?.written ?? "");
  account.lose("list-typed", "", {
    line: first && lineOf(first.node),
    says: typed.map(({ lines }) => lines[0].marker?.written.trim()).join(" "),
  });
  const children = items.map((one): ListItem => {
    if ("item" in one) return one.item;
    const [{ children: opening, marker }, ...more] = one.lines;
    const paragraph = paragraphOf([...withoutMarker(opening, marker?.written ?? ""), ...joined(more)], one.node);
    return { type: "listItem", spread: false, children: [paragraph], ...placeOf(one.node) };
  });
  const list: List = {
    type: "list",
    ordered: true,
    start: 1,
    spread: false,
    children,
    ...(first === undefined ? {} : placeOf(first.node)),
  };
  const before = joined(lead);
  return before.length === 0 || first === undefined ? [list] : [paragraphOf(before, first.node), list];
}

function joined(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap(({ before, children }) => [...(before === undefined ? [] : [before]), ...children]);
}

function paragraphOf(children: PhrasingContent[], node: Paragraph): Paragraph {
  const isBlank = (one: PhrasingContent | undefined) =>
    one?.type === "break" || (one?.type === "text" && one.value.trim() === "");
  const line = [...children];
  while (line.length > 0 && isBlank(line.at(-1))) line.pop();
  return { type: "paragraph", children: line, ...placeOf(node) };
}

function placeOf({ position }: Nodes): { readonly position?: NonNullable<Nodes["position"]> } {
  return position === undefined ? {} : { position };
}
