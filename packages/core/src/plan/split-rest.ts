import { bookLayout } from "@fixbook/schema";
import { removeField } from "../book/remove-field.js";
import { headingWords } from "../entry/to-markdown.js";
import { emptyArea } from "./area-edits.js";
import { type EntryEdit, editedSlice } from "./entry-edit.js";
import { type EntryParts, idsOf } from "./entry-parts.js";
import type { IdPlace } from "./find-ids.js";
import { changeList, readHead } from "./frontmatter-edits.js";
import { carryFiles } from "./merge-files.js";
import { filesThatGo } from "./pictures.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { type PlanBuilder, refuse } from "./plan-builder.js";
import { findOrRefuse, inbound, leaveMentions, redirect } from "./redirect.js";
import { finishSplit, type Split, whyNotThere } from "./split-target.js";

/** Makes the new entry of all that is left of one that ceases. */
export function moveRest(book: PlanBook, split: Split, into: readonly string[]): Planned {
  const { found, from, target, names, builder, options } = split;
  const { ledger } = book;
  if (from.solutions.length > 1)
    return refuse(
      `${found.id} has ${from.solutions.length} solutions: ${from.solutions.map(({ name }) => name ?? "").join("; ")}.`,
      "Split off the others first; --retire-into goes with the last one.",
    );
  if (found.isDraft)
    return refuse(`${found.id} is a draft, which has no id that readers know.`, "Give it another id with fixbook mv.");
  if (ledger === undefined)
    return refuse(
      `The book has no ${bookLayout.ledger} to record what became of ${found.id}.`,
      `Make an empty ${bookLayout.ledger}, let fixbook lint --fix list the ids, and run it again.`,
    );
  const unfit = into.find((id) => id !== target.id && names.holderOf(id)?.kind !== "entry");
  if (into.length < 2 || new Set(into).size < into.length)
    return refuse("An entry that was split leads to two ids or more.", `Say --retire-into ${target.id},another-id.`);
  if (unfit !== undefined || into.includes(found.id))
    return refuse(
      `${unfit ?? found.id} is not an entry that can take the place of ${found.id}.`,
      "Name entries of the book, and the new one.",
    );
  const ids = idsOf(from);
  const places = findOrRefuse(book, ids, builder, new Set([found.source.path]));
  if (!("places" in places)) return places;
  const { referencesTo } = options;
  if (referencesTo !== undefined && !into.includes(referencesTo))
    return refuse(
      `${found.id} is not split into ${referencesTo}, so references to it cannot lead there.`,
      `Give --references-to one of ${into.join(", ")}.`,
    );
  const asked = inbound(places.places).filter(({ kind }) => kind !== "related");
  const own = referencesTo === undefined ? undefined : names.find(referencesTo)?.source.path;
  // An entry cannot refer to itself.
  const unclear = referencesTo === undefined ? asked : asked.filter(({ file }) => file === own);
  if (unclear.length > 0)
    return refuse(
      `${unclear.length === 1 ? "A place refers" : `${unclear.length} places refer`} to ${found.id}, and only people can tell which of the new ones is meant.`,
      `Change each to the one it means; --references-to ${target.id} leads those that are left to the new entry.`,
      unclear.map(({ file, whole, id }) => builder.note({ file, span: whole }, `It refers to ${id}.`)),
    );
  const files = carryFiles(book, from, { to: target, taken: [], isMoved: () => true, isWhole: true });
  const edits = [
    ...files.edits,
    ...renaming(
      from,
      options.title,
      into.filter((id) => id !== target.id),
    ),
  ].toSorted((a, b) => a.start - b.start);
  const text = editedSlice(from.text, { start: 0, end: from.text.length }, edits);
  const taken = whyNotThere(book, split, text);
  if (taken !== undefined) return taken;
  const isLeft = target.area !== found.area;
  const emptied = isLeft
    ? emptyArea(book, { id: found.area, left: [found.source.path] }, options.empty, builder)
    : undefined;
  if (emptied !== undefined) return emptied;
  builder.create(target.path, text);
  for (const { from: path, to, isCopy } of files.files) isCopy ? builder.copy(path, to) : builder.rename(path, to);
  const carried = new Set(files.files.map((file) => file.from));
  for (const path of filesThatGo(book, found.source)) if (!carried.has(path)) builder.remove(path);
  builder.remove(found.source.path);
  const record = `{ split: [${into.join(", ")}] }`;
  for (const id of ids.filter((one) => names.isPublished(one))) {
    builder.setRow(id, record, `${id} was split`);
    builder.becomes({ id, becomes: `leads to ${into.join(" and ")}` });
  }
  if (referencesTo !== undefined) redirect(asked, { from: ids, to: referencesTo }, builder);
  leadToAll(book, { ids, into, places: places.places }, builder);
  leaveMentions(places, builder);
  return finishSplit(book, split, "major");
}

/** The edits that make an entry another one: its title, what it says of its own ids, and the others that take its place. */
function renaming({ facts, tree, text }: EntryParts, title: string, others: readonly string[]): readonly EntryEdit[] {
  const head = readHead(text);
  const { titleSpan } = facts;
  const isField = titleSpan.start < tree.bodyStart;
  const put = isField ? JSON.stringify(title) : `# ${headingWords(title)}`;
  const data = head?.data;
  const fields = Object.keys(Object(data?.value)).filter((name) => ["id", "area", "aliases"].includes(name));
  const removals = data === undefined ? [] : fields.flatMap((name) => removeField({ text, ...data }, [name]) ?? []);
  const related = head === undefined ? [] : changeList(head, "related", { add: others });
  return [
    ...removals.map((edit) => ({ ...edit, why: "what it was called" })),
    ...related.map(({ span, text: words }) => ({ ...span, text: words, why: "the other entries" })),
    { ...titleSpan, text: put, why: "the title" },
  ];
}

/** Lets lists and records that lead to an entry lead to all that take its place. */
function leadToAll(
  { ledger, entries, drafts, parse }: PlanBook,
  {
    ids,
    into,
    places,
  }: { readonly ids: readonly string[]; readonly into: readonly string[]; readonly places: readonly IdPlace[] },
  builder: PlanBuilder,
): void {
  const gone = new Set(ids);
  const files = new Set(places.flatMap(({ kind, file }) => (kind === "related" ? [file] : [])));
  for (const source of [...entries, ...drafts].filter(({ path }) => files.has(path))) {
    const head = readHead(source.text);
    const own = new Set(idsOf(parse(source)));
    const add = into.filter((id) => !own.has(id));
    for (const { span, text } of head === undefined ? [] : changeList(head, "related", { remove: ids, add }))
      builder.edit({ file: source.path, span }, text, `the item of related: ${ids[0]}`);
  }
  for (const { kind, path = [], file, span } of places) {
    const row = ledger?.value?.find(({ id }) => id === path[0]);
    if (kind !== "ledger-target" || row === undefined || gone.has(row.id)) continue;
    const why = `the record leads to ${into.join(" and ")}`;
    if (row.kind === "retired") {
      const lacked = into.filter((id) => !row.see.includes(id));
      if (lacked.length > 0) builder.edit({ file, span }, lacked.join(", "), why);
    } else {
      const all = (row.kind === "split" ? row.into : [ids[0] ?? ""]).flatMap((id) => (gone.has(id) ? into : [id]));
      builder.setRow(row.id, `{ split: [${[...new Set(all)].join(", ")}] }`, why);
    }
  }
}
