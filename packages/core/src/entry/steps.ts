import type { FixPart, GroupPart, RichText, StepsPart, TextPart } from "@fixbook/schema";

/** One step of a fix, with the group that it stands in. */
export interface Step {
  readonly blocks: RichText;
  readonly group?: GroupPart;
}

/**
 * All steps of a fix in their order, as applications go through them. Above the groups, bullets are steps only where no
 * list of the fix is numbered, and text only where there is no list at all: then it is one step. A group, which is a way
 * of its own, is judged by itself.
 */
export function stepsOf(parts: readonly FixPart[]): readonly Step[] {
  const kinds = listKinds(parts);
  const top = parts.filter((part) => part.kind !== "group");
  const groups = parts.filter((part) => part.kind === "group");
  return [
    ...stepsIn(top, kinds),
    ...groups.flatMap((group) => stepsIn(group.parts, listKinds(group.parts)).map((step) => ({ ...step, group }))),
  ];
}

function stepsIn(parts: readonly (TextPart | StepsPart)[], kinds: ReadonlySet<ListKind>): readonly Step[] {
  const text = parts.flatMap((part) => (part.kind === "text" ? part.blocks : []));
  if (kinds.size === 0) return text.length === 0 ? [] : [{ blocks: text }];
  return parts.flatMap((part) =>
    part.kind === "steps" && isStepList(part, kinds) ? part.items.map((blocks) => ({ blocks })) : [],
  );
}

/** Whether the members of a list are steps, where lists of some kinds stand beside it. */
export function isStepList({ ordered }: StepsPart, kinds: ReadonlySet<ListKind>): boolean {
  return ordered || !kinds.has("numbered");
}

export type ListKind = "numbered" | "bullets";

/** The kinds of lists that a fix has, in its groups too. */
export function listKinds(parts: readonly FixPart[]): ReadonlySet<ListKind> {
  const kinds = new Set<ListKind>();
  for (const part of parts) {
    if (part.kind === "steps") kinds.add(part.ordered ? "numbered" : "bullets");
    else if (part.kind === "group") for (const kind of listKinds(part.parts)) kinds.add(kind);
  }
  return kinds;
}

/** A fix as rich text: its lists and texts in their order, groups below headings. Nothing is left out. */
export function blocksOfParts(parts: readonly FixPart[]): RichText {
  return parts.flatMap(blocksOfPart);
}

function blocksOfPart(part: FixPart): RichText {
  switch (part.kind) {
    case "text":
      return part.blocks;
    case "steps":
      return [listOf(part)];
    case "group":
      return [{ type: "heading", depth: 3, children: part.title }, ...blocksOfParts(part.parts)];
  }
}

function listOf({ ordered, start, items }: StepsPart): RichText[number] {
  return {
    type: "list",
    ordered,
    ...(ordered && start > 1 ? { start } : {}),
    children: items.map((children) => ({ type: "listItem", children })),
  };
}

/** A fix of steps alone, numbered from 1; no part where there are none. */
export function stepsPart(items: readonly RichText[], ordered = true): StepsPart[] {
  return items.length === 0 ? [] : [{ kind: "steps", ordered, start: 1, items }];
}

/** Text that is no step, as the one part of a fix. */
export function textPart(blocks: RichText): TextPart[] {
  return blocks.length === 0 ? [] : [{ kind: "text", blocks }];
}

/** The same parts with other texts in them. */
export function mapParts(
  parts: readonly FixPart[],
  blocks: (nodes: RichText) => RichText,
  inlines: (nodes: GroupPart["title"]) => GroupPart["title"],
): readonly FixPart[] {
  const inner = (part: TextPart | StepsPart): TextPart | StepsPart =>
    part.kind === "text" ? { ...part, blocks: blocks(part.blocks) } : { ...part, items: part.items.map(blocks) };
  return parts.map((part) =>
    part.kind === "group" ? { ...part, title: inlines(part.title), parts: part.parts.map(inner) } : inner(part),
  );
}
