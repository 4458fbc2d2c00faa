import { safeUrl } from "@fixbook/core";
import type { EntryReference } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";
import { text } from "../snippet.js";
import { linkTo } from "./link.js";

export const entryReference: InlineRewriting<EntryReference> = {
  becomes:
    "a link to the published page, with the page's title where the writer gave no words; the words alone where the brand has no address",
  reason: "An email has no book around it, so that only an absolute address leads anywhere.",
  toLine: (node, writer) => {
    const target = writer.resolve(node.id);
    const words = node.children.length > 0 ? writer.spans(node.children) : [text(target?.title ?? node.id)];
    return linkTo(target?.url === undefined ? undefined : safeUrl(target.url), words);
  },
};
