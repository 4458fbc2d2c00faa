import type { Filled, RenderContext } from "@fixbook/core";
import type { Entry, RichText, Solution } from "@fixbook/schema";
import { entryPath, publicPath } from "../paths.js";
import { saysMoreThanTitle } from "../symptom.js";
import { toolsOf } from "../tools.js";
import { wordsFor } from "../words.js";
import type { MarkdownWriter } from "./markdown.js";

/** An entry as Markdown, whole and filled, for programs that read text: the same words in the same order as its page. */
export function twin(entry: Filled<Entry>, context: RenderContext): string {
  const { markdown: write } = toolsOf(context);
  const { labels } = context.book;
  const blocks = (label: string, content: RichText | undefined) =>
    content === undefined ? [] : [write.heading(2, label), write.blocks(content)];
  const list = (label: string, items: readonly RichText[], ordered = false) =>
    items.length === 0 ? [] : [write.heading(2, label), write.list(items, ordered)];
  const { support } = context.book;
  const { words } = wordsFor(entry.locale);
  return [
    write.heading(1, entry.title),
    ...(entry.summary === undefined ? [] : [write.blocks(entry.summary)]),
    facts(entry, context, write),
    ...(saysMoreThanTitle(entry, write) ? blocks(labels.symptom, entry.symptom) : []),
    ...blocks(words.firstCheck, entry.firstCheck),
    ...list(labels.confirm, entry.confirm, true),
    ...entry.solutions.flatMap((solution, index) =>
      solutionOf(solution, index, entry.solutions.length, context, write),
    ),
    ...blocks(labels.verify, entry.verify),
    ...blocks(labels.escalate, entry.escalate),
    ...blocks(labels.why, entry.why),
    ...list(labels.benefits, entry.benefits),
    ...list(labels.include, [...entry.include, ...support.checklist]),
    ...(support.contact === undefined ? [] : [write.blocks(support.contact)]),
    ...(entry.related.length === 0
      ? []
      : [write.heading(2, words.related), entry.related.map((id) => `- ${write.reference(id)}`).join("\n")]),
  ]
    .join("\n\n")
    .concat("\n");
}

/** Where the page is, and what the entry is found by, one a line. */
function facts(
  { id, appliesTo, signatures, reviewed, locale }: Entry,
  { pageUrl }: RenderContext,
  write: MarkdownWriter,
) {
  const { words } = wordsFor(locale);
  const page = entryPath(id);
  const rows = [
    [words.page, pageUrl(publicPath(page)) ?? page],
    [words.appliesTo, appliesTo.map(write.text).join("; ")],
    [words.codes, signatures.codes.map(write.text).join(", ")],
    [words.statuses, signatures.statuses.join(", ")],
    [words.messages, signatures.messages.map(write.text).join("; ")],
    [words.reviewed, reviewed ?? ""],
  ] as const;
  return rows
    .filter(([, value]) => value !== "")
    .map(([term, value]) => `- ${term}: ${value}`)
    .join("\n");
}

function solutionOf(
  { name, cause, fix, workaround }: Solution,
  index: number,
  total: number,
  { book: { labels, locale } }: RenderContext,
  write: MarkdownWriter,
): string[] {
  const { words } = wordsFor(locale);
  const several = total > 1;
  const title = name ?? (several ? words.solution(index + 1) : undefined);
  const level = title === undefined ? 2 : 3;
  const part = (label: string, content: string | undefined) =>
    content === undefined ? [] : [write.heading(level, label), content];
  return [
    ...(title === undefined
      ? []
      : [write.heading(2, several ? `${words.solutionCount(index + 1, total)}: ${title}` : title)]),
    ...part(labels.cause, cause && write.blocks(cause)),
    ...part(labels.fix, fix.length === 0 ? undefined : write.list(fix, true)),
    ...part(labels.workaround, workaround && write.blocks(workaround)),
  ];
}
