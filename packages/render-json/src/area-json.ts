import { pageAddress, type RenderContext } from "@fixbook/core";
import { type Area, type AreaJson, contractVersion } from "@fixbook/schema";
import { toolsOf } from "./tools.js";

/** An area as `areas/<area>.json`, its list of entries empty. */
export function toAreaJson(area: Area, context: RenderContext): AreaJson {
  return {
    contractVersion,
    id: area.id,
    title: area.title,
    ...toolsOf(context).write.optional("summary", area.summary),
    ...pageAddress(`areas/${area.id}/`, context),
    entries: [],
  };
}
