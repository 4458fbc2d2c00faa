import { z } from "zod";
import { audiences } from "./frontmatter.js";

/** Version of the JSON contract, `major.minor`. Readers refuse another major and ignore fields that they do not know. */
export const contractVersion = "1.0";

const richTextJson = z
  .object({
    text: z.string().describe("Plain text; steps and items on lines of their own."),
    html: z.string().describe("Safe HTML: a closed set of elements, escaped, no scripts, styles or ids."),
    markdown: z.string().describe("CommonMark with GFM tables and strikethrough."),
  })
  .describe("One piece of rich text in three forms with the same words.");

const reference = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string().describe("Absolute address of the page."),
  })
  .describe("A related entry, or a page of another site.");

const signatures = z.object({
  codes: z.array(z.string()),
  statuses: z.array(z.int()),
  messages: z.array(z.string()).describe("%name% stands for any text."),
});

const solutionJson = z.object({
  id: z.string().describe("Unique in the entry."),
  name: z.string().optional(),
  cause: richTextJson.optional(),
  fix: z.array(richTextJson).describe("The steps, in order."),
  workaround: richTextJson.optional(),
});

/** `entries/<id>.json`. */
export const entryJson = z.object({
  contractVersion: z.literal(contractVersion),
  id: z.string(),
  area: z.string(),
  title: z.string(),
  summary: richTextJson.optional(),
  symptom: richTextJson,
  signatures,
  appliesTo: z.array(z.string()),
  confirm: z.array(richTextJson).describe("Read-only checks, in order."),
  firstCheck: richTextJson,
  solutions: z.array(solutionJson).describe("In order of likelihood."),
  verify: richTextJson.optional(),
  escalate: richTextJson.optional(),
  include: z.array(richTextJson).describe("What to send along to support."),
  why: richTextJson.optional(),
  benefits: z.array(richTextJson),
  related: z.array(reference),
  aliases: z.array(z.string()),
  audience: z.enum(audiences),
  owners: z.array(z.string()),
  reviewed: z.string().optional().describe("A day, as 2026-10-01."),
  locale: z.string(),
  url: z.string().describe("Absolute address of the entry's page."),
});
export type EntryJson = z.infer<typeof entryJson>;
export type RichTextJson = z.infer<typeof richTextJson>;

/** `book.json`: the envelope, with every entry's symptom, most likely cause and first check. */
export const bookJson = z.object({
  contractVersion: z.literal(contractVersion),
  id: z.string(),
  brand: z.object({ id: z.string(), name: z.string() }),
  title: z.string(),
  intro: richTextJson.optional(),
  locale: z.string(),
  url: z.string().describe("Absolute address of the home page."),
  areas: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        summary: richTextJson.optional(),
        guide: z
          .object({ title: z.string(), summary: richTextJson.optional(), id: z.string(), url: z.string() })
          .optional(),
        empty: z.string().optional().describe("Why the area has no entries."),
        entries: z.array(z.string()).describe("Ids of the area's entries, in order."),
      }),
    )
    .describe("The areas, in order."),
  entries: z
    .array(
      z.object({
        id: z.string(),
        area: z.string(),
        title: z.string(),
        summary: richTextJson.optional(),
        symptom: richTextJson,
        cause: richTextJson.optional().describe("The most likely cause."),
        firstCheck: richTextJson,
        signatures,
        url: z.string(),
        path: z.string().describe("Path of the entry's own file, relative to book.json."),
      }),
    )
    .describe("Every entry, in the order of areas and ids."),
  support: z.object({
    intro: richTextJson.optional(),
    checklist: z.array(richTextJson),
    contact: richTextJson.optional(),
    url: z.string(),
  }),
});
export type BookJson = z.infer<typeof bookJson>;
