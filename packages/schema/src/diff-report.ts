import { z } from "zod";

/** How much a version rises, or has to. */
export const bumpLevel = z.enum(["none", "patch", "minor", "major"]);
export type BumpLevel = z.infer<typeof bumpLevel>;

/** What `fixbook diff --format json` prints. Additions do not raise `version`; anything else does. */
export const diffReport = z.strictObject({
  version: z.literal(1),
  old: z.string().describe("What was compared: a folder or a commit, as it was named."),
  new: z.string().describe("What it was compared with; `working tree` where it was the files as they are."),
  demanded: bumpLevel.describe("The level of version that the changes need."),
  isEnough: z
    .boolean()
    .nullable()
    .describe("Whether every version that is declared rises by as much as the changes need; null if none is declared."),
  builds: z
    .array(
      z.strictObject({
        name: z.string().describe("<book>/<brand>."),
        demanded: bumpLevel,
        declared: bumpLevel.nullable().describe("What its version rises by, as far as anything says so."),
      }),
    )
    .describe("The builds that were compared, by name in the order of code units."),
  summary: z.strictObject({ major: z.int(), minor: z.int(), patch: z.int() }).describe("How many changes there are."),
  changes: z
    .array(
      z.strictObject({
        kind: z.string().describe("Stable name of the kind of change."),
        level: bumpLevel.exclude(["none"]),
        builds: z.array(z.string()).min(1).describe("The builds that have changed so."),
        subject: z.string().describe("The id or path that it is about; empty for a book as a whole."),
        fields: z.array(z.string()).describe("The fields of the subject that it is about."),
        message: z.string().min(1).describe("What has changed: one sentence."),
        reason: z.string().min(1).describe("Why it counts as much as it does."),
      }),
    )
    .describe("The largest first, then by kind and subject."),
});
export type DiffReport = z.infer<typeof diffReport>;
