import { bookLayout } from "@fixbook/schema";
import type { Span } from "../report.js";
import { emptyArea } from "./area-edits.js";
import { type RowsOfFindings, renameRows } from "./baseline-rows.js";
import { type EntryEdit, editedSlice, withLineEnding } from "./entry-edit.js";
import { type EntryParts, idsOf } from "./entry-parts.js";
import type { FoundIds } from "./find-ids.js";
import { type MergedEntries, mergeEntries } from "./merge-entries.js";
import { carryFiles } from "./merge-files.js";
import { namelessSolution } from "./merge-solutions.js";
import { type Found, type Names, namesOf } from "./names.js";
import { filesThatGo } from "./pictures.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { createPlanBuilder, type Place, type PlanBuilder, refuse } from "./plan-builder.js";
import { readOrRefuse, unknownEntry } from "./read-parts.js";
import { findOrRefuse, leaveMentions } from "./redirect.js";
import { redirectAll } from "./redirect-all.js";
import { selfReferenceEdits } from "./self-references.js";

export interface MergeOptions {
  /** Where the id of the entry that goes is kept, if it was published: in the other entry, or in `ids.yaml`. */
  readonly record?: "alias" | "ledger" | undefined;
  /** Why the area that the entry leaves has no entries, in one line for readers; only where it was the last one. */
  readonly empty?: string | undefined;
  /** The rows of the baseline under the id of the other entry, by the present row. */
  readonly rows?: RowsOfFindings | undefined;
}

/**
 * Plans that one entry takes in another: its solutions behind the own ones, its signatures, wordings, tags, owners and
 * files, and the sections that the entry lacks. Of a section that both have, both versions stand between conflict lines.
 * Every reference to the entry that goes leads to the other one, and so does its id. Names are ids, earlier ids or paths.
 */
export function planMerge(book: PlanBook, from: string, into: string, options: MergeOptions = {}): Planned {
  const names = namesOf(book);
  const builder = createPlanBuilder(book);
  const target = names.find(into);
  if (target === undefined) return unknownEntry(book, into);
  const source = names.find(from);
  if (source === undefined) return unknownEntry(book, from);
  if (source.source === target.source)
    return source.isEarlier !== target.isEarlier
      ? builder.done("none")
      : refuse(`${from} and ${into} are one entry.`, "Name the entry that goes and the one that takes it in.");
  for (const [name, found] of [
    [from, source],
    [into, target],
  ] as const)
    if (found.isEarlier) builder.warn(atTitle(book, found), `${name} is an earlier id, and means ${found.id}.`);
  return mergeFound(book, { source, target, names, builder, options });
}

interface Merge {
  readonly source: Found;
  readonly target: Found;
  readonly names: Names;
  readonly builder: PlanBuilder;
  readonly options: MergeOptions;
}

