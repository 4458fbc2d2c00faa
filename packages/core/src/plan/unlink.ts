import { removeField } from "../book/remove-field.js";
import { type IdPlace, placeNames } from "./find-ids.js";
import { changeList, readHead } from "./frontmatter-edits.js";
import type { PlanNote } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import type { PlanBuilder } from "./plan-builder.js";

/**
 * Makes text of references to an entry that goes: a link keeps its words, `[[id]]` becomes the title. Items of `related`,
 * guides and questions go. The file `named` gets a field by another edit. Answers the places of which somebody else has to say what becomes of them.
 */
export function unlink(
  places: readonly IdPlace[],
  {
    ids,
    title,
    named,
  }: { readonly ids: readonly string[]; readonly title: string; readonly named?: string | undefined },
  book: PlanBook,
  builder: PlanBuilder,
): readonly PlanNote[] {
  const left: PlanNote[] = [];
  for (const file of new Set(places.filter(({ kind }) => kind === "related").map((place) => place.file))) {
    const head = readHead(builder.textOf(file));
    for (const { span, text } of head === undefined
      ? []
      : changeList(head, "related", { remove: ids, keepsFrontmatter: file === named }))
      builder.edit({ file, span }, text, `${placeNames.related} ${ids[0]}`);
  }
  for (const place of places) {
    const { file, kind, whole, id } = place;
    const why = `${placeNames[kind]} ${id}`;
    const text = builder.textOf(file);
    const written = text.slice(whole.start, whole.end);
    if (kind === "link" || kind === "labelled" || kind === "bare") {
      const words = wordsOf(written) ?? title;
      if (words === title && isInYaml(file, text, whole.start) && /[:#"'\\]/.test(title))
        left.push(builder.note({ file, span: whole }, "Write words here: the title cannot be in this field."));
      else builder.edit({ file, span: whole }, words, why);
    } else if (kind === "definition") builder.edit({ file, span: lineOf(text, whole) }, "", why);
    else if (kind === "guide") removeGuide(place, book, builder, left);
    else if (kind === "query") builder.edit({ file, span: itemAround(text, whole) }, "", why);
  }
  return left;
}

/** The words of `[words](entry:id)` and `[words][label]`; undefined for a reference without any. */
function wordsOf(written: string): string | undefined {
  if (written.startsWith("[[") && /^\[\[[\w-]+\]\]$/.test(written)) return undefined;
  if (!written.startsWith("[")) return undefined;
  const middle = Math.max(written.lastIndexOf("]("), written.lastIndexOf("]["));
  const words = written.slice(1, middle === -1 ? written.length - 1 : middle);
  return words.trim() === "" ? undefined : words;
}

function isInYaml(file: string, text: string, at: number): boolean {
  return !file.endsWith(".md") || at < (readHead(text)?.bodyStart ?? 0);
}

/** A definition with its line. */
function lineOf(text: string, { start, end }: IdPlace["whole"]): IdPlace["whole"] {
  const newline = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: newline === -1 ? text.length : newline + 1 };
}

function removeGuide(
  { file, path = [], span, id }: IdPlace,
  book: PlanBook,
  builder: PlanBuilder,
  left: PlanNote[],
): void {
  const removal = removeField(book.settings, path.slice(0, -1));
  if (removal === undefined) left.push(builder.note({ file, span }, "Remove this guide, or name another entry."));
  else builder.edit({ file, span: removal }, removal.text, `${placeNames.guide}, ${id}`);
}

/** The item of a list at the margin that a place is in, with its lines. */
function itemAround(text: string, { start, end }: IdPlace["whole"]): IdPlace["whole"] {
  const before = [...text.slice(0, start).matchAll(/^-[ \t]/gm)].at(-1)?.index ?? 0;
  const next = /^-[ \t]/m.exec(text.slice(end));
  return { start: before, end: next === null ? text.length : end + next.index };
}
