import { hash } from "node:crypto";
import { createRenderContext, finishArtifact, wholeArtifact } from "../packages/core/dist/index.js";
import { checkBook, checkEntry, loadMarkdownParser, readBook } from "../packages/engine/dist/index.js";
import { emailRenderer } from "../packages/render-email/dist/index.js";
import { htmlRenderer } from "../packages/render-html/dist/index.js";
import { jsonRenderer } from "../packages/render-json/dist/index.js";
import { wholeEntry } from "../packages/schema/dist/index.js";

type Renderer = Parameters<typeof createRenderContext>[0];
type Book = Parameters<typeof createRenderContext>[1];

/** What one stage of a build costs. */
export interface StageCost {
  readonly name: string;
  /** Processor time an entry. */
  readonly microseconds: number;
}

/** The cost of each stage of a cold build of a book, in one thread, after a first round that warms it up. */
export async function stageCosts(folder: string): Promise<readonly StageCost[]> {
  const parser = await loadMarkdownParser();
  const { book } = await checkBook(folder);
  if (book === undefined) throw new Error("A generated book has no errors.");
  let costs: StageCost[] = [];
  for (let round = 0; round < 2; round++) {
    costs = [];
    const measure = measureInto(costs, book.entries.length);
    const { entries } = measure("read", () => readBook(folder));
    measure("parse and rules of entries", () => entries.map((source) => checkEntry(source, undefined, parser)));
    for (const renderer of renderers) measureTarget(renderer, book as unknown as Book, measure);
  }
  return costs;
}

const renderers = [htmlRenderer, jsonRenderer, emailRenderer] as unknown as readonly Renderer[];

type Measure = <Value>(name: string, run: () => Value) => Value;

function measureInto(costs: StageCost[], entries: number): Measure {
  return (name, run) => {
    const start = process.cpuUsage();
    const value = run();
    const { user, system } = process.cpuUsage(start);
    costs.push({ name, microseconds: (user + system) / entries });
    return value;
  };
}

function measureTarget(renderer: Renderer, book: Book, measure: Measure): void {
  const brand = book.brands[0];
  if (brand === undefined) throw new Error("A generated book has a brand.");
  const sha256 = (contents: string) => hash("sha256", contents, "hex");
  const host = { sha256, byteLength: (contents: string) => Buffer.byteLength(contents) };
  const context = measure(`${renderer.name}: fill`, () => createRenderContext(renderer, book, brand, host));
  const ofEntries = measure(`${renderer.name}: entries`, () =>
    context.entries.flatMap((entry) => [...renderer.renderEntry(wholeEntry(entry) as never, context)]),
  );
  const ofBook = measure(`${renderer.name}: book`, () =>
    Array.from(renderer.renderBook?.(context.book, context) ?? [], wholeArtifact),
  );
  const all = [...ofEntries, ...ofBook];
  measure(`${renderer.name}: look for leaks`, () => all.map((artifact) => finishArtifact(artifact, () => true)));
  measure(`${renderer.name}: hash`, () => all.map(({ contents }) => sha256(contents)));
  measure(`${renderer.name}: encode`, () => all.map(({ contents, encoding }) => Buffer.from(contents, encoding)));
}
