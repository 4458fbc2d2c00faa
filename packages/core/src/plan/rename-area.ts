import { bookLayout, slugProblem } from "@fixbook/schema";
import { areaIndex } from "./area-edits.js";
import { readHead } from "./frontmatter-edits.js";
import { partsOf } from "./names.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { createPlanBuilder, refuse } from "./plan-builder.js";

/** Plans another id for an area: its row, its folders, and `area:` wherever an entry states it. */
export function planRenameArea(book: PlanBook, from: string, to: string): Planned {
  const builder = createPlanBuilder(book);
  const id = to.replace(/\/$/, "").replace(new RegExp(`^${bookLayout.entries}/`), "");
  const index = areaIndex(book, from);
  const { settings } = book;
  if (id === from) return builder.done("none");
  const there = areaIndex(book, id);
  if (index === -1 && there === -1)
    return refuse(`The book has no area ${from}.`, `Its areas are in ${bookLayout.settings}.`);
  const problem = slugProblem(id);
  if (problem !== undefined) return refuse(`${id} cannot be the id of an area: ${problem}.`, "Choose another id.");
  if (index !== -1 && there !== -1)
    return refuse(
      `The book has an area ${id} already.`,
      `Move the entries there one by one, with fixbook mv ID ${id}/, or choose another id.`,
      [builder.note({ file: settings.file, span: settings.locate(["areas", there, "id"]) }, "It is here.")],
    );
  const value = settings.strings.find(({ path }) => path.join("/") === `areas/${index}/id`);
  // Where a run was killed, the row has the new id already, and files are left in the old folder.
  if (value !== undefined) builder.edit({ file: settings.file, span: value.span }, id, `the area ${from}`);
  for (const source of [...book.entries, ...book.drafts]) {
    if (partsOf(source.path).area !== from) continue;
    builder.rename(source.path, inArea(source.path, id));
    if (!/^area[ \t]*:/m.test(source.text)) continue;
    const data = readHead(source.text)?.data;
    const start = data?.textStart(["area"]);
    if (data === undefined || (data.value as Record<string, unknown> | null)?.["area"] === undefined) continue;
    const span = start === undefined ? data.locate(["area"]) : { start, end: start + from.length };
    builder.edit({ file: source.path, span }, id, "its area");
  }
  for (const path of book.files)
    if (path.startsWith(`${bookLayout.entries}/${from}/`)) builder.rename(path, inArea(path, id));
  // An area has no record: applications that choose entries by it have to be told.
  return builder.done("major");
}

function inArea(path: string, area: string): string {
  const [root = "", , ...rest] = path.split("/");
  return [root, area, ...rest].join("/");
}
