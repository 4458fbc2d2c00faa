import { type Html, html, type PublishedPart, publishedOfSolution, sectionAnchor, solutionAnchor } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { Page } from "../page.js";
import { nameOf } from "./solutions.js";

/** A page with fewer parts is seen at a glance. */
const FEWEST = 4;

/** Links to what stands on the page of an entry, for wide screens; undefined where it is little. */
export function contents(parts: readonly PublishedPart[], entry: Entry, page: Page): Html | undefined {
  const rows = parts.flatMap((part) => linksTo(part, entry, page));
  if (rows.length < FEWEST) return undefined;
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${page.say(page.wording.onThisPage)}</h2>
<ul>
${rows}</ul>
</nav>
`;
}

function linksTo(part: PublishedPart, entry: Entry, page: Page): readonly Html[] {
  switch (part.kind) {
    case "section":
      return [row(sectionAnchor(part.id), page.label(part.id))];
    case "own":
      return [row(sectionAnchor(part.section.id), html`${part.section.title}`)];
    case "solutions":
      return toSolutions(entry, page);
  }
}

function toSolutions({ solutions }: Entry, page: Page): readonly Html[] {
  const [only, ...others] = solutions;
  return only !== undefined && others.length === 0
    ? publishedOfSolution(only).map(({ id }) => row(sectionAnchor(id), page.label(id)))
    : solutions.map((solution, index) => row(solutionAnchor(solution.id), nameOf(solution, index, page)));
}

function row(anchor: string, words: Html): Html {
  return html`<li><a href="#${anchor}">${words}</a></li>\n`;
}
