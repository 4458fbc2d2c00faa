import { z } from "zod";

/** What `fixbook fmt --format json` prints. Additions do not raise `version`; anything else does. */
export const formatReport = z.strictObject({
  version: z.literal(1),
  isClean: z
    .boolean()
    .describe("Whether every entry has its canonical form now; with --check: whether it had that before."),
  entries: z.int().min(0).describe("How many entries were looked at."),
  files: z
    .array(
      z.strictObject({
        file: z.string().describe("The entry's file, from the folder where the command runs."),
        state: z
          .enum(["formatted", "would-change", "not-written", "refused"])
          .describe(
            "What became of it: written anew, would be with --check, could not be written, or left alone since it could not be formatted.",
          ),
        line: z.int().min(1).optional().describe("The first line that changes, or where the reason is."),
        reason: z.string().optional().describe("Why it was not written or was left alone."),
      }),
    )
    .describe("The entries that are not as they were, or not as they should be, by path."),
});
export type FormatReport = z.infer<typeof formatReport>;
