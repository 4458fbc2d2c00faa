import { type BumpLevel, bookLayout, type LedgerRow } from "@fixbook/schema";
import { nearest } from "../nearest.js";
import type { SourceFile } from "../source.js";
import { emptyArea } from "./area-edits.js";
import { removeRows } from "./baseline-rows.js";
import type { IdPlace } from "./find-ids.js";
import { changeList, cutItems, readHead } from "./frontmatter-edits.js";
import { highest } from "./levels.js";
import { type Found, type Names, namesOf, partsOf } from "./names.js";
import { filesThatGo } from "./pictures.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { createPlanBuilder, type PlanBuilder, refuse } from "./plan-builder.js";
import { findOrRefuse, inbound, leaveMentions, redirect } from "./redirect.js";
import { titleSource } from "./title.js";
import { unlink } from "./unlink.js";
import { yamlTextWithin } from "./yaml-text.js";

/** What becomes of an id whose entry goes. A draft has none that anybody knows. */
export interface RemoveOptions {
  /** The entry, or the item of an inventory, that takes its place. */
  readonly movedTo?: string | undefined;
  /** Why nothing takes its place, in one line for readers. */
  readonly retired?: string | undefined;
  /** What comes nearest to an entry that is retired. */
  readonly see?: readonly string[] | undefined;
  /** Whether text is made of references to an entry that is retired. */
  readonly unlink?: boolean | undefined;
  /** Why the area that the entry leaves has no entries, in one line for readers; only where it was the last one. */
  readonly empty?: string | undefined;
}

/** Plans that an entry or a draft goes, with what its id and its earlier ids answer from now on. */
export function planRemove(book: PlanBook, name: string, options: RemoveOptions): Planned {
  const names = namesOf(book);
  const found = names.find(name);
  const row = names.rowOf(name);
  const isGone = found === undefined || found.isEarlier;
  if (isGone && isDone(row, names, found, options)) return createPlanBuilder(book).done("none");
  if (found === undefined) {
    const [near] = nearest(
      name,
      book.entries.map(({ path }) => partsOf(path).id),
    );
    return refuse(
      `The book has no entry or draft ${name}.`,
      near === undefined ? "Name one by its id or its file." : `Did you mean ${near}?`,
    );
  }
  if (found.isEarlier)
    return refuse(`${name} is an earlier id of ${found.id}.`, `To remove that entry, name it: fixbook rm ${found.id}.`);
  const problem = wrongOptions(book, found, names, options);
  if (problem !== undefined) return problem;
  return removeEntry(book, found, names, options);
}

/** Whether the book says already what is asked for. */
function isDone(
  row: LedgerRow | undefined,
  names: Names,
  found: Found | undefined,
  { movedTo, retired }: RemoveOptions,
): boolean {
  if (retired !== undefined) return row?.kind === "retired" && String(row.note) === retired;
  if (movedTo === undefined) return false;
  if (found !== undefined) return found.source === names.find(movedTo)?.source;
  return row?.kind === "moved" && row.to === movedTo;
}

function wrongOptions(book: PlanBook, found: Found, names: Names, options: RemoveOptions): Planned | undefined {
  const { movedTo, retired, see = [] } = options;
  if (movedTo !== undefined && retired !== undefined)
    return refuse("An entry is either moved or retired.", "Say --moved-to or --retired, not both.");
  if (movedTo === undefined && retired === undefined && !found.isDraft)
    return refuse(
      `${found.id} was published: its address has to lead somewhere.`,
      'Say --moved-to ID, or --retired "why" where nothing takes its place.',
    );
  if (retired !== undefined && !found.isDraft) {
    if (book.ledger === undefined)
      return refuse(
        `The book has no ${bookLayout.ledger}to record why the entry is gone.`,
        `Make an empty ${bookLayout.ledger}, let fixbook lint --fix list the ids, and run it again; or say --moved-to ID.`,
      );
    if (!/^\S(?:[^\r\n]*\S)?$/.test(retired) || retired.length > 300)
      return refuse("Why it is retired is one line of up to 300 characters.", 'Write it in quotes: --retired "why".');
  }
  for (const id of [...(movedTo === undefined ? [] : [movedTo]), ...see]) {
    const holder = names.holderOf(id);
    if (holder === undefined || holder.kind === "draft") {
      const [near] = nearest(
        id,
        book.entries.map(({ path }) => partsOf(path).id),
      );
      return refuse(
        holder === undefined ? `Nothing answers to ${id}.` : `${id} is a draft, which is not published.`,
        near === undefined ? "Name an entry or an item of an inventory." : `Did you mean ${near}?`,
      );
    }
    if (holder.kind !== "item" && holder.source === found.source)
      return refuse(`${id} is the entry that goes.`, "Name another one.");
  }
  return undefined;
}

