import { parentPort } from "node:worker_threads";
import {
  createRenderContext,
  createTracer,
  type EntryRendering,
  isSound,
  LazyEntry,
  renderEntryAnew,
  type Shelf,
} from "@fixbook/core";
import { renderHost } from "./render-host.js";
import type { RenderMessage, RenderResult, RenderTask } from "./render-pool.js";
import { targets } from "./targets.js";

/** Renders entries one after another, for the target that it was told of last. */
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker only.");

let render: ((at: number, text: string) => EntryRendering) | undefined;

port.on("message", (message: RenderMessage) => {
  if ("target" in message) {
    render = open(message);
    return;
  }
  const result = message.batch.map(([at, text]): RenderResult[number] => {
    try {
      const rendering = render?.(at, text);
      // What is wrong with an entry is said where all is known of it.
      return [at, rendering !== undefined && isSound(rendering) ? rendering : undefined];
    } catch {
      return [at, undefined];
    }
  });
  port.postMessage(result satisfies RenderResult);
});

function open({ target, book, entries, brand, audience, keeps, known }: RenderTask) {
  const renderer = targets.find(({ name }) => name === target);
  if (renderer === undefined) throw new Error(`There is no target ${target}.`);
  const texts = new Map<number, string>();
  const shelf: Shelf = {};
  const lazy = entries.map(({ head, digest }, at) => {
    const load = () => {
      const text = texts.get(at);
      if (text === undefined) throw new Error("A worker knows the entry that it renders, and the heads of others.");
      return text;
    };
    return new LazyEntry(head, load, { shelf, digest });
  });
  const context = createRenderContext(renderer, { ...book, entries: lazy }, brand, {
    audience,
    digestOf: (entry) => (entry as LazyEntry).digest ?? "",
    ...(keeps && { keeps }),
    ...renderHost,
  });
  const tracer = createTracer(context, (text) => known.includes(text));
  return (at: number, text: string): EntryRendering => {
    const entry = context.entries[at];
    if (entry === undefined) throw new Error(`There is no entry number ${at}.`);
    texts.set(at, text);
    try {
      return renderEntryAnew(renderer, entry, tracer);
    } finally {
      texts.delete(at);
    }
  };
}
