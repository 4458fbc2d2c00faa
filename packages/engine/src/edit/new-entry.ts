import { basename, join } from "node:path";
import {
  listId,
  nearest,
  type ParsedFile,
  parseBookFile,
  parseEntry,
  parseLedgerFile,
  removeField,
  type SourceFile,
} from "@fixbook/core";
import { headingOf, idOfTitle, titleProblem } from "@fixbook/core/plan";

import { bookLayout, entryPath, type Ledger, slugProblem, toSlug } from "@fixbook/schema";
import { type BookSources, readBook } from "../check/index.js";
import { type Disk, disk, EngineError, type FileChange, readDrafts } from "../disk/index.js";

/** An entry that somebody wants to write. */
export interface NewEntry {
  /** The id or the title of an area. */
  readonly area: string;
  readonly title: string;
  /** The id; made from the title when left out. */
  readonly id?: string | undefined;
  /** Whether it begins with all sections, and not in the two-minute form. */
  readonly isFull?: boolean | undefined;
}

/** What adding an entry would change in a book. */
export interface PlannedEntry {
  readonly id: string;
  /** Where the entry will be, relative to the book's folder. */
  readonly file: string;
  /** The line of the entry where writing begins. */
  readonly line: number;
  readonly changes: readonly FileChange[];
  /** What is left to do by hand, as sentences: where a file is written in a form that a line cannot be put into or taken from. */
  readonly left: readonly string[];
}

/**
 * Plans a new entry: its file, its row in the ledger where the book has one, and no word any more of why its area is
 * empty. Throws an {@link EngineError} where the area is none, or the id cannot be one or is taken. Writes nothing.
 */
export function planNewEntry(folder: string, request: NewEntry, io: Disk = disk): PlannedEntry {
  const sources = readBook(folder, io);
  const settings = sources.settings && parseBookFile(sources.settings);
  if (settings?.value === undefined)
    throw new EngineError(unreadable(settings), "Correct it first; fixbook lint tells all that is wrong with it.");
  const { areas } = settings.value;
  const index = areaIndex(
    areas.map(({ id }, at) => ({ id, title: titleOf(settings, at) })),
    request.area,
  );
  const area = areas[index]?.id ?? "";
  const title = checkedTitle(request.title);
  const ledger = sources.ledger && parseLedgerFile(sources.ledger);
  const id = checkedId(request.id ?? idOfTitle(title), sources, ledger, readDrafts(folder, io));
  const file = entryPath({ area, id });
  const text = `${headingOf(title)}\n\n${request.isFull === true ? FULL : SHORT}`;
  const path = ["areas", index, "empty"];
  const isNamedEmpty = areas[index]?.empty !== undefined;
  const removal = isNamedEmpty ? removeField(settings, path) : undefined;
  const row = ledger && listId(ledger, id);
  const hasLedger = ledger !== undefined || io.lstatSync(join(folder, bookLayout.ledger), { throwIfNoEntry: false });
  return {
    id,
    file,
    line: request.isFull === true ? 5 : 3,
    changes: [
      { folder, file, before: undefined, after: text },
      ...(ledger === undefined || row === undefined ? [] : edited(folder, bookLayout.ledger, ledger.text, row)),
      ...(removal === undefined ? [] : edited(folder, bookLayout.settings, settings.text, removal)),
    ],
    left: [
      ...(hasLedger && row === undefined ? [`Add ${id}: entry to ${bookLayout.ledger}.`] : []),
      ...(isNamedEmpty && removal === undefined
        ? [`Remove empty: of the area ${area} from ${bookLayout.settings}: it has an entry.`]
        : []),
    ],
  };
}

function unreadable(settings: ParsedFile<unknown> | undefined): string {
  const error = settings?.report.diagnostics.find(({ severity }) => severity === "error");
  const reason = error && `: line ${error.range.start.line}, ${error.message}`;
  return `${bookLayout.settings} cannot be read${reason ?? "."}`;
}

function edited(
  folder: string,
  file: string,
  before: string,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
): readonly FileChange[] {
  return [{ folder, file, before, after: before.slice(0, start) + text + before.slice(end) }];
}

/** What `book.yaml` calls an area, as it is written. */
function titleOf({ text, locate }: ParsedFile<unknown>, index: number): string {
  const { start, end } = locate(["areas", index, "title"]);
  return text.slice(start, end).replace(/^(["'])(.*)\1$/, "$2");
}

function areaIndex(areas: readonly { readonly id: string; readonly title: string }[], wanted: string): number {
  const name = wanted.trim().toLowerCase();
  const index = areas.findIndex(({ id, title }) => id === name || title.toLowerCase() === name);
  if (index !== -1) return index;
  const [near] = nearest(
    name,
    areas.flatMap(({ id, title }) => [id, title]),
  );
  throw new EngineError(
    `The book has no area ${wanted}.`,
    near === undefined
      ? `Its areas are ${areas.map(({ id, title }) => (toSlug(title) === id ? id : `${id} (${title})`)).join(", ")}. A new one is declared in book.yaml.`
      : `Did you mean ${near}? A new area is declared in book.yaml.`,
  );
}

function checkedTitle(title: string): string {
  const wrong = titleProblem(title);
  if (wrong !== undefined) throw new EngineError(wrong.problem, wrong.action);
  return title.trim();
}

function checkedId(
  id: string,
  sources: BookSources,
  ledger: ParsedFile<Ledger> | undefined,
  drafts: readonly SourceFile[],
): string {
  if (id === "")
    throw new EngineError("The title gives no id: it has no letter from a to z, and no digit.", "Name one with --id.");
  const problem = slugProblem(id);
  if (problem !== undefined) throw new EngineError(`${id} cannot be an id: ${problem}.`, "Name another one with --id.");
  const entry = [...sources.entries, ...drafts].find((one) => basename(one.path, ".md") === id || hasAlias(one, id));
  if (entry !== undefined)
    throw new EngineError(`The id ${id} is taken by ${entry.path}.`, "Write there, or name another id with --id.");
  if (ledger?.value?.some((row) => row.id === id) === true)
    throw new EngineError(
      `The id ${id} was published before: ${bookLayout.ledger} says what became of it.`,
      "Name another one with --id, or change its row first.",
    );
  return id;
}

/** Whether an entry had an id before. Only texts that hold it are parsed. */
function hasAlias(source: SourceFile, id: string): boolean {
  return (
    source.text.includes("aliases") &&
    source.text.includes(id) &&
    (parseEntry(source).facts.aliases ?? []).some(({ text }) => text === id)
  );
}

const SHORT = `TODO: why it happens, in a sentence or two.

1. TODO: the first thing to do.
`;

const FULL = `## Symptom

TODO: what the reader sees.

## Cause

TODO: why it happens.

## Fix

1. TODO: the first thing to do.

## Verify

TODO: how the reader knows that it works again.

## Before you write to support

- TODO: what to send along.
`;
