/**
 * What a section holds. `blocks`: any text, with headings of its own (`###`, `####`). `parts`: text, lists of steps and
 * groups of them below `###`, in any order. `items`: one bullet list.
 */
export type SectionContent = "blocks" | "parts" | "items";

/** One row of {@link sections}. */
export interface Section<Id extends string = SectionId> {
  /** The field of an entry (or of its solutions) that the section fills. */
  readonly id: Id;
  /** The heading in an entry's source, and the default label on pages. */
  readonly heading: string;
  /** Where it belongs: `entry` sections come once, `solution` sections once in each solution. */
  readonly of: "entry" | "solution";
  readonly holds: SectionContent;
  /** Whether `Heading: name` may name the solution that the section belongs to. */
  readonly named: boolean;
  /** Whether a source may have it anywhere; it is published in the place of its row all the same. */
  readonly anywhere: boolean;
  /** Whether only internal builds publish it, and nothing that is sent to customers. */
  readonly internal: boolean;
  /** What a writer puts there, for help texts and editors. */
  readonly purpose: string;
}

const row = { of: "entry", holds: "blocks", named: false, anywhere: false, internal: false } as const;

const rows = [
  {
    ...row,
    id: "symptom",
    heading: "Symptom",
    purpose: "What the reader sees, when the title alone does not say it.",
  },
  {
    ...row,
    id: "prerequisites",
    heading: "Prerequisites",
    anywhere: true,
    purpose: "What the reader needs before the first step: access, tools, a backup.",
  },
  {
    ...row,
    id: "confirm",
    heading: "Confirm the cause",
    holds: "parts",
    purpose: "Read-only checks that tell which cause it is.",
  },
  {
    ...row,
    id: "cause",
    heading: "Cause",
    of: "solution",
    named: true,
    purpose: "Why it happens. If there are several causes, each is named after a colon, the likeliest first.",
  },
  {
    ...row,
    id: "fix",
    heading: "Fix",
    of: "solution",
    holds: "parts",
    named: true,
    purpose:
      "What solves it: steps, and whatever text they need. Headings (###) group the steps of one platform or method.",
  },
  {
    ...row,
    id: "workaround",
    heading: "Workaround",
    of: "solution",
    holds: "parts",
    purpose: "How to keep working until the fix is possible.",
  },
  {
    ...row,
    id: "verify",
    heading: "Verify",
    holds: "parts",
    purpose: "How the reader knows that it works again.",
  },
  {
    ...row,
    id: "escalate",
    heading: "Escalate",
    purpose: "When to stop trying, and whom to ask.",
  },
  {
    ...row,
    id: "include",
    heading: "Before you write to support",
    holds: "items",
    purpose: "What to send to support for a quick answer.",
  },
  {
    ...row,
    id: "why",
    heading: "Why use this",
    purpose: "Who should read this, and when.",
  },
  {
    ...row,
    id: "benefits",
    heading: "Benefits",
    holds: "items",
    purpose: "What the reader gains by following the entry.",
  },
  {
    ...row,
    id: "moreInformation",
    heading: "More information",
    anywhere: true,
    purpose: "Background that the fix does not need.",
  },
  {
    ...row,
    id: "internalNotes",
    heading: "Internal notes",
    anywhere: true,
    internal: true,
    purpose: "A note for support agents. It never enters a public build.",
  },
] as const satisfies readonly Section<string>[];

type Row = (typeof rows)[number];
export type SectionId = Row["id"];

/** The ids of the sections that belong somewhere and hold something: `SectionIdsOf<"entry", "items">`. */
export type SectionIdsOf<Of extends Row["of"], Holds extends SectionContent = SectionContent> = Extract<
  Row,
  { readonly of: Of; readonly holds: Holds }
>["id"];

/** What the section of an id holds. */
export type SectionHolds<Id extends SectionId> = Extract<Row, { readonly id: Id }>["holds"];

/** Every section of an entry, in the order in which they stand. Nothing else knows headings. */
export const sections: readonly Section[] = rows;

/** The row of a section. */
export function sectionById(id: SectionId): Section {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`The section table has no row "${id}".`);
  return found;
}

/** The rows of what an entry, or each of its solutions, holds, in their order. */
export function sectionsOf<Of extends Row["of"]>(of: Of): readonly (Section<SectionIdsOf<Of>> & { readonly of: Of })[] {
  return rows.filter((one) => one.of === of) as never;
}
