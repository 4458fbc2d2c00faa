import { introduce } from "../introduce.js";
import { pageLink } from "../page-link.js";
import { partBlocks } from "../part-blocks.js";
import { solutionBlocks } from "../solution-blocks.js";
import { labelsOf, type VariantOf } from "./variant.js";

/**
 * What the reader needs before, each cause with its steps and workaround, how to verify, and a link to the whole page.
 * Symptom, checks, related links and the rest stay on the page: the customer has told the symptom already.
 */
export const fix: VariantOf = {
  purpose: "the answer: prerequisites, causes, steps, how to verify, and a link to the page",
  blocks: (entry, writer, context) => {
    const labels = labelsOf(context, entry.locale);
    const needed = introduce(labels.prerequisites, writer.blocks(entry.prerequisites ?? []));
    return [
      ...needed,
      ...solutionBlocks(entry, writer, labels, needed.length > 0),
      ...introduce(labels.verify, partBlocks(entry.verify, writer)),
      pageLink(entry, context),
    ];
  },
};
