import type { FixPart, GroupPart, RichText, StepsPart, TextPart } from "@fixbook/schema";
import type { Heading, List, RootContent } from "mdast";
import {
  alternativeSteps,
  emptyHeading,
  emptySection,
  groupTitle,
  interruptedSteps,
  listStart,
  sameAnchor,
} from "../findings/structure.js";
import type { FindingExtra, Span } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { inlinesFromMdast } from "../rich-text/inlines-from-mdast.js";
import { inlineText } from "../rich-text/to-text.js";
import { anchorsOf, readAlike } from "./anchors.js";
import { content, isBlock, kindOf, readItems } from "./list-items.js";
import { textWithHeadings } from "./text-with-headings.js";

/**
 * Reads what a Fix, Workaround, Confirm or Verify section holds: text and lists of steps in any order, and groups of
 * them below `###`, which may have headings of the fourth level. Steps number on from list to list, and begin anew in each
 * group and below each heading, whatever numbers are written.
 * `heading` is what the section is called in messages.
 */
export function readFixParts(nodes: readonly RootContent[], heading: string, context: FromMdast): readonly FixPart[] {
  const { top, groups } = cutAtGroups(nodes);
  const titles = groups.map(({ title }) => inlinesFromMdast(title.children, context));
  const names = titles.map(inlineText);
  const ids = anchorsOf(names, "group");
  checkNames(groups, names, context);
  return [
    ...readInOrder(top, heading, context),
    ...groups.map(({ title, nodes }, index): GroupPart => {
      checkTitle(title, names[index] ?? "", nodes, context);
      return {
        kind: "group",
        id: ids[index] ?? "group",
        title: titles[index] ?? [],
        parts: [...readInOrder(nodes, heading, context)],
      };
    }),
  ];
}

interface Group {
  readonly title: Heading;
  readonly nodes: RootContent[];
}

function cutAtGroups(all: readonly RootContent[]): {
  readonly top: readonly RootContent[];
  readonly groups: readonly Group[];
} {
  const top: RootContent[] = [];
  const groups: Group[] = [];
  for (const node of all) {
    if (node.type === "heading" && node.depth === 3) groups.push({ title: node, nodes: [] });
    else (groups.at(-1)?.nodes ?? top).push(node);
  }
  return { top, groups };
}

/** No two groups are called the same, or the same but for signs. */
function checkNames(groups: readonly Group[], names: readonly string[], context: FromMdast): void {
  const { report } = context;
  for (const [index, earlier] of readAlike(names)) {
    const [group, first] = [groups[index], groups[earlier]];
    if (group === undefined || first === undefined) continue;
    const range = report.lines.range(context.span(first.title));
    const related = [{ file: report.file, range, message: "The first one." }];
    const data = { kind: "group", name: names[index] ?? "", other: names[earlier] ?? "" } as const;
    report.add(sameAnchor, context.span(group.title), data, { related });
  }
}

function checkTitle(title: Heading, words: string, nodes: readonly RootContent[], context: FromMdast): void {
  const span = context.span(title);
  if (content(nodes).length === 0) context.report.add(emptySection, span, { heading: words });
  else if (NUMBER_ONLY.test(words)) context.report.add(groupTitle, span, { heading: words });
}

/** A number, perhaps after a word for a step or a way: 2, Step 2, Method B, Schritt 2, 手順 2. */
const NUMBER_ONLY =
  /^(?:(?:step|method|option|way|part|phase|schritt|methode|möglichkeit|étape|méthode|paso|método|opción|passo|metodo|opzione|opção|stap|optie|krok|metoda|opcja|手順|方法|ステップ|步骤|选项|步驟|단계|방법|الخطوة|الطريقة)[ .]*(?:\p{Nd}{1,2}|[A-H])|\p{Nd}{1,2})[.):：]?$/iu;

function readInOrder(
  nodes: readonly RootContent[],
  heading: string,
  context: FromMdast,
): readonly (TextPart | StepsPart)[] {
  const parts: (TextPart | StepsPart)[] = [];
  let next = 1;
  // How much higher the numbers of the source are.
  let shift = 0;
  let last: List | undefined;
  let isBroken = false;
  let isRuled = false;
  let between: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== "list") {
      addText(parts, textWithHeadings([node], context));
      if (node.type === "heading" && node.depth === 4) {
        [next, shift, last, between] = [1, 0, undefined, []];
        continue;
      }
      if (node.type === "thematicBreak") isRuled = true;
      if (content([node]).length > 0) between.push(node);
      continue;
    }
    if (node.ordered === true) {
      const goesOn = isRuled && between.length === 0 && node.start === next + shift;
      if (last !== undefined && !goesOn && (between.length > 0 || !isBroken))
        checkInterruption(last, between, node, next + shift, heading, context);
      isBroken ||= last !== undefined && between.length === 0;
      if (node.start !== next + shift) {
        checkStart(node, next, context);
        shift = (node.start ?? 1) === 1 ? 0 : (node.start ?? next) - next;
      }
      last = node;
      between = [];
      isRuled = false;
    } else between.push(node);
    const items = readItems(node, heading, context);
    addSteps(parts, { kind: "steps", ordered: node.ordered === true, start: node.ordered === true ? next : 1, items });
    if (node.ordered === true) next += items.length;
  }
  return parts;
}

