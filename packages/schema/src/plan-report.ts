import { z } from "zod";
import { range } from "./diagnostic.js";
import { bumpLevel } from "./diff-report.js";

const file = z.string().describe("Relative to the book's folder, with forward slashes.");
const note = z.strictObject({ file, range, why: z.string() });

/**
 * What `fixbook mv`, `rm` and the other commands that change several files of a book print with `--format json`. Additions
 * do not raise `version`; anything else does.
 */
export const planReport = z.strictObject({
  version: z.literal(1),
  book: z.string().describe("The book's folder, from the folder where the command runs."),
  isApplied: z.boolean().describe("Whether the files are changed: not with --dry-run, and not where it is refused."),
  level: bumpLevel.describe("What the change asks of a version of the published builds."),
  creates: z.array(z.strictObject({ file, text: z.string() })).describe("New files."),
  renames: z
    .array(z.strictObject({ from: file, to: file }))
    .describe("Files that get another name; edits name the old one."),
  copies: z.array(z.strictObject({ from: file, to: file })).describe("Files that a second place needs too."),
  edits: z
    .array(z.strictObject({ file, range, text: z.string().describe("Replaces the range."), why: z.string() }))
    .describe("By file and place; none overlaps another."),
  deletes: z.array(file),
  ledger: z
    .array(z.strictObject({ id: z.string(), becomes: z.string() }))
    .describe("What becomes of published ids: what some of the edits come to."),
  warnings: z.array(note).describe("What to look at; nothing of it stood in the way."),
  untouched: z.array(note).describe("Where an id or a name stands in code, in a comment or in an address."),
  refusal: z
    .strictObject({
      problem: z.string(),
      action: z.string(),
      at: z.array(note),
      asks: z.enum(["empty", "unlink"]).optional().describe("The option with which it could be planned."),
    })
    .optional()
    .describe("Why nothing is done, and what to do about it. The lists above are empty then."),
});
export type PlanReport = z.infer<typeof planReport>;