function mergeFound(book: PlanBook, merge: Merge): Planned {
  const { source, target, builder } = merge;
  const [from, into] = [readOrRefuse(book, source, builder), readOrRefuse(book, target, builder)];
  if (!("all" in from)) return from;
  if (!("all" in into)) return into;
  const ids = [...idsOf(from), ...idsOf(into)];
  const found = findOrRefuse(book, ids, builder);
  if (!("places" in found)) return found;
  const isOf = (entry: EntryParts, other: EntryParts) => {
    const own = new Set(idsOf(other));
    return found.places.filter(({ file, id }) => file === entry.facts.file && own.has(id));
  };
  const [inFrom, inInto] = [isOf(from, into), isOf(into, from)];
  const unfit = whyUnfit(book, merge, { from, into });
  if (unfit !== undefined) return unfit;
  if (isTakenIn(from, into)) {
    // A run that was killed has come so far.
    for (const path of filesThatGo(book, source.source)) builder.remove(path);
    return finish(book, merge, { from, into, found });
  }
  const failed = whyTangled([from, into], builder);
  if (failed !== undefined) return failed;
  const taken = into.facts.uses.flatMap((use) => (use.kind === "file" ? [use.name] : []));
  const carried = carryFiles(book, from, { to: target, taken, isMoved: () => true, isWhole: true });
  const aliases = aliasesFor(from, merge);
  const gone = new Set(ids);
  const merged = mergeEntries(into, from, {
    related: from.entry.related.filter((id) => !gone.has(id)),
    dropped: into.entry.related.filter((id) => idsOf(from).includes(id)),
    aliases,
    products: book.settings.value?.products ?? [],
    intoEdits: selfReferenceEdits(into.text, inInto, from.title),
    fromEdits: [...selfReferenceEdits(from.text, inFrom, into.title), ...carried.edits],
  });
  const conflict = whyNoConflict(book, merged, into, builder);
  if (conflict !== undefined) return conflict;
  for (const { start, end, text, why } of merged.edits)
    builder.edit({ file: into.facts.file, span: { start, end } }, text, why);
  for (const { span, why } of merged.left) builder.warn({ file: from.facts.file, span }, why);
  for (const { entry, part, name } of merged.named)
    builder.warn(
      { file: entry.facts.file, span: part.heading ?? part.content },
      `Its solution is called ${name}, as its entry: say what the cause is.`,
    );
  for (const part of merged.conflicts)
    builder.warn(
      { file: into.facts.file, span: part.heading ?? part.content },
      `Both have ${part.row.heading}: choose between the conflict lines.`,
    );
  for (const { from: path, to, isCopy } of carried.files) isCopy ? builder.copy(path, to) : builder.rename(path, to);
  return finish(book, merge, { from, into, found });
}

interface Both {
  readonly from: EntryParts;
  readonly into: EntryParts;
}

/** Lets everything that leads to the entry that goes lead to the other one, and removes it. */
function finish(book: PlanBook, merge: Merge, both: Both & { readonly found: FoundIds }): Planned {
  const { source, target, names, builder, options } = merge;
  const { from, into, found } = both;
  const own = new Set(idsOf(from));
  const places = found.places.filter(
    ({ id, file }) => own.has(id) && file !== from.facts.file && file !== into.facts.file,
  );
  redirectAll(book, places, { from, into }, builder);
  for (const id of own)
    renameRows(
      book,
      places.filter((place) => place.id === id),
      { from: id, to: target.id },
      options.rows,
      builder,
    );
  for (const id of source.isDraft ? [] : own) {
    if (!names.isPublished(id)) continue;
    const isRecord = options.record === "ledger";
    if (isRecord) builder.setRow(id, `{ moved: ${target.id} }`, `${id} keeps answering`);
    builder.becomes({
      id,
      becomes: isRecord ? `leads to ${target.id}, by ${bookLayout.ledger}` : `leads to ${target.id}, as an alias`,
    });
  }
  leaveMentions(found, builder);
  builder.remove(from.facts.file);
  if (!source.isDraft) {
    const refused = emptyArea(book, { id: source.area, left: [source.source.path] }, options.empty, builder);
    if (refused !== undefined) return refused;
  }
  return builder.done(target.isDraft || into.entry.audience === "internal" ? "none" : "minor");
}

/** Why two entries cannot be one. */
function whyUnfit(
  book: PlanBook,
  { source, target, builder, options }: Merge,
  { from, into }: Both,
): Planned | undefined {
  const at = (entry: EntryParts, why: string) =>
    builder.note({ file: entry.facts.file, span: entry.facts.titleSpan }, why);
  if (target.isDraft && !source.isDraft)
    return refuse(
      `${target.id} is a draft, and ${source.id} is published.`,
      `Merge the draft into ${source.id}, or move it to ${bookLayout.entries}/ first.`,
    );
  if (from.entry.audience !== into.entry.audience)
    return refuse(
      "One of them is for support agents only, and the other one is for all readers.",
      "Give both the same audience: first; see that nothing is published that customers may not read.",
      [from, into].map((entry) => at(entry, `It is ${entry.entry.audience}.`)),
    );
  if (options.record === "ledger" && book.ledger === undefined)
    return refuse(
      `The book has no ${bookLayout.ledger} to keep ${source.id} in.`,
      "Leave --record out: the entry keeps it as an alias.",
    );
  return undefined;
}

