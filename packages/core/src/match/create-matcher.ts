import { findSignatures } from "./find-signatures.js";
import { indexSignatures, type Signature, type SignatureKind, type SignatureRow } from "./signature.js";

/** A signature that a text holds. */
export interface FoundSignature {
  readonly kind: SignatureKind;
  /** The signature as the entry has it. */
  readonly text: string;
  /** False for a bare number or an ordinary word, which may mean something else where it stands. */
  readonly sure: boolean;
}

/** An entry that a text leads to. */
export interface SignatureHit {
  readonly id: string;
  /** Whether any of what was found is sure. */
  readonly sure: boolean;
  /** What of the entry the text holds, the most telling first. */
  readonly found: readonly FoundSignature[];
}

/** Finds entries by what a reader or a program has at hand. */
export interface Matcher {
  /**
   * The entries whose signatures a text holds, the best first. The text may be a phrase, a log line, a stack trace or a
   * JSON body; its first {@link longestText} characters are read, in time in proportion to their number. The answer
   * does not depend on the order of the rows.
   */
  match(text: string): readonly SignatureHit[];
}

/** How much of a text is read, in UTF-16 units. */
export const longestText = 100_000;

/** Makes a matcher for the signatures of a book. They are compared word by word: no pattern is made from them. */
export function createMatcher(rows: readonly SignatureRow[]): Matcher {
  const index = indexSignatures(rows);
  return {
    match(text) {
      const found = findSignatures(index, text.slice(0, longestText));
      const byEntry = Map.groupBy([...found].sort(compareFound), ([{ id }]) => id);
      return [...byEntry]
        .map(([id, signatures]) => ({ id, sure: signatures.some(([, sure]) => sure), found: list(signatures) }))
        .sort(compareHits);
    },
  };
}

type Found = readonly [signature: Signature, sure: boolean];

/** How much each kind tells: many entries share a status, few a message, and hardly any a code. */
const weight: Readonly<Record<SignatureKind, number>> = { code: 3, message: 2, status: 1 };

function compareFound([a, aSure]: Found, [b, bSure]: Found): number {
  return (
    Number(bSure) - Number(aSure) ||
    weight[b.kind] - weight[a.kind] ||
    b.text.length - a.text.length ||
    compareText(a.text, b.text)
  );
}

/** What was found of an entry; a signature that stands there twice is found once. */
function list(signatures: readonly Found[]): readonly FoundSignature[] {
  const unique = new Map(signatures.map(([{ kind, text }, sure]) => [`${kind} ${text}`, { kind, text, sure }]));
  return [...unique.values()];
}

/** By the most telling signature, then by the next; one that has more to show comes first. */
function compareHits(a: SignatureHit, b: SignatureHit): number {
  for (let index = 0; index < Math.min(a.found.length, b.found.length); index++) {
    const [one, other] = [a.found[index], b.found[index]];
    if (one === undefined || other === undefined) break;
    const order = Number(other.sure) - Number(one.sure) || weight[other.kind] - weight[one.kind];
    if (order !== 0) return order;
  }
  return b.found.length - a.found.length || longest(b) - longest(a) || compareText(a.id, b.id);
}

function longest({ found }: SignatureHit): number {
  return Math.max(...found.filter(({ kind }) => kind !== "status").map(({ text }) => text.length), 0);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
