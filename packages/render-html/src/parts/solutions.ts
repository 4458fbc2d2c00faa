import { anchorPrefix, type Html, html, publishedOfSolution, solutionAnchor } from "@fixbook/core";
import type { Entry, SectionIdsOf, Solution } from "@fixbook/schema";
import type { Page } from "../page.js";
import { held } from "./held.js";
import { type HeadingLevel, section } from "./section.js";

/**
 * The solutions of an entry, in order. A single one is plain sections; several are numbered alternatives below a list
 * of their names.
 */
export function solutions(entry: Entry, page: Page): Html {
  const [only, ...others] = entry.solutions;
  if (only !== undefined && others.length === 0) {
    return html`<div class="solution" id="${solutionAnchor(only.id)}">\n${parts(only, 2, only.name, page)}</div>\n`;
  }
  const total = entry.solutions.length;
  return html`${overview(entry, page)}${entry.solutions.map((solution, index) =>
    section(
      2,
      html`<span class="solution-count"><bdi>${page.say(page.wording.solutionCount(index + 1, total))}</bdi></span> ${nameOf(solution, index, page)}`,
      parts(solution, 3, undefined, page),
      { className: "solution alternative", id: solutionAnchor(solution.id) },
    ),
  )}`;
}

/** What a solution is called among several. */
function nameOf(solution: Solution, index: number, page: Page): Html {
  return solution.name === undefined ? page.say(page.wording.solution(index + 1)) : html`${solution.name}`;
}

function overview(entry: Entry, page: Page): Html {
  const links = entry.solutions.map(
    (solution, index) =>
      html`<li><a href="#${solutionAnchor(solution.id)}">${nameOf(solution, index, page)}</a></li>\n`,
  );
  return section(2, page.say(page.wording.causesHeading), html`<ol>\n${links}</ol>\n`, { className: "overview" });
}

/** The sections of a solution. `name` goes to the first heading, where a solution has no heading of its own. */
function parts(solution: Solution, level: HeadingLevel, name: string | undefined, page: Page): Html[] {
  return publishedOfSolution(solution).map((part, index) => {
    const label = page.label(part.id);
    const prefix = anchorPrefix(part.id as SectionIdsOf<"solution">, solution.id);
    const heading = index === 0 && name !== undefined ? html`${label}: ${name}` : label;
    return section(level, heading, held(part, prefix, level, page));
  });
}
