/**
 * What a section's content must be: `blocks` is free text, `steps` one numbered list, `items` one bullet list.
 */
export type SectionContent = "blocks" | "steps" | "items";

/** One row of {@link sections}. */
export interface Section {
  /** The field of an entry (or of its solutions) that the section fills. */
  readonly id: SectionId;
  /** The heading in an entry's source, and the default label on pages. */
  readonly heading: string;
  /** Where it belongs: `entry` sections come once, `solution` sections once in each solution. */
  readonly of: "entry" | "solution";
  readonly holds: SectionContent;
  /** Whether `Heading: name` may name the solution that the section belongs to. */
  readonly named: boolean;
  /** What a writer puts there, for help texts and editors. */
  readonly purpose: string;
}

export type SectionId =
  | "symptom"
  | "confirm"
  | "cause"
  | "fix"
  | "workaround"
  | "verify"
  | "escalate"
  | "include"
  | "why"
  | "benefits";

/** Every section of an entry, in the order in which they stand. Nothing else knows headings. */
export const sections: readonly Section[] = [
  {
    id: "symptom",
    heading: "Symptom",
    of: "entry",
    holds: "blocks",
    named: false,
    purpose: "What the reader sees, when the title alone does not say it.",
  },
  {
    id: "confirm",
    heading: "Confirm the cause",
    of: "entry",
    holds: "steps",
    named: false,
    purpose: "Read-only checks that tell which cause it is.",
  },
  {
    id: "cause",
    heading: "Cause",
    of: "solution",
    holds: "blocks",
    named: true,
    purpose: "Why it happens. Several causes are named after a colon and ordered by likelihood.",
  },
  {
    id: "fix",
    heading: "Fix",
    of: "solution",
    holds: "steps",
    named: true,
    purpose: "The steps that solve it.",
  },
  {
    id: "workaround",
    heading: "Workaround",
    of: "solution",
    holds: "blocks",
    named: false,
    purpose: "How to go on working when the fix has to wait.",
  },
  {
    id: "verify",
    heading: "Verify",
    of: "entry",
    holds: "blocks",
    named: false,
    purpose: "How the reader knows that it works again.",
  },
  {
    id: "escalate",
    heading: "Escalate",
    of: "entry",
    holds: "blocks",
    named: false,
    purpose: "When to stop trying, and whom to ask.",
  },
  {
    id: "include",
    heading: "Before you write to support",
    of: "entry",
    holds: "items",
    named: false,
    purpose: "What to send along for a quick answer.",
  },
  {
    id: "why",
    heading: "Why use this",
    of: "entry",
    holds: "blocks",
    named: false,
    purpose: "Who should read this, and when.",
  },
  {
    id: "benefits",
    heading: "Benefits",
    of: "entry",
    holds: "items",
    named: false,
    purpose: "What the reader gains by following the entry.",
  },
];

/** The row of a section. */
export function sectionById(id: SectionId): Section {
  const row = sections.find((section) => section.id === id);
  if (row === undefined) throw new Error(`The section table has no row "${id}".`);
  return row;
}
