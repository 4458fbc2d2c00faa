import { type Piece, type RenderContext, wordsFor } from "@fixbook/core";
import type { Area, IdRecord } from "@fixbook/schema";
import { leadsTo } from "../leads-to.js";
import { partsOf } from "../parts/part.js";
import { areaPath, pageTwinPath, supportPath } from "../paths.js";
import { toolsOf } from "../tools.js";
import { pointer } from "./pointer.js";

/** The home page as Markdown: every area with its entries. */
export function* homeTwin(context: RenderContext): Generator<Piece> {
  const { book } = context;
  const { markdown: write } = toolsOf(context);
  const words = wordsFor(book.locale).words.page;
  yield paragraphs(write.heading(1, book.title), pointer(write), book.intro && write.blocks(book.intro));
  for (const { id, title, summary } of book.areas) {
    yield `\n\n## ${write.file(title, pageTwinPath(areaPath(id)))}`;
    if (summary !== undefined) yield `\n\n${write.blocks(summary)}`;
    yield "\n";
    yield* partsOf("llms", context.entriesOf(id), context);
  }
  yield `\n\n${write.heading(2, words.support)}\n\n${write.file(book.labels.include, pageTwinPath(supportPath))}\n`;
}

/** An area as Markdown: what it covers, its guide, and its entries or the reason why it has none. */
export function* areaTwin({ id, title, summary, guide, empty }: Area, context: RenderContext): Generator<Piece> {
  const { nestedMarkdown: write } = toolsOf(context);
  const words = wordsFor(context.book.locale).words.page;
  const entries = context.entriesOf(id);
  yield paragraphs(
    write.heading(1, title),
    pointer(write),
    summary && write.blocks(summary),
    guide && `${words.guide}: ${write.reference(guide.ref)}`,
    guide?.summary && write.blocks(guide.summary),
    entries.length === 0 ? write.text(empty ?? words.emptyArea) : write.heading(2, words.entriesHeading),
  );
  if (entries.length > 0) yield "\n";
  // The lines of lists are for files at the root.
  if (context.pageUrl("") === undefined) for (const entry of entries) yield `\n- ${write.entry(entry.id, entry.title)}`;
  else yield* partsOf("llms", entries, context);
  yield `\n\n${write.file(context.book.labels.include, pageTwinPath(supportPath))}\n`;
}

/** The page about support as Markdown. */
export function supportTwin(context: RenderContext): string {
  const { labels, locale, support } = context.book;
  const { intro, checklist, contact } = support;
  const { markdown: write } = toolsOf(context);
  const words = wordsFor(locale).words.page;
  return `${paragraphs(
    write.heading(1, labels.include),
    pointer(write),
    intro && write.blocks(intro),
    ...(checklist.length > 0 ? [write.heading(2, words.checklist), write.list(checklist, false)] : []),
    ...(contact ? [write.heading(2, words.contact), write.blocks(contact)] : []),
  )}\n`;
}

/** What became of an id that has no entry any more, as Markdown. */
export function recordTwin(record: IdRecord, context: RenderContext): string {
  const words = wordsFor(context.book.locale).words.page;
  switch (record.kind) {
    case "moved":
      return movedTwin(record.to, context);
    case "split":
      return notice(words.split, words.splitInto, record.into, context);
    case "retired":
      return notice(words.retired, record.note, record.see, context);
  }
}

/** Where an earlier id leads, as Markdown. */
export function movedTwin(to: string, context: RenderContext): string {
  const words = wordsFor(context.book.locale).words.page;
  return notice(words.moved, words.movedTo, [to], context);
}

function notice(title: string, text: string, ids: readonly string[], context: RenderContext): string {
  const { markdown: write } = toolsOf(context);
  const links = ids.flatMap((id) => {
    const end = leadsTo(id, context);
    return end === undefined ? [] : [`- ${write.reference(end.id)}`];
  });
  return `${paragraphs(write.heading(1, title), pointer(write), write.text(text), links.join("\n"))}\n`;
}

function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join("\n\n");
}
