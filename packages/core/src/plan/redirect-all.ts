import { lineStart } from "./entry-edit.js";
import { type EntryParts, idsOf } from "./entry-parts.js";
import type { IdPlace } from "./find-ids.js";
import { changeList, readHead } from "./frontmatter-edits.js";
import type { PlanBook } from "./plan-book.js";
import type { PlanBuilder } from "./plan-builder.js";
import { redirect } from "./redirect.js";

/** Lets every place of the ids of one entry, in other files, lead to another entry that has its own already. */
export function redirectAll(
  book: PlanBook,
  places: readonly IdPlace[],
  { from, into }: { readonly from: EntryParts; readonly into: EntryParts },
  builder: PlanBuilder,
): void {
  const to = into.facts.id;
  const gone = idsOf(from);
  const known = new Set(idsOf(into));
  for (const [file, list] of Map.groupBy(places, (place) => place.file)) {
    const items = list.filter(({ kind }) => kind === "related").map(({ id }) => id);
    const source = [...book.entries, ...book.drafts].find(({ path }) => path === file);
    const head = items.length === 0 || source === undefined ? undefined : readHead(source.text);
    if (head === undefined || source === undefined) continue;
    const isNamed = book.parse(source).facts.related.some(({ text }) => known.has(text));
    for (const { span, text } of changeList(head, "related", { remove: gone, add: isNamed ? [] : [to] }))
      builder.edit({ file, span }, text, `the item of related: ${items.join(", ")}`);
  }
  const others = places.filter(({ kind }) => kind !== "related");
  redirect(others, { from: gone, to }, builder);
  for (const place of others) {
    if (place.kind === "ledger-target") redirectRecord(book, place, to, builder);
    if (place.kind === "import") renameImport(place, to, builder);
  }
}

/** Lets a record lead to an entry; one that names it already names it once. */
function redirectRecord({ ledger }: PlanBook, { file, span, path }: IdPlace, to: string, builder: PlanBuilder): void {
  const row = ledger?.value?.find(({ id }) => id === path?.[0]);
  const list = row?.kind === "split" ? row.into : row?.kind === "retired" ? row.see : [];
  if (row?.kind === "split" && list.includes(to)) {
    const into = list.filter((id, index) => id === to || index !== path?.[2]);
    const rest = [...new Set(into)];
    builder.setRow(
      row.id,
      rest.length === 1 ? `{ moved: ${to} }` : `{ split: [${rest.join(", ")}] }`,
      `the record leads to ${to}`,
    );
  } else builder.edit({ file, span }, to, `the record leads to ${to}`);
}

/** Gives a row of an import the id of an entry, or takes it out where that has one. */
function renameImport({ file, id, span }: IdPlace, to: string, builder: PlanBuilder): void {
  const text = builder.textOf(file);
  const line = text.slice(lineStart(text, span.start)).split("\n", 1)[0] ?? "";
  if (!line.includes(`"${to}": `)) {
    builder.edit({ file, span }, to, `the row of ${id}`);
    return;
  }
  const after = /^"[^"]*": "[^"]*"(?:, )?/.exec(text.slice(span.start - 1))?.[0] ?? "";
  const isLast = !after.endsWith(", ");
  const start = span.start - 1 - (isLast && text.slice(0, span.start - 1).endsWith(", ") ? 2 : 0);
  builder.edit({ file, span: { start, end: span.start - 1 + after.length } }, "", `the row of ${id}`);
}
