import { createPhrases, type Phrases } from "./phrases.js";
import { statusNames } from "./read-status.js";
import { comparable, firstToken, isWord, lastToken, lastWord, tokensOf } from "./tokens.js";
import { type WrittenCode, writtenForms } from "./written-code.js";

/** The signatures of one entry. `%name%` in a message stands for any text on one line. */
export interface SignatureRow {
  readonly codes: readonly string[];
  readonly statuses: readonly number[];
  readonly messages: readonly string[];
  /** Those of the messages that programs of all kinds print. */
  readonly common?: readonly string[];
  /** Its title and other texts that people quote. Those of three words and more are looked for by how they begin. */
  readonly texts?: readonly string[];
}

type SignatureKind = "code" | "message" | "status" | "text";

/** One signature of one entry. */
export interface Signature {
  /** The place of the entry's row. */
  readonly row: number;
  readonly kind: SignatureKind;
  /** As the entry has it. */
  readonly text: string;
  /** How many parts it has: what stands between its wildcards. */
  readonly parts: number;
  /** Whether it is one ordinary word, which says little inside of other text. */
  readonly isPlain: boolean;
  /** How many literal words a message or text has. */
  readonly words?: number;
  /** Whether programs of all kinds print it. */
  readonly isCommon?: boolean;
}

/** What stands between two wildcards of a message, or a whole code. */
export interface Part {
  readonly signature: Signature;
  readonly order: number;
  /** In UTF-16 units, as compared. */
  readonly length: number;
}

/** The signatures of a book, ready to be looked for. */
export interface SignatureIndex {
  readonly phrases: Phrases<Part>;
  /** Codes as people write them down: without their signs, or with other ones. */
  readonly written: Phrases<WrittenCode>;
  readonly statuses: ReadonlyMap<string, readonly Signature[]>;
}

/**
 * Prepares the signatures of a book; most of the work waits for a text that has one of their words. A message that is all
 * wildcards is left out: it would be anywhere.
 */
export function indexSignatures(rows: readonly SignatureRow[]): SignatureIndex {
  const phrases = createPhrases<Part>();
  const written = createPhrases<WrittenCode>();
  const statuses = new Map<string, Signature[]>();
  for (const [row, { codes, messages, common, statuses: numbers, texts = [] }] of rows.entries()) {
    for (const text of codes) addCode(phrases, written, row, text);
    for (const text of messages) {
      const add = () => addMessage(phrases, row, "message", text, common?.includes(text));
      if (text.includes("%")) add();
      else phrases.addLater("first", text, firstToken, add);
    }
    for (const text of texts) {
      const add = () => addText(phrases, row, text);
      if (text.includes("%")) add();
      else phrases.addLater("first", text, firstToken, add);
    }
    for (const number of numbers) {
      const text = String(number);
      const signature = { row, kind: "status", text, parts: 1, isPlain: false } as const;
      const others = statuses.get(text);
      if (others === undefined) statuses.set(text, [signature]);
      else others.push(signature);
      for (const [status, name] of statusNames)
        if (status === text) phrases.add(tokensOf(name), { signature, order: 0, length: 0 });
    }
  }
  return { phrases, written, statuses };
}

/** A code whose digits may stand with or without `0x`. */
const HEXADECIMAL = /^(?:0x)?[0-9a-f]{6,}$/i;

function addCode(phrases: Phrases<Part>, written: Phrases<WrittenCode>, row: number, text: string): void {
  const signature = { row, kind: "code", text, parts: 1, isPlain: /^[A-Z]?[a-z]+$/.test(text) } as const;
  // Codes of a book mostly begin alike.
  phrases.addLater("last", text, lastToken, () => {
    const code = comparable(text);
    phrases.add(tokensOf(code), { signature, order: 0, length: code.length });
  });
  let isAdded = false;
  const addForms = () => {
    if (isAdded) return;
    isAdded = true;
    for (const { tokens, ...form } of writtenForms(comparable(text))) written.add(tokens, { signature, ...form });
  };
  if (HEXADECIMAL.test(text)) addForms();
  else for (const lastOf of [lastWord, lastOfJoined]) written.addLater("last", text, lastOf, addForms);
}

function lastOfJoined(code: string): string {
  return lastWord(code.replace(/[\s\p{P}\p{S}]+/gu, ""));
}

/** From three words on a title or a symptom says so much that it is looked for as it is. */
const TELLING = /\S\s+\S+\s+\S/;
/** How many words of it have to be in a text. */
const MOST_VERBATIM = 16;

function addText(phrases: Phrases<Part>, row: number, text: string): void {
  if (TELLING.test(text)) addMessage(phrases, row, "text", text.split(/\s+/).slice(0, MOST_VERBATIM).join(" "));
}

function addMessage(
  phrases: Phrases<Part>,
  row: number,
  kind: "message" | "text",
  text: string,
  isCommon = false,
): void {
  const parts = text
    .split(/%[A-Za-z][A-Za-z0-9_-]*%/)
    .map((part) => tokensOf(comparable(part)))
    .map((tokens) => tokens.slice(0, tokens.findLastIndex((token) => token.text !== ".") + 1))
    .filter((tokens) => tokens.length > 0);
  const words = parts.flat().filter((token) => isWord(token.text)).length;
  const signature: Signature = { row, kind, text, parts: parts.length, isPlain: words < 2, words, isCommon };
  for (const [order, tokens] of parts.entries()) phrases.add(tokens, { signature, order, length: 0 });
}
