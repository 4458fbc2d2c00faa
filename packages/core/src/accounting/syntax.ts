import type { Nodes, Parents } from "mdast";

/** The signs of a kind of node that are no text, as patterns. */
interface NodeSyntax {
  readonly open?: string;
  /** Between two of its children. */
  readonly between?: string;
  readonly close?: string;
}

const DELIMITER_ROW = "(?:[|:-][-:| \\t]*)?";
const BRACKET = "\\|?";

/**
 * Every sign that readers never see, by the kind of node around it. The table is closed: a sign that is in no row is
 * text, or has no place in an entry. White space, and the `>` of the quotes around a node, may stand beside each. What
 * has no children is read sign by sign instead.
 */
const nodeSyntax = {
  root: {},
  paragraph: {},
  // "## Fix ##", or the words above a line of = or -.
  heading: { open: "(?:#{1,6})?", close: "(?:#+|(?:=+|-+))?" },
  blockquote: { open: ">" },
  list: {},
  listItem: { open: "(?:[-+*]|[0-9]{1,9}[.)])" },
  table: { between: DELIMITER_ROW, close: DELIMITER_ROW },
  tableRow: { open: BRACKET, between: BRACKET, close: BRACKET },
  tableCell: { open: BRACKET, close: BRACKET },
  emphasis: { open: "[*_]", close: "[*_]" },
  strong: { open: "(?:\\*\\*|__)", close: "(?:\\*\\*|__)" },
  delete: { open: "~~", close: "~~" },
} satisfies Partial<Record<Parents["type"], NodeSyntax>>;

/** A kind of node whose signs are in the table. */
export type WithSyntax = keyof typeof nodeSyntax;

/** Matches the signs at one place of a node, and nothing else. */
export interface NodeSigns {
  readonly open: RegExp;
  readonly between: RegExp;
  readonly close: RegExp;
  /** All of a node that has no children. */
  readonly alone: RegExp;
}

/** The signs of each kind of node in the table, in quotes or not. */
export const signs = {
  plain: compile("\\s*"),
  quoted: compile("[\\s>]*"),
};

function compile(beside: string): Readonly<Record<WithSyntax, NodeSigns>> {
  const whole = (...parts: readonly string[]) =>
    new RegExp(`^${beside}${parts.map((part) => part + beside).join("")}$`);
  return Object.fromEntries(
    Object.entries(nodeSyntax as Readonly<Record<string, NodeSyntax>>).map(([type, row]) => {
      const { open = "", between = "", close = "" } = row;
      return [type, { open: whole(open), between: whole(between), close: whole(close), alone: whole(open, close) }];
    }),
  ) as Record<WithSyntax, NodeSigns>;
}

/** Whether the signs of a node are in the table. */
export function hasSyntax(node: Nodes): node is Extract<Nodes, { type: WithSyntax }> {
  return Object.hasOwn(nodeSyntax, node.type);
}
