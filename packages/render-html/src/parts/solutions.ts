import { anchorPrefix, type Html, html, publishedOfSolution, sectionAnchor, solutionAnchor } from "@fixbook/core";
import type { Entry, SectionIdsOf, Solution } from "@fixbook/schema";
import type { Page } from "../page.js";
import { held } from "./held.js";
import { section } from "./section.js";

/** With more solutions than this, all but the most likely one begin folded: a reader chooses by their names. */
const MOST_OPEN = 2;

/**
 * The solutions of an entry, in order. A single one is plain sections; several are numbered alternatives that can be
 * folded. The anchor of each lies inside, so that a link to it opens it.
 */
export function solutions(entry: Entry, page: Page): Html {
  const [only, ...others] = entry.solutions;
  if (only !== undefined && others.length === 0) {
    return html`<div class="solution" id="${solutionAnchor(only.id)}">\n${parts(only, 2, only.name, page)}</div>\n`;
  }
  const total = entry.solutions.length;
  const alternatives = entry.solutions.map(
    (solution, index) => html`<details class="alternative"${(total <= MOST_OPEN || index === 0) && html` open`}>
<summary><h3><span class="solution-count"><bdi>${page.say(page.wording.solutionCount(index + 1, total))}</bdi></span> ${nameOf(solution, index, page)}</h3></summary>
<div class="solution" id="${solutionAnchor(solution.id)}">
${parts(solution, 4, undefined, page)}</div>
</details>
`,
  );
  return section(2, page.say(page.wording.causesHeading), html`${alternatives}`);
}

/** What a solution is called among several. */
export function nameOf(solution: Solution, index: number, page: Page): Html {
  return solution.name === undefined ? page.say(page.wording.solution(index + 1)) : html`${solution.name}`;
}

/** The sections of a solution. `name` goes to the first heading, where a solution has no heading of its own. */
function parts(solution: Solution, level: 2 | 4, name: string | undefined, page: Page): Html[] {
  return publishedOfSolution(solution).map((part, index) => {
    const label = page.label(part.id);
    const prefix = anchorPrefix(part.id as SectionIdsOf<"solution">, solution.id);
    const heading = index === 0 && name !== undefined ? html`${label}${page.signs.colon}${name}` : label;
    const marks = level === 2 ? { id: sectionAnchor(part.id) } : {};
    return section(level, heading, held(part, prefix, level, page), marks);
  });
}
