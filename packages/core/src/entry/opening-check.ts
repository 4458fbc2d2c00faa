import type { Entry, RichText } from "@fixbook/schema";
import { stepsOf } from "./steps.js";

/**
 * The first check of an entry where it deserves a place of its own before the solutions: not where it is the only step,
 * which stands right below.
 */
export function openingCheck({ firstCheck, solutions }: Entry): RichText | undefined {
  const [first, ...others] = solutions.flatMap(({ fix }) => stepsOf(fix));
  const isOnly = solutions.length === 1 && others.length === 0;
  return isOnly && JSON.stringify(first?.blocks) === JSON.stringify(firstCheck) ? undefined : firstCheck;
}
