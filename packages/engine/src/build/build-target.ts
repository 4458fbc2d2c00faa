import {
  type ArtifactFinding,
  createRenderContext,
  createReport,
  defineFinding,
  type Leak,
  parseEntry,
  quote,
  type RenderContext,
  type Rendered,
  type Renderer,
  type RenderOptions,
  streamTarget,
  toDiagnostic,
} from "@fixbook/core";
import {
  type Audience,
  type Book,
  type BookEntry,
  type Brand,
  bookLayout,
  type Diagnostic,
  entryPath,
  startOfFile,
} from "@fixbook/schema";
import type { Publication } from "../publish/index.js";
import { type SiteFile, withOwnRedirects } from "../site/index.js";
import { renderHost } from "./render-host.js";
import { createTargetMemory, type TargetMemory } from "./target-memory.js";

/** One target of one book under one brand, to be rendered. */
export interface TargetJob {
  readonly book: Book;
  readonly brand: Brand;
  readonly renderer: Renderer;
  readonly audience: Audience;
  /** Whose placeholders are kept; as the renderer says when left out. */
  readonly keeps?: RenderOptions["keeps"];
  /** How pages link to each other; as the brand allows when left out. */
  readonly links?: RenderOptions["links"];
  /** What is published beside the artifacts, as it is. */
  readonly siteFiles: readonly SiteFile[];
  /** Whether the book's sources hold a text. */
  known(text: string): boolean;
  /** The text of a file of the book. */
  sourceOf(path: string): string | undefined;
  /** SHA-256 of what an entry says. */
  digestOf(entry: BookEntry): string;
  /** What else decides how the artifacts look; undefined where no artifact of an earlier build may be kept. */
  readonly options: string | undefined;
}

export interface TargetResult {
  readonly entries: number;
  readonly files: number;
  /** Findings that only the artifacts show; files are relative to the book's folder. */
  readonly leaks: readonly Diagnostic[];
}

const leak = defineFinding<{ text: string; artifact: string }>({
  ruleId: "placeholders/leak",
  severity: "error",
  why: "Customers would read it as it stands, so nothing was published.",
  message: ({ text, artifact }) => `${quote(text)} would stand in ${artifact}.`,
  action: () => "Please report it with the entry: it is a fault of the renderer, not of the text.",
});

const markupLeak = defineFinding<{ text: string; artifact: string }>({
  ruleId: "markup/leak",
  severity: "error",
  why: "Readers would see the signs of Markdown in place of what they stand for, so nothing was published.",
  message: ({ text, artifact }) => `${quote(text)} would stand in the text of ${artifact}.`,
  action: () => "Please report it with the entry: it is a fault of the renderer, not of the text.",
});

/** The folder of a target in the output folder. */
export function folderOf({ book, brand, renderer }: Pick<TargetJob, "book" | "brand" | "renderer">): string {
  return `${book.id}/${brand.id}/${renderer.name}`;
}

/**
 * Renders one target and hands its files to the publication. Lets others have their turn by `pause`, which may throw.
 * Throws where an entry is in none of the files.
 */
export async function buildTarget(
  job: TargetJob,
  publication: Publication,
  pause: () => Promise<void> | undefined,
): Promise<TargetResult> {
  const { book, renderer } = job;
  const folder = folderOf(job);
  const fileOf = new Map(book.entries.map((entry) => [entry.id, entryPath(entry)]));
  const left = new Set(fileOf.keys());
  const leaks: Diagnostic[] = [];
  const written = new Set<string>();
  let files = 0;
  const report = (found: readonly Leak[], path: string, file: string = bookLayout.settings): void => {
    for (const { kind, text } of found)
      leaks.push(
        toDiagnostic(
          kind === "markup" ? markupLeak : leak,
          { text, artifact: `${folder}/${path}` },
          { file, range: startOfFile },
        ),
      );
  };
  const memoryOf = (context: RenderContext): TargetMemory =>
    createTargetMemory(job, context, folder, publication, (id, kept) => {
      left.delete(id);
      files += kept;
    });
  for (const one of renderedOf(job, memoryOf)) {
    const paused = pause();
    if (paused !== undefined) await paused;
    switch (one.kind) {
      case "artifact": {
        const { entryId, path, contents, encoding, leaks: found, findings = [] } = one.artifact;
        if (entryId !== undefined) left.delete(entryId);
        const file = fileOf.get(entryId ?? "");
        report(found, path, file);
        if (findings.length > 0)
          leaks.push(...atTitle(findings, file ?? bookLayout.settings, job.sourceOf(file ?? "") ?? ""));
        const own = job.siteFiles.find(({ name }) => name === path)?.text;
        publication.write(`${folder}/${path}`, own === undefined ? contents : withOwnRedirects(own, contents), {
          encoding,
          sha256: own === undefined ? one.finished.sha256 : undefined,
          order: path.startsWith("assets/") ? "asset" : entryId === undefined ? "list" : "page",
        });
        written.add(path);
        files++;
        break;
      }
      case "list":
        publication.writeList(`${folder}/${one.list.path}`, one.list.pieces);
        report(one.list.leaks, one.list.path);
        files++;
        break;
      case "part":
        report(one.leaks, one.name, fileOf.get(one.entryId));
        break;
    }
  }
  for (const { name, sha256, contents } of job.siteFiles) {
    if (written.has(name)) continue;
    const bytes = Buffer.from(contents()).toString("latin1");
    publication.write(`${folder}/${name}`, bytes, { encoding: "latin1", sha256, order: "asset" });
    files++;
  }
  for (const id of left) throw new Error(`The ${renderer.name} renderer made nothing of ${fileOf.get(id)}.`);
  return { entries: fileOf.size, files, leaks };
}

/** Findings about the artifacts of an entry as diagnostics at its title; about those of the book, at the file's start. */
function atTitle(findings: readonly ArtifactFinding[], file: string, text: string): readonly Diagnostic[] {
  const report = createReport(file, text);
  const { titleSpan } = parseEntry({ path: file, text }).facts;
  for (const { type, data } of findings) report.add(type, titleSpan, data);
  return report.diagnostics;
}

/** What of a target is not kept. Where the renderer throws, the error says how far it came. */
function* renderedOf(
  { book, brand, renderer, audience, links, keeps, known, digestOf }: TargetJob,
  memoryOf: (context: RenderContext) => TargetMemory,
): Generator<Rendered> {
  let last = "the start";
  try {
    const context = createRenderContext(renderer, book, brand, {
      audience,
      digestOf,
      links,
      ...(keeps && { keeps }),
      ...renderHost,
    });
    const memory = memoryOf(context);
    for (const one of streamTarget(renderer, context, known, memory)) {
      last = nameOf(one);
      yield one;
    }
    memory.save();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The ${renderer.name} renderer failed on the book ${book.id}, at or after ${last}: ${reason}`, {
      cause,
    });
  }
}

function nameOf(one: Rendered): string {
  switch (one.kind) {
    case "artifact":
      return one.artifact.entryId ?? one.artifact.path;
    case "list":
      return one.list.path;
    case "part":
      return one.entryId;
  }
}
