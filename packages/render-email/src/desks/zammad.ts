import { deskSyntax, writeDeskVariable } from "@fixbook/schema";
import type { Desk } from "./desk.js";
import { csvFile } from "./format.js";
import { apart } from "./literal.js";
import { withVariant } from "./names.js";

/**
 * Zammad text modules: the CSV file that its own import reads. An agent finds one by `::` and a word.
 *
 * Source: zammad/zammad, `text_modules_controller.rb` (cells are separated by commas unless the request says otherwise) and
 * `can_csv_import.rb` (a record is looked up by `id` or `name`; a cell with `~~~` becomes a list; `strip` and no empty
 * cells), `text_module.rb` (a content without an element would be taken for plain text).
 */
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
    separator: ",",
    header: () => ["name", "keywords", "content", "note", "active"],
    cells: (item) =>
      [item.id, [item.title, ...item.codes].join(" "), item.html(), withVariant(item.title, item), "true"].map(
        withoutList,
      ),
  }),
};

/** A cell that Zammad does not take for a list: a word joiner (U+2060), which nobody sees, between three tildes. */
function withoutList(cell: string): string {
  return cell.replace(/~~(?=\p{Co}*~)/gu, "~~\u2060");
}
