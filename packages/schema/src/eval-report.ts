import { z } from "zod";

const count = z.int().min(0);

/** What `fixbook eval --retrieval --format json` prints. Additions do not raise `version`; anything else does. */
export const evalReport = z.strictObject({
  version: z.literal(1),
  passed: z.boolean().describe("Whether nothing was missed."),
  books: z.array(
    z
      .strictObject({
        book: z.string().describe("The id of the book."),
        brand: z.string().describe("The id of the brand."),
        asked: count.describe("How many questions were asked."),
        expected: count.describe("Those that must cite an entry; the others have no answer."),
        citedFirst: count.describe("Those whose entry was an answer, and the first one."),
        citedInThree: count.describe("Those whose entry was an answer among the first three results."),
        textsMissing: count.describe("Texts of mustSay that an entry does not hold."),
      })
      .describe("The counts for a book and a brand."),
  ),
  misses: z.array(
    z.strictObject({
      kind: z
        .enum(["not-cited", "guess", "false-exact", "false-answer", "text-missing", "text-forbidden"])
        .describe(
          "not-cited: the entry is not among the first three; guess: it is, and the assistant is told that it is no answer; false-exact: another entry is exact; false-answer: something answers, and nothing may; text-missing, text-forbidden: of the entry's text.",
        ),
      book: z.string(),
      brand: z.string(),
      line: z.int().min(1).describe("The line of the question in evals.yml."),
      ask: z.string(),
      tool: z.enum(["match_error", "search_entries"]).describe("The tool that was asked."),
      mustCite: z.string().optional(),
      text: z.string().optional().describe("The text that is missing, or stands there and must not."),
      found: z
        .array(
          z.strictObject({
            entry: z.string().describe("The id of the entry."),
            confidence: z.enum(["exact", "likely", "unsure"]),
            isAnswer: z.boolean().describe("Whether the tool gives it as an answer rather than as a guess."),
          }),
        )
        .describe("The first three results, the best first."),
      action: z.string().describe("What to do about it."),
    }),
  ),
});
export type EvalReport = z.infer<typeof evalReport>;
