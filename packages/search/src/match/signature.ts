import { createPhrases, type Phrases } from "./phrases.js";
import { comparable, isWord, tokensOf } from "./tokens.js";
import { type WrittenCode, writtenForms } from "./written-code.js";

/** The signatures of one entry. `%name%` in a message stands for any text on one line. */
export interface SignatureRow {
  readonly id: string;
  readonly codes: readonly string[];
  readonly statuses: readonly number[];
  readonly messages: readonly string[];
}

export type SignatureKind = "code" | "message" | "status";

/** One signature of one entry. */
export interface Signature {
  readonly id: string;
  readonly kind: SignatureKind;
  /** As the entry has it. */
  readonly text: string;
  /** How many parts it has: what stands between its wildcards. */
  readonly parts: number;
  /** Whether it is one ordinary word, which says little inside of other text. */
  readonly isPlain: boolean;
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

/** Prepares the signatures of a book. A message that is all wildcards is left out: it would be anywhere. */
export function indexSignatures(rows: readonly SignatureRow[]): SignatureIndex {
  const phrases = createPhrases<Part>();
  const written = createPhrases<WrittenCode>();
  const statuses = new Map<string, Signature[]>();
  for (const { id, codes, messages, statuses: numbers } of rows) {
    for (const text of codes) {
      const code = comparable(text);
      const signature = { id, kind: "code", text, parts: 1, isPlain: /^[A-Z]?[a-z]+$/.test(text) } as const;
      phrases.add(tokensOf(code), { signature, order: 0, length: code.length });
      for (const { tokens, ...form } of writtenForms(code)) written.add(tokens, { signature, ...form });
    }
    for (const text of messages) addMessage(phrases, id, text);
    for (const number of numbers) {
      const text = String(number);
      const signature = { id, kind: "status", text, parts: 1, isPlain: false } as const;
      const others = statuses.get(text);
      if (others === undefined) statuses.set(text, [signature]);
      else others.push(signature);
    }
  }
  return { phrases, written, statuses };
}

function addMessage(phrases: Phrases<Part>, id: string, text: string): void {
  const parts = text
    .split(/%[A-Za-z][A-Za-z0-9_-]*%/)
    .map((part) => tokensOf(comparable(part)))
    .map((tokens) => tokens.slice(0, tokens.findLastIndex((token) => token.text !== ".") + 1))
    .filter((tokens) => tokens.length > 0);
  const words = parts.flat().filter((token) => isWord(token.text));
  const signature: Signature = { id, kind: "message", text, parts: parts.length, isPlain: words.length < 2 };
  for (const [order, tokens] of parts.entries()) phrases.add(tokens, { signature, order, length: 0 });
}
