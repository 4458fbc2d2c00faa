import type { List, ListItem, Nodes } from "mdast";

/** The items of a list that stand further to the right than it does, as the items of a list within it would. */
export function nestedByMistake(list: List): readonly ListItem[] {
  const column = columnOf(list);
  return list.children.filter((item) => columnOf(item) - column >= MEANT);
}

/** The column at which a node begins; 1 for the first. */
export function columnOf(node: Nodes): number {
  return node.position?.start.column ?? 1;
}

/** How far the items of a list within another stand to the right, at the least; a single space is a slip. */
const MEANT = 2;
