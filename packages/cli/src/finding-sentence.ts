import type { FindingData } from "@fixbook/core";

/**
 * A sentence of a finding with a name for each of its data, as `write` writes that; undefined where it needs the data
 * themselves.
 */
export function findingSentence(
  say: (data: FindingData) => string,
  write: (name: string) => string,
): string | undefined {
  const names = new Proxy({} as FindingData, {
    get: (_, name) => (LISTS.has(String(name)) ? [] : write(String(name))),
  });
  try {
    const sentence = say(names);
    return /undefined|\[object|NaN/.test(sentence) ? undefined : sentence;
  } catch {
    return undefined;
  }
}

/** Data that are lists; a sentence goes without what they would add. */
const LISTS = new Set(["suggestions", "allowed", "rules"]);
