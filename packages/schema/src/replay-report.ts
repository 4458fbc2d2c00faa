import { z } from "zod";

const count = z.int().min(0);

const example = z
  .strictObject({
    log: z.string().describe("The log, as it was named; `standard-input` for `-`."),
    line: z.int().min(1).describe("The number of the line, from 1."),
    text: z.string().describe("Its beginning, with bullets in the place of secrets."),
  })
  .describe("The first line of the kind, where it stands.");

/** What `fixbook replay --format json` prints. Additions do not raise `version`; anything else does. */
export const replayReport = z.strictObject({
  version: z.literal(1),
  isEnough: z.boolean().describe("Whether so much is covered as was asked for, and no more is claimed than may be."),
  books: z.array(z.string()).describe("The ids of the books that claim."),
  logs: z
    .array(z.strictObject({ log: z.string(), lines: count, records: count }))
    .describe("The logs, in the order in which they were read."),
  lines: z.strictObject({
    read: count,
    covered: count.describe("Those of the records that are claimed as exact or likely."),
  }),
  records: z
    .strictObject({
      read: count,
      troubles: count.describe("Those that something claims, or that look like troubles: the sum of the following."),
      exact: count.describe("Each record that something claims counts where its surest claim is."),
      likely: count,
      unsure: count,
      unmatched: count.describe("Those that look like troubles, and nothing claims."),
    })
    .describe("A record is a line and those that go on with it, such as a stack trace."),
  claims: z
    .array(
      z.strictObject({
        confidence: z.enum(["exact", "likely", "unsure"]),
        book: z.string().describe("The id of the book."),
        entry: z.string().describe("The id of the entry."),
        title: z.string().describe("The title of the entry."),
        records: count.describe("How many records it claims with this confidence."),
        signatures: z
          .array(
            z.strictObject({
              kind: z.enum(["code", "status", "message", "text"]).describe("`text` is a title or a symptom."),
              text: z.string().describe("As the entry has it."),
              records: count,
            }),
          )
          .describe("What of the entry the records have, the commonest first; a record may have several."),
        example,
      }),
    )
    .describe("The surest first, then by how many records are claimed."),
  unmatched: z.strictObject({
    kinds: z
      .array(
        z.strictObject({
          records: count,
          line: z.string().describe("The line, with what differs from one of its kind to the next masked."),
          example,
        }),
      )
      .describe("The commonest kinds of troubles that nothing claims, at most 20."),
    isComplete: z
      .boolean()
      .describe("Whether every kind was counted to the end: else the counts are the least that there may be."),
  }),
});
export type ReplayReport = z.infer<typeof replayReport>;
