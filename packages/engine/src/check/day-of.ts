import type { CheckOptions } from "./check-books.js";

/** The day of the run. */
export function dayOf({ today }: Pick<CheckOptions, "today">): string {
  return today ?? new Date().toISOString().slice(0, 10);
}
