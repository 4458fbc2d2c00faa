import { plural } from "@fixbook/lint";

/** How many entries name another one. */
export function referrersInWords(count: number): string {
  return count === 0 ? "No entry refers to this" : `${plural(count, "entry refers", "entries refer")} to this`;
}
