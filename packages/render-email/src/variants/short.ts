import type { RichText } from "@fixbook/schema";
import type { DraftBlock } from "../draft.js";
import { inParagraph } from "../draft.js";
import { join } from "../joint.js";
import { pageLink } from "../page-link.js";
import type { Writer } from "../writer.js";
import type { VariantOf } from "./variant.js";

/**
 * The most likely cause and the first thing to check as one paragraph, and a link. A cause with headings keeps them as
 * lines. Where the brand has no address there is nothing to follow in a chat, and the paragraph stands alone. An entry
 * that says neither has none: a link alone answers nobody.
 */
export const short: VariantOf = {
  purpose: "one paragraph and a link, for chats",
  blocks: (entry, writer, context) => {
    const { cause = [] } = entry.solutions[0] ?? {};
    const check = entry.firstCheck ?? [];
    const isDivided = cause.some(({ type }) => type === "heading");
    const blocks = isDivided ? writer.blocks([...cause, ...check]) : paragraph(cause, check, writer);
    const isLinked = context.pageUrl("") !== undefined;
    return [...blocks, ...(isLinked && blocks.length > 0 ? [pageLink(entry, context)] : [])];
  },
};

function paragraph(cause: RichText, check: RichText, writer: Writer): readonly DraftBlock[] {
  const line = inParagraph(join(writer.line(cause, 0), "sentence", writer.line(check, 0)));
  return line.length === 0 ? [] : [{ type: "paragraph", role: "body", line }];
}
