import { z } from "zod";

/** How many words a phrase may have: the search compares no more in a row. */
const PHRASE = /^\S+(?: \S+){0,3}$/;
/** A placeholder, which has a finding of its own, stands in the text as characters for private use. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Co}]/u;

const phrase = z
  .string()
  .max(100, { error: "may have at most 100 characters" })
  .regex(PHRASE, { error: "is a word, or a phrase of up to four words with one space between them" })
  .refine((text) => SAYS_SOMETHING.test(text), { error: "needs a letter or a digit" });

const phrases = (error: string) => z.union([phrase, z.array(phrase).min(1, { error: "is empty" })], { error });

const WORDS = "is a word, a phrase of up to four words, or a list of them";

/** A group of `synonyms:` in `book.yaml`. */
export const synonymGroup = z.union(
  [
    z.array(phrase).min(2, { error: "needs two words or more" }),
    z.strictObject({
      from: phrases(WORDS).describe("What readers write."),
      to: phrases(WORDS).describe("What the book says for it."),
    }),
  ],
  { error: "is a list of two words or more, as [purchase, order], or {from: [junk, bulk], to: spam}" },
);
export type SynonymGroup = z.output<typeof synonymGroup>;

/**
 * Words and phrases that lead to others: a question with one of `from` finds what one with any of `to` finds. Where each
 * stands for each, both are the same list.
 */
export interface Synonyms {
  readonly from: readonly string[];
  readonly to: readonly string[];
}
