import { type IdRecord, wholeEntry } from "@fixbook/schema";
import { type CatalogEntry, type CatalogItem, catalogOf } from "../../catalog.js";
import { referrersInWords } from "../../referrers-in-words.js";
import { showText } from "../../show-text.js";
import type { Describing } from "./style.js";

/** What answers to an id, or what became of it; nothing where nobody knows it. */
export function describeId(id: string, given: Describing): readonly string[] {
  const { state } = given;
  const catalog = catalogOf(state);
  const entry = catalog.entryOf(id);
  if (entry !== undefined) return describeEntry(entry, id, given);
  const item = catalog.itemOf(id);
  if (item !== undefined) return describeItem(item, given);
  const record = state.book?.records.find((one) => one.id === id);
  return record === undefined ? [] : [describeRecord(record, given)];
}

function describeEntry(row: CatalogEntry, id: string, given: Describing): readonly string[] {
  const { state, style, fill } = given;
  const entry = row.entry === undefined ? undefined : wholeEntry(row.entry);
  const area = state.book?.areas.find((one) => one.id === row.area);
  const facts = [
    style.text(area === undefined ? row.area : fill(area.title)),
    style.code(row.id),
    ...(entry?.audience === "internal" ? ["internal"] : []),
  ];
  const check = entry?.firstCheck === undefined ? "" : showText(entry.firstCheck, state.book);
  return [
    style.strong(fill(row.title)),
    facts.join(" · "),
    ...(id === row.id ? [] : [`${style.code(id)} is an earlier id of it.`]),
    ...(check === "" ? [] : [`First check: ${style.text(check)}`]),
    whoRefers(catalogOf(state).referrersOf(row.id), given),
  ];
}

function describeItem({ title, url, inventory }: CatalogItem, { style, fill }: Describing): readonly string[] {
  return [style.strong(fill(title)), style.text(fill(inventory.title)), fill(url)];
}

function describeRecord(record: IdRecord, { style, fill }: Describing): string {
  switch (record.kind) {
    case "moved":
      return `It moved to ${style.code(record.to)}.`;
    case "split":
      return `It was split into ${record.into.map((id) => style.code(id)).join(", ")}.`;
    case "retired":
      return `It was retired: ${style.text(fill(record.note))}`;
  }
}

/** How many referring entries are named. */
const MOST_NAMED = 5;

function whoRefers(referrers: readonly CatalogEntry[], { style, fill }: Describing): string {
  const count = referrersInWords(referrers.length);
  if (referrers.length === 0) return `${count}.`;
  const names = referrers.slice(0, MOST_NAMED).map(({ title }) => style.text(fill(title)));
  const more = referrers.length - names.length;
  return `${count}: ${[...names, ...(more > 0 ? [`${more} more`] : [])].join(", ")}`;
}
