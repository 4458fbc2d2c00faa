import type { Book, Entry, Head, Match, OpenBook } from "@fixbook/client";
import { z } from "zod";
import { NOTICE } from "./data-block.js";

/** The build that an answer is from. */
export const source = z.object({
  book: z.string(),
  brand: z.string(),
  audience: z.enum(["public", "internal"]),
  contractVersion: z.string(),
});

export const notice = z.string().describe("How to read `documentation`.");

/** What each entry in a result says of itself. */
const entryFacts = {
  id: z.string().describe("For get_entry."),
  title: z.string(),
  address: z.string().optional().describe("The page to cite."),
  revision: z.string(),
  reviewed: z.string().optional().describe("The day of the last review, as 2026-10-01."),
  old: z.boolean().optional().describe("True where the last review is older than this server allows."),
};

export const support = z.object({ text: z.string().optional(), address: z.string().optional() });

const reason = z.object({
  kind: z.enum(["code", "status", "message", "text", "words"]),
  text: z.string(),
  asked: z.string().optional().describe("What the question says in its place."),
});

/** An entry that a text or a question leads to. */
export const foundEntry = z.object({
  ...entryFacts,
  area: z.string(),
  summary: z.string().optional(),
  confidence: z.enum(["exact", "likely", "unsure"]),
  applies: z.boolean().describe("False where it is for another product, version or platform than asked for."),
  reasons: z.array(reason).describe("What of the entry the question has, the most telling first."),
});

/** The same with what to try first. */
export const matchedEntry = foundEntry.extend({
  solution: z.string().optional().describe("Id of the likeliest solution, for get_entry."),
  firstCheck: z.string().optional().describe("What to try first, as Markdown."),
  unfilled: z.array(z.string()).optional().describe("Names of placeholders that are left in the text."),
});

export const wholeEntry = z.object({
  ...entryFacts,
  summary: z.string().optional(),
  markdown: z.string(),
  steps: z
    .array(z.object({ solution: z.string(), group: z.string().optional(), markdown: z.string() }))
    .describe("Every step of the fix, in order. Those of several groups are alternatives."),
  isCut: z.boolean().describe("Whether the entry is longer than a result may be; its page has it whole."),
  unfilled: z.array(z.string()).optional().describe("Names of placeholders that are left in the text."),
});

/** The day before which a review is old; undefined where none is. */
export type OldBefore = string | undefined;

function sourceOf({ data: { id, brand, audience, contractVersion } }: OpenBook): z.infer<typeof source> {
  return { book: id, brand: brand.id, audience, contractVersion };
}

export function supportOf({ support: { contact, url } }: Book): z.infer<typeof support> {
  return { ...(contact && { text: contact.markdown }), ...(url !== undefined && { address: url }) };
}

export function factsOf(entry: Entry, oldBefore: OldBefore) {
  const { id, title, url, revision, reviewed } = entry;
  const isOld = reviewed !== undefined && oldBefore !== undefined && reviewed < oldBefore;
  return {
    id,
    title,
    ...(url !== undefined && { address: url }),
    revision,
    ...(reviewed !== undefined && { reviewed }),
    ...(isOld && { old: true }),
  };
}

export function foundOf(match: Match, entry: Entry, oldBefore: OldBefore): z.infer<typeof foundEntry> {
  const { area, summary }: Head = match.entry;
  return {
    ...factsOf(entry, oldBefore),
    area,
    ...(summary && { summary: summary.text }),
    confidence: match.confidence,
    applies: match.applies,
    reasons: match.why.map(({ kind, text, asked }) => ({ kind, text, ...(asked !== undefined && { asked }) })),
  };
}

export function unfilledOf({ placeholders = [] }: Entry): { unfilled?: string[] } {
  const names = [...new Set(placeholders.map(({ name }) => name))];
  return names.length === 0 ? {} : { unfilled: names };
}

/** What all results begin with. */
export function resultOf(book: OpenBook) {
  return { source: sourceOf(book), notice: NOTICE };
}
