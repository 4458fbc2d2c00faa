import { type Audience, type Book, type Brand, compareText, type Entry, type PlaceholderFiller } from "@fixbook/schema";
import { createFiller, type Filler } from "./fill.js";
import { finishArtifact, type Leak } from "./leak.js";
import type {
  Artifact,
  Filled,
  FinishedFile,
  ReferenceTarget,
  RenderContext,
  Renderer,
  RenderHost,
} from "./renderer.js";
import type { Asked, Tracer } from "./trace.js";

/** An artifact as it is published, with the entry that it came from (undefined: the book as a whole). */
export interface RenderedArtifact extends Artifact {
  readonly entryId: string | undefined;
  readonly leaks: readonly Leak[];
  /** What its bytes are; undefined where nobody asks, since it takes time. */
  readonly finished: FinishedFile | undefined;
}

/** What {@link createRenderContext} may be told besides. */
export interface RenderOptions extends RenderHost {
  /** For whom the entries are; `public` when left out. */
  readonly audience?: Audience;
  /** Whose placeholders are kept; as the renderer says when left out. */
  readonly keeps?: readonly PlaceholderFiller[];
  /** The brand's own filler when left out. */
  readonly filler?: Filler;
  /** SHA-256 of all that an entry says, for those who have it already. */
  readonly digestOf?: (entry: Entry) => string;
}

/** What was made of entries before, so that it need not be made again. */
export interface EntryMemory {
  /** Everything is rendered with its context and leaks are looked for with its knowledge. */
  readonly tracer: Tracer;
  /** The files of an entry, where they are there and would be the same. */
  recall(id: string): readonly FinishedFile[] | undefined;
  /** Takes what an entry's files were made from. */
  keep(id: string, files: readonly FinishedFile[], asked: readonly Asked[]): void;
}

/**
 * Renders a checked book for one brand and one target: entry by entry in the book's order, then the book's own pages,
 * then what lists them all. `known` tells whether the book's sources hold a text; see {@link finishArtifact}. What
 * `memory` recalls is not made again, and not handed on.
 */
export function* renderTarget(
  renderer: Renderer,
  context: RenderContext,
  known: (text: string) => boolean,
  memory?: EntryMemory,
): Generator<RenderedArtifact> {
  const files: FinishedFile[] = [];
  const needsFiles = renderer.renderManifest !== undefined || memory !== undefined;
  const finish = (artifact: Artifact, entryId: string | undefined, isKnown = known): RenderedArtifact => {
    const { artifact: done, leaks } = finishArtifact(artifact, isKnown);
    const finished = needsFiles ? finishedFile(done, context) : undefined;
    if (finished !== undefined) files.push(finished);
    return { ...done, entryId, leaks, finished };
  };
  for (const entry of context.entries) {
    if (memory === undefined) {
      for (const artifact of renderer.renderEntry(entry, context)) yield finish(artifact, entry.id);
      continue;
    }
    const kept = memory.recall(entry.id);
    if (kept !== undefined) files.push(...kept);
    else yield* renderAnew(renderer, entry, memory, finish);
  }
  for (const artifact of renderer.renderBook?.(context.book, context) ?? []) yield finish(artifact, undefined);
  files.sort((a, b) => compareText(a.path, b.path));
  for (const artifact of renderer.renderManifest?.([...files], context) ?? []) yield finish(artifact, undefined);
}

function renderAnew(
  renderer: Renderer,
  entry: Filled<Entry>,
  { tracer, keep }: EntryMemory,
  finish: (artifact: Artifact, entryId: string, known: (text: string) => boolean) => RenderedArtifact,
): readonly RenderedArtifact[] {
  const { value: made, asked } = tracer.trace(() =>
    Array.from(renderer.renderEntry(entry, tracer.context), (artifact) => finish(artifact, entry.id, tracer.known)),
  );
  if (asked !== undefined && made.every(({ leaks, findings = [] }) => leaks.length + findings.length === 0)) {
    keep(
      entry.id,
      made.flatMap(({ finished }) => finished ?? []),
      asked,
    );
  }
  return made;
}

function finishedFile({ path, contents, encoding }: Artifact, host: RenderHost): FinishedFile {
  return { path, bytes: host.byteLength(contents, encoding), sha256: host.sha256(contents, encoding) };
}

/** What a renderer gets to know of a book under a brand. */
export function createRenderContext(
  renderer: Renderer,
  source: Book,
  brand: Brand,
  options: RenderOptions,
): RenderContext {
  const keeps = options.keeps ?? renderer.keeps ?? [];
  const filler = options.filler ?? createFiller(source.placeholders, brand, keeps);
  const book = filler.book(source);
  const entries = book.entries as readonly Filled<Entry>[];
  const pageUrl = (path: string) => `${brand.url.replace(/\/$/, "")}/${path}`;
  const targets = new Map<string, ReferenceTarget>();
  const add = (target: ReferenceTarget) => {
    if (!targets.has(target.id)) targets.set(target.id, target);
  };
  for (const { id, title } of entries) add({ kind: "entry", id, title, url: pageUrl(`${id}/`) });
  for (const { id, title, aliases } of entries) {
    const target: ReferenceTarget = { kind: "entry", id, title, url: pageUrl(`${id}/`) };
    for (const alias of aliases) if (!targets.has(alias)) targets.set(alias, target);
  }
  for (const { items } of book.inventories) {
    for (const { id, title, url } of items) add({ kind: "page", id, title, url });
  }
  const byArea = Map.groupBy(entries, ({ area }) => area);
  const places = new Map([...byArea.values()].flatMap((list) => list.map(({ id, area }, at) => [id, { area, at }])));
  return {
    book,
    brand,
    keeps,
    audience: options.audience ?? "public",
    entries,
    entriesOf: (areaId) => byArea.get(areaId) ?? [],
    resolve: (id) => targets.get(id),
    neighboursOf: (id) => {
      const { area = "", at = -1 } = places.get(id) ?? {};
      const beside = (step: -1 | 1) => targets.get(byArea.get(area)?.[at + step]?.id ?? "");
      const [previous, next] = at === -1 ? [] : [beside(-1), beside(1)];
      return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
    },
    pageUrl,
    sha256: options.sha256,
    byteLength: options.byteLength,
    revisionOf: createRevisions(source.entries, options),
    remember: createMemory(),
  };
}

function createMemory(): RenderContext["remember"] {
  const made = new WeakMap<object, unknown>();
  return <Value>(key: object, make: () => Value): Value => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as Value;
  };
}

const REVISION = 12;

function createRevisions(
  entries: readonly Entry[],
  { sha256, digestOf = (entry) => sha256(JSON.stringify(entry)) }: RenderOptions,
): (id: string) => string {
  const sources = new Map(entries.map((entry) => [entry.id, entry]));
  const made = new Map<string, string>();
  return (id) => {
    const source = sources.get(id);
    if (source === undefined) throw new Error(`There is no entry ${id}.`);
    const revision = made.get(id) ?? digestOf(source).slice(0, REVISION);
    made.set(id, revision);
    return revision;
  };
}
