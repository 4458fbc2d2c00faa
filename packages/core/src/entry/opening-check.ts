import type { Entry, RichText } from "@fixbook/schema";
import { inlineText } from "../rich-text/to-text.js";
import { stepsOf } from "./steps.js";

/**
 * The first check of an entry where it deserves a place of its own before the solutions: where a writer named one, or
 * where the first of several steps is more than the way to a screen.
 */
export function openingCheck({ firstCheck, solutions }: Entry): RichText | undefined {
  if (firstCheck === undefined) return undefined;
  const steps = solutions.flatMap(({ fix }) => stepsOf(fix));
  const [first] = steps;
  const isDerived = first !== undefined && JSON.stringify(first.blocks) === JSON.stringify(firstCheck);
  if (!isDerived) return firstCheck;
  return (steps.length === 1 && solutions.length === 1) || isNavigation(firstCheck) ? undefined : firstCheck;
}

function isNavigation(step: RichText): boolean {
  const [only, ...rest] = step;
  return only?.type === "paragraph" && rest.length === 0 && NAVIGATION.test(inlineText(only.children).trim());
}

/** In English: one clause that only says where to go. */
const NAVIGATION =
  /^(?:first,? )?(?:open|go(?: back)? to|navigate to|browse to|visit|log ?in|sign ?in|launch|start)\b(?:(?!\b(?:and|then|to (?:check|see|confirm|verify)|check)\b)[^.;:!?])*[.!]?$/i;
