import type { RenderContext } from "@fixbook/core";
import { type Area, type AreaJson, contractVersion } from "@fixbook/schema";
import { toEntryFieldsJson } from "./entry-json.js";
import { createRichTextWriter } from "./rich-text-json.js";

/** An area with its entries in full, as `areas/<area>.json`. */
export function toAreaJson(area: Area, context: RenderContext): AreaJson {
  return {
    contractVersion,
    id: area.id,
    title: area.title,
    ...createRichTextWriter(context).optional("summary", area.summary),
    url: context.pageUrl(`areas/${area.id}/`),
    entries: context.entriesOf(area.id).map((entry) => toEntryFieldsJson(entry, context)),
  };
}