function removeEntry(book: PlanBook, found: Found, names: Names, options: RemoveOptions): Planned {
  const { source, isDraft, area } = found;
  const builder = createPlanBuilder(book);
  const parsed = book.parse(source);
  const ids = [found.id, ...(parsed.facts.aliases ?? []).map(({ text }) => text)];
  const places = findOrRefuse(book, ids, builder, new Set([source.path]));
  if (!("places" in places)) return places;
  const failed = answerReferences(book, { found, ids, places: places.places, names }, options, builder);
  if (failed !== undefined) return failed;
  leaveMentions(places, builder);
  const published = isDraft ? [] : ids.filter((id) => names.isPublished(id));
  const refused = keepIds(book, { found, published, names }, options, builder);
  if (refused !== undefined) return refused;
  retarget(book, places.places, published, options, names, builder);
  removeRows(places.places, builder);
  for (const file of filesThatGo(book, source)) builder.remove(file);
  builder.remove(source.path);
  const emptied = isDraft ? undefined : emptyArea(book, { id: area, left: [source.path] }, options.empty, builder);
  if (emptied !== undefined) return emptied;
  const isHidden = isDraft || parsed.entry?.audience === "internal";
  return builder.done(isHidden ? "none" : levelOf(book, source, names, options));
}

interface Going {
  readonly found: Found;
  readonly ids: readonly string[];
  readonly places: readonly IdPlace[];
  readonly names: Names;
}

/** The entry whose id answers in place of the one that goes. */
function targetOf(
  names: Names,
  movedTo: string | undefined,
): { readonly id: string; readonly source: SourceFile | undefined } | undefined {
  if (movedTo === undefined) return undefined;
  const holder = names.holderOf(movedTo);
  if (holder === undefined || holder.kind === "item") return { id: movedTo, source: undefined };
  return { id: partsOf(holder.source.path).id, source: holder.source };
}

function answerReferences(
  book: PlanBook,
  { found, ids, places, names }: Going,
  options: RemoveOptions,
  builder: PlanBuilder,
): Planned | undefined {
  const target = targetOf(names, options.movedTo);
  const own = target?.source?.path;
  const references = inbound(places);
  const title = titleSource(found.source.text, book.parse(found.source)) ?? found.id;
  if (target !== undefined && target.id !== options.movedTo)
    builder.warn(
      { file: own ?? found.source.path, span: { start: 0, end: 0 } },
      `The earlier id means the entry ${target.id}.`,
    );
  // A definition is told of where a link uses it.
  const told = references.filter(({ kind }) => kind !== "definition");
  if (target === undefined && references.length > 0 && options.unlink !== true)
    return refuse(
      `${told.length === 1 ? "A place refers" : `${told.length} places refer`} to ${found.id}.`,
      "Say --unlink to keep their words without the link, or change them first.",
      told.map((place) => builder.note({ file: place.file, span: place.whole }, `It refers to ${place.id}.`)),
      "unlink",
    );
  const toText = target === undefined ? references : references.filter(({ file }) => file === own);
  if (target !== undefined)
    redirect(
      references.filter(({ file }) => file !== own),
      { from: ids, to: target.id },
      builder,
    );
  // Without a ledger the ids become aliases of what takes the place.
  const isNamed = book.ledger === undefined && ids.some((id) => names.isPublished(id));
  const left = unlink(toText, { ids, title, named: isNamed ? own : undefined }, book, builder);
  if (left.length > 0) return refuse("What becomes of some references, nobody can tell.", "Change these first.", left);
  return undefined;
}

