import { type Branch, branchesOf, groupAnchor, type Html, html, isStepList, listKinds } from "@fixbook/core";
import type { FixPart, GroupPart, RichText, StepsPart, TextPart } from "@fixbook/schema";
import type { Page } from "../page.js";
import { prose } from "./section.js";

/** How the parts of a fix are shown. */
interface PartsLook {
  /** Anchors of steps are `<idPrefix>-<number from 1>`, in a group `<anchor of the group>--<number>`. */
  readonly idPrefix: string;
  /** The level of the heading that they stand below. */
  readonly below: 2 | 4;
  readonly className?: string;
}

/**
 * The parts of a fix in their order: steps with anchors and links to them, texts, and groups below quiet headings that
 * fold them. Anchors count on where numbers begin anew below a heading.
 */
export function fixParts(parts: readonly FixPart[], look: PartsLook, page: Page): Html {
  const top = parts.filter((part) => part.kind !== "group");
  const groups = parts.filter((part) => part.kind === "group");
  const made = inOrder(branchesOf(top, listKinds(parts)), look.idPrefix, look, page);
  return html`<div class="fix">\n${made}${groups.map((part) => group(part, look, page))}</div>\n`;
}

function inOrder(branches: readonly Branch[], idPrefix: string, look: PartsLook, page: Page): readonly Html[] {
  let count = 0;
  return branches.flatMap(({ parts, kinds }) =>
    parts.map((part) => {
      if (part.kind === "text") return text(part, look, page);
      if (!isStepList(part, kinds)) return points(part, page);
      const first = count + 1;
      count += part.items.length;
      return steps(part, first, idPrefix, look, page);
    }),
  );
}

function group(part: GroupPart, look: PartsLook, page: Page): Html {
  const level = look.below + 1;
  const id = groupAnchor(look.idPrefix, part.id);
  return html`<details class="group" open>
<summary><h${level}>${page.rich.inlines(part.title)}</h${level}></summary>
<div id="${id}">
${inOrder(branchesOf(part.parts), `${id}-`, look, page)}</div>
</details>
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
    const id = `${idPrefix}-${first + index}`;
    const number = ordered ? start + index : first + index;
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
