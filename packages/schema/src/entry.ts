import { z } from "zod";
import { audiences, signaturesInput } from "./frontmatter.js";
import { slug } from "./identifier.js";
import { richText } from "./rich-text.js";

/** One step of a fix: the blocks of one list item. */
const step = richText;

/** A cause with its fix. `cause` may be absent, since many real problems have a known fix and no known cause. */
export const solution = z.strictObject({
  id: z.string().min(1).describe("Unique in the entry; the anchor of the solution."),
  name: z.string().min(1).optional().describe("What tells it from the other solutions. A template."),
  cause: richText.optional(),
  fix: z.array(step).describe("The steps in order; empty only when there is a workaround."),
  workaround: richText.optional(),
});
export type Solution = z.infer<typeof solution>;

/**
 * One problem and how to fix it, normalised: everything that can be derived is present.
 * `title`, solution names and the members of `appliesTo` are templates.
 */
export const entry = z.strictObject({
  id: slug,
  area: slug,
  title: z.string().min(1),
  summary: richText.optional(),
  symptom: richText.describe("What the reader sees; the title where the writer adds nothing."),
  signatures: signaturesInput,
  appliesTo: z.array(z.string()),
  confirm: z.array(step).describe("Ordered read-only checks."),
  firstCheck: richText.describe("The first thing to try; by default the first step of the first solution."),
  solutions: z.array(solution).min(1).describe("In order of likelihood."),
  verify: richText.optional(),
  escalate: richText.optional(),
  include: z.array(richText).describe("What to send along to support."),
  why: richText.optional(),
  benefits: z.array(richText),
  related: z.array(slug),
  aliases: z.array(slug),
  audience: z.enum(audiences),
  owners: z.array(slug),
  reviewed: z.string().optional(),
  locale: z.string(),
});
export type Entry = z.infer<typeof entry>;
