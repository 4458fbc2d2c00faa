import { z } from "zod";

/** A place in a text: `line` and `column` start at 1, `offset` at 0. Columns and offsets count UTF-16 units after a byte order mark. */
export const position = z.strictObject({
  line: z.int().min(1).describe("Line, from 1."),
  column: z.int().min(1).describe("Column in UTF-16 units, from 1."),
  offset: z.int().min(0).describe("Offset in UTF-16 units from the start of the file, after a byte order mark."),
});
export type Position = z.infer<typeof position>;

/** A span of a text. `end` is exclusive; an empty span has `end` equal to `start`. */
export const range = z.strictObject({ start: position, end: position });
export type Range = z.infer<typeof range>;

/** `error` fails the gate, `warning` fails it over `--max-warnings`, `info` never does. */
export const severity = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severity>;

/** When a check runs: while someone writes, where some rules count less, or in CI, where nothing may pass unmended. */
export const stage = z.enum(["writing", "ci"]);
export type Stage = z.infer<typeof stage>;

/** A change that would mend a finding, by offsets in the files. */
const fix = z.strictObject({
  kind: z
    .enum(["safe", "review"])
    .describe("`safe` keeps what the text says and may be applied unseen; `review` is a suggestion."),
  title: z.string().min(1).describe("What it does, in a few words."),
  edits: z.array(z.strictObject({ file: z.string(), range, text: z.string().describe("Replaces the range.") })).min(1),
});
export type Fix = z.infer<typeof fix>;

/** One finding: what is wrong and where, why it matters to a reader, and the one thing to do about it. */
export const diagnostic = z.strictObject({
  ruleId: z
    .string()
    .regex(/^[a-z0-9]+\/[a-z0-9-]+$/)
    .describe("Stable name of the kind of finding, `group/bad-thing`."),
  severity,
  message: z.string().min(1).describe("What is wrong: one sentence that quotes the thing."),
  why: z.string().min(1).describe("What a reader, an application or an agent would meet."),
  action: z.string().min(1).describe("What to do next."),
  file: z.string().describe("Path of the file, with forward slashes."),
  range,
  related: z
    .array(z.strictObject({ file: z.string(), range, message: z.string() }))
    .optional()
    .describe("The other ends of a finding that has several."),
  fixes: z.array(fix).optional().describe("Changes that would mend it, the best first."),
  more: z
    .int()
    .min(1)
    .optional()
    .describe(
      "How many findings of its rule in its file it stands for, itself included: those after the hundredth, which are not listed one by one.",
    ),
  members: z.int().min(2).optional().describe("How many entries it is about, where one finding is about a group."),
});
export type Diagnostic = z.infer<typeof diagnostic>;

const answeredQuestions = z.strictObject({
  questions: z.int(),
  first: z.int().describe("How many have their entry as the first result."),
  firstThree: z.int().describe("How many have it among the first three."),
});

const missedQuestion = z.strictObject({
  query: z.string().describe("The question."),
  file: z.string().describe("Path of its file, with forward slashes."),
  range: range.describe("The place of the question."),
  entry: z
    .string()
    .optional()
    .describe("The id of the entry that it should lead to; absent for one with `none: true`."),
  found: z
    .array(z.string())
    .describe(
      "What the search finds instead, the best first: the ids of the first three results, or of all that claim to answer it where nothing should.",
    ),
});
export type MissedQuestion = z.infer<typeof missedQuestion>;

/** How the search of a book answers the questions of its `queries.yml`. */
const searchAnswers = z
  .strictObject({
    book: z.string().describe("Id of the book."),
    tuned: answeredQuestions,
    held: answeredQuestions.describe("Those with `held: true`, which nobody tunes with."),
    missed: z
      .array(missedQuestion)
      .optional()
      .describe(
        "The questions whose entry is not the first result, those without it among the first three before the others. Held ones are not listed, or somebody would tune with them. Absent where there is none.",
      ),
  })
  .describe(
    "How many questions are answered. One with `none: true` counts as answered first where no result claims to be an answer.",
  );
export type SearchAnswers = z.infer<typeof searchAnswers>;

/** What `fixbook lint --format json` prints. Additions do not raise `version`; anything else does. */
export const lintReport = z.strictObject({
  version: z.literal(1),
  stage: stage.describe("When the check ran: `writing`, where some rules count less, or `ci`."),
  since: z
    .strictObject({
      ref: z.string().describe("The commit as it was named."),
      changed: z.int().describe("Files of the books that have changed since, those that are gone included."),
      files: z.int().describe("Files of the books, those that are gone included."),
    })
    .optional()
    .describe("What the books were compared with, where only findings about what has changed are reported."),
  summary: z.strictObject({
    books: z.int(),
    files: z.int(),
    entries: z.int(),
    errors: z.int().describe("Findings of this severity, those counted in `more` included."),
    warnings: z.int().describe("Likewise."),
    infos: z.int().describe("Likewise."),
    fixable: z.int().describe("Findings with a safe fix."),
    suppressed: z.int().describe("Findings that a directive with a reason took out."),
  }),
  search: z
    .array(searchAnswers)
    .optional()
    .describe(
      "The books that have questions, and nothing that stands in the way of asking them. Absent where none has.",
    ),
  diagnostics: z.array(diagnostic),
});
export type LintReport = z.infer<typeof lintReport>;