/** Texts beside each other are one; a heading begins another. */
function addText(parts: (TextPart | StepsPart)[], blocks: RichText): void {
  if (blocks.length === 0) return;
  const last = parts.at(-1);
  if (last?.kind === "text" && blocks[0]?.type !== "heading")
    parts[parts.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] };
  else parts.push({ kind: "text", blocks });
}

/** Lists of one kind right beside each other are one. */
function addSteps(parts: (TextPart | StepsPart)[], steps: StepsPart): void {
  const last = parts.at(-1);
  if (last?.kind === "steps" && last.ordered === steps.ordered)
    parts[parts.length - 1] = { ...last, items: [...last.items, ...steps.items] };
  else parts.push(steps);
}

/** A list may begin at 1, or with the number that it is published with. */
function checkStart(list: List, next: number, context: FromMdast): void {
  const { start } = list;
  if (start == null || start === 1 || start === next) return;
  const at = context.span(list).start;
  context.report.add(listStart, { start: at, end: at + String(start).length + 1 }, { start, published: next });
}

/**
 * Says where a list was probably not meant to end: right before the next one, or before text that only lacks its
 * indentation. The evidence is the number that would follow, or code and quotes alone in between.
 */
function checkInterruption(
  list: List,
  between: readonly RootContent[],
  following: List,
  next: number,
  heading: string,
  context: FromMdast,
): void {
  const [first, last] = [between[0], between.at(-1)];
  if (first === undefined || last === undefined) {
    const [start, end] = [context.span(list).end, context.span(following).start];
    // A heading without words was left out, with a finding of its own.
    const isParted = context.report.diagnostics.some(
      ({ ruleId, range: { start: at } }) => ruleId === emptyHeading.ruleId && start <= at.offset && at.offset < end,
    );
    if (!isParted) context.report.add(interruptedSteps, context.span(following), { heading });
    return;
  }
  // What is not part of the language has a finding, and breaks a list when it goes no more.
  if (!between.every(isBlock)) return;
  if (between.length === 1 && isAlternative(first, context)) {
    context.report.add(alternativeSteps, context.span(first), { heading });
    return;
  }
  const goesOn = following.start === next && next > 1;
  const isLoose = between.every(({ type }) => type === "code" || type === "blockquote");
  if (!goesOn && !isLoose) return;
  const span = { start: context.span(first).start, end: context.span(last).end };
  const step = next - 1;
  const data = { heading, found: kindOf(first), step };
  context.report.add(interruptedSteps, span, data, indentFix(span, list, step, context));
}

/** Whether a text is a word for "or" and nothing else. */
function isAlternative(node: RootContent, context: FromMdast): boolean {
  const { start, end } = context.span(node);
  return node.type === "paragraph" && ALTERNATIVE.test(context.source.slice(start, end));
}

const ALTERNATIVE =
  /^[^\p{L}\p{N}]*(?:(?:or|or else|alternatively|oder|alternativ|ou|o|oppure|of|eller|tai|lub|albo|nebo|или|або|veya|または|または、|或|或者|또는|أو)(?![\p{L}\p{N}])[^\p{L}\p{N}]*)$/iu;

/** A fix to look at that indents some lines under the last step of the list above them. */
function indentFix(span: Span, list: List, step: number, { span: place, report }: FromMdast): FindingExtra {
  const item = list.children.at(-1);
  const inside = item?.children[0];
  if (item === undefined || inside === undefined) return {};
  const text = report.source({ start: 0, end: span.end });
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const indent = " ".repeat(place(inside).start - (text.lastIndexOf("\n", place(inside).start - 1) + 1));
  if (indent === "" || indent.length > MOST_INDENT) return {};
  const written = text.slice(lineStart, span.end);
  const indented = written.replace(/^(?=[^\r\n])/gm, indent);
  return {
    fixes: [
      {
        kind: "review",
        title: `Indent it under step ${step}`,
        edits: [{ start: lineStart, end: span.end, text: indented }],
      },
    ],
  };
}

const MOST_INDENT = 12;
