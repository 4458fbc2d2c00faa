import type { Measured } from "../run-in-turn.ts";

/** What was measured for one size of book, by the names of jobs. */
export type Results = ReadonlyMap<string, Measured>;

/** One goal of the table in the results. `ours` and `theirs` name jobs. */
interface Goal {
  readonly what: string;
  readonly ours: string;
  /** The size of the book for which it is judged; any when left out. */
  readonly entries?: number;
  /** How many times as fast as which peers. */
  readonly times?: readonly (readonly [factor: number, theirs: string])[];
  /** At most so many seconds. */
  readonly seconds?: number;
  /** At most so many megabytes of memory. */
  readonly megabytes?: number;
}

const goals: readonly Goal[] = [
  { what: "cold build", ours: "cold: Fixbook", entries: 1000, seconds: 0.9 },
  { what: "cold build", ours: "cold: Fixbook", entries: 10_000, times: [[1, "cold: Hugo"]] },
  { what: "cold build, HTML alone", ours: "html: Fixbook", entries: 10_000, times: [[1.5, "cold: Hugo"]] },
  { what: "build, nothing changed", ours: "nothing: Fixbook", entries: 10_000, seconds: 0.2 },
  { what: "build, one entry changed", ours: "changed: Fixbook", entries: 10_000, seconds: 0.6 },
  { what: "cold build, two brands, nine desks", ours: "desks: Fixbook", entries: 1000, seconds: 2.5 },
  { what: "36,000 warnings, nothing changed", ours: "warnings, nothing: Fixbook", entries: 10_000, seconds: 0.4 },
  { what: "36,000 warnings, one entry changed", ours: "warnings, changed: Fixbook", entries: 10_000, seconds: 1 },
  { what: "lint, cold", ours: "lint: Fixbook", entries: 10_000, times: [[8, "lint: markdownlint-cli2"]] },
  { what: "lint, nothing changed", ours: "lint nothing: Fixbook", seconds: 0.25 },
  { what: "100,000 entries cold", ours: "large: Fixbook", seconds: 50, megabytes: 1024 },
  { what: "start of the command (--help)", ours: "help: Fixbook", seconds: 0.08 },
];

/** One claim of a goal, judged. */
export interface Verdict {
  readonly what: string;
  readonly claim: string;
  readonly measured: string;
  /** `near` is a miss that is smaller than the noise. */
  readonly is: "met" | "near" | "missed";
}

/** Judges what was measured of a book of so many entries. What was not measured is not judged. */
export function judge(results: Results, entries: number): readonly Verdict[] {
  return goals.flatMap(({ what, ours, times = [], seconds, megabytes, entries: size = entries }) => {
    const own = results.get(ours);
    if (own === undefined || size !== entries) return [];
    const verdicts: Verdict[] = times.flatMap(([factor, theirs]) => {
      const peer = results.get(theirs);
      if (peer === undefined) return [];
      const ratio = peer.median / own.median;
      const claim = `${factor} times as fast as ${theirs.replace(/^[^:]*: /, "")}`;
      return {
        what,
        claim,
        measured: `${ratio.toFixed(2)} times`,
        is: verdict(factor / ratio, noise(own) + noise(peer)),
      };
    });
    if (seconds !== undefined) {
      const measured = `${own.median.toFixed(2)} s, ${(own.median / seconds).toFixed(2)} times as long`;
      verdicts.push({ what, claim: `under ${seconds} s`, measured, is: verdict(own.median / seconds, noise(own)) });
    }
    if (megabytes !== undefined) {
      const peak = own.megabytes ?? 0;
      verdicts.push({
        what,
        claim: `under ${megabytes} MB`,
        measured: `${peak.toFixed(0)} MB`,
        is: verdict(peak / megabytes, 0),
      });
    }
    return verdicts;
  });
}

/** How far the runs of a job lie apart: half of the span between its quartiles, as a share of the median. */
export function noise({ seconds, median }: Measured): number {
  const sorted = seconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? median;
  return median === 0 ? 0 : (at(0.75) - at(0.25)) / 2 / median;
}

/** `miss` is how many times as much as allowed was needed. */
function verdict(miss: number, noise: number): Verdict["is"] {
  if (miss <= 1) return "met";
  return miss <= 1 + noise ? "near" : "missed";
}
