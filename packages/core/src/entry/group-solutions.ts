import type { SourceSection } from "./sections.js";

/** The sections of one solution. */
export interface SolutionSections {
  /** The one that stands first. */
  readonly first: SourceSection;
  /** A template; undefined where no section names the solution. */
  name?: string;
  cause?: SourceSection;
  fix?: SourceSection;
  workaround?: SourceSection;
}

/** A section that its solution has already. */
export interface RepeatedSection {
  readonly section: SourceSection;
  readonly earlier: SourceSection;
  /** The place of its solution in the list. */
  readonly solution: number;
}

/** An entry's solutions, and what stands in it once too often. */
export interface GroupedSolutions {
  readonly solutions: readonly SolutionSections[];
  readonly repeated: readonly RepeatedSection[];
}

type Part = "cause" | "fix" | "workaround";

/**
 * Tells which Cause, Fix and Workaround sections make a solution. As a rule a Cause begins one; where sections stand in
 * another order, those that can only belong together are put together.
 */
export function groupSolutions(sections: readonly SourceSection[]): GroupedSolutions {
  const solutions: SolutionSections[] = [];
  const repeated: RepeatedSection[] = [];
  const following = partsUntilNextCause(sections);
  for (const [index, section] of sections.entries()) {
    const last = solutions.at(-1);
    const next = sections[index + 1];
    const isOfNext = next !== undefined && partOf(next) === "cause" && !following[index + 1]?.has(partOf(section));
    const place = placeOf(section, last, following[index] ?? NONE, isOfNext);
    if (place === "repeated" && last !== undefined)
      repeated.push({ section, earlier: last[partOf(section)] ?? last.first, solution: solutions.length - 1 });
    else {
      const solution = place === "last" && last !== undefined ? last : { first: section };
      if (solution !== last) solutions.push(solution);
      solution[partOf(section)] = section;
      if (section.name !== undefined) solution.name = section.name;
    }
  }
  const left = repeated.filter((one) => !handDown(one, solutions));
  return { solutions: reunite(solutions), repeated: left };
}

function placeOf(
  section: SourceSection,
  last: SolutionSections | undefined,
  following: ReadonlySet<Part>,
  isOfNext: boolean,
): "last" | "new" | "repeated" {
  if (last === undefined) return "new";
  const part = partOf(section);
  const isTaken = last[part] !== undefined;
  if (part === "cause") {
    if (!isTaken) return sameName(last, section) && !hasAnyOf(last, following) ? "last" : "new";
    const isBare = last.fix === undefined && last.workaround === undefined;
    const isAgain = isBare ? sameName(last, section) : section.name === undefined && following.size === 0;
    return isAgain && !section.isAfterUnknown ? "repeated" : "new";
  }
  if (section.name !== undefined) return isTaken || !sameName(last, section) ? "new" : "last";
  if (!isTaken) return "last";
  return section.isAfterUnknown || isOfNext ? "new" : "repeated";
}

/** Two causes whose fixes both stand below the second: the one that seems repeated is the second cause's. */
function handDown({ section, earlier, solution }: RepeatedSection, solutions: readonly SolutionSections[]): boolean {
  const [before, owner] = [solutions[solution - 1], solutions[solution]];
  if (partOf(section) !== "fix" || owner?.fix !== earlier || earlier.name !== undefined) return false;
  if (before?.cause === undefined || before.fix !== undefined || before.workaround !== undefined) return false;
  before.fix = earlier;
  owner.fix = section;
  return true;
}

/** The one cause without a fix and the one fix without a cause or a name, wherever they stand: a section was moved away. */
function reunite(solutions: readonly SolutionSections[]): readonly SolutionSections[] {
  const causes = solutions.filter(({ fix, workaround }) => fix === undefined && workaround === undefined);
  const fixes = solutions.filter(
    ({ name, cause, workaround }) => !name && cause === undefined && workaround === undefined,
  );
  const [cause, fix] = [causes[0], fixes[0]];
  if (causes.length !== 1 || fixes.length !== 1 || cause === undefined || fix === undefined) return solutions;
  const [earlier, later] = cause.first.span.start < fix.first.span.start ? [cause, fix] : [fix, cause];
  const whole = { ...cause, ...fix, ...(cause.name === undefined ? {} : { name: cause.name }), first: earlier.first };
  return solutions.flatMap((one) => (one === later ? [] : one === earlier ? [whole] : [one]));
}

const NONE: ReadonlySet<Part> = new Set();

/** For each section, what stands between it and the next Cause. */
function partsUntilNextCause(sections: readonly SourceSection[]): readonly ReadonlySet<Part>[] {
  const parts: ReadonlySet<Part>[] = [];
  let ahead: ReadonlySet<Part> = NONE;
  for (const section of sections.toReversed()) {
    parts.push(ahead);
    ahead = partOf(section) === "cause" ? NONE : new Set([...ahead, partOf(section)]);
  }
  return parts.reverse();
}

function hasAnyOf(solution: SolutionSections, parts: ReadonlySet<Part>): boolean {
  return [...parts].some((part) => solution[part] !== undefined);
}

/** Whether nothing says that a section is of another solution. */
function sameName({ name }: SolutionSections, section: SourceSection): boolean {
  return name === undefined || section.name === undefined || name === section.name;
}

function partOf({ row }: SourceSection): Part {
  return row.id as Part;
}
