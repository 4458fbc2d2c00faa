import { sectionById } from "@fixbook/schema";
import { readAlike } from "../entry/anchors.js";
import { headingWords } from "../entry/to-markdown.js";
import { type EntryEdit, editedSlice } from "./entry-edit.js";
import type { EntryPart, EntryParts, PartSolution } from "./entry-parts.js";
import type { Carried } from "./merge-sections.js";
import { type PlacedBlock, placeFor, placeRank } from "./place-blocks.js";
import { isNumber, solutionText } from "./solution-text.js";

/** How the solutions of two entries stand in one. */
export interface MergedSolutions {
  readonly blocks: readonly PlacedBlock[];
  readonly edits: readonly EntryEdit[];
  /** The parts whose solution got its name from a title. */
  readonly named: readonly { readonly entry: EntryParts; readonly part: EntryPart; readonly name: string }[];
}

/** A solution that has neither a cause nor a fix, so that no heading of it can have a name; undefined where there is none. */
export function namelessSolution(entry: EntryParts): PartSolution | undefined {
  return entry.solutions.find(({ name, parts }) => name === undefined && !parts.some(({ row }) => row.named));
}

/**
 * Puts the solutions of `from` behind those of `into`. Each has a name then: one that has none is called as its entry.
 * `ownEdits` are made to what moves within `into`.
 */
export function mergeSolutions(
  into: EntryParts,
  from: EntryParts,
  { slice, newLine }: Carried,
  ownEdits: readonly EntryEdit[],
): MergedSolutions {
  const names = namesFor([into, from]);
  const gap = newLine + newLine;
  const own = into.isShort ? withHeadings(into, names, gap, ownEdits) : withNames(into, names);
  const moved = from.solutions.map((solution) => solutionText(solution, names.get(solution), { slice, newLine }));
  const at = own.at ?? into.all.findLast(({ row }) => row.of === "solution")?.span.end ?? into.text.length;
  return {
    edits: own.edits,
    blocks: [...own.blocks, { at, rank: RANK + 0.5, text: moved.join(gap), why: `solutions of ${from.entry.id}` }],
    named: [into, from].flatMap((entry) =>
      entry.solutions.flatMap((solution) => {
        const part = solution.parts.find(({ row }) => row.named);
        const name = names.get(solution);
        return solution.name !== undefined || part === undefined || name === undefined ? [] : [{ entry, part, name }];
      }),
    ),
  };
}

const RANK = placeRank(sectionById("cause"));
const OWN = "the name of its own solution";

/** The names that solutions get, as a heading writes them: those that have none, or one that is taken. */
function namesFor(entries: readonly EntryParts[]): ReadonlyMap<PartSolution, string> {
  const taken: string[] = [];
  const names = new Map<PartSolution, string>();
  for (const [index, { facts, title, solutions, entry }] of entries.entries())
    for (const solution of solutions) {
      // A number is one of its own entry: another entry may have the same.
      const name = index > 0 && isNumber(solution.name, entry.locale) ? undefined : solution.name;
      const free = freeName(name, facts.title ?? "", taken);
      taken.push(free);
      if (free !== solution.name) names.set(solution, free === facts.title ? title : headingWords(free));
    }
  return names;
}

/** A name that is read as none of others: the own one, with the title where that is taken, or with a number. */
function freeName(name: string | undefined, title: string, taken: readonly string[]): string {
  const isFree = (one: string) => !readAlike([...taken, one]).has(taken.length);
  const all = name === undefined ? [title] : [name, `${name} – ${title}`];
  const last = all.at(-1) ?? "";
  for (let number = 2; ; number++) {
    const free = all.find(isFree);
    if (free !== undefined) return free;
    all.push(`${last} – ${number}`);
  }
}

type OwnSolutions = Pick<MergedSolutions, "blocks" | "edits"> & { readonly at?: number };

/** Names the solutions of an entry in the headings that they have. */
function withNames({ solutions }: EntryParts, names: ReadonlyMap<PartSolution, string>): OwnSolutions {
  const edits = solutions.flatMap((solution): readonly EntryEdit[] => {
    const name = names.get(solution);
    const heading = solution.parts.find(({ row }) => row.named)?.heading;
    if (name === undefined || heading === undefined) return [];
    return [{ start: heading.wordsEnd, end: heading.wordsEnd, text: `: ${name}`, why: OWN }];
  });
  return { blocks: [], edits };
}

/** Gives the solution of the two-minute form headings, where it stands or below the sections that come before it. */
function withHeadings(
  entry: EntryParts,
  names: ReadonlyMap<PartSolution, string>,
  gap: string,
  ownEdits: readonly EntryEdit[],
): OwnSolutions {
  const parts = entry.solutions.flatMap((solution) =>
    solution.parts.map((part, index) => {
      const name = index === 0 ? names.get(solution) : undefined;
      return { part, heading: `## ${part.row.heading}${name === undefined ? "" : `: ${name}`}` };
    }),
  );
  const [first, last] = [parts[0]?.part, parts.at(-1)?.part];
  const at = placeFor(sectionById("cause"), entry);
  if (first === undefined || last === undefined || at === last.span.end) {
    const blocks = parts.map(({ part, heading }) => {
      return { at: part.span.start, rank: RANK, text: heading, why: OWN };
    });
    return { blocks, edits: [], at };
  }
  const lines = parts.map(({ part, heading }) => heading + gap + editedSlice(entry.text, part.content, ownEdits));
  return {
    blocks: [{ at, rank: RANK, text: lines.join(gap), why: OWN }],
    edits: [{ start: first.span.start, end: last.span.end, text: "", why: OWN }],
    at,
  };
}
