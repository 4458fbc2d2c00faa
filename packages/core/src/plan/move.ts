import { bookLayout, entryPath, slugProblem } from "@fixbook/schema";
import { nearest } from "../nearest.js";
import type { SourceFile } from "../source.js";
import { areaIndex, emptyArea, fillArea } from "./area-edits.js";
import { type RowsOfFindings, renameRows } from "./baseline-rows.js";
import { changeList, readHead } from "./frontmatter-edits.js";
import { type Found, type Names, namesOf, partsOf, whyGone, whyTaken } from "./names.js";
import { moveFiles } from "./pictures.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { createPlanBuilder, type PlanBuilder, refuse } from "./plan-builder.js";
import { findOrRefuse, leaveMentions, redirect } from "./redirect.js";
import { planRenameArea } from "./rename-area.js";

export interface MoveOptions {
  /** Where an earlier id that was published is kept: in the entry, or in `ids.yaml`. */
  readonly record?: "alias" | "ledger" | undefined;
  /** Why the area that the entry leaves has no entries, in one line for readers; only where it was the last one. */
  readonly empty?: string | undefined;
  /** The rows of the baseline under the new id, by the present row. */
  readonly rows?: RowsOfFindings | undefined;
}

/**
 * Plans another id or another area for an entry or a draft, or another id for an area. `from` is an id, an earlier id, the
 * path of a file, or `area/`; `to` is `id`, `area/`, `area/id` or a path. An id that was published keeps answering. A draft
 * stays one unless `to` begins with `entries/`, which publishes it.
 */
export function planMove(book: PlanBook, from: string, to: string, options: MoveOptions = {}): Planned {
  const names = namesOf(book);
  const area = areaNamed(book, from);
  const found = area !== undefined && from.endsWith("/") ? undefined : names.find(cleaned(from));
  if (found === undefined && area !== undefined) return planRenameArea(book, area, to);
  if (found === undefined) return unknown(book, from);
  const target = targetOf(book, found, to);
  if ("refusal" in target || "plan" in target) return target;
  return moveEntry(book, found, target, names, options);
}

/** The area that a name means: `voice`, `voice/` or `entries/voice`. */
function areaNamed(book: PlanBook, name: string): string | undefined {
  const id = name.replace(/\/$/, "").replace(new RegExp(`^${bookLayout.entries}/`), "");
  // A run that was killed may have declared the new one already.
  const isThere = areaIndex(book, id) !== -1 || book.entries.some(({ path }) => partsOf(path).area === id);
  return isThere ? id : undefined;
}

