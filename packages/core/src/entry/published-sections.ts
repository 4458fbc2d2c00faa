import {
  type Book,
  type DeclaredSection,
  type Entry,
  type FixPart,
  type RichText,
  type Section,
  type SectionContent,
  type SectionId,
  type Solution,
  sections,
  sectionsOf,
} from "@fixbook/schema";
import { blocksOfParts, stepsPart } from "./steps.js";

/** What a section holds, by its kind. */
export type HeldContent =
  | { readonly holds: "blocks"; readonly blocks: RichText }
  | { readonly holds: "parts"; readonly parts: readonly FixPart[] }
  | { readonly holds: "items"; readonly items: readonly RichText[] };

/** What a section holds as rich text. */
export function blocksOfHeld(content: HeldContent): RichText {
  switch (content.holds) {
    case "blocks":
      return content.blocks;
    case "parts":
      return blocksOfParts(content.parts);
    case "items":
      return blocksOfParts(stepsPart(content.items, false));
  }
}

/** A section of the table that has something to say. */
export type PublishedSection = { readonly id: SectionId; readonly internal: boolean } & HeldContent;

/** What stands on the page of an entry, in its order: sections, the place of all solutions, and sections of the book. */
export type PublishedPart =
  | ({ readonly kind: "section" } & PublishedSection)
  | { readonly kind: "solutions" }
  | { readonly kind: "own"; readonly section: DeclaredSection; readonly blocks: RichText };

/**
 * All that an entry says in sections, in the order in which every target publishes it. Who goes through it leaves out
 * no row of the section table and no section that the book declares.
 */
export function publishedParts(entry: Entry, { sections: declared }: Pick<Book, "sections">): readonly PublishedPart[] {
  const firstOfSolution = sectionsOf("solution")[0]?.id;
  return orderOf(declared).flatMap((one): PublishedPart[] => {
    if ("title" in one) {
      const own = entry.sections.find(({ id }) => id === one.id);
      return own === undefined ? [] : [{ kind: "own", section: one, blocks: own.blocks }];
    }
    if (one.of === "solution") return one.id === firstOfSolution ? [{ kind: "solutions" }] : [];
    const section = publishedSection(one, entry);
    return section === undefined ? [] : [{ kind: "section", ...section }];
  });
}

/** The sections of a solution that have something to say, in their order. */
export function publishedOfSolution(solution: Solution): readonly PublishedSection[] {
  return sectionsOf("solution").flatMap((row) => publishedSection(row, solution) ?? []);
}

function publishedSection(
  { id, holds, internal }: Pick<Section, "id" | "holds" | "internal">,
  holder: object,
): PublishedSection | undefined {
  const held = (holder as Readonly<Record<string, readonly never[] | undefined>>)[id];
  return held === undefined || held.length === 0 ? undefined : { id, internal, ...asHeld[holds](held) };
}

const asHeld = {
  blocks: (blocks: RichText) => ({ holds: "blocks", blocks }) as const,
  parts: (parts: readonly FixPart[]) => ({ holds: "parts", parts }) as const,
  items: (items: readonly RichText[]) => ({ holds: "items", items }) as const,
} satisfies Record<SectionContent, (held: never) => HeldContent>;

/** Rows and declared sections, each of these after the one that it names, in the book's order. */
function orderOf(declared: readonly DeclaredSection[]): readonly (Section | DeclaredSection)[] {
  if (declared.length === 0) return sections;
  const isSolution = new Set<string>(sectionsOf("solution").map(({ id }) => id));
  const last = sectionsOf("solution").at(-1)?.id;
  const placed: (Section | DeclaredSection)[] = [];
  const place = (one: Section | DeclaredSection): void => {
    placed.push(one);
    // Sections of solutions stand together, so what comes after any of them comes after all.
    if (one.id !== last && isSolution.has(one.id)) return;
    const isAfter = ({ after }: DeclaredSection) => after === one.id || (one.id === last && isSolution.has(after));
    for (const next of declared.filter(isAfter)) if (!placed.includes(next)) place(next);
  };
  for (const row of sections) place(row);
  return placed;
}
