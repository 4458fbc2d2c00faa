import { compareText } from "@fixbook/schema";
import leven from "leven";

const MOST = 3;

/**
 * The candidates that a writer may have meant by `text`, nearest first: at most three, within an edit distance of
 * three and of two fifths of the length. Case counts little: `Email` is near `EMAIL`.
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
  near.sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
  return near.slice(0, MOST).map(({ candidate }) => candidate);
}
