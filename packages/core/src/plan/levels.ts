import type { BumpLevel } from "@fixbook/schema";

const LEVELS = ["none", "patch", "minor", "major"] as const satisfies readonly BumpLevel[];

/** The largest of some levels. */
export function highest(...levels: readonly BumpLevel[]): BumpLevel {
  return LEVELS[Math.max(0, ...levels.map((level) => LEVELS.indexOf(level)))] ?? "none";
}
