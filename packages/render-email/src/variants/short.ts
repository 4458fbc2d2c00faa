import type { DraftBlock } from "../draft.js";
import { inParagraph } from "../draft.js";
import { join } from "../joint.js";
import { pageLink } from "../page-link.js";
import type { VariantOf } from "./variant.js";

/**
 * The most likely cause and the first thing to check as one paragraph, and a link. Where the brand has no address there is
 * nothing to follow in a chat, and the paragraph stands alone.
 */
export const short: VariantOf = {
  purpose: "one paragraph and a link, for chats",
  blocks: (entry, writer, context) => {
    const [solution] = entry.solutions;
    const cause = writer.line(solution?.cause ?? [], 0);
    const line = inParagraph(join(cause, "sentence", writer.line(entry.firstCheck ?? [], 0)));
    const paragraph: DraftBlock = { type: "paragraph", role: "body", line };
    const isLinked = context.pageUrl("") !== undefined;
    return [
      ...(line.length === 0 ? [] : [paragraph]),
      ...(isLinked || line.length === 0 ? [pageLink(entry, context)] : []),
    ];
  },
};
