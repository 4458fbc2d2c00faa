import { placeholderName } from "@fixbook/schema";
import { nearest } from "../nearest.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { createPlanBuilder, refuse } from "./plan-builder.js";
import { sourcesOf } from "./sources.js";

/** Plans another name for a placeholder: its declaration, its values, and every use in the files of the book. */
export function planRenamePlaceholder(book: PlanBook, from: string, to: string): Planned {
  const builder = createPlanBuilder(book);
  const { settings } = book;
  const declared = settings.value?.placeholders ?? new Map();
  if (from === to) return builder.done("none");
  const parsed = placeholderName.safeParse(to);
  if (!parsed.success)
    return refuse(
      `${to} cannot be the name of a placeholder: it ${parsed.error.issues[0]?.message ?? ""}.`,
      "Choose another one.",
    );
  if (declared.has(from) && declared.has(to))
    return refuse(`The book has a placeholder ${to} already.`, "Choose another name.", [
      builder.note({ file: settings.file, span: settings.locateKey(["placeholders", to]) }, "It is here."),
    ]);
  // Where a run was killed, the declaration has the new name already.
  if (!declared.has(from) && !declared.has(to)) {
    const [near] = nearest(from, declared.keys());
    return refuse(
      `The book declares no placeholder ${from}.`,
      near === undefined ? "Name one of book.yaml." : `Did you mean ${near}?`,
    );
  }
  if (declared.has(from))
    builder.edit({ file: settings.file, span: settings.locateKey(["placeholders", from]) }, to, "its declaration");
  for (const brand of book.brands)
    if (brand.value?.values.has(from) === true)
      builder.edit({ file: brand.file, span: brand.locateKey(["values", from]) }, to, `its value in ${brand.name}`);
  const use = new RegExp(`(\\\\*)(?:<<${from}>>|\\{\\{${from}\\}\\})`, "g");
  const plain = new Set([
    ...book.brands.map(({ file }) => file),
    ...book.others.map(({ path }) => path),
    book.queries?.file,
    book.evals?.file,
    book.baseline?.path,
    book.imports?.path,
  ]);
  for (const { path: file, text } of sourcesOf(book)) {
    if (!text.includes(from)) continue;
    for (const { 0: written, 1: signs = "", index } of text.matchAll(use)) {
      const start = index + signs.length + 2;
      const span = { start, end: start + from.length };
      if (signs.length % 2 === 1 || plain.has(file))
        builder.leave({ file, span: { start: index, end: index + written.length } }, `${from}, as text`);
      else builder.edit({ file, span }, to, `a use of ${from}`);
    }
  }
  const filledBy = (declared.get(from) ?? declared.get(to))?.filledBy;
  // An application that does not know the new name shows its mark.
  return builder.done(filledBy === "app" ? "major" : "none");
}
