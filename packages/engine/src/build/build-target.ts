import {
  type ArtifactFinding,
  artifactFinding,
  createRenderContext,
  createReport,
  defineFinding,
  type FindingData,
  type FindingType,
  type Leak,
  parseEntry,
  publishedFiles,
  quote,
  type Rendered,
  type Renderer,
  type RenderOptions,
  renderLists,
  renderOne,
  snippetFindings,
  toDiagnostic,
} from "@fixbook/core";
import {
  type Audience,
  type Book,
  type BookEntry,
  type Brand,
  bookLayout,
  type Diagnostic,
  type EntryFile,
  entryPath,
  startOfFile,
} from "@fixbook/schema";
import { renderHost } from "../cache/index.js";
import { EngineError } from "../disk/index.js";
import type { Publication } from "../publish/index.js";
import { type SiteFile, withOwnRedirects } from "../site/index.js";
import type { RenderedElsewhere } from "./render-pool.js";
import { createTargetMemory } from "./target-memory.js";

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
  /** The folder of the book. */
  readonly bookFolder: string;
  /** The text of a file of the book. */
  sourceOf(path: string): string | undefined;
  /** The bytes that are published of a file of the book. Throws where it has changed since it was checked. */
  bytesOf(file: EntryFile): Uint8Array;
  /** SHA-256 of what an entry says to the audience, and of the files that it names. */
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
  why: "Customers would read it unchanged, so nothing was published.",
  message: ({ text, artifact }) => `${quote(text)} would be in ${artifact}.`,
  action: () => "Please report it with the entry: it is a fault of the renderer, not of the text.",
});

const markupLeak = defineFinding<{ text: string; artifact: string }>({
  ruleId: "markup/leak",
  severity: "error",
  why: "Readers would see the characters of Markdown instead of what they mean, so nothing was published.",
  message: ({ text, artifact }) => `${quote(text)} would be in the text of ${artifact}.`,
  action: () => "Please report it with the entry: it is a fault of the renderer, not of the text.",
});

/** The folder of a target in the output folder. */
export function folderOf({ book, brand, renderer }: Pick<TargetJob, "book" | "brand" | "renderer">): string {
  return `${book.id}/${brand.id}/${renderer.name}`;
}

/** A target that has taken over what earlier builds have made of its entries. */
export interface StartedTarget {
  /** The ids of the entries that are to be rendered. */
  readonly missing: readonly string[];
  /** Renders one of these entries, or takes what a worker has made of it. */
  render(id: string, elsewhere: RenderedElsewhere | undefined): void;
  /**
   * Renders the lists, after all entries, and hands what is left to the publication. Lets others have their turn by
   * `pause`, which may throw. Throws where an entry is in none of the files.
   */
  finish(pause: () => Promise<void> | undefined): Promise<TargetResult>;
}

/** Begins with a target. */
export function startTarget(job: TargetJob, publication: Publication): StartedTarget {
  const { book, brand, renderer, audience, keeps, links, digestOf } = job;
  const folder = folderOf(job);
  const fileOf = new Map(book.entries.map((entry) => [entry.id, entryPath(entry)]));
  const left = new Set(fileOf.keys());
  const leaks: Diagnostic[] = [];
  const written = new Set<string>();
  let files = 0;
  let last = "the start";
  /** Where a renderer throws, the error says how far it came. */
  const named = <Value>(run: () => Value): Value => {
    try {
      return run();
    } catch (cause) {
      // A file has changed meanwhile.
      if (cause instanceof EngineError) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The ${renderer.name} renderer failed on the book ${book.id}, at or after ${last}: ${reason}`, {
        cause,
      });
    }
  };
  const context = named(() =>
    createRenderContext(renderer, book, brand, {
      audience,
      digestOf,
      links,
      bytesOf: job.bytesOf,
      ...(keeps && { keeps }),
      ...renderHost,
    }),
  );
  const memory = createTargetMemory(job, context, folder, publication, (id, kept) => {
    left.delete(id);
    files += kept;
  });
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
  const reportFindings = (findings: readonly ArtifactFinding[], file: string = bookLayout.settings): void => {
    if (findings.length > 0) leaks.push(...atTitle(findings, file, job.sourceOf(file) ?? ""));
  };
  const take = (one: Rendered): void => {
    switch (one.kind) {
      case "artifact": {
        const { entryId, path, contents, encoding, leaks: found, findings = [] } = one.artifact;
        if (entryId !== undefined) left.delete(entryId);
        const file = fileOf.get(entryId ?? "");
        report(found, path, file);
        reportFindings(findings, file);
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
  };
  const takeStaged = (id: string, { files: staged, parts, asked }: RenderedElsewhere): void => {
    const file = fileOf.get(id);
    for (const { path, leaks: found, findings, ...record } of staged) {
      left.delete(id);
      report(found, path, file);
      reportFindings(
        findings.map(([ruleId, data]) => artifactFinding(findingType(ruleId), data as FindingData)),
        file,
      );
      publication.takeStaged(`${folder}/${path}`, record, path.startsWith("assets/") ? "asset" : "page");
      written.add(path);
      files++;
    }
    for (const { name, place, leaks: found } of parts) {
      report(found, name, file);
      if (place !== undefined) memory.takePart(name, id, place);
    }
    if (asked !== undefined) memory.keep(id, staged, asked);
  };
  const missing = new Map(context.entries.flatMap((entry) => (memory.recall(entry.id) ? [] : [[entry.id, entry]])));
  return {
    missing: [...missing.keys()],
    render: (id, elsewhere) => {
      const entry = missing.get(id);
      if (entry === undefined) throw new Error(`The entry ${id} is not to be rendered.`);
      if (elsewhere === undefined) for (const one of named(() => renderOne(renderer, entry, memory))) take(one);
      else takeStaged(id, elsewhere);
      last = id;
    },
    finish: async (pause) => {
      publication.refreshParts();
      for (const file of publishedFiles(renderer, context, memory)) {
        publication.copy(`${folder}/${file.published}`, file, () => job.bytesOf(file));
        files++;
        const paused = pause();
        if (paused !== undefined) await paused;
      }
      const lists = renderLists(renderer, context, job.known, memory);
      for (let next = named(() => lists.next()); next.done !== true; next = named(() => lists.next())) {
        const paused = pause();
        if (paused !== undefined) await paused;
        const one = next.value;
        take(one);
        last = nameOf(one);
      }
      memory.save();
      for (const { name, sha256, contents } of job.siteFiles) {
        if (written.has(name)) continue;
        const bytes = Buffer.from(contents()).toString("latin1");
        publication.write(`${folder}/${name}`, bytes, { encoding: "latin1", sha256, order: "asset" });
        files++;
      }
      for (const id of left) throw new Error(`The ${renderer.name} renderer made nothing of ${fileOf.get(id)}.`);
      return { entries: fileOf.size, files, leaks };
    },
  };
}

/** Findings about the artifacts of an entry as diagnostics at its title; about those of the book, at the file's start. */
function atTitle(findings: readonly ArtifactFinding[], file: string, text: string): readonly Diagnostic[] {
  const report = createReport(file, text);
  const { titleSpan } = parseEntry({ path: file, text }).facts;
  for (const { type, data } of findings) report.add(type, titleSpan, data);
  return report.diagnostics;
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

/** The type of a finding that came from another thread. */
function findingType(ruleId: string): FindingType {
  const type = (Object.values(snippetFindings) as readonly FindingType[]).find((one) => one.ruleId === ruleId);
  if (type === undefined) throw new Error(`No renderer finds ${ruleId}.`);
  return type;
}
