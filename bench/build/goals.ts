import type { Measured } from "../run-in-turn.ts";

/** What was measured for one size of book, by the names of jobs. */
export type Results = ReadonlyMap<string, Measured>;

/** One goal of the table in the results. `ours` and `theirs` name jobs. */
interface Goal {
  readonly what: string;
  readonly ours: string;
  /** How many times as fast as which peers. */
  readonly times?: readonly (readonly [factor: number, theirs: string])[];
  /** At most so many seconds. */
  readonly seconds?: number;
  /** At most so many megabytes of memory. */
  readonly megabytes?: number;
}

/** The goals for a book of 10,000 entries; those with a ratio are judged at every size. */
const goals: readonly Goal[] = [
  {
    what: "cold build, no cache",
    ours: "cold: Fixbook",
    times: [
      [2, "cold: Hugo"],
      [6, "cold: Astro"],
      [6, "cold: Velite"],
      [6, "cold: content-collections"],
    ],
  },
  { what: "build, nothing changed", ours: "nothing: Fixbook", times: [[20, "nothing: Hugo"]], seconds: 0.25 },
  { what: "build, one entry changed", ours: "changed: Fixbook", times: [[8, "changed: Hugo"]], seconds: 0.5 },
  {
    what: "lint, cold",
    ours: "lint: Fixbook",
    times: [
      [6, "lint: markdownlint-cli2"],
      [20, "lint: remark-cli"],
    ],
  },
  { what: "lint, nothing changed", ours: "lint nothing: Fixbook", seconds: 0.25 },
  { what: "100,000 entries cold", ours: "large: Fixbook", megabytes: 1024 },
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

/** Judges what was measured. What was not measured is not judged. */
export function judge(results: Results): readonly Verdict[] {
  return goals.flatMap(({ what, ours, times = [], seconds, megabytes }) => {
    const own = results.get(ours);
    if (own === undefined) return [];
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
      const measured = `${own.median.toFixed(2)} s`;
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
