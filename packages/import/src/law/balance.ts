import type { MarkdownParser } from "@fixbook/core";
import { readFrontmatter, textsOfField } from "../markdown/frontmatter.js";
import { type Account, type Imbalance, imbalanceOf } from "./account.js";
import { addWords, amountOf, countWords, type Words, wordsOfTree } from "./words.js";

/** How the words of a page add up: source + added = kept + lost + syntax. */
export interface WordCounts {
  readonly source: number;
  readonly kept: number;
  readonly lost: number;
  readonly syntax: number;
  readonly added: number;
}

export interface Balance {
  readonly words: WordCounts;
  /** Undefined where the words add up. */
  readonly imbalance: Imbalance | undefined;
}

/** Weighs the words of a page against the texts of its entries, as they will be on disk. */
export function balanceOf(source: Words, texts: readonly string[], account: Account, parser: MarkdownParser): Balance {
  const kept: Words = new Map();
  for (const text of texts) addWords(kept, wordsOfEntry(text, parser));
  return {
    words: {
      source: amountOf(source),
      kept: amountOf(kept),
      lost: amountOf(account.lost),
      syntax: amountOf(account.syntaxWords),
      added: amountOf(account.added),
    },
    imbalance: imbalanceOf(source, kept, account),
  };
}

/** The words of an entry: those of its fields, and those of its Markdown. */
function wordsOfEntry(text: string, parser: MarkdownParser): Words {
  const { fields, bodyStart } = readFrontmatter(text);
  const words = wordsOfTree(parser(text.slice(bodyStart).replace(LINKED_PLACEHOLDER, "]($1")));
  for (const [name, value] of fields) {
    if (name === "audience") continue;
    const texts = name === "signatures" ? Object.values(value as object).flatMap(textsOfField) : textsOfField(value);
    for (const one of texts) countWords(one, words);
  }
  return words;
}

/** A placeholder where a link leads to, which Markdown alone would not read as an address. */
const LINKED_PLACEHOLDER = /\]\(<<([A-Z][A-Z0-9_]*)>>/g;
