import { bookLayout } from "@fixbook/schema";
import { removeField } from "../book/remove-field.js";
import { partsOf } from "./names.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { type PlanBuilder, refuse } from "./plan-builder.js";
import { yamlText } from "./yaml-text.js";

/** Where an area stands in `book.yaml`; -1 where it does not. */
export function areaIndex({ settings }: PlanBook, id: string): number {
  return settings.value?.areas.findIndex((area) => area.id === id) ?? -1;
}

/** Takes back that an area is empty, where it says so. */
export function fillArea(book: PlanBook, id: string, builder: PlanBuilder): void {
  const index = areaIndex(book, id);
  const { settings } = book;
  if (settings.value?.areas[index]?.empty === undefined) return;
  const path = ["areas", index, "empty"];
  const removal = removeField(settings, path);
  const place = { file: settings.file, span: settings.locateKey(path) };
  if (removal === undefined) builder.warn(place, `Remove empty: of the area ${id}: it has an entry.`);
  else builder.edit({ file: settings.file, span: removal }, removal.text, `${id} is not empty any more`);
}

/** Says why an area has no entries, where the last one leaves it. `empty` is the reason, in one line for readers. */
export function emptyArea(
  book: PlanBook,
  { id, left }: { readonly id: string; readonly left: readonly string[] },
  empty: string | undefined,
  builder: PlanBuilder,
): Planned | undefined {
  const gone = new Set(left);
  const index = areaIndex(book, id);
  const area = book.settings.value?.areas[index];
  const others = book.entries.filter(({ path }) => partsOf(path).area === id && !gone.has(path));
  if (area === undefined || area.empty !== undefined || others.length > 0) return undefined;
  const at = builder.note(
    { file: book.settings.file, span: book.settings.locate(["areas", index, "id"]) },
    `The area ${id} would have no entry.`,
  );
  if (empty === undefined)
    return refuse(
      `It is the last entry of the area ${id}, and an area without entries says why.`,
      `Say it to readers with --empty "why", or remove the area from ${bookLayout.settings}.`,
      [at],
      "empty",
    );
  const { text, locateKey, locate, file } = book.settings;
  const title = { key: locateKey(["areas", index, "title"]), value: locate(["areas", index, "title"]) };
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const isFlow = text[locate(["areas", index]).start] === "{";
  const indent = title.key.start - (text.lastIndexOf("\n", title.key.start - 1) + 1);
  const newline = text.indexOf("\n", title.value.end);
  const end = newline === -1 ? text.length : newline + 1;
  const line = `${" ".repeat(indent)}empty: ${yamlText(empty)}${ending}`;
  const place = isFlow ? title.value.end : end;
  const put = isFlow ? `, empty: ${JSON.stringify(empty)}` : newline === -1 ? ending + line : line;
  builder.edit({ file, span: { start: place, end: place } }, put, `why ${id} has no entry`);
  return undefined;
}
