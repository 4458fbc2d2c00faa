import type { Book, BookEntry } from "@fixbook/schema";
import type { Publication } from "../publish/index.js";
import { folderOf, startTarget, type TargetJob, type TargetResult } from "./build-target.js";
import { createRenderPool, type RenderPool, type WantedEntry, workersFor } from "./render-pool.js";

export interface RenderJobsOptions {
  /** How many threads render; as many as are worth it when left out, and none but this one where it is less than two. */
  readonly workers: number | undefined;
  /** Lets others have their turn now and then, and may throw. */
  pause(): Promise<void> | undefined;
  /** Called with how many entries are rendered, each counted once a target. */
  onProgress(done: number, total: number): void;
}

/** Renders targets, and answers in the order of the jobs. */
export async function* renderJobs(
  jobs: readonly TargetJob[],
  publication: Publication,
  { workers, pause, onProgress }: RenderJobsOptions,
): AsyncGenerator<TargetResult, void> {
  const books = [...new Set(jobs.map(({ book }) => book))];
  const entries = books.reduce((sum, book) => sum + book.entries.length, 0);
  const count = workers ?? workersFor(entries, jobs.length / books.length);
  const total = jobs.reduce((sum, { book }) => sum + book.entries.length, 0);
  let done = 0;
  const step = (): Promise<void> | undefined => {
    onProgress(++done, total);
    return pause();
  };
  onProgress(0, total);
  if (count < 2) {
    for (const job of jobs) {
      const target = startTarget(job, publication);
      done += job.book.entries.length - target.missing.length;
      for (const id of target.missing) {
        target.render(id, undefined);
        const paused = step();
        if (paused !== undefined) await paused;
      }
      yield await target.finish(pause);
    }
    return;
  }
  const targets = jobs.map((job) => startTarget(job, publication));
  const wanted = wantedOf(
    jobs,
    targets.map(({ missing }) => missing),
  );
  done = total - wanted.reduce((sum, one) => sum + one.jobs.length, 0);
  const pool = total - done < MOST_AT_HAND ? undefined : openPool(jobs, books, publication, count);
  try {
    const rendered = pool?.render(wanted);
    for (const { entry, jobs: own } of wanted) {
      const made = rendered === undefined ? undefined : (await rendered.next()).value;
      for (const [at, job] of own.entries()) {
        targets[job]?.render(entry.id, made?.[at]);
        const paused = step();
        if (paused !== undefined) await paused;
      }
    }
  } finally {
    await pool?.close();
  }
  for (const target of targets) yield await target.finish(pause);
}

/** So few entries are rendered while workers would start. */
const MOST_AT_HAND = 200;

/** The entries that any job lacks, in the order of the books, with the places of these jobs. */
function wantedOf(jobs: readonly TargetJob[], missing: readonly (readonly string[])[]): readonly WantedEntry[] {
  const wanted = new Map<BookEntry, number[]>();
  for (const [at, { book }] of jobs.entries()) {
    const ids = new Set(missing[at]);
    for (const entry of book.entries) {
      if (!ids.has(entry.id)) continue;
      const own = wanted.get(entry) ?? [];
      own.push(at);
      wanted.set(entry, own);
    }
  }
  return Array.from(wanted, ([entry, own]) => ({ entry, jobs: own }));
}

function openPool(
  jobs: readonly TargetJob[],
  books: readonly Book[],
  publication: Publication,
  count: number,
): RenderPool {
  const digestOf = new Map(jobs.map((job) => [job.book, job.digestOf]));
  const data = {
    books: books.map((book) => ({
      ...book,
      entries: book.entries.map((entry) => {
        const { id, title, area, aliases } = entry;
        return { id, title, area, aliases, digest: digestOf.get(book)?.(entry) ?? "" };
      }),
    })),
    jobs: jobs.map(({ book, bookFolder, brand, renderer, audience, keeps, links }) => ({
      book: books.indexOf(book),
      renderer: renderer.name,
      folder: folderOf({ book, brand, renderer }),
      bookFolder,
      brand,
      audience,
      keeps,
      links,
    })),
    stage: publication.shared(),
  };
  return createRenderPool(data, count);
}
