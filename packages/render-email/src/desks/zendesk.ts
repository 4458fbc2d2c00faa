import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { jsonFile } from "./format.js";
import { rawLiquid } from "./literal.js";
import { withVariant } from "./names.js";

/**
 * Zendesk macros: each item is the body of `POST /api/v2/macros`, or of `PUT /api/v2/macros/<id>`.
 *
 * Source: developer.zendesk.com/api-reference/ticketing/business-rules/macros, and
 * …/documentation/ticketing/reference-guides/actions-reference (`current_tags` adds to the tags of the ticket,
 * `comment_value_html` is the reply).
 */
export const zendesk: Desk = {
  title: "Zendesk macros",
  body: "html",
  variables: deskSyntax.zendesk.variables,
  variable: (name, fallback) =>
    fallback === undefined
      ? writeDeskVariable(deskSyntax.zendesk, name)
      : `{% if ${name} != blank %}{{${name}}}{% else %}${fallback}{% endif %}`,
  needsFallback: false,
  literal: rawLiquid,
  limit: 65_535,
  keyField: "macro.description",
  key: ({ globalId }) => globalId,
  format: jsonFile("macros", (item) => ({
    macro: {
      title: `${level(item.areaTitle)}::${level(withVariant(item.title, item))}`,
      description: item.globalId,
      active: true,
      actions: [
        // Reports count tickets by tag.
        ...(item.entry === undefined ? [] : [{ field: "current_tags", value: `kb_${item.entry.id}` }]),
        { field: "comment_value_html", value: item.html() },
      ],
    },
  })),
};

/** Zendesk makes a menu of what stands between double colons. */
function level(title: string): string {
  return title.replace(/\s*:{2,}\s*/g, ": ");
}
