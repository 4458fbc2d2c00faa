import type { Token } from "./tokens.js";

/** Phrases to look for, all at once. */
export interface Phrases<Value> {
  /** Adds a phrase; the same one may stand for several values. */
  add(tokens: readonly Token[], value: Value): void;
  /**
   * Has phrases added when a text has a token that all of them hold: the first or the last one of `text`, which `tokenOf`
   * reads when a text has one that begins, or ends, alike.
   */
  addLater(end: End, text: string, tokenOf: (text: string) => string, add: () => void): void;
  /**
   * Finds every phrase in a text, ordered by where it begins; a phrase ends with its line at the latest. `said` hears of
   * its first and last token, and `look` of each comparison: there are at most as many as tokens in the text times
   * tokens in the longest phrase, and one.
   */
  find(tokens: readonly Token[], said: (value: Value, first: number, last: number) => void, look?: () => void): void;
}

/** Of a text, where the token stands that tells whether another text may hold it. */
type End = "first" | "last";

/** What waits for a token. */
interface Late {
  readonly text: string;
  tokenOf(text: string): string;
  add(): void;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

/** Creates an empty set of phrases. */
export function createPhrases<Value>(): Phrases<Value> {
  const createNode = (): Node<Value> => ({ next: new Map(), values: [] });
  const root = createNode();
  const unread = { first: new Map<string, Late[]>(), last: new Map<string, Late[]>() };
  const waiting = new Map<string, Late[]>();
  /** Takes what waits for a letter, or for a token. */
  const take = (from: Map<string, Late[]>, key: string): readonly Late[] => {
    const late = from.get(key) ?? [];
    from.delete(key);
    return late;
  };
  const hold = (into: Map<string, Late[]>, key: string, late: Late): void => {
    const others = into.get(key);
    if (others === undefined) into.set(key, [late]);
    else others.push(late);
  };
  return {
    add(tokens, value) {
      let node = root;
      for (const { text } of tokens) {
        const next = node.next.get(text) ?? createNode();
        node.next.set(text, next);
        node = next;
      }
      if (node !== root) node.values.push(value);
    },
    addLater(end, text, tokenOf, add) {
      const letter = letterAt(end, text) ?? (end === "first" ? tokenOf(text).charAt(0) : tokenOf(text).slice(-1));
      hold(unread[end], letter, { text, tokenOf, add });
    },
    find(tokens, said, look) {
      for (const { text } of tokens) {
        const read = [...take(unread.first, text.charAt(0)), ...take(unread.last, text.slice(-1))];
        for (const late of read) hold(waiting, late.tokenOf(late.text), late);
      }
      for (const { text } of tokens) for (const late of take(waiting, text)) late.add();
      for (const [first, { line }] of tokens.entries()) {
        let node: Node<Value> | undefined = root;
        for (let last = first; node !== undefined; last++) {
          look?.();
          const token = tokens[last];
          node = token?.line === line ? node.next.get(token.text) : undefined;
          for (const value of node?.values ?? []) said(value, first, last);
        }
      }
    },
  };
}

/**
 * The letter or digit of ASCII that a text begins or ends with, as compared; undefined where it is something else, or may
 * become something else with the mark behind it.
 */
function letterAt(end: End, text: string): string | undefined {
  const letter = end === "first" ? text.charAt(0) : text.slice(-1);
  const isAlone = end === "last" || !(text.charCodeAt(1) > 127);
  return isAlone && LETTER.test(letter) ? letter.toLowerCase() : undefined;
}

const LETTER = /^[A-Za-z0-9]$/;
