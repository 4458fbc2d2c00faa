import { groupAnchor, type Html, html, isStepList, listKinds } from "@fixbook/core";
import type { FixPart, GroupPart, RichText, StepsPart, TextPart } from "@fixbook/schema";
import type { Page } from "../page.js";
import { type HeadingLevel, prose } from "./section.js";

/** How the parts of a fix are shown. */
interface PartsLook {
  /** Anchors of steps are `<idPrefix>-<number from 1>`, in a group `<anchor of the group>--<number>`. */
  readonly idPrefix: string;
  /** The level of the heading that they stand below. */
  readonly below: HeadingLevel;
  readonly className?: string;
}

/** The parts of a fix in their order: steps with anchors and links to them, texts, and groups below quiet headings. */
export function fixParts(parts: readonly FixPart[], look: PartsLook, page: Page): Html {
  const kinds = listKinds(parts);
  return html`<div class="fix">\n${inOrder(parts, look.idPrefix, { look, kinds, page })}</div>\n`;
}

interface Frame {
  readonly look: PartsLook;
  readonly kinds: ReturnType<typeof listKinds>;
  readonly page: Page;
}

function inOrder(parts: readonly FixPart[], idPrefix: string, frame: Frame): readonly Html[] {
  const { look, kinds, page } = frame;
  const made: Html[] = [];
  let count = 0;
  for (const part of parts) {
    if (part.kind === "text") made.push(text(part, look, page));
    else if (part.kind === "group") made.push(group(part, idPrefix, frame));
    else if (!isStepList(part, kinds)) made.push(points(part, page));
    else {
      made.push(steps(part, count + 1, idPrefix, look, page));
      count += part.items.length;
    }
  }
  return made;
}

function group(part: GroupPart, idPrefix: string, frame: Frame): Html {
  const level = frame.look.below + 1;
  const id = groupAnchor(idPrefix, part.id);
  return html`<section class="group" id="${id}">
<h${level}>${frame.page.rich.inlines(part.title)}</h${level}>
${inOrder(part.parts, `${id}-`, { ...frame, kinds: listKinds(part.parts) })}</section>
`;
}

function text({ blocks }: TextPart, { below }: PartsLook, page: Page): Html {
  return prose((below === 2 ? page.rich : page.deeper).blocks(blocks));
}

function steps(
  { items, ordered, start }: StepsPart,
  first: number,
  idPrefix: string,
  { className = "steps" }: PartsLook,
  page: Page,
): Html {
  const rows = items.map((item, index) => {
    const number = first + index;
    const id = `${idPrefix}-${number}`;
    return html`<li id="${id}">${prose(page.rich.compact(item))}<a class="permalink" href="#${id}" aria-label="${page.wording.stepLink(number)}"${page.said}></a></li>\n`;
  });
  if (!ordered) return html`<ul class="${className} bullets">\n${rows}</ul>\n`;
  return html`<ol class="${className}"${start > 1 && html` start="${start}"`}>\n${rows}</ol>\n`;
}

/** A list that is no steps, such as a choice beside them. */
function points({ items }: StepsPart, page: Page): Html {
  const children = items.map((item) => ({ type: "listItem", children: item }) as const);
  return prose(page.rich.blocks([{ type: "list", ordered: false, children }]));
}

/** Unordered items, such as benefits. */
export function items(list: readonly RichText[], className: string, page: Page): Html {
  const rows = list.map((item) => html`<li>${prose(page.rich.compact(item))}</li>\n`);
  return html`<ul class="${className}">\n${rows}</ul>\n`;
}
