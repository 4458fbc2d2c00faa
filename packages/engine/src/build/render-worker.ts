import * as fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import {
  createBookFiller,
  createEntryContext,
  createTracer,
  type Filler,
  once,
  rememberFilled,
  renderOne,
} from "@fixbook/core";
import type { Brand, Entry, PlaceholderFiller } from "@fixbook/schema";
import { openPartFile, renderHost } from "../cache/index.js";
import { checkPath, createStage } from "../publish/index.js";
import { readPublished } from "./read-published.js";
import type { RenderedElsewhere, RenderReply, RenderTask, RenderWorkerData, StagedPart } from "./render-pool.js";
import { targets } from "./targets.js";

/**
 * Renders entries and stages their files. It has the names of all entries and, while it renders one, the entry alone:
 * whatever asks for more is left to the main thread.
 */
const { books, jobs, stage: shared } = workerData as RenderWorkerData;
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker only.");

const stage = createStage(shared.folder, shared.flush, fs);
const parts = shared.parts === undefined ? undefined : openPartFile(shared.parts.path, fs, shared.parts.end);
/** What all that is made of a book's entries is made from. */
const sources = books.map(({ entries, ...book }) => {
  const digests = once(() => new Map(entries.map(({ id, digest }) => [id, digest])));
  return { book: { ...book, entries }, digestOf: (id: string) => digests().get(id) ?? "" };
});

const fillers = new Map<string, Filler>();

/** Targets of a brand that keep the same of a book's placeholders share what was filled. */
function fillerFor(at: number, brand: Brand, keeps: readonly PlaceholderFiller[]): Filler {
  const { book } = sources[at] as (typeof sources)[0];
  const used = new Set(Array.from(book.placeholders.values(), ({ filledBy }) => filledBy));
  const kept = keeps.filter((one) => used.has(one));
  const key = [at, brand.id, ...kept.toSorted()].join(" ");
  const filler = fillers.get(key) ?? rememberFilled(createBookFiller(book, brand, kept));
  fillers.set(key, filler);
  return filler;
}

/** What renders the entries of each job, made when the first one is asked for. */
const renderers = jobs.map((_, index) => once(() => createEntryRenderer(index)));

function createEntryRenderer(index: number): (entry: Entry) => RenderedElsewhere {
  const {
    book: at,
    brand,
    renderer: name,
    folder,
    bookFolder,
    audience,
    keeps,
    links,
  } = jobs[index] as RenderWorkerData["jobs"][0];
  const source = sources[at];
  const renderer = targets.find((one) => one.name === name);
  if (source === undefined || renderer === undefined) throw new Error(`There is no target ${name} of that book.`);
  const { book, digestOf } = source;
  const { context, fill } = createEntryContext(renderer, book, brand, {
    audience,
    digestOf,
    links,
    bytesOf: (file) => readPublished(bookFolder, file, fs),
    filler: fillerFor(at, brand, keeps ?? renderer.keeps ?? []),
    ...(keeps && { keeps }),
    ...renderHost,
  });
  const tracer = createTracer(context, () => {
    throw new Error("The sources of the book are not here.");
  });
  return (entry) => {
    let asked: RenderedElsewhere["asked"];
    const made = new Map<string, string>();
    const rendered = renderOne(renderer, fill(entry), {
      tracer,
      keep: (_id, _files, questions) => {
        asked = questions;
      },
      keepPart: (part, _id, text) => void made.set(part, text),
    });
    const files: RenderedElsewhere["files"] = rendered.flatMap((one) => {
      if (one.kind !== "artifact") return [];
      const { path, contents, encoding, leaks, findings = [] } = one.artifact;
      checkPath(path);
      const bytes = Buffer.from(contents, encoding);
      const fingerprint = stage.create(`${folder}/${path}`, (put) => put(bytes));
      return {
        path,
        bytes: one.finished.bytes,
        sha256: one.finished.sha256,
        fingerprint,
        leaks,
        findings: findings.map(({ type, data }) => [type.ruleId, data] as const),
      };
    });
    const leaking = new Map(rendered.flatMap((one) => (one.kind === "part" ? [[one.name, one.leaks]] : [])));
    return {
      files,
      parts: Array.from(made, ([part, text]): StagedPart => {
        const place = parts?.add(`${folder} ${part}`, text);
        return { name: part, place, leaks: leaking.get(part) ?? [] };
      }),
      asked,
    };
  };
}

function renderFor(job: number, entry: Entry): RenderedElsewhere | undefined {
  try {
    return renderers[job]?.()(entry);
  } catch {
    // The main thread does it again, and meets the same error, with the book around it.
    return undefined;
  }
}

port.on("message", ({ batch, entries }: RenderTask) => {
  const results = entries.map(([json, wanted]) => {
    const entry = JSON.parse(json) as Entry;
    return wanted.map((job) => renderFor(job, entry));
  });
  parts?.flush();
  port.postMessage({ batch, entries: results } satisfies RenderReply);
});
