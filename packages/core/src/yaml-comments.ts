import { type CST, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Span } from "./report.js";
import type { ValuePath } from "./yaml.js";
import { findComments, type YamlComment } from "./yaml-tokens.js";

/** A comment with its place in the file, and the value that it stands at. */
export interface PlacedComment extends Pick<YamlComment, "before" | "flow" | "isTight">, Span {
  /** Undefined where it stands at no value, as on a line of its own. */
  readonly path: ValuePath | undefined;
  /** Where the plain text begins that it stands behind; its own start where there is none. */
  readonly from: number;
}

/** Finds out which values the comments of a document stand at. Linear. */
export function placeComments(root: Node | null, text: string, offset: number): readonly PlacedComment[] {
  const comments = findComments(text);
  if (comments.length === 0) return [];
  const paths = new Map<number, ValuePath>();
  readPlaces(root, [], paths);
  return comments.map(({ start, end, before, anchor, flow, isTight }) => ({
    start: offset + start,
    end: offset + end,
    before,
    flow,
    isTight,
    path: before === "line" || before === "closed" ? undefined : paths.get(anchor),
    from: offset + (before === "plain" ? anchor : start),
  }));
}

/** The path of each plain text by its start, and of each place behind a colon, a hyphen, a comma or a bracket. */
function readPlaces(node: unknown, path: ValuePath, paths: Map<number, ValuePath>): void {
  if (isScalar(node) && node.range != null) paths.set(node.range[0], path);
  else if (isMap(node)) {
    for (const { key, value, srcToken } of node.items) {
      const below = [...path, String(isScalar(key) ? key.value : "")];
      placeAfter(srcToken?.sep, "map-value-ind", below, paths);
      readPlaces(value, below, paths);
    }
  } else if (isSeq(node)) {
    const source = node.srcToken;
    if (source?.type === "flow-collection") paths.set(source.offset + 1, path);
    if (source !== undefined && "items" in source) {
      for (const [index, item] of source.items.entries()) {
        placeAfter(item.start, "seq-item-ind", [...path, index], paths);
        placeAfter(item.start, "comma", path, paths);
      }
    }
    for (const [index, item] of node.items.entries()) readPlaces(item, [...path, index], paths);
  }
}

function placeAfter(
  tokens: readonly CST.SourceToken[] | undefined,
  type: CST.SourceToken["type"],
  path: ValuePath,
  paths: Map<number, ValuePath>,
): void {
  for (const token of tokens ?? []) if (token.type === type) paths.set(token.offset + 1, path);
}