/** Why the text of an entry cannot be taken apart, or put together with another. */
function whyTangled(entries: readonly EntryParts[], builder: PlanBuilder): Planned | undefined {
  for (const entry of entries) {
    if (MARKER.test(entry.text))
      return refuse(`${entry.entry.id} has conflict lines of an earlier merge.`, "Choose between the versions first.", [
        builder.note({ file: entry.facts.file, span: entry.facts.titleSpan }, "It has conflict lines."),
      ]);
    const nameless = namelessSolution(entry)?.parts[0];
    if (nameless !== undefined)
      return refuse(
        `A solution of ${entry.entry.id} has neither a cause nor a fix, so it can have no name among others.`,
        "Say its cause first.",
        [
          builder.note(
            { file: entry.facts.file, span: nameless.heading ?? nameless.content },
            "It has a workaround alone.",
          ),
        ],
      );
  }
  return undefined;
}

const MARKER = /^(?:<{7}|>{7}) /m;

/** Both versions of a section may only stand in a file where the gate refuses it. */
function whyNoConflict(
  book: PlanBook,
  { conflicts }: MergedEntries,
  into: EntryParts,
  builder: PlanBuilder,
): Planned | undefined {
  const { severity = "error" } = book.settings.value?.lint.rules[RULE] ?? {};
  if (conflicts.length === 0 || severity === "error") return undefined;
  return refuse(
    `Both entries say something of ${conflicts.map(({ row }) => row.heading).join(", ")}, and the book does not refuse conflict lines.`,
    `Make ${RULE} an error in ${bookLayout.settings}, or leave those sections in one of the entries alone.`,
    conflicts.map((part) =>
      builder.note({ file: into.facts.file, span: part.heading ?? part.content }, "It is here too."),
    ),
  );
}

const RULE = "structure/conflict-marker";

/** Whether an entry has taken in another one already, which is there still: it is named in it, and all its solutions are there. */
function isTakenIn(from: EntryParts, into: EntryParts): boolean {
  const title = from.facts.title?.toLowerCase();
  const isNamed = idsOf(into).includes(from.facts.id) || into.entry.also.some((one) => one.toLowerCase() === title);
  if (!isNamed || into.solutions.length <= from.solutions.length) return false;
  const whole = wordsOf(into, { start: 0, end: into.text.length });
  return from.solutions.every(({ parts }) => parts.every(({ content }) => whole.includes(wordsOf(from, content))));
}

/** A text without what a merge may change in it: references, names of files, and line endings. */
function wordsOf({ text, facts }: EntryParts, span: Span): string {
  const edits = facts.uses.flatMap((use) =>
    use.kind === "reference" || use.kind === "file" ? [{ ...use.span, text: "", why: "" }] : [],
  );
  return withLineEnding(editedSlice(text, span, outermost(edits)), "\n").trim();
}

/** The edits that lie in no other one. */
function outermost(edits: readonly EntryEdit[]): readonly EntryEdit[] {
  return edits.filter(
    (one, index) =>
      !edits.some(
        (two, at) =>
          at !== index &&
          two.start <= one.start &&
          one.end <= two.end &&
          (at < index || two.end - two.start > one.end - one.start),
      ),
  );
}

/** The ids that an entry goes on to answer to in the place of the one that it takes in. */
function aliasesFor(from: EntryParts, { source, names, options }: Merge): readonly string[] {
  if (source.isDraft || options.record === "ledger") return [];
  return idsOf(from).filter((id) => names.isPublished(id));
}

function atTitle(book: PlanBook, { source }: Found): Place {
  return { file: source.path, span: book.parse(source).facts.titleSpan };
}