function cleaned(name: string): string {
  return name.replace(/^\.\//, "");
}

function unknown(book: PlanBook, name: string): Planned {
  const ids = book.entries.map(({ path }) => partsOf(path).id);
  const [near] = nearest(name, ids);
  return refuse(
    `The book has no entry, draft or area ${name}.`,
    near === undefined ? "Name one by its id or its file." : `Did you mean ${near}?`,
  );
}

interface Target {
  readonly area: string;
  readonly id: string;
  readonly path: string;
  /** Whether it makes an entry of a draft. */
  readonly publishes: boolean;
}

function targetOf(book: PlanBook, found: Found, to: string): Target | Planned {
  const name = cleaned(to);
  const folder = [bookLayout.entries, bookLayout.drafts].find((one) => name.startsWith(`${one}/`));
  if (folder === bookLayout.drafts && !found.isDraft)
    return refuse(
      `${found.id} is an entry, and an id that is published stays so.`,
      `Retire it: fixbook rm ${found.id} --retired "why".`,
    );
  const publishes = folder === bookLayout.entries && found.isDraft;
  const written = name.slice(folder === undefined ? 0 : folder.length + 1).replace(/\.md$/, "");
  const parts = (written === "" && folder !== undefined ? `${found.area}/` : written).split("/");
  if (parts.length > 2) return refuse(`${to} is not a place for an entry.`, "Write id, area/ or area/id.");
  const [first = "", second] = parts;
  const area = second === undefined ? found.area : first;
  const id = second === undefined ? first : second === "" ? found.id : second;
  if (areaIndex(book, area) === -1 && !(found.isDraft && !publishes && area === found.area)) {
    const areas = book.settings.value?.areas.map((one) => one.id) ?? [];
    const [near] = nearest(area, areas);
    return refuse(
      `The book has no area ${area}.`,
      near === undefined
        ? `Its areas are ${areas.join(", ")}. A new one is declared in ${bookLayout.settings}.`
        : `Did you mean ${near}? A new area is declared in ${bookLayout.settings}.`,
    );
  }
  const path = found.isDraft && !publishes ? `${bookLayout.drafts}/${area}/${id}.md` : entryPath({ area, id });
  return { area, id, path, publishes };
}

function moveEntry(book: PlanBook, found: Found, to: Target, names: Names, options: MoveOptions): Planned {
  const { source, id, area, isDraft } = found;
  const builder = createPlanBuilder(book);
  if (found.isEarlier) builder.warn(atStart(source), `The earlier id means the entry ${id}.`);
  if (to.path === source.path) {
    if (isDraft)
      builder.warn(atStart(source), `It is a draft. To publish it: fixbook mv ${source.path} ${bookLayout.entries}/`);
    return builder.done("none");
  }
  // A run that was killed has made the new file already: then it holds just what it would hold.
  const there = [...book.entries, ...book.drafts].find(({ path }) => path === to.path);
  const isRenamed = to.id !== id;
  const isCaseOnly = to.path.toLowerCase() === source.path.toLowerCase();
  const isNew = (isRenamed || to.publishes) && there === undefined && !isCaseOnly;
  if (slugProblem(to.id) !== undefined || isNew) {
    const taken = whyTaken(to.id, source, book, names);
    if (taken !== undefined) return refuse(taken, "Choose another id.");
  }
  const except = new Set(there === undefined ? [] : [to.path]);
  if (isRenamed) {
    const failed = renameId(book, found, to, { names, builder, except, options });
    if (failed !== undefined) return failed;
  }
  statePath(source, to, builder);
  const failed = moveFiles(book, { source, to }, builder);
  if (failed !== undefined) return failed;
  if (there !== undefined && builder.edited(source.path) !== there.text)
    return refuse(`${to.id} is taken by ${to.path}.`, "Choose another id.");
  builder.rename(source.path, to.path);
  if (to.publishes) {
    const gone = publish(book, source, to, { names, builder });
    if (gone !== undefined) return gone;
  } else if (area !== to.area && !isDraft) {
    fillArea(book, to.area, builder);
    const left = [source.path, ...except];
    const refused = emptyArea(book, { id: area, left }, options.empty, builder);
    if (refused !== undefined) return refused;
  }
  const isPublic = (to.publishes || !isDraft) && book.parse(source).entry?.audience !== "internal";
  return builder.done(isPublic ? "minor" : "none");
}

/** Lists the ids of a draft that becomes an entry; a refusal where one of them means something else to readers. */
function publish(
  book: PlanBook,
  source: SourceFile,
  to: Target,
  { names, builder }: Pick<Renaming, "names" | "builder">,
): Planned | undefined {
  fillArea(book, to.area, builder);
  const aliases = (book.parse(source).facts.aliases ?? []).map(({ text }) => text);
  for (const id of [to.id, ...aliases]) {
    const row = names.rowOf(id);
    if (row !== undefined && row.kind !== "alive")
      return refuse(whyGone(row, book), id === to.id ? "Choose another id." : `Remove the alias ${id} of the draft.`);
    if (row === undefined && book.ledger !== undefined) builder.setRow(id, "entry", `${id} is published from now on`);
  }
  builder.becomes({ id: to.id, becomes: "is published from now on" });
  return undefined;
}

interface Renaming {
  readonly names: Names;
  readonly builder: PlanBuilder;
  /** Files that do not count: what a killed run has made. */
  readonly except: ReadonlySet<string>;
  readonly options: MoveOptions;
}

/** Writes the new id wherever the old one stands, and keeps the old one where it was published. */
function renameId(book: PlanBook, found: Found, to: Target, renaming: Renaming): Planned | undefined {
  const { names, builder, except, options } = renaming;
  const { source, id, isDraft } = found;
  const ids = slugProblem(id) === undefined ? [id] : [];
  const places = findOrRefuse(book, ids, builder, except);
  if (!("places" in places)) return places;
  redirect(places.places, { from: [id], to: to.id }, builder);
  leaveMentions(places, builder);
  for (const { file, kind, span, path } of places.places) {
    if (kind === "import") builder.edit({ file, span }, to.id, `the row of ${id}`);
    // A target in the row of the new id itself goes with that row.
    if (kind === "ledger-target" && path?.[0] !== to.id)
      builder.edit({ file, span }, to.id, `the record leads to ${to.id}`);
  }
  renameRows(book, places.places, { from: id, to: to.id }, options.rows, builder);
  if (isDraft) return undefined;
  const isPublished = ids.length > 0 && names.isPublished(id);
  const inLedger = options.record === "ledger";
  if (inLedger && book.ledger === undefined)
    return refuse(
      `The book has no ${bookLayout.ledger} to keep ${id} in.`,
      "Leave --record out: the entry keeps it as an alias.",
    );
  const head = readHead(source.text);
  if (head === undefined)
    return refuse(`The frontmatter of ${source.path} cannot be read.`, "Mend what fixbook lint says of it first.");
  const add = isPublished && !inLedger ? [id] : [];
  for (const { span, text } of changeList(head, "aliases", { add, remove: [to.id] }))
    builder.edit({ file: source.path, span }, text, add.length > 0 ? `${id} keeps answering` : `${to.id} is its id`);
  if (book.ledger !== undefined) {
    builder.setRow(to.id, "entry", `${to.id} is published from now on`);
    if (isPublished && inLedger) builder.setRow(id, `{ moved: ${to.id} }`, `${id} keeps answering`);
    if (isPublished && !inLedger && names.rowOf(id)?.kind !== "alive")
      builder.setRow(id, "entry", `${id} keeps answering`);
  }
  if (isPublished)
    builder.becomes({
      id,
      becomes: inLedger ? `leads to ${to.id}, by ${bookLayout.ledger}` : `leads to ${to.id}, as an alias`,
    });
  else
    builder.warn(
      atStart(source),
      `${id} is not in ${bookLayout.ledger}: nobody knows it yet, and nothing will answer to it.`,
    );
  return undefined;
}

/** What the frontmatter says of its own path. */
function statePath(source: SourceFile, to: Target, builder: PlanBuilder): void {
  const head = readHead(source.text);
  const value = head?.data?.value as Record<string, unknown> | null | undefined;
  for (const field of ["id", "area"] as const) {
    if (head?.data === undefined || typeof value?.[field] !== "string") continue;
    const start = head.data.textStart([field]);
    const span = start === undefined ? head.data.locate([field]) : { start, end: start + String(value[field]).length };
    builder.edit({ file: source.path, span }, to[field], `its ${field}`);
  }
}

function atStart({ path }: SourceFile): { readonly file: string; readonly span: { start: number; end: number } } {
  return { file: path, span: { start: 0, end: 0 } };
}
