import { anchorsOf } from "../entry/anchors.js";
import { solutionAnchor } from "../entry/page-anchors.js";
import { editedSlice } from "./entry-edit.js";
import type { EntryParts, PartSolution } from "./entry-parts.js";
import { readHead } from "./frontmatter-edits.js";
import { carryFiles } from "./merge-files.js";
import { type Names, namesOf } from "./names.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { createPlanBuilder, refuse } from "./plan-builder.js";
import { readOrRefuse, unknownEntry } from "./read-parts.js";
import { splitEntry } from "./split-entry.js";
import { moveRest } from "./split-rest.js";
import { finishSplit, type Split, type SplitOptions, splitTarget, whyNotThere } from "./split-target.js";
import { titleProblem } from "./title.js";

/**
 * Plans that a solution leaves its entry for one of its own, with its bytes and its files. Both name each other as related.
 * Where the entry ceases, all that is left of it is the new entry, and its id leads to several.
 */
export function planSplit(book: PlanBook, name: string, options: SplitOptions): Planned {
  const names = namesOf(book);
  const builder = createPlanBuilder(book);
  const found = names.find(name);
  const { retireInto } = options;
  if (found === undefined && retireInto !== undefined && isSplitInto(names, name, retireInto))
    return builder.done("none");
  if (found === undefined) return unknownEntry(book, name);
  const wrong = titleProblem(options.title);
  if (wrong !== undefined) return refuse(wrong.problem, wrong.action);
  const from = readOrRefuse(book, found, builder);
  if (!("all" in from)) return from;
  if (found.isEarlier) builder.warn(at(from), `${name} is an earlier id, and means ${found.id}.`);
  if (MARKER.test(from.text))
    return refuse(`${found.id} has conflict lines of an earlier merge.`, "Choose between the versions first.", [
      builder.note(at(from), "It has conflict lines."),
    ]);
  const target = splitTarget(book, found, options);
  if ("refusal" in target || "plan" in target) return target;
  const split: Split = { found, from, target, names, builder, options };
  const solution = solutionNamed(from, options.solution);
  if (solution === undefined)
    return isThere(book, split) ? finishSplit(book, split) : unknownSolution(from, options.solution);
  return retireInto === undefined ? moveSolution(book, split, solution) : moveRest(book, split, retireInto);
}

const MARKER = /^(?:<{7}|>{7}) /m;

function at({ facts }: EntryParts) {
  return { file: facts.file, span: facts.titleSpan };
}

/** The solution of a name, in any case, of an id, or of an anchor. */
function solutionNamed({ solutions, entry }: EntryParts, wanted: string): PartSolution | undefined {
  const name = wanted.trim().toLowerCase();
  const byName = solutions.find((one) => one.name?.toLowerCase() === name);
  const byId = entry.solutions.findIndex(({ id }) => id === name || solutionAnchor(id) === name);
  return byName ?? solutions[byId];
}

function unknownSolution({ facts, solutions }: EntryParts, wanted: string): Planned {
  const all = solutions.flatMap(({ name }) => name ?? []);
  return refuse(
    `${facts.id} has no solution "${wanted}".`,
    all.length === 0
      ? "It has one solution, without a name, so there is nothing to split."
      : `Its solutions are: ${all.join("; ")}.`,
  );
}

/** Whether the new entry is there already, with the solution of the name, or as the title and both lists say it. */
function isThere(book: PlanBook, { from, target, options }: Split): boolean {
  const source = [...book.entries, ...book.drafts].find(({ path }) => path === target.path);
  if (source === undefined) return false;
  const { entry, facts } = book.parse(source);
  const [anchor] = anchorsOf([options.solution.replace(/^solution-/, "")], "fix");
  const isRelated = entry?.related.includes(from.facts.id) === true && from.entry.related.includes(target.id);
  return (
    entry?.solutions.some(({ id }) => id === anchor) === true || (isRelated && facts.title === options.title.trim())
  );
}

function moveSolution(book: PlanBook, split: Split, solution: PartSolution): Planned {
  const { found, from, target, builder, options } = split;
  if (from.solutions.length === 1)
    return refuse(
      `${found.id} has only one solution, so there is nothing to split.`,
      `Give it another id with fixbook mv, or say with --retire-into what takes its place.`,
    );
  const spans = solution.parts.map(({ span }) => span);
  const isMoved = (span: { readonly start: number; readonly end: number }) =>
    spans.some((one) => one.start <= span.start && span.end <= one.end);
  const files = carryFiles(book, from, { to: target, taken: [], isMoved, isWhole: false });
  const { edits, text } = splitEntry(from, solution, {
    title: options.title,
    related: [found.id],
    added: [target.id],
    edits: files.edits,
  });
  const taken = whyNotThere(book, split, text);
  if (taken !== undefined) return taken;
  const left = { path: found.source.path, text: editedSlice(from.text, { start: 0, end: from.text.length }, edits) };
  const [after, made] = [book.parse(left).entry, book.parse({ path: target.path, text }).entry];
  if (after?.solutions.length !== from.solutions.length - 1 || made?.solutions.length !== 1)
    return refuse(
      `The parts of the solution ${solution.name ?? ""} are not together, so nobody can tell what would be left.`,
      "Put its cause, fix and workaround together first.",
      spans.map((span) => builder.note({ file: found.source.path, span }, "A part of it.")),
    );
  for (const { start, end, text: put, why } of edits)
    builder.edit({ file: found.source.path, span: { start, end } }, put, why);
  builder.create(target.path, text);
  for (const { from: path, to, isCopy } of files.files) isCopy ? builder.copy(path, to) : builder.rename(path, to);
  const wasFirst = from.solutions[0] === solution;
  const head = readHead(from.text);
  if (wasFirst && head?.data !== undefined && Object.hasOwn(Object(head.data.value), "firstCheck"))
    builder.warn(
      { file: found.source.path, span: head.data.locateKey(["firstCheck"]) },
      "The first check was that of the solution that leaves.",
    );
  for (const { id, file, span } of baselineRows(book, found.id))
    builder.warn(
      { file, span },
      `A known finding of ${id} may be one of ${target.id} now: fixbook lint --update-baseline keeps it known.`,
    );
  return finishSplit(book, split, "minor");
}

function baselineRows({ baseline }: PlanBook, wanted: string) {
  return [...(baseline?.text ?? "").matchAll(/^[a-z0-9]+\/[a-z0-9-]+ (\S+) .*$/gm)].flatMap(
    ({ 0: row, 1: id = "", index }) =>
      baseline === undefined || id !== wanted
        ? []
        : [{ id, file: baseline.path, span: { start: index, end: index + row.length } }],
  );
}

/** Whether an id was split into just these. */
function isSplitInto(names: Names, id: string, into: readonly string[]): boolean {
  const row = names.rowOf(id);
  return row?.kind === "split" && row.into.join() === into.join();
}
