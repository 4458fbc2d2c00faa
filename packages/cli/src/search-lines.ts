import { plain, plural } from "@fixbook/lint";
import type { LintReport, SearchAnswers } from "@fixbook/schema";

/** How the questions of each book were answered, a line for each; books are named where the run is about several. */
export function searchLines({ search = [], summary }: LintReport): string {
  return search.map((one) => `  ${searchLine(one, summary.books > 1)}\n`).join("");
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