/** Keeps the ids that were published: as records, or as aliases where the book has no ledger. */
function keepIds(
  book: PlanBook,
  { found, published, names }: { readonly found: Found; readonly published: readonly string[]; readonly names: Names },
  { movedTo, retired, see = [] }: RemoveOptions,
  builder: PlanBuilder,
): Planned | undefined {
  const target = targetOf(names, movedTo);
  if (
    target?.source !== undefined &&
    book.parse(target.source).entry?.audience === "internal" &&
    book.parse(found.source).entry?.audience === "public"
  )
    return refuse(
      `${target.id} is internal: readers of ${found.id} cannot get there.`,
      "Name an entry that readers see.",
    );
  for (const id of published)
    builder.becomes({ id, becomes: target === undefined ? "is retired" : `leads to ${target.id}` });
  if (book.ledger !== undefined) {
    for (const id of published) builder.setRow(id, recordText(target?.id, retired, see), `what became of ${id}`);
    return undefined;
  }
  if (target === undefined || published.length === 0) return undefined;
  const head = target.source && readHead(target.source.text);
  if (target.source === undefined || head === undefined)
    return refuse(
      `The book has no ${bookLayout.ledger}, so only an entry can answer to ${found.id}.`,
      "Name an entry of this book.",
    );
  for (const { span, text } of changeList(head, "aliases", { add: published }))
    builder.edit({ file: target.source.path, span }, text, `${published.join(", ")} keeps answering`);
  return undefined;
}

function recordText(to: string | undefined, retired: string | undefined, see: readonly string[]): string {
  if (to !== undefined) return `{ moved: ${to} }`;
  const also = see.length === 0 ? "" : `, see: [${see.join(", ")}]`;
  return `{ retired: ${yamlTextWithin(retired ?? "")}${also} }`;
}

/** Lets records that lead to what goes lead to the end. */
function retarget(
  book: PlanBook,
  places: readonly IdPlace[],
  ids: readonly string[],
  { movedTo, retired, see = [] }: RemoveOptions,
  names: Names,
  builder: PlanBuilder,
): void {
  const target = targetOf(names, movedTo);
  const gone = new Set(ids);
  for (const { file, kind, span, path = [] } of places) {
    const [id = "", field = ""] = path.map(String);
    if (kind !== "ledger-target" || gone.has(id) || book.ledger === undefined) continue;
    const row = names.rowOf(id);
    if (target !== undefined) builder.edit({ file, span }, target.id, `the record leads to ${target.id}`);
    else if (field === "moved") builder.setRow(id, recordText(undefined, retired, see), `what ${id} led to is retired`);
    else if (row?.kind === "split" && row.into.filter((one) => !gone.has(one)).length < 2)
      builder.setRow(
        id,
        recordText(
          row.into.find((one) => !gone.has(one)),
          retired,
          see,
        ),
        `one of what ${id} was split into is retired`,
      );
    else if (row?.kind === "split" || row?.kind === "retired") cutTargets(book.ledger, id, field, gone, builder);
  }
}

function cutTargets(
  { file, text, locate }: NonNullable<PlanBook["ledger"]>,
  id: string,
  field: string,
  gone: ReadonlySet<string>,
  builder: PlanBuilder,
): void {
  const list = locate([id, field]);
  const items = [...text.slice(list.start, list.end).matchAll(/[a-z0-9-]*[a-z0-9]/g)].map(({ 0: one, index }) => {
    const start = list.start + index;
    return { id: one, span: { start, end: start + one.length } };
  });
  for (const edit of cutItems(text, list, items, (item) => gone.has(item.id)))
    builder.edit({ file, span: edit.span }, edit.text, `${[...gone].join(", ")} is retired`);
}

/** What a build without the entry asks of a version: more where what machines paste finds nothing any more. */
function levelOf(book: PlanBook, source: SourceFile, names: Names, { movedTo }: RemoveOptions): BumpLevel {
  const target = targetOf(names, movedTo);
  if (target?.source === undefined) return "major";
  const own = signaturesOf(book, source);
  const others = book.entries.filter((one) => one !== source);
  const isFound = ([kind, text]: readonly [string, string]): boolean =>
    others.some(
      (one) =>
        one.text.includes(text) && signaturesOf(book, one).some(([other, same]) => other === kind && same === text),
    );
  return highest("minor", own.every(isFound) ? "none" : "major");
}

function signaturesOf(book: PlanBook, source: SourceFile): readonly (readonly [string, string])[] {
  const { entry } = book.parse(source);
  if (entry === undefined || entry.audience === "internal") return [];
  return Object.entries(entry.signatures).flatMap(([kind, list]) =>
    (list as readonly unknown[]).map((one) => [kind, String(one)] as const),
  );
}
