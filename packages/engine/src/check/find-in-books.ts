import { once } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import { digest } from "../cache/index.js";
import { disk } from "../disk/index.js";
import { type BookCache, openCache } from "./book-cache.js";
import type { BookFindings, CheckedBook } from "./check-book.js";
import type { CheckOptions } from "./check-books.js";
import { historyOf } from "./dated-files.js";
import { dayOf } from "./day-of.js";
import {
  type BuiltFindings,
  fromKept,
  fromKeptUnread,
  inputsOf,
  isRepeatable,
  type KeptFindings,
  toKept,
} from "./kept-findings.js";
import { type BookSources, readBook } from "./read-book.js";
import { sourceFingerprints } from "./source-fingerprints.js";

/**
 * What {@link checkBooks} finds, without the books, and how the questions of each are answered: where nothing has changed
 * since it was kept, nothing is checked or asked, and where nothing was even touched, nothing is read before somebody asks
 * for a text.
 */
export async function findInBooks(
  folders: readonly string[],
  given: CheckOptions = {},
): Promise<readonly BookFindings[]> {
  const options = { ...given, asksQuestions: true };
  if (options.cache === undefined) return (await loadChecks()).checkBooks(folders, options);
  const open = openCache(options.cache, disk);
  const books = folders.map((folder) => recall(folder, open(folder), askedOf(folder, options), options));
  const changed = books.flatMap((book) => ("findings" in book ? [] : [book]));
  const checked =
    changed.length === 0
      ? []
      : await (await loadChecks()).checkReadings(changed, {
          ...options,
          today: dayOf(options),
          booksInRun: folders.length,
        });
  const found = new Map(changed.map((book, at) => [book, checked[at] as CheckedBook]));
  return books.map((book): BookFindings => {
    if ("findings" in book) return book.findings;
    const findings = found.get(book) as CheckedBook;
    if (isRepeatable(findings)) book.cache.keepResult([book.inputs], toKeptForGate(findings));
    book.keep();
    return findings;
  });
}

/** All that decides what is found in a book, besides its files. */
function askedOf(folder: string, options: CheckOptions): readonly string[] {
  return [
    dayOf(options),
    options.stage ?? "ci",
    options.readsHistory === true ? "history" : "",
    options.earlierLedgers?.get(folder) ?? "",
  ];
}

/** The code that checks, which is most of the code, and which nobody needs where nothing has changed. */
function loadChecks(): Promise<typeof import("./check-books.js")> {
  return import("./check-books.js");
}

/** A book whose findings are known, or that was read to be checked. */
type Recalled =
  | { readonly findings: BookFindings }
  | { readonly sources: BookSources; readonly cache: BookCache; readonly inputs: string; keep(): void };

function recall(folder: string, cache: BookCache, asked: readonly string[], options: CheckOptions): Recalled {
  const io = options.disk ?? disk;
  const history = once(() => historyOf(folder).digest);
  const keptFor = (inputs: string): KeptForGate | undefined => {
    const found = cache.result<KeptForGate>([inputs]);
    return found?.history === undefined || found.history === history() ? found : undefined;
  };
  // Only the real disk has marks.
  const last = options.disk === undefined ? cache.result<LastRead>([...asked, "read"])?.inputs : undefined;
  const still = last !== undefined && cache.isStill(last) ? keptFor(last) : undefined;
  if (still !== undefined) {
    cache.close();
    return {
      findings: forGate(
        still,
        fromKeptUnread(still, folder, () => readBook(folder, io)),
      ),
    };
  }
  const readAt = Date.now();
  const sources = readBook(folder, io);
  const inputs = digest(JSON.stringify([...asked, ...inputsOf(sources, cache)]));
  const keep = (): void => {
    if (options.disk === undefined) {
      cache.keepStill(inputs, () => sourceFingerprints(sources, readAt, io));
      if (inputs !== last) cache.keepResult([...asked, "read"], { inputs } satisfies LastRead);
    }
    cache.save();
  };
  const kept = keptFor(inputs);
  if (kept === undefined) return { sources, cache, inputs, keep };
  keep();
  return { findings: forGate(kept, fromKept(kept, sources)) };
}

interface KeptForGate extends KeptFindings {
  readonly baseline: string;
  /** Places in `diagnostics`. */
  readonly own: readonly number[];
}

function toKeptForGate(findings: CheckedBook): KeptForGate {
  const [kept, own] = [toKept(findings), findings.own()];
  return {
    ...kept,
    baseline: findings.baseline(),
    own: kept.diagnostics.flatMap((one, at) => (own.has(one) ? [at] : [])),
  };
}

function forGate({ baseline, own }: KeptForGate, findings: BuiltFindings): BookFindings {
  const { diagnostics } = findings;
  return {
    ...findings,
    baseline: () => baseline,
    own: once(() => new Set(own.map((at) => diagnostics[at] as Diagnostic))),
  };
}

/** What the findings were kept by when the book was read last. */
interface LastRead {
  readonly inputs: string;
}
