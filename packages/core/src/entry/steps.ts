import type { FixPart, GroupPart, Heading, RichText, StepsPart, TextPart } from "@fixbook/schema";
import { isLinkList } from "./links-only.js";

/** One step of a fix, with the group and the heading inside it that it stands below. */
export interface Step {
  readonly blocks: RichText;
  readonly group?: GroupPart;
  readonly heading?: Heading;
}

/**
 * All steps of a fix in their order, as applications go through them. Above the groups, bullets are steps only where no
 * list of the fix is numbered, and text only where there is no list at all: then it is one step. A group, which is a way
 * of its own, is judged by itself, and so is a branch. Bullets that are nothing but links lead elsewhere, and are no steps.
 */
export function stepsOf(parts: readonly FixPart[]): readonly Step[] {
  const top = parts.filter((part) => part.kind !== "group");
  const groups = parts.filter((part) => part.kind === "group");
  return [
    ...branchesOf(top, listKinds(parts)).flatMap(stepsIn),
    ...groups.flatMap((group) =>
      branchesOf(group.parts)
        .flatMap(stepsIn)
        .map((step) => ({ ...step, group })),
    ),
  ];
}

function stepsIn({ heading, kinds, parts }: Branch): readonly Step[] {
  const below = heading === undefined ? {} : { heading };
  if (kinds.size === 0) {
    const blocks = blocksOfParts(parts).filter((block) => block !== heading);
    return blocks.every(isLinkList) ? [] : [{ blocks, ...below }];
  }
  return parts.flatMap((part) =>
    part.kind === "steps" && isStepList(part, kinds) ? part.items.map((blocks) => ({ blocks, ...below })) : [],
  );
}

/** What stands below one heading of the fourth level, or above the first one: its steps are told apart from the others. */
export interface Branch {
  /** The first block of its first part. */
  readonly heading?: Heading;
  readonly kinds: ReadonlySet<ListKind>;
  readonly parts: readonly (TextPart | StepsPart)[];
}

/** Cuts the parts of a group, or of a fix above its groups, at their headings. `kinds` are the lists of them all. */
export function branchesOf(
  parts: readonly (TextPart | StepsPart)[],
  kinds: ReadonlySet<ListKind> = listKinds(parts),
): readonly Branch[] {
  const first = parts.findIndex((part) => headingOf(part) !== undefined);
  const [top, below] = first === -1 ? [parts, []] : [parts.slice(0, first), parts.slice(first)];
  const branches: { readonly heading: Heading; readonly parts: (TextPart | StepsPart)[] }[] = [];
  for (const part of below) {
    const heading = headingOf(part);
    if (heading === undefined) branches.at(-1)?.parts.push(part);
    else branches.push({ heading, parts: [part] });
  }
  return [{ kinds, parts: top }, ...branches.map((branch) => ({ ...branch, kinds: listKinds(branch.parts) }))];
}

/** The heading that a part begins with. */
function headingOf(part: TextPart | StepsPart): Heading | undefined {
  const first = part.kind === "text" ? part.blocks[0] : undefined;
  return first?.type === "heading" ? first : undefined;
}

/** Whether the members of a list are steps, where lists of some kinds stand beside it. */
export function isStepList(part: StepsPart, kinds: ReadonlySet<ListKind>): boolean {
  return part.ordered || !(kinds.has("numbered") || isLinkList(listOf(part)));
}

export type ListKind = "numbered" | "bullets";

/** The kinds of lists that a fix has, in its groups too. Lists of links do not count. */
export function listKinds(parts: readonly FixPart[]): ReadonlySet<ListKind> {
  const kinds = new Set<ListKind>();
  for (const part of parts) {
    if (part.kind === "steps") {
      if (!isLinkList(listOf(part))) kinds.add(part.ordered ? "numbered" : "bullets");
    } else if (part.kind === "group") for (const kind of listKinds(part.parts)) kinds.add(kind);
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
