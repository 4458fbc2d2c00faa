import type { RootContent } from "mdast";

/** A Cause, Fix or Workaround of a page, as its headings say. */
export interface SolutionSection {
  readonly id: "cause" | "fix" | "workaround";
  readonly name?: string | undefined;
  readonly number?: string | undefined;
  /** The heading above, where it names what several sections are about. */
  readonly holder?: string | undefined;
  readonly heading: string;
  readonly blocks: readonly RootContent[];
  /** Whether it is what stands below the heading that holds others, and has none of its own. */
  readonly isHeld?: boolean;
  /** Whether its heading is the first of its blocks. */
  readonly isTitled?: boolean;
}

/** A cause with its fix. */
export interface CutSolution {
  name?: string | undefined;
  cause: RootContent[];
  fix: RootContent[];
  workaround: RootContent[];
}

interface Building extends CutSolution {
  readonly number: string | undefined;
  readonly holder: string | undefined;
  /** The heading of its first section, for a name where it has none. */
  readonly heading: string;
  /** Whether its cause is no more than what stands below the heading that holds it. */
  isHeld: boolean;
}

/**
 * Puts together what belongs together: by number, by name, by the heading above, else in the order of the page. `label`
 * makes the heading of what is put below others; its words are noted by whoever gives it.
 */
export function putSolutionsTogether(
  sections: readonly SolutionSection[],
  label: (section: SolutionSection) => RootContent[],
): CutSolution[] {
  const solutions: Building[] = [];
  for (const section of sections) {
    const place = placeOf(section, solutions);
    if (place === undefined) {
      const made: Building = {
        name: section.name,
        number: section.number,
        holder: section.holder,
        heading: section.heading,
        isHeld: section.isHeld === true,
        cause: [],
        fix: [],
        workaround: [],
      };
      made[section.id].push(...section.blocks);
      solutions.push(made);
    } else {
      const goesOn = section.id === "cause" && place.isHeld;
      if (place[section.id].length > 0 && !goesOn) place[section.id].push(...label(section));
      place.isHeld &&= section.id !== "cause";
      place[section.id].push(...section.blocks);
      place.name ??= section.name;
    }
  }
  return named(withNeighbours(withFixes(solutions)));
}

/** A workaround alone cannot be named, and goes with the solution beside it. */
function withNeighbours(solutions: readonly Building[]): Building[] {
  const isAlone = ({ cause, fix }: Building) => cause.length === 0 && fix.length === 0;
  const whole = solutions.filter((one) => !isAlone(one));
  const [first] = whole;
  if (first === undefined) {
    const [only, ...others] = solutions;
    if (only === undefined) return [];
    return [{ ...only, workaround: [only, ...others].flatMap(({ workaround }) => workaround) }];
  }
  for (const [index, one] of solutions.entries()) {
    if (!isAlone(one)) continue;
    const before = solutions.slice(0, index).findLast((other) => !isAlone(other));
    if (before === undefined) first.workaround.unshift(...one.workaround);
    else before.workaround.push(...one.workaround);
  }
  return whole;
}

function placeOf(section: SolutionSection, solutions: readonly Building[]): Building | undefined {
  const last = solutions.at(-1);
  const { number, name, holder, id } = section;
  if (number !== undefined) {
    const same = solutions.find((one) => one.number === number && one.holder === holder && one[id].length === 0);
    if (same !== undefined) return same;
    if (
      last !== undefined &&
      last.number === undefined &&
      last.name === undefined &&
      last.fix.length === 0 &&
      id !== "cause"
    )
      return last;
    return undefined;
  }
  if (holder !== undefined) {
    const same = solutions.findLast((one) => one.holder === holder);
    if (same === undefined) return undefined;
    return id === "cause" && same.fix.length > 0 ? undefined : same;
  }
  if (name !== undefined) {
    const same = solutions.find((one) => one.name === name && one[id].length === 0);
    if (same !== undefined) return same;
    const isOpen =
      last !== undefined &&
      last.name === undefined &&
      last.number === undefined &&
      last.fix.length === 0 &&
      id !== "cause";
    return isOpen && solutions.length === 1 ? last : undefined;
  }
  if (last === undefined) return undefined;
  if (id === "cause")
    return last.fix.length > 0 || last.workaround.length > 0 || last.cause.length === 0
      ? last.cause.length === 0 && last.fix.length === 0
        ? last
        : undefined
      : last;
  return last;
}

/** A cause without a fix goes with the one that has it. */
function withFixes(solutions: readonly Building[]): Building[] {
  const result: Building[] = [];
  let waiting: Building[] = [];
  for (const one of solutions) {
    if (one.fix.length === 0 && one.workaround.length === 0) {
      waiting.push(one);
      continue;
    }
    if (waiting.length > 0) {
      one.cause.unshift(...waiting.flatMap(({ cause }) => cause));
      waiting = [];
    }
    result.push(one);
  }
  const last = result.at(-1);
  if (last === undefined)
    return waiting.length === 0 ? [] : [{ ...(waiting[0] as Building), cause: waiting.flatMap(({ cause }) => cause) }];
  last.cause.push(...waiting.flatMap(({ cause }) => cause));
  return result;
}

/** What a heading that holds a cause and its fix calls them: "Symptom (no rights)" is about having no rights. */
function nameOfHolder(holder: string): string {
  const [, name] = HOLDER.exec(holder) ?? [];
  if (name === undefined) return holder;
  return /^\p{Ll}+(?:\s|$)/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

const HOLDER = /^(?:symptom|issue|problem|error|scenario|case)s?(?:\s*\((.+)\)$)/i;

/** Several solutions have names, each its own. */
function named(solutions: readonly Building[]): CutSolution[] {
  if (solutions.length === 1)
    return solutions.map(({ name, cause, fix, workaround }) => ({ name, cause, fix, workaround }));
  const taken = new Set<string>();
  return solutions.map(({ name, holder, heading, cause, fix, workaround }) => {
    let own = name ?? (holder === undefined ? heading : nameOfHolder(holder));
    if (taken.has(own.toLowerCase()) && heading !== own) own = `${own} (${heading})`;
    const base = own;
    for (let count = 2; taken.has(own.toLowerCase()); count++) own = `${base} ${count}`;
    taken.add(own.toLowerCase());
    return { name: own, cause, fix, workaround };
  });
}
