import type { Token } from "./tokens.js";

/** Phrases to look for, all at once. */
export interface Phrases<Value> {
  /** Adds a phrase; the same one may stand for several values. */
  add(tokens: readonly Token[], value: Value): void;
  /** Has phrases added when a text has the token that all of them begin with. */
  addLater(first: string, add: () => void): void;
  /**
   * Finds every phrase in a text, ordered by where it begins; a phrase ends with its line at the latest. `said` hears of
   * its first and last token, and `look` of each comparison: there are at most as many as tokens in the text times
   * tokens in the longest phrase, and one.
   */
  find(tokens: readonly Token[], said: (value: Value, first: number, last: number) => void, look?: () => void): void;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

/** Creates an empty set of phrases. */
export function createPhrases<Value>(): Phrases<Value> {
  const createNode = (): Node<Value> => ({ next: new Map(), values: [] });
  const root = createNode();
  const waiting = new Map<string, (() => void)[]>();
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
    addLater(first, add) {
      const others = waiting.get(first);
      if (others === undefined) waiting.set(first, [add]);
      else others.push(add);
    },
    find(tokens, said, look) {
      for (const [first, { line, text }] of tokens.entries()) {
        const late = waiting.get(text);
        if (late !== undefined) {
          waiting.delete(text);
          for (const add of late) add();
        }
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
