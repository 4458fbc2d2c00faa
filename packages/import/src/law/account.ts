import type { LossCode } from "./loss-codes.js";
import { addWords, amountOf, type Words, wordsIn } from "./words.js";

/** Something of a page that its entries do not have, or have otherwise. */
export interface Loss {
  readonly code: LossCode;
  /** The line of the source, from 1, where it is known. */
  readonly line?: number;
  /** How many words are gone. */
  readonly words: number;
  /** What was lost, or changed; never what a script said. */
  readonly text?: string;
  /** Where it led to. */
  readonly address?: string;
}

/** What is known of a loss besides its words. */
interface LossDetails {
  readonly line?: number | undefined;
  readonly address?: string | undefined;
  /** What is told of it in the place of the words that are gone; `false` where nothing of them may be told. */
  readonly says?: string | false;
}

/** Where the words of a page went. Every step that changes the page notes here what it takes away, and what it writes. */
export interface Account {
  /** Words that are gone. */
  lose(code: LossCode, text: string, details?: LossDetails): void;
  /** Words that were syntax of the other system, and said nothing to readers. */
  syntax(text: string): void;
  /** Words that nobody but the importer wrote. */
  add(text: string): void;
  readonly losses: readonly Loss[];
  readonly lost: Words;
  readonly syntaxWords: Words;
  readonly added: Words;
}

export function createAccount(): Account {
  const losses: Loss[] = [];
  const lost: Words = new Map();
  const syntaxWords: Words = new Map();
  const added: Words = new Map();
  return {
    losses,
    lost,
    syntaxWords,
    added,
    lose(code, text, { line, address, says } = {}) {
      const words = wordsIn(text);
      addWords(lost, words);
      const told = says === false ? "" : shortened(says ?? text);
      losses.push({
        code,
        ...(line === undefined ? {} : { line }),
        words: amountOf(words),
        ...(told === "" ? {} : { text: told }),
        ...(address === undefined ? {} : { address: shortened(address) }),
      });
    },
    syntax: (text) => addWords(syntaxWords, wordsIn(text)),
    add: (text) => addWords(added, wordsIn(text)),
  };
}

/** An account that begins with all that another one holds. */
export function copyAccount({ losses, lost, syntaxWords, added }: Account): Account {
  const copy = createAccount();
  (copy.losses as Loss[]).push(...losses);
  addWords(copy.lost, lost);
  addWords(copy.syntaxWords, syntaxWords);
  addWords(copy.added, added);
  return copy;
}

const MOST_TEXT = 2000;

function shortened(text: string): string {
  const line = text.trim();
  return line.length > MOST_TEXT ? `${line.slice(0, MOST_TEXT)} …` : line;
}

/** A balance of words: those that were lost without a word of it, and those that came from nowhere. */
export interface Imbalance {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** Whether source + added = kept + lost + syntax. Undefined where it is. */
export function imbalanceOf(
  source: Words,
  kept: Words,
  { lost, syntaxWords, added }: Pick<Account, "lost" | "syntaxWords" | "added">,
): Imbalance | undefined {
  const rest: Words = new Map(source);
  addWords(rest, added);
  for (const words of [kept, lost, syntaxWords]) addWords(rest, words, -1);
  if (rest.size === 0) return undefined;
  const list = (sign: number) =>
    [...rest].flatMap(([word, count]) =>
      count * sign > 0 ? [count * sign > 1 ? `${word} ×${count * sign}` : word] : [],
    );
  return { missing: list(1), surplus: list(-1) };
}
