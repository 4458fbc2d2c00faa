import {
  blocksOfHeld,
  type Filled,
  openingCheck,
  type PublishedSection,
  publishedParts,
  type RenderContext,
  resolveApplicability,
  safeUrl,
  wordsFor,
} from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { DraftBlock } from "../draft.js";
import { introduce, labelledList } from "../introduce.js";
import { pageLink } from "../page-link.js";
import { partBlocks } from "../part-blocks.js";
import { linkTo } from "../rewrite/link.js";
import { text } from "../snippet.js";
import { solutionBlocks } from "../solution-blocks.js";
import type { Writer } from "../writer.js";
import { asked } from "./ask.js";
import { labelsOf, type VariantOf } from "./variant.js";

/** Every section of the entry's page that is for somebody whom support writes to, in its order. */
export const full: VariantOf = {
  purpose: "everything that the page says to a customer",
  blocks: (entry, writer, context) => {
    const labels = labelsOf(context, entry.locale);
    const { words, foreign } = wordsFor(entry.locale);
    const { colon } = words.signs;
    const check = openingCheck(entry);
    const blocks: DraftBlock[] = [...writer.blocks(entry.summary ?? [])];
    for (const part of publishedParts(entry, context.book)) {
      if (part.kind === "solutions") blocks.push(...solutionBlocks(entry, writer, labels, blocks.length > 0));
      else if (part.kind === "own")
        blocks.push(...introduce({ label: part.section.title, foreign: undefined, colon }, writer.blocks(part.blocks)));
      else if (isSent(part)) blocks.push(...introduce(labels[part.id], heldBlocks(part, entry, writer)));
      if (part.kind === "section" && part.id === "symptom") {
        blocks.push(
          ...introduce({ label: words.email.appliesTo, foreign, colon }, appliesTo(entry, context)),
          ...introduce({ label: words.email.firstCheck, foreign, colon }, writer.blocks(check ?? [])),
        );
      }
    }
    return [...blocks, ...asked(entry, writer, context), ...related(entry, context), pageLink(entry, context)];
  },
};

/**
 * What goes to customers. What to send along stands at the end, with what the book asks for; why one should read the page,
 * and what one gains by it, is for those who have not written yet.
 */
function isSent({ id, internal }: PublishedSection): boolean {
  return !internal && id !== "include" && id !== "why" && id !== "benefits";
}

function heldBlocks(part: PublishedSection, entry: Entry, writer: Writer): readonly DraftBlock[] {
  if (part.id === "symptom" && !saysMoreThanTitle(entry)) return [];
  switch (part.holds) {
    case "blocks":
      return writer.blocks(part.blocks);
    case "parts":
      return partBlocks(part.parts, writer);
    case "items":
      return writer.blocks(blocksOfHeld(part));
  }
}

/** A symptom that nobody wrote repeats the title, which is the subject. */
function saysMoreThanTitle({ title, symptom: [only, ...rest] }: Entry): boolean {
  if (only === undefined || rest.length > 0 || only.type !== "paragraph") return true;
  return only.children.map((node) => (node.type === "text" ? node.value : "\n")).join("") !== title;
}

function appliesTo(entry: Entry, { book }: RenderContext): readonly DraftBlock[] {
  const texts = resolveApplicability(entry, book.products).map((one) => one.text);
  const { semicolon } = wordsFor(entry.locale).words.signs;
  return texts.length === 0 ? [] : [{ type: "paragraph", role: "body", line: [text(texts.join(semicolon))] }];
}

function related({ related: ids, locale }: Filled<Entry>, { resolve }: RenderContext): readonly DraftBlock[] {
  const items = ids.flatMap((id) => {
    const target = resolve(id);
    return target === undefined
      ? []
      : [linkTo(target.url === undefined ? undefined : safeUrl(target.url), [text(target.title)])];
  });
  const { words, foreign } = wordsFor(locale);
  return labelledList({ label: words.email.related, foreign, colon: words.signs.colon }, items, false);
}
