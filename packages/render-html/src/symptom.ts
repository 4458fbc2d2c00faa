import type { Entry } from "@fixbook/schema";
import type { Page } from "./page.js";

/** Whether an entry's symptom has words that its title does not: a symptom that nobody wrote repeats the title. */
export function saysMoreThanTitle(entry: Entry, { words }: Pick<Page, "words">): boolean {
  return comparable(words(entry.symptom)) !== comparable(entry.title.replace(/\s+/g, " "));
}

function comparable(text: string): string {
  return text
    .replace(/[.!?…]+$/, "")
    .trim()
    .toLowerCase();
}
