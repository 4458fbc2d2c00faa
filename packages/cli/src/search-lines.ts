import { quote } from "@fixbook/core";
import { plain, plural } from "@fixbook/lint";
import type { LintReport, MissedQuestion, SearchAnswers } from "@fixbook/schema";

/** How many of the missed questions of a book are shown. */
const SHOWN = 5;

/**
 * How the questions of each book were answered, a line for each and one for each question that is missed; books are named
 * where the run is about several.
 */
export function searchLines({ search = [], summary }: LintReport): string {
  const lines = search.flatMap(({ missed = [], ...one }) => [
    `  ${searchLine(one, summary.books > 1)}`,
    ...missed.slice(0, SHOWN).map((question) => `    ${missedLine(question)}`),
    ...(missed.length > SHOWN ? [`    ${missed.length - SHOWN} more: fixbook lint --format json`] : []),
  ]);
  return lines.map((line) => `${line}\n`).join("");
}

/** `help/queries.yml:7: "no dial tone" finds ts-a, ts-b and not ts-c.` */
function missedLine({ query, file, range, entry, found }: MissedQuestion): string {
  const ids = found.filter((id) => id !== entry).join(", ");
  const says =
    entry === undefined
      ? `has the ${found.length === 1 ? "answer" : "answers"} ${ids}, where none is right`
      : found.length === 0
        ? `finds nothing, instead of ${entry}`
        : found.includes(entry)
          ? `finds ${found.slice(0, found.indexOf(entry)).join(", ")} before ${entry}`
          : `finds ${ids} and not ${entry}`;
  return plain(`${file}:${range.start.line}: ${quote(query)} ${says}.`);
}

/** `Search: 62 questions, 100 % first, 100 % in the first three; held: 25, 68 % / 84 %.` */
function searchLine({ book, tuned, held }: SearchAnswers, isOneOfSeveral: boolean): string {
  const whole = (counts: SearchAnswers["held"], what: string) =>
    `${plural(counts.questions, `${what}question`, `${what}questions`)}, ${share(counts, "first")} first, ${share(counts, "firstThree")} in the first three`;
  const parts = [
    ...(tuned.questions > 0 ? [whole(tuned, "")] : []),
    ...(held.questions === 0
      ? []
      : [
          tuned.questions > 0
            ? `held: ${held.questions}, ${share(held, "first")} / ${share(held, "firstThree")}`
            : whole(held, "held "),
        ]),
  ];
  return `Search${isOneOfSeveral ? ` in ${plain(book)}` : ""}: ${parts.join("; ")}.`;
}

function share(counts: SearchAnswers["held"], of: "first" | "firstThree"): string {
  return `${Math.floor((100 * counts[of]) / counts.questions)} %`;
}
