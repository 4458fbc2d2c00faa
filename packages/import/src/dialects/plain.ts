import { checkBoxes, colonBoxes, commonFields, commonInlines, quoteAlerts } from "./common.js";
import type { Dialect } from "./dialect.js";

/** Markdown of no system that is known, with what many have. */
export const plain: Dialect = {
  id: "plain",
  title: "Markdown",
  signs: [],
  blocks: [...quoteAlerts, colonBoxes(/^:{3,}\s*\{?\.?([A-Za-z][\w-]*)\}?[ \t]*(.*)$/), checkBoxes],
  inlines: commonInlines,
  fields: commonFields,
};
