import { namesOf } from "./names.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { createPlanBuilder, refuse } from "./plan-builder.js";
import { headingOf, titleProblem, titleSource } from "./title.js";
import { yamlText } from "./yaml-text.js";

/** Plans another title for an entry or a draft. Its id stays; `idOfTitle` says which one the title would give. */
export function planRetitle(book: PlanBook, name: string, title: string): Planned {
  const found = namesOf(book).find(name);
  if (found === undefined) return refuse(`The book has no entry or draft ${name}.`, "Name one by its id or its file.");
  const wrong = titleProblem(title);
  if (wrong !== undefined) return refuse(wrong.problem, wrong.action);
  const { source } = found;
  const parsed = book.parse(source);
  const written = titleSource(source.text, parsed);
  const builder = createPlanBuilder(book);
  const file = source.path;
  if (written === undefined)
    return refuse(`${file} has no title that can be read.`, "Mend what fixbook lint says of it first.");
  const { titleSpan: span } = parsed.facts;
  const isStated = span.start < (parsed.tree?.bodyStart ?? 0);
  const heading = isStated ? yamlText(title.trim()) : headingOf(title.trim());
  const start = span.start + source.text.slice(span.start, span.end).indexOf(written);
  const isUnderlined = !isStated && !source.text.startsWith("#", span.start);
  const place = isStated || isUnderlined ? span : { start, end: start + written.length };
  const text = isStated || isUnderlined ? heading : heading.replace(/^# /, "");
  if (text !== written && heading !== source.text.slice(span.start, span.end))
    builder.edit({ file, span: place }, text, "the title");
  return builder.done(found.isDraft || parsed.entry?.audience === "internal" ? "none" : "patch");
}
