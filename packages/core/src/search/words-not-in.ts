import { type RunReader, runsOf, type Word } from "@fixbook/search";

/**
 * The words of some texts that other texts do not have, each once and as it stands, in a form that costs few bytes:
 * neighbours keep what is between them, others have a comma. Fillers are left out.
 */
export function wordsNotIn(others: readonly string[], texts: readonly string[], wordsOf: RunReader): string {
  const said = new Set<string>();
  for (const text of others) for (const run of runsOf(text)) for (const word of wordsOf(run)) said.add(termOf(word));
  let kept = "";
  for (const text of texts) {
    let follows = false;
    for (const run of runsOf(text)) {
      const words = wordsOf(run);
      const isNew = words.some((word) => isTelling(word) && !said.has(termOf(word)));
      // A short word behind a new one may be a part of it: `log in`, `back up`, `Wi-Fi`.
      const isTail = follows && run.joint !== undefined && run.text.length < 4;
      if (isNew || isTail) kept += (follows ? (run.joint ?? ",") : ",") + run.text;
      for (const word of words) said.add(termOf(word));
      follows = isNew;
    }
  }
  return kept.slice(1);
}

function termOf({ terms: [term = ""] }: Pick<Word, "terms">): string {
  return term;
}

function isTelling({ isFiller, terms: [term = ""] }: Pick<Word, "isFiller" | "terms">): boolean {
  return !isFiller && term.length > 1;
}
