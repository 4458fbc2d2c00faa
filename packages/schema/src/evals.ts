import { z } from "zod";
import { slug } from "./identifier.js";

const LENGTH = "has 1 to 10000 characters";
const SHORT = "has 1 to 1000 characters";

const question = z.string().min(1, { error: LENGTH }).max(10_000, { error: LENGTH });
const texts = z.array(z.string().regex(/\S/, { error: SHORT }).max(1000, { error: SHORT })).default([]);

/** `evals.yml`: what users ask an assistant, with the entry that it must cite. */
export const evalsFile = z
  .array(
    z
      .strictObject({
        ask: question.describe("What a user asks or pastes: a symptom, an error, a log."),
        mustCite: slug
          .optional()
          .describe("The id of the entry that an assistant must be given as an answer, among the first three."),
        mustSay: texts.describe("Texts that the entry must contain, in the form in which an assistant reads it."),
        mustNot: texts.describe("Texts that the entry must not contain."),
        none: z.literal(true).optional().describe("true if an assistant must say that there is no answer."),
      })
      .refine(({ mustCite, none }) => (mustCite === undefined) !== (none === undefined), {
        error: "needs either mustCite: with an id, or none: true",
      })
      .refine(({ mustSay, mustNot, none }) => none === undefined || mustSay.length + mustNot.length === 0, {
        error: "has none: true, so there is no entry for mustSay: and mustNot: to be about",
      }),
  )
  .describe("Questions to an assistant, each with the entry that it must cite.");

/** A row of `evals.yml`. Without an entry to cite, nothing may be an answer. */
export interface Eval {
  readonly ask: string;
  readonly mustCite: string | undefined;
  readonly mustSay: readonly string[];
  readonly mustNot: readonly string[];
}
