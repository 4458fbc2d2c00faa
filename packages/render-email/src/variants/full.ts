import { type Filled, type RenderContext, safeUrl } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { DraftBlock } from "../draft.js";
import { introduce, labelledList, listOf } from "../introduce.js";
import { pageLink } from "../page-link.js";
import { linkTo } from "../rewrite/link.js";
import { text } from "../snippet.js";
import { solutionBlocks } from "../solution-blocks.js";
import { wordsFor } from "../words.js";
import { labelsOf, type VariantOf } from "./variant.js";

/** Every section of the entry's page, in its order. */
export const full: VariantOf = {
  purpose: "everything that the page says",
  blocks: (entry, writer, context) => {
    const { support } = context.book;
    const labels = labelsOf(context, entry.locale);
    const { words, foreign } = wordsFor(entry.locale);
    const [firstStep] = entry.solutions[0]?.fix ?? [];
    const sameAsStep = JSON.stringify(firstStep) === JSON.stringify(entry.firstCheck);
    const before = [
      ...writer.blocks(entry.summary ?? []),
      ...(saysMoreThanTitle(entry) ? introduce(labels.symptom, writer.blocks(entry.symptom)) : []),
      ...introduce({ label: words.appliesTo, foreign }, appliesTo(entry)),
      ...(sameAsStep ? [] : introduce({ label: words.firstCheck, foreign }, writer.blocks(entry.firstCheck))),
      ...listOf(labels.confirm, entry.confirm, true, writer),
    ];
    return [
      ...before,
      ...solutionBlocks(entry, writer, labels, before.length > 0),
      ...introduce(labels.verify, writer.blocks(entry.verify ?? [])),
      ...introduce(labels.escalate, writer.blocks(entry.escalate ?? [])),
      ...introduce(labels.why, writer.blocks(entry.why ?? [])),
      ...listOf(labels.benefits, entry.benefits, false, writer),
      ...listOf(labels.include, [...entry.include, ...support.checklist], false, writer),
      ...related(entry, context),
      pageLink(entry, context),
    ];
  },
};

/** A symptom that nobody wrote repeats the title, which is the subject. */
function saysMoreThanTitle({ title, symptom: [only, ...rest] }: Entry): boolean {
  if (only === undefined || rest.length > 0 || only.type !== "paragraph") return true;
  return only.children.map((node) => (node.type === "text" ? node.value : "\n")).join("") !== title;
}

function appliesTo({ appliesTo: products }: Entry): readonly DraftBlock[] {
  return products.length === 0 ? [] : [{ type: "paragraph", role: "body", line: [text(products.join("; "))] }];
}

function related({ related: ids, locale }: Filled<Entry>, { resolve }: RenderContext): readonly DraftBlock[] {
  const items = ids.flatMap((id) => {
    const target = resolve(id);
    return target === undefined
      ? []
      : [linkTo(target.url === undefined ? undefined : safeUrl(target.url), [text(target.title)], null)];
  });
  const { words, foreign } = wordsFor(locale);
  return labelledList({ label: words.related, foreign }, items, false);
}
