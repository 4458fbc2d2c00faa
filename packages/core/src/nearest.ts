import { compareText } from "@fixbook/schema";
import leven from "leven";

const MOST = 3;
/** How many candidates are looked at in all, for one list of them. */
const MOST_LOOKED = 2_000_000;

/**
 * Finds candidates as {@link nearest} does, for many texts that a writer may have meant otherwise. Each text is looked up
 * once, and after some millions of comparisons none any more: in a book where thousands of names are wrong, one mistake
 * stands behind them, and no suggestion tells which.
 */
export function createSuggester(candidates: Iterable<string>): (text: string) => readonly string[] {
  let list: readonly string[] | undefined;
  const known = new Map<string, readonly string[]>();
  let looked = 0;
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    if (looked > MOST_LOOKED) return [];
    list ??= [...candidates];
    looked += list.length;
    const found = nearest(text, list);
    known.set(text, found);
    return found;
  };
}

/**
 * The candidates that a writer may have meant by `text`, nearest first: at most three, within an edit distance of
 * three and of two fifths of the length. Case counts little: `Email` is near `EMAIL`. Where none is so near, the only one
 * that goes on where an id of several words ends: `ts-webhooks` is meant as `ts-webhook-missing`.
 */
export function nearest(text: string, candidates: Iterable<string>): readonly string[] {
  const wanted = text.toLowerCase().slice(0, 200);
  const limit = Math.min(3, Math.floor(wanted.length * 0.4));
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (candidate === text || Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = leven(wanted, candidate.toLowerCase(), { maxDistance: limit + 1 });
    if (distance <= limit) near.push({ candidate, distance });
  }
  if (near.length === 0) return longer(wanted, candidates);
  near.sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
  return near.slice(0, MOST).map(({ candidate }) => candidate);
}

function longer(wanted: string, candidates: Iterable<string>): readonly string[] {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(wanted)) return [];
  const starts = [`${wanted}-`, `${wanted.replace(/s$/, "")}-`];
  const found: string[] = [];
  for (const candidate of candidates) {
    if (starts.some((start) => candidate.startsWith(start))) found.push(candidate);
    if (found.length > 1) return [];
  }
  return found;
}
