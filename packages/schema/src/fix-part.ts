import { z } from "zod";
import { type Inline, inlineText, type RichText, richText } from "./rich-text.js";

const textPart = z.strictObject({
  kind: z.literal("text"),
  blocks: richText.describe("Paragraphs, tables, code, alerts, pictures. A heading is the first of them."),
});

const stepsPart = z.strictObject({
  kind: z.literal("steps"),
  ordered: z.boolean().describe("Whether the list is numbered."),
  start: z
    .int()
    .min(1)
    .describe(
      "The number of its first step. Numbers go on through a section, and begin anew in a group and below a heading.",
    ),
  items: z.array(richText).min(1),
});

const partOfGroup = z.discriminatedUnion("kind", [textPart, stepsPart]);

const groupPart = z.strictObject({
  kind: z.literal("group"),
  id: z.string().min(1).describe("Unique in its section; made from the title."),
  title: inlineText,
  parts: z.array(partOfGroup),
});

/** One part of a fix, in the order of the source. */
export const fixPart: z.ZodType<FixPart> = z.discriminatedUnion("kind", [textPart, stepsPart, groupPart]);

/** Text of a fix that is no step. A heading is the first of its blocks: what follows is told apart from what stands above. */
export interface TextPart {
  readonly kind: "text";
  readonly blocks: RichText;
}
/** A list of steps. */
export interface StepsPart {
  readonly kind: "steps";
  readonly ordered: boolean;
  /** The number of its first step where it is numbered, else 1. */
  readonly start: number;
  readonly items: readonly RichText[];
}
/** What stands below a `###` heading of a fix: one platform, or one way among others. */
export interface GroupPart {
  readonly kind: "group";
  readonly id: string;
  readonly title: readonly Inline[];
  readonly parts: readonly (TextPart | StepsPart)[];
}
/** A part of a fix; what a fix says is all of its parts, in their order. */
export type FixPart = TextPart | StepsPart | GroupPart;
