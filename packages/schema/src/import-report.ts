import { z } from "zod";
import { severity } from "./diagnostic.js";

const count = z.int().min(0);

const words = z
  .strictObject({
    source: count.describe("Words of the page, its frontmatter and alternative texts included."),
    kept: count.describe("Words of its entries."),
    lost: count.describe("Words that are gone; each is in a loss."),
    syntax: count.describe(
      "Words that were syntax of the other system, such as the name of a box, and headings that were renamed.",
    ),
    added: count.describe("Words that the importer wrote, such as headings and ids."),
  })
  .describe("Where the words went: source + added = kept + lost + syntax.");

const loss = z
  .strictObject({
    code: z.string().describe("What kind of a loss it is."),
    line: z.int().min(1).optional().describe("The line of the source."),
    words: count.describe("How many words are gone."),
    text: z.string().optional().describe("What was lost or changed."),
    address: z.string().optional().describe("Where it led to."),
  })
  .describe("Something of a page that its entries do not have, or have otherwise.");

const finding = z.strictObject({
  ruleId: z.string(),
  severity,
  line: z.int().min(1),
  message: z.string(),
  action: z.string(),
});

const entry = z.strictObject({
  id: z.string(),
  file: z.string().describe("Relative to the book's folder."),
  state: z
    .enum(["written", "draft", "unchanged", "replaced", "conflict", "deleted"])
    .describe(
      "`draft`: written to drafts/, since the gate does not pass it. `conflict`: both the source and the entry have changed, so that nothing was written. `deleted`: somebody has removed the entry, and it stays so.",
    ),
  findings: z.array(finding).describe("What keeps it from being published."),
  proposals: z.array(z.string()).describe("Quoted messages that may be signatures; some are names of buttons."),
  diff: z
    .string()
    .optional()
    .describe("For a conflict: what is here and what the source gives now, as a unified diff."),
});

/** What `fixbook import --format json` prints. Additions do not raise `version`; anything else does. */
export const importReport = z.strictObject({
  version: z.literal(1),
  isComplete: z.boolean().describe("Whether every page that could be imported was: no words are unaccounted for."),
  isDryRun: z.boolean(),
  format: z.string().describe("The format, or the dialect that was recognised."),
  book: z.string().describe("The book's folder, as it was named."),
  counts: z.strictObject({
    pages: count,
    entries: count.describe("Entries that were written and are published."),
    drafts: count.describe("Entries that were written to drafts/."),
    unchanged: count.describe("Pages whose source is as it was at the last import."),
    replaced: count.describe("Entries whose source has changed, and that nobody has edited."),
    conflicts: count,
    deleted: count,
    skipped: count.describe("Pages that describe no problem."),
    refused: count.describe("Pages that cannot be read."),
    failed: count.describe("Pages of which words are unaccounted for: mistakes of the importer."),
    gone: count.describe("Pages that were imported before and are no longer in the source."),
  }),
  words,
  codes: z.record(z.string(), z.string()).describe("What each code of a loss means."),
  losses: z.record(z.string(), count).describe("How many losses there are of each code."),
  findings: z
    .array(z.strictObject({ ruleId: z.string(), count, entries: count, action: z.string() }))
    .describe("What keeps drafts from being published, the commonest first, with what to do about it."),
  bookChanges: z
    .strictObject({
      areas: z.array(z.string()),
      sections: z.array(z.string()),
      placeholders: z
        .array(z.string())
        .describe("Declared for variables of the source; look at each before publishing."),
      left: z.array(z.string()).describe("What is left to do by hand, as sentences."),
    })
    .describe("What was added to book.yaml."),
  files: z
    .array(z.strictObject({ from: z.string(), to: z.string() }))
    .describe("Pictures and attachments that came along."),
  gone: z.array(z.string()).describe("Sources that are no longer there."),
  pages: z.array(
    z.strictObject({
      source: z.string().describe("What tells the page from all others of the source."),
      path: z.string(),
      url: z.string().optional(),
      title: z.string(),
      state: z.enum(["imported", "unchanged", "skipped", "refused", "failed"]),
      reason: z.string().optional(),
      words: words.optional(),
      missing: z.array(z.string()).optional().describe("Words that went silently, where the importer has failed."),
      surplus: z.array(z.string()).optional().describe("Words that came from nowhere, where the importer has failed."),
      entries: z.array(entry),
      losses: z.array(loss),
    }),
  ),
});
export type ImportReport = z.infer<typeof importReport>;
