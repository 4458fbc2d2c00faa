import {
  blocksOfHeld,
  type Filled,
  openingCheck,
  type PublishedPart,
  publishedOfSolution,
  publishedParts,
  type RenderContext,
  resolveApplicability,
  wordsFor,
} from "@fixbook/core";
import type { Entry, Solution } from "@fixbook/schema";
import { entryPath, publicPath } from "../paths.js";
import { saysMoreThanTitle } from "../symptom.js";
import { toolsOf } from "../tools.js";
import type { MarkdownWriter } from "./markdown.js";
import { pointer } from "./pointer.js";

/** An entry as Markdown, whole and filled, for programs that read text: the same words in the same order as its page. */
export function twin(entry: Filled<Entry>, context: RenderContext): string {
  const { title, rest } = written(entry, context);
  return `${title}\n\n${pointer(toolsOf(context).markdown)}\n\n${rest}`;
}

/** The same for a text that holds other entries too. */
export function twinAmongOthers(entry: Filled<Entry>, context: RenderContext): string {
  const { title, rest } = written(entry, context);
  return `\n${title}\n\n${rest}`;
}

/** Its title, and all that stands below, the same for both texts. */
function written(entry: Filled<Entry>, context: RenderContext) {
  return context.remember(entry, () => ({
    title: toolsOf(context).markdown.heading(1, entry.title),
    rest: belowTitle(entry, context),
  }));
}

function belowTitle(entry: Filled<Entry>, context: RenderContext): string {
  const { markdown: write } = toolsOf(context);
  const { support } = context.book;
  const words = wordsFor(entry.locale).words.page;
  const check = openingCheck(entry);
  const include = [...entry.include, ...support.checklist];
  const [symptom = [], ...others] = publishedParts(entry, context.book).map((part) => partOf(part, entry, context));
  return [
    ...(entry.summary === undefined ? [] : [write.blocks(entry.summary)]),
    facts(entry, context, write),
    ...symptom,
    ...(check === undefined ? [] : [write.heading(2, words.firstCheck), write.blocks(check)]),
    ...others.flat(),
    ...(include.length === 0 ? [] : [write.heading(2, context.book.labels.include), write.list(include, false)]),
    ...(support.contact === undefined ? [] : [write.blocks(support.contact)]),
    ...(entry.related.length === 0
      ? []
      : [write.heading(2, words.related), entry.related.map((id) => `- ${write.reference(id)}`).join("\n")]),
  ]
    .join("\n\n")
    .concat("\n");
}

function partOf(part: PublishedPart, entry: Filled<Entry>, context: RenderContext): readonly string[] {
  const { markdown: write } = toolsOf(context);
  switch (part.kind) {
    case "solutions":
      return entry.solutions.flatMap((solution, index) => solutionOf(solution, index, entry.solutions.length, context));
    case "own":
      return [write.heading(2, part.section.title), write.blocks(part.blocks)];
    case "section":
      // What to send along stands at the end, with what the book asks for.
      if (part.id === "include" || (part.id === "symptom" && !saysMoreThanTitle(entry, write))) return [];
      return [write.heading(2, context.book.labels[part.id]), write.blocks(blocksOfHeld(part))];
  }
}

/** Where the page is, and what the entry is found by, one a line. */
function facts(entry: Entry, { pageUrl, book }: RenderContext, write: MarkdownWriter) {
  const { id, signatures, reviewed, locale } = entry;
  const { page: words, signs } = wordsFor(locale).words;
  const applies = resolveApplicability(entry, book.products);
  const path = entryPath(id);
  const rows = [
    [words.page, pageUrl(publicPath(path)) ?? path],
    [words.appliesTo, applies.map(({ text }) => write.text(text)).join(signs.semicolon)],
    [words.codes, signatures.codes.map(write.text).join(signs.comma)],
    [words.statuses, signatures.statuses.join(signs.comma)],
    [words.messages, signatures.messages.map(write.text).join(signs.semicolon)],
    [words.reviewed, reviewed ?? ""],
  ] as const;
  return rows
    .filter(([, value]) => value !== "")
    .map(([term, value]) => `- ${term}${signs.colon}${value}`)
    .join("\n");
}

function solutionOf(solution: Solution, index: number, total: number, context: RenderContext): string[] {
  const { labels, locale } = context.book;
  const { markdown: write } = toolsOf(context);
  const { page: words, signs } = wordsFor(locale).words;
  const several = total > 1;
  const title = solution.name ?? (several ? words.solution(index + 1) : undefined);
  const isBelow = title !== undefined;
  return [
    ...(isBelow
      ? [write.heading(2, several ? `${words.solutionCount(index + 1, total)}${signs.colon}${title}` : title)]
      : []),
    ...publishedOfSolution(solution).flatMap((part) => {
      const blocks = blocksOfHeld(part);
      return [write.heading(isBelow ? 3 : 2, labels[part.id]), isBelow ? write.deeper(blocks) : write.blocks(blocks)];
    }),
  ];
}
