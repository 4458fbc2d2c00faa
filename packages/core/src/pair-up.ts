import { nearest } from "./nearest.js";

/**
 * Which of the things that are there and unknown each missing one probably is: the nearest in name, or the only one that
 * is left where one of each is. Each stands for one at most.
 */
export function pairUp(missing: readonly string[], unknown: readonly string[]): ReadonlyMap<string, string> {
  const left = new Set(unknown);
  const pairs = new Map<string, string>();
  for (const name of missing) {
    const [near] = nearest(name, left);
    if (near === undefined) continue;
    pairs.set(name, near);
    left.delete(near);
  }
  const [lonely, ...others] = missing.filter((name) => !pairs.has(name));
  const [stray, ...strays] = left;
  if (lonely !== undefined && stray !== undefined && others.length === 0 && strays.length === 0)
    pairs.set(lonely, stray);
  return pairs;
}
