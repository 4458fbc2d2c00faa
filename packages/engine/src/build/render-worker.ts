import * as fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { createRenderContext, createTracer, entryStub, renderOne } from "@fixbook/core";
import type { BookEntry } from "@fixbook/schema";
import { once, openPartFile, renderHost } from "../cache/index.js";
import { checkPath, createStage } from "../publish/index.js";
import { readPublished } from "./read-published.js";
import type { RenderedElsewhere, RenderReply, RenderTask, RenderWorkerData, StagedPart } from "./render-pool.js";
import { targets } from "./targets.js";

/**
 * Renders entries and stages their files. It has the heads of all entries and, while it renders one, its body alone:
 * whatever asks for more is left to the main thread.
 */
const { books, jobs, stage: shared } = workerData as RenderWorkerData;
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker only.");

const stage = createStage(shared.folder, shared.flush, fs);
const parts = shared.parts === undefined ? undefined : openPartFile(shared.parts.path, fs, shared.parts.end);
/** The JSON of the entry at hand. */
let body = { id: "", json: "" };

const sources = books.map(({ entries, ...book }) => {
  const shelf = {};
  const digests = new Map(entries.map(({ head, digest }) => [head.id, digest]));
  const stubs = entries.map(({ head }) => entryStub(head, () => bodyOf(head.id), { shelf }));
  return { book: { ...book, entries: stubs }, digestOf: ({ id }: BookEntry) => digests.get(id) ?? "" };
});

function bodyOf(id: string): string {
  if (id !== body.id) throw new Error(`The body of ${id} is not here.`);
  return body.json;
}

/** What renders the entries of each job, made when the first one is asked for. */
const renderers = jobs.map((_, index) => once(() => createEntryRenderer(index)));

function createEntryRenderer(index: number): (id: string) => RenderedElsewhere {
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
  const context = createRenderContext(renderer, book, brand, {
    audience,
    digestOf,
    links,
    bytesOf: (file) => readPublished(bookFolder, file, fs),
    ...(keeps && { keeps }),
    ...renderHost,
  });
  const entries = new Map(context.entries.map((entry) => [entry.id, entry]));
  const tracer = createTracer(context, () => {
    throw new Error("The sources of the book are not here.");
  });
  return (id) => {
    let asked: RenderedElsewhere["asked"];
    const made = new Map<string, string>();
    const entry = entries.get(id);
    if (entry === undefined) throw new Error(`There is no entry ${id}.`);
    const rendered = renderOne(renderer, entry, {
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

function renderFor(job: number, id: string): RenderedElsewhere | undefined {
  try {
    return renderers[job]?.()(id);
  } catch {
    // The main thread does it again, and meets the same error, with the book around it.
    return undefined;
  }
}

port.on("message", ({ batch, entries }: RenderTask) => {
  const results = entries.map(([id, json, wanted]) => {
    body = { id, json };
    return wanted.map((job) => renderFor(job, id));
  });
  parts?.flush();
  port.postMessage({ batch, entries: results } satisfies RenderReply);
});
