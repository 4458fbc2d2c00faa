import { z } from "zod";
import { type FixPart, fixPart } from "./fix-part.js";
import { audiences, signaturesInput } from "./frontmatter.js";
import { slug } from "./identifier.js";
import { jsonValue } from "./own-fields.js";
import { type RichText, richText } from "./rich-text.js";
import { type SectionContent, type SectionHolds, type SectionIdsOf, sectionsOf } from "./section.js";

/** How each kind of section is held: text is left out where there is none, and lists are empty. */
const contents = {
  blocks: richText.optional(),
  parts: z.array(fixPart),
  items: z.array(richText),
} as const satisfies Record<SectionContent, z.ZodType>;

type Held = { readonly blocks: RichText | undefined; readonly parts: FixPart[]; readonly items: RichText[] };

/** What the sections of an entry, or of a solution, are as fields. Follows the section table. */
export type SectionsHeld<Of extends "entry" | "solution"> = {
  [Id in SectionIdsOf<Of, "blocks">]?: RichText;
} & {
  [Id in SectionIdsOf<Of, "parts" | "items">]: Held[SectionHolds<Id>];
};

type Shape<Of extends "entry" | "solution"> = {
  [Id in SectionIdsOf<Of>]: (typeof contents)[SectionHolds<Id>];
};

function shapeOf<Of extends "entry" | "solution">(of: Of): Shape<Of> {
  return Object.fromEntries(
    sectionsOf(of).map(({ id, holds, purpose }) => [id, contents[holds].describe(purpose)]),
  ) as never;
}

/** A cause with its fix. `cause` may be absent, since many real problems have a known fix and no known cause. */
export const solution = z.strictObject({
  id: z.string().min(1).describe("Unique in the entry; the anchor of the solution."),
  name: z.string().min(1).optional().describe("What tells it from the other solutions. A template."),
  ...shapeOf("solution"),
});
export type Solution = z.infer<typeof solution>;

const ownSection = z.strictObject({
  id: slug.describe("Id of a section that the book declares."),
  blocks: richText,
});
/** A section that the book declares, as an entry has it. */
export type OwnSection = z.infer<typeof ownSection>;

/**
 * One problem and how to fix it, normalised: everything that can be derived is present.
 * `title`, solution names, the members of `appliesTo` and `also`, and the texts of `extra` are templates. The fields of
 * sections follow the section table.
 */
export const entry = z.strictObject({
  id: slug,
  area: slug,
  title: z.string().min(1),
  titleCut: z
    .array(z.string())
    .min(3)
    .optional()
    .describe("The title where some of it is code, as pieces: text and code by turns."),
  summary: richText.optional(),
  signatures: signaturesInput,
  also: z.array(z.string()).describe("Further wordings of the symptom: searched, never shown."),
  tags: z.array(slug),
  appliesTo: z.array(z.string()),
  ...shapeOf("entry"),
  symptom: richText.describe("What the reader sees; the title where the writer adds nothing."),
  firstCheck: richText
    .optional()
    .describe(
      "The first thing to try; by default the first step of the first solution, where it stands in no group and is short.",
    ),
  solutions: z.array(solution).min(1).describe("In order of likelihood."),
  sections: z.array(ownSection).describe("The sections that the book declares, in its order."),
  related: z.array(slug),
  aliases: z.array(slug),
  audience: z.enum(audiences),
  owners: z.array(slug),
  reviewed: z.string().optional(),
  locale: z.string(),
  files: z
    .array(z.string())
    .exactOptional()
    .describe(
      "The names of the pictures and attachments that it shows or offers, where there are any: sorted by code unit.",
    ),
  extra: z.record(z.string(), jsonValue).describe("Fields of the team's own, whose names begin with x-."),
});
export type Entry = z.infer<typeof entry>;
/** The fields of an entry that are sections. */
export type EntrySections = Pick<Entry, SectionIdsOf<"entry">>;
