import type { Heading } from "mdast";
import { anchorsOf } from "../entry/anchors.js";
import { solutionAnchor } from "../entry/page-anchors.js";
import { nearest } from "../nearest.js";
import { namesOf } from "./names.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { createPlanBuilder, refuse } from "./plan-builder.js";
import { headingOf, titleProblem } from "./title.js";

/** Plans another name for a solution of an entry, as `## Cause: name`, in each of its headings. */
export function planRenameSolution(book: PlanBook, name: string, from: string, to: string): Planned {
  const found = namesOf(book).find(name);
  if (found === undefined) return refuse(`The book has no entry or draft ${name}.`, "Name one by its id or its file.");
  const wrong = titleProblem(to);
  if (wrong !== undefined) return refuse(wrong.problem.replace("title", "name"), wrong.action);
  const { source } = found;
  const { tree, entry } = book.parse(source);
  const builder = createPlanBuilder(book);
  const file = source.path;
  const named = (tree?.root.children ?? []).flatMap((node) =>
    node.type === "heading" && node.depth === 2 ? namedHeading(node, source.text) : [],
  );
  const names = [...new Set(named.map((one) => one.name))];
  if (from === to || (!names.includes(from) && names.includes(to))) return builder.done("none");
  if (!names.includes(from)) {
    const [near] = nearest(from, names);
    return refuse(
      `${found.id} has no solution "${from}".`,
      near === undefined ? "Name one as its heading does." : `Did you mean ${near}?`,
    );
  }
  const [before, after] = [anchorOf(from), anchorOf(to)];
  const same = named.find((one) => one.name !== from && anchorOf(one.name) === after);
  if (same !== undefined)
    return refuse(
      `${found.id} has a solution ${same.name} already, with the anchor that ${to} would have.`,
      "Choose another name.",
      [builder.note({ file, span: same.span }, "It is here.")],
    );
  for (const one of named)
    if (one.name === from)
      builder.edit({ file, span: one.span }, headingOf(to.trim()).replace(/^# /, ""), "the name of the solution");
  if (before !== after)
    builder.warn(
      { file, span: named.find((one) => one.name === from)?.span ?? { start: 0, end: 0 } },
      `Links to #${solutionAnchor(before)} open the entry at its top: the anchor is #${solutionAnchor(after)}.`,
    );
  const isHidden = found.isDraft || entry?.audience === "internal";
  return builder.done(isHidden ? "none" : before === after ? "patch" : "minor");
}

function anchorOf(name: string): string {
  return anchorsOf([name], "solution")[0] ?? "";
}

/** What stands behind the colon of a heading. */
function namedHeading(node: Heading, text: string) {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const written = text.slice(start, end);
  const match = /^(#+[ \t][^:：]*[:：][ \t]*)(.*?)[ \t]*#*[ \t]*$/.exec(written);
  const [, lead = "", name = ""] = match ?? [];
  return name === "" ? [] : [{ name, span: { start: start + lead.length, end: start + lead.length + name.length } }];
}
