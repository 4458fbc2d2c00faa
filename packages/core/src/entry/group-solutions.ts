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
interface RepeatedSection {
  readonly section: SourceSection;
  readonly earlier: SourceSection;
  readonly solution: SolutionSections;
}

/** An entry's solutions, and what stands in it once too often. */
export interface GroupedSolutions {
  readonly solutions: readonly SolutionSections[];
  readonly repeated: readonly RepeatedSection[];
}

type Part = "cause" | "fix" | "workaround";

/**
 * Tells which Cause, Fix and Workaround sections make a solution: those of one name, wherever they stand. As a rule a Cause
 * begins one, and a section without a name is of the solution of the section above it; where sections stand in another
 * order, those that can only belong together are put together.
 */
export function groupSolutions(sections: readonly SourceSection[]): GroupedSolutions {
  const solutions: SolutionSections[] = [];
  const repeated: RepeatedSection[] = [];
  const ahead = partsAhead(sections);
  const named = new Map<string, SolutionSections>();
  let last: SolutionSections | undefined;
  for (const [index, section] of sections.entries()) {
    const namesake = section.name === undefined ? undefined : named.get(section.name);
    if (namesake !== undefined && namesake[partOf(section)] === undefined) {
      namesake[partOf(section)] = section;
      last = namesake;
      continue;
    }
    const place = placeOf(section, last, ahead[index] ?? NOTHING);
    if (place === "repeated" && last !== undefined)
      repeated.push({ section, earlier: last[partOf(section)] ?? last.first, solution: last });
    else {
      const solution = place === "last" && last !== undefined ? last : { first: section };
      if (solution !== last) solutions.push(solution);
      solution[partOf(section)] = section;
      last = solution;
      if (section.name !== undefined) {
        solution.name = section.name;
        named.set(section.name, solution);
      }
    }
  }
  const before = new Map(solutions.map((solution, index) => [solution, solutions[index - 1]]));
  const left = repeated.filter((one) => !handDown(one, before.get(one.solution)));
  return { solutions: reunite(inOrderOfFixes(solutions)), repeated: left };
}

function placeOf(
  section: SourceSection,
  last: SolutionSections | undefined,
  { following, ofNextCause }: Ahead,
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
  const isOfNext = ofNextCause !== undefined && !ofNextCause.has(part);
  return section.isAfterUnknown || isOfNext ? "new" : "repeated";
}

/**
 * Two causes whose fixes both stand below the second. Side by side they are in the order of the causes; where a
 * workaround stands between them, the first is that of the second cause.
 */
function handDown({ section, earlier, solution }: RepeatedSection, before: SolutionSections | undefined): boolean {
  if (partOf(section) !== "fix" || solution.fix !== earlier || earlier.name !== undefined) return false;
  if (before?.cause === undefined || before.fix !== undefined || before.workaround !== undefined) return false;
  if (solution.workaround === undefined) {
    before.fix = earlier;
    solution.fix = section;
  } else before.fix = section;
  return true;
}

/** A solution whose cause stands above another one belongs where its fix is. */
function inOrderOfFixes(solutions: readonly SolutionSections[]): readonly SolutionSections[] {
  const placeOf = ({ fix, first }: SolutionSections) => (fix ?? first).span.start;
  return solutions.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The one cause without a fix and the one fix without a cause or a name, wherever they stand: one was moved away. */
function reunite(solutions: readonly SolutionSections[]): readonly SolutionSections[] {
  const causes = solutions.filter(({ fix, workaround }) => fix === undefined && workaround === undefined);
  const fixes = solutions.filter(({ name, cause }) => name === undefined && cause === undefined);
  const [cause, fix] = [causes[0], fixes[0]];
  if (causes.length !== 1 || fixes.length !== 1 || cause === undefined || fix === undefined) return solutions;
  const first = cause.first.span.start < fix.first.span.start ? cause.first : fix.first;
  const whole = { ...cause, ...fix, ...(cause.name === undefined ? {} : { name: cause.name }), first };
  // It is where most of it is.
  const [kept, gone] = fix.workaround === undefined ? [cause, fix] : [fix, cause];
  return solutions.flatMap((one) => (one === gone ? [] : one === kept ? [whole] : [one]));
}

/** What stands below a section. */
interface Ahead {
  /** Down to the next Cause. */
  readonly following: ReadonlySet<Part>;
  /** Between the next Cause and the one after it; undefined where there is no next one. */
  readonly ofNextCause: ReadonlySet<Part> | undefined;
}

const NOTHING: Ahead = { following: new Set(), ofNextCause: undefined };

function partsAhead(sections: readonly SourceSection[]): readonly Ahead[] {
  const ahead: Ahead[] = [];
  let { following, ofNextCause } = NOTHING;
  for (const section of sections.toReversed()) {
    ahead.push({ following, ofNextCause });
    if (partOf(section) === "cause") [following, ofNextCause] = [NOTHING.following, following];
    else following = new Set([...following, partOf(section)]);
  }
  return ahead.reverse();
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
