import type { BumpLevel } from "@fixbook/schema";

/** How much a change asks of a version, the least first. */
const levels = ["none", "patch", "minor", "major"] as const satisfies readonly BumpLevel[];

/** The largest of some levels; `none` where there are none. */
export function highestLevel(all: Iterable<BumpLevel>): BumpLevel {
  let highest = 0;
  for (const level of all) highest = Math.max(highest, levels.indexOf(level));
  return levels[highest] ?? "none";
}

/** Whether a version that rises by `declared` tells of what demands `demanded`. */
export function isEnough(declared: BumpLevel, demanded: BumpLevel): boolean {
  return levels.indexOf(declared) >= levels.indexOf(demanded);
}

/** What a version rises by from one to another; undefined where it is no version, or does not rise. */
export function bumpBetween(before: string, after: string): BumpLevel | undefined {
  const [old, next] = [versionOf(before), versionOf(after)];
  if (old === undefined || next === undefined) return undefined;
  const at = next.findIndex((number, index) => number !== old[index]);
  if (at === -1 || (next[at] ?? 0) < (old[at] ?? 0)) return undefined;
  return (["major", "minor", "patch"] as const)[at];
}

function versionOf(text: string): readonly number[] | undefined {
  return /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(text)?.slice(1).map(Number);
}
