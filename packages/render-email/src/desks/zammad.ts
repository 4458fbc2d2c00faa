import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { csvFile } from "./format.js";
import { apart } from "./literal.js";
import { withVariant } from "./names.js";

/** Zammad text modules: the CSV file that its own import reads. An agent finds one by `::` and a word. */
export const zammad: Desk = {
  title: "Zammad text modules",
  body: "html",
  variables: deskSyntax.zammad.variables,
  variable: (name) => writeDeskVariable(deskSyntax.zammad, name),
  // It shows a hyphen for what it does not know.
  needsFallback: true,
  literal: apart(/#\{/g),
  keyField: "name",
  key: ({ id }) => id,
  format: csvFile({
    name: "text-modules",
    separator: ";",
    header: () => ["name", "keywords", "content", "note", "active"],
    cells: (item) => [
      item.id,
      [item.title, ...item.codes].join(" "),
      item.html(),
      withVariant(item.title, item),
      "true",
    ],
  }),
};
