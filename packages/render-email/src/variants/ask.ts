import { listOf } from "../introduce.js";
import { pageLink } from "../page-link.js";
import { labelsOf, type VariantOf } from "./variant.js";

/** What the entry and the book ask for, as a list. An entry of a book that asks for nothing has no such snippet. */
export const ask: VariantOf = {
  purpose: "what to include when writing",
  blocks: (entry, writer, context) => {
    const { support } = context.book;
    const labels = labelsOf(context, entry.locale);
    const list = listOf(labels.include, [...entry.include, ...support.checklist], false, writer);
    return list.length === 0 ? [] : [...list, pageLink(entry, context)];
  },
};
