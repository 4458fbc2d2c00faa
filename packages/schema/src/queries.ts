import { z } from "zod";
import { slug } from "./identifier.js";

const LENGTH = "has 1 to 10000 characters";

/** `queries.yml`: what readers really ask, with the entry that must be among the first three answers. */
export const queriesFile = z
  .array(
    z
      .strictObject({
        query: z
          .string()
          .min(1, { error: LENGTH })
          .max(10_000, { error: LENGTH })
          .describe("What a reader types or pastes: a phrase, an error code, a status, a message, a log."),
        entry: slug.optional().describe("The id of the entry that must be among the first three answers."),
        held: z
          .literal([true, false])
          .optional()
          .describe(
            "true for a question that nobody uses to tune the search: it shows how well the search understands words that nobody has thought of.",
          ),
        none: z.literal(true).optional().describe("true if the help center must not claim to have an answer."),
      })
      .refine(({ entry, none }) => (entry === undefined) !== (none === undefined), {
        error: "needs either entry: with an id, or none: true",
      }),
  )
  .describe("Questions, each with the entry that answers it.");

/** A row of `queries.yml`. Without an entry, nothing may be an answer. */
export interface Query {
  readonly query: string;
  readonly entry: string | undefined;
  /** Whether nothing is tuned with it. */
  readonly held: boolean;
}
