import type { Code, Emphasis, List, Nodes, Strong } from "mdast";

/**
 * Whether a block holds Markdown that was probably meant to be something else, and that is told from it by the way in
 * which it is written alone: a fence that nothing closes, numbers that are out of order, the `_` of a file's name.
 * Printed in the canonical way it would look as if it were meant.
 */
export function isOdd(node: Nodes, source: string): boolean {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  switch (node.type) {
    case "code":
      return isOddCode(node, written);
    case "inlineCode":
      return written.includes("\n");
    case "emphasis":
    case "strong":
      if (isPartOfName(node, written, source)) return true;
      break;
    case "blockquote":
      if (written.startsWith(CONFLICT)) return true;
      break;
    case "list":
      if (isMisnumbered(node, source)) return true;
      break;
  }
  return "children" in node && node.children.some((child) => isOdd(child, source));
}

const CONFLICT = ">>>>>>>";

/** Code by indentation, and code whose fence goes on to the end of what holds it. */
function isOddCode({ value }: Code, written: string): boolean {
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  if (fence === undefined) return true;
  const last = written
    .slice(written.lastIndexOf("\n") + 1)
    .replace(/^[ \t>]*/, "")
    .trimEnd();
  return !(last.startsWith(fence) && last === (fence[0] ?? "").repeat(last.length)) || value.includes(fence);
}

/** Whether the signs of emphasis are those of a name: `_config_.yml`, `__init__.py`, `_my_var_`. */
function isPartOfName(node: Emphasis | Strong, written: string, source: string): boolean {
  if (!written.startsWith("_") || /\s/.test(written)) return false;
  const after = source.slice(node.position?.end.offset, (node.position?.end.offset ?? 0) + 2);
  return /[^\W_]_[^\W_]/.test(written) || /^\.?\w/.test(after);
}

/** Whether the numbers of a list neither count on nor stay the same. */
function isMisnumbered({ ordered, children }: List, source: string): boolean {
  if (ordered !== true) return false;
  const numbers = children.map(({ position }) => Number.parseInt(source.slice(position?.start.offset), 10));
  const [first = 1, second = first] = numbers;
  const step = second === first ? 0 : 1;
  return numbers.some((number, index) => number !== first + step * index);
}
