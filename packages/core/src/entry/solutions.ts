import type { FixPart, Solution } from "@fixbook/schema";
import type { List } from "mdast";
import {
  duplicateSolution,
  missingFix,
  proseFix,
  sameAnchor,
  sharedCause,
  unnamedSolution,
  unpairedFix,
} from "../findings/structure.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import { anchorsOf, readAlike } from "./anchors.js";
import { sectionBlocks, sectionParts } from "./content.js";
import type { GroupedSolutions, SolutionSections } from "./group-solutions.js";
import { hiddenFixes } from "./hidden-fixes.js";
import { reportRepeat, type SourceSection } from "./sections.js";
import { listKinds } from "./steps.js";

/**
 * Reads the Cause, Fix and Workaround sections, in the order in which they stand: the order of likelihood. `steps` is the
 * numbered list below the title, where there is one.
 */
export function readSolutions(
  { solutions, repeated }: GroupedSolutions,
  steps: List | undefined,
  context: FromMdast,
): readonly Solution[] {
  for (const { section, earlier } of repeated) {
    if (section.isCertain) reportRepeat(section, earlier, context);
    blocksFromMdast(section.content, context);
  }
  const ids = anchorsOf(
    solutions.map(({ name }) => name),
    "fix",
  );
  const read = solutions.map(({ name, cause, fix, workaround }, index) => ({
    id: ids[index] ?? "fix",
    ...(name === undefined ? {} : { name }),
    ...(cause === undefined ? {} : { cause: sectionBlocks(cause, context) }),
    fix: fix === undefined ? [] : readFix(fix, context),
    workaround: workaround === undefined ? [] : [...sectionParts(workaround, context)],
  }));
  checkFixes(solutions, steps, context);
  checkCause(solutions, context);
  checkNames(
    solutions.filter(({ first }) => isCertain(first)),
    context,
  );
  return read;
}

function readFix(section: SourceSection, context: FromMdast): FixPart[] {
  const parts = sectionParts(section, context);
  const hasText = parts.some((part) => part.kind === "text" || (part.kind === "group" && part.parts.length > 0));
  if (section.isCertain && hasText && listKinds(parts).size === 0)
    context.report.add(proseFix, section.span, { heading: section.row.heading });
  return [...parts];
}

function isCertain(section: SourceSection): boolean {
  return section.isCertain && !section.isAfterUnknown;
}

/** Each solution has a fix, unless a finding says already why it is not seen. */
function checkFixes(solutions: readonly SolutionSections[], steps: List | undefined, context: FromMdast): void {
  const isHidden = hiddenFixes(context);
  const unpaired = unpairedFixes(solutions);
  for (const [index, solution] of solutions.entries()) {
    const { first, name } = solution;
    if (hasFix(solution) || !first.isCertain || isAmbiguous(solution, solutions)) continue;
    const isOnly = solutions.length === 1;
    const place = isOnly
      ? { start: 0, end: context.source.length }
      : { start: first.span.start, end: solutions[index + 1]?.first.span.start ?? context.source.length };
    if (isHidden(place)) continue;
    if (isOnly && steps !== undefined)
      context.report.add(missingFix, context.span(steps), { section: first.row.heading });
    else {
      const other = first.number === undefined ? undefined : unpaired.shift()?.name;
      context.report.add(missingFix, first.span, { name, unpaired: other });
    }
  }
  for (const { first, name = "" } of unpaired) context.report.add(unpairedFix, first.span, { name });
}

/** The fixes with a number that no cause has, where causes have numbers. */
function unpairedFixes(solutions: readonly SolutionSections[]): SolutionSections[] {
  const numbers = new Set(solutions.flatMap(({ cause }) => cause?.number ?? []));
  if (numbers.size === 0) return [];
  return solutions.filter(
    ({ cause, first }) => cause === undefined && first.number !== undefined && !numbers.has(first.number),
  );
}

/** Whether several fixes have the number of a cause; that they have one name is a finding. */
function isAmbiguous({ first: { number } }: SolutionSections, solutions: readonly SolutionSections[]): boolean {
  return number !== undefined && solutions.some(({ fix }) => fix?.number === number);
}

function hasFix({ fix, workaround }: SolutionSections): boolean {
  return fix !== undefined || workaround !== undefined;
}

/** One cause without a name may be that of all the solutions, where each has a name and no other has a cause. */
function checkCause([first, ...others]: readonly SolutionSections[], { report }: FromMdast): void {
  const cause = first?.cause;
  if (cause === undefined || cause.name !== undefined || first?.name === undefined || others.length === 0) return;
  if (others.some((one) => one.name === undefined || one.cause !== undefined)) return;
  report.add(sharedCause, cause.span, { heading: cause.row.heading, name: first.name });
}

/** Several solutions have names, and no two the same or the same but for signs. */
function checkNames(solutions: readonly SolutionSections[], context: FromMdast): void {
  const { report } = context;
  const placeOf = ({ first }: SolutionSections, message: string) => {
    return { file: report.file, range: report.lines.range(first.span), message };
  };
  const [unnamed, ...more] = solutions.filter((one) => one.name === undefined && hasFix(one));
  if (solutions.length > 1 && unnamed !== undefined) {
    const related = more.slice(0, MOST_RELATED).map((one) => placeOf(one, "Another one without a name."));
    report.add(unnamedSolution, unnamed.first.span, { heading: unnamed.first.row.heading }, { related });
  }
  const named = solutions.flatMap((solution) =>
    solution.name === undefined ? [] : [{ ...solution, name: solution.name }],
  );
  const alike = readAlike(named.map(({ name }) => name));
  const first = new Map<string, SolutionSections>();
  for (const [index, solution] of named.entries()) {
    const { name } = solution;
    const namesake = first.get(name.toLowerCase());
    if (namesake === undefined) first.set(name.toLowerCase(), solution);
    const earlier = namesake ?? named[alike.get(index) ?? -1];
    if (earlier === undefined) continue;
    const related = [placeOf(earlier, "The first one.")];
    if (namesake !== undefined) report.add(duplicateSolution, solution.first.span, { name }, { related });
    else report.add(sameAnchor, solution.first.span, { kind: "solution", name, other: earlier.name }, { related });
  }
}

const MOST_RELATED = 5;
