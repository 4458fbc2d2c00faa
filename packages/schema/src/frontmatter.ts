import { z } from "zod";
import { slug } from "./identifier.js";
import { ownFieldsSchema } from "./own-fields.js";

/** Who may read an entry. */
export const audiences = ["public", "internal"] as const;
export type Audience = (typeof audiences)[number];

const line = z
  .string()
  .min(1, { error: "may not be empty" })
  .max(300, { error: "may have at most 300 characters" })
  .regex(/^\S(?:[^\n]*\S)?$/, { error: "is one line without spaces around it" });

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,79}$/, {
  error: "is an error code: letters, digits and _ . : / -, no spaces",
});

const STATUS = "is an HTTP status, 100 to 599";

/** Text that a reader or a program can paste to find the entry. */
export const signaturesInput = z.strictObject({
  codes: z.array(code).default([]).describe("Error codes, as the product prints them."),
  statuses: z
    .array(z.int({ error: STATUS }).min(100, { error: STATUS }).max(599, { error: STATUS }))
    .default([])
    .describe("HTTP status codes."),
  messages: z
    .array(line)
    .default([])
    .describe("Messages, word for word; %name% stands for any text. They are not regular expressions."),
});

/** How many further wordings of a symptom an entry may have: more are a sign that it describes several problems. */
export const mostWordings = 10;

/**
 * The frontmatter of an entry: what a writer may say beside the Markdown. Every field may be left out. Fields of the
 * team's own (`isOwnField`) are taken out before a value is parsed by it.
 */
export const frontmatter = z
  .strictObject({
    id: slug.optional().describe("The id. It is the name of the file; if given here, it must be the same."),
    area: slug.optional().describe("The area. It is the name of the folder; if given here, it must be the same."),
    title: line.optional().describe("The title, as plain text. Use it only if the entry has no # heading."),
    summary: line.optional().describe("One line that says what the entry is about (inline Markdown)."),
    firstCheck: line
      .optional()
      .describe("The first thing to try (inline Markdown). By default, it is the first step of the first solution."),
    related: z
      .array(slug)
      .default([])
      .describe("Ids of entries in this book, or of items in its inventories, in the order to show them."),
    signatures: signaturesInput
      .default({ codes: [], statuses: [], messages: [] })
      .describe("Codes, statuses and messages that lead here."),
    also: z
      .array(line)
      .max(mostWordings, { error: `takes at most ${mostWordings} wordings` })
      .default([])
      .describe("Other ways in which readers describe the symptom: searched, but not shown. At most ten."),
    tags: z.array(slug).default([]).describe("Keywords, written as ids: searched, and part of the JSON build."),
    aliases: z.array(slug).default([]).describe("Earlier ids of this entry. They redirect to it."),
    appliesTo: z
      .array(line)
      .max(100, { error: "takes at most 100 items" })
      .default([])
      .describe(
        'Products, versions and platforms that the entry is about: "voice >=2.1 <3", "voice 2.0 - 2.1", voice, ios. If the book declares no products, any text is accepted.',
      ),
    audience: z.enum(audiences).default("public").describe("public, or internal for support agents only."),
    owners: z.array(slug).default([]).describe("Teams that maintain the entry."),
    reviewed: z.iso
      .date({ error: "is a day, written as 2026-10-01" })
      .optional()
      .describe("The date of the last review, such as 2026-10-01."),
  })
  .meta({ patternProperties: ownFieldsSchema });
/** Frontmatter as parsed, defaults filled in. */
export type Frontmatter = z.output<typeof frontmatter>;
