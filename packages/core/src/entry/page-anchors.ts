import { type Book, type Entry, type FixPart, type SectionId, type SectionIdsOf, sectionsOf } from "@fixbook/schema";

/** What the anchors of a section begin with, where that is not its id. */
const PREFIXES: Readonly<Partial<Record<SectionId, string>>> = { confirm: "check", fix: "step" };

/** What the anchors in a section of an entry begin with: a step has `<prefix>-<number>`. */
export function anchorPrefix(section: SectionIdsOf<"entry">): string;
/** The same of a section of a solution, which has the solution's id in it. */
export function anchorPrefix(section: SectionIdsOf<"solution">, solution: string): string;
export function anchorPrefix(section: SectionId, solution?: string): string {
  const prefix = PREFIXES[section] ?? section;
  return solution === undefined ? prefix : `${prefix}-${solution}`;
}

/** The anchor of a solution, by its id. */
export function solutionAnchor(id: string): string {
  return `solution-${id}`;
}

/**
 * The anchor of a group; a step of it has `<anchor>--<number>`. Ids have no two hyphens in a row, so no two things of a
 * page have the same anchor, whatever they are called.
 */
export function groupAnchor(prefix: string, group: string): string {
  return `${prefix}--${group}`;
}

/** The anchor of a section that the book declares, by its id. */
export function sectionAnchor(id: string): string {
  return `section-${id}`;
}

/**
 * The fragments of an entry's page that links may name, as the pages have them: of its solutions, each with those of its
 * groups, then of the groups of its other sections, then of the sections that the book declares for pages. Steps have
 * anchors too, which are numbers and move with them.
 */
export function pageAnchors(entry: Entry, { sections: declared }: Pick<Book, "sections">): readonly string[] {
  const ofSolutions = entry.solutions.flatMap((solution) => [
    solutionAnchor(solution.id),
    ...sectionsOf("solution").flatMap(({ id, holds }) =>
      holds === "parts" ? groupAnchors(solution[id as "fix"], anchorPrefix(id, solution.id)) : [],
    ),
  ]);
  const ofSections = sectionsOf("entry").flatMap(({ id, holds }) =>
    holds === "parts" ? groupAnchors(entry[id as "verify"], anchorPrefix(id)) : [],
  );
  const onPages = declared.filter(
    ({ id, targets }) => targets.includes("html") && entry.sections.some((one) => one.id === id),
  );
  return [...ofSolutions, ...ofSections, ...onPages.map(({ id }) => sectionAnchor(id))];
}

function groupAnchors(parts: readonly FixPart[], prefix: string): readonly string[] {
  return parts.flatMap((part) => (part.kind === "group" ? [groupAnchor(prefix, part.id)] : []));
}
