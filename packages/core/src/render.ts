import {
  type Audience,
  type Book,
  type BookEntry,
  type Brand,
  compareText,
  type Entry,
  type EntryFile,
  type PlaceholderFiller,
  type PublishedFile,
  wholeEntry,
} from "@fixbook/schema";
import { mapEntry, type Shelf } from "./entry/entry-stub.js";
import { forPublic, forTarget } from "./entry/for-target.js";
import { saidJson } from "./entry/said-json.js";
import { type EntryName, indexNames } from "./entry-names.js";
import { filesToPublish } from "./files/shown-files.js";
import { createBookFiller, type Filler } from "./fill.js";
import { finishArtifact, finishText, guardShapes, type Leak } from "./leak.js";
import { findLeftovers, textsIn } from "./leftover.js";
import { once } from "./once.js";
import type {
  Artifact,
  Filled,
  FinishedFile,
  FinishedPiece,
  LinkStyle,
  ListArtifact,
  Piece,
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
}

/** A list as it is published. */
export interface RenderedList {
  readonly path: string;
  /** Finished text, and parts as the memory gave them. To be taken to the last before the next artifact is. */
  readonly pieces: Iterable<Piece>;
  /** Whole when the last piece was taken. */
  readonly leaks: readonly Leak[];
}

/** What was rendered and is to be published now. */
export type Rendered = RenderedOfEntry | { readonly kind: "list"; readonly list: RenderedList };

export type RenderedOfEntry =
  | { readonly kind: "artifact"; readonly artifact: RenderedArtifact; readonly finished: FinishedFile }
  /** A part with leaks, which lists that nobody has seen yet will hold. */
  | { readonly kind: "part"; readonly name: string; readonly entryId: string; readonly leaks: readonly Leak[] };

/** What {@link createRenderContext} may be told besides. */
export interface RenderOptions extends RenderHost {
  /** For whom the entries are; `public` when left out. */
  readonly audience?: Audience;
  /** How pages link to each other; see {@link linksOf}. */
  readonly links?: LinkStyle | undefined;
  /** Whose placeholders are kept; as the renderer says when left out. */
  readonly keeps?: readonly PlaceholderFiller[];
  /** The brand's own filler when left out. */
  readonly filler?: Filler;
  /** SHA-256 of all that an entry says to the audience, for those who have it already. */
  readonly digestOf?: (entry: BookEntry) => string;
  /** The bytes that are published of a file of the book, for renderers that ask for them. */
  readonly bytesOf?: (file: EntryFile) => Uint8Array;
}

/** What becomes of entries while a target is rendered, and became of them before. */
export interface EntryMemory {
  /** Entries are rendered with its context, and leaks are looked for with its knowledge. */
  readonly tracer: Tracer;
  /** Whether the files and parts of an entry are there and would be the same, and are used again. */
  recall(id: string): boolean;
  /** Takes what an entry's files and parts were made from. */
  keep(id: string, files: readonly Pick<FinishedFile, "path">[], asked: Asked): void;
  keepPart(name: string, id: string, finished: string): void;
  /** A part that was kept; undefined where there is none. `make` gives the same text, for where it is damaged. */
  partOf(name: string, id: string, make: () => string): FinishedPiece | undefined;
  /** All files of the target that are finished, sorted by path. */
  files(): Iterable<FinishedFile>;
}

/**
 * Renders a checked book for one brand and one target: entry by entry in the book's order, then the book's own pages,
 * then what lists them all. `known` tells whether the book's sources hold a text; see {@link finishArtifact}.
 */
export function* renderTarget(
  renderer: Renderer,
  context: RenderContext,
  known: (text: string) => boolean,
): Generator<RenderedArtifact> {
  const files: FinishedFile[] = [];
  const finish = (made: Artifact, entry: Filled<Entry> | undefined): RenderedArtifact => {
    // The pages of the book hold text of any entry here, where parts are not told apart.
    const meant = () =>
      entry === undefined ? textsIn(context.entries.map(wholeEntry), settingsOf(context)) : textAround(entry, context);
    const { artifact, finished } = finishOne(made, entry?.id, known, meant, context);
    if (renderer.renderManifest !== undefined) files.push(finished);
    return artifact;
  };
  const ofBook = (made: Artifact | ListArtifact): RenderedArtifact => finish(wholeArtifact(made), undefined);
  for (const source of context.entries) {
    const entry = wholeEntry(source) as Filled<Entry>;
    for (const artifact of renderer.renderEntry(entry, context)) yield finish(artifact, entry);
  }
  for (const made of renderer.renderBook?.(context.book, context) ?? []) yield ofBook(made);
  if (renderer.renderManifest === undefined) return;
  for (const { published: path, bytes, sha256 } of publishedFiles(renderer, context, { partOf: () => undefined }))
    files.push({ path, bytes, sha256 });
  files.sort((a, b) => compareText(a.path, b.path));
  for (const made of renderer.renderManifest(files, context)) yield ofBook(made);
}

/** An artifact with all its text, for those who have the memory. */
export function wholeArtifact(made: Artifact | ListArtifact): Artifact {
  if (!("pieces" in made)) return made;
  let contents = "";
  for (const piece of made.pieces) contents += textOf(piece);
  return { path: made.path, contents };
}

function textOf(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.finished;
}

/**
 * Renders what lists the entries of a book, after all of them were rendered with `memory`, as {@link renderTarget} does,
 * and holds no more than a piece of a list at a time.
 */
export function* renderLists(
  renderer: Renderer,
  context: RenderContext,
  known: (text: string) => boolean,
  memory: Pick<EntryMemory, "partOf" | "files">,
): Generator<Rendered> {
  const listing: RenderContext = {
    ...context,
    partOf: (name, id) => {
      // What leaks into a part was said when its entry was rendered.
      const anew = () => finishText(textOf(context.partOf(name, id)), known).text;
      return memory.partOf(name, id, anew) ?? finishedPiece(anew());
    },
  };
  const finish = (made: Artifact | ListArtifact): Rendered =>
    "pieces" in made
      ? { kind: "list", list: finishList(made, known, context) }
      : finishOne(made, undefined, known, () => textOfHeads(context), context);
  for (const made of renderer.renderBook?.(context.book, listing) ?? []) yield finish(made);
  for (const made of renderer.renderManifest?.(memory.files(), listing) ?? []) yield finish(made);
}

/** Renders one entry as {@link renderTarget} does, with the context of the memory. */
export function renderOne(
  renderer: Renderer,
  source: Filled<BookEntry>,
  { tracer, keep, keepPart }: Pick<EntryMemory, "tracer" | "keep" | "keepPart">,
): readonly RenderedOfEntry[] {
  // A copy, so that what is remembered of it goes when it goes.
  const entry = { ...wholeEntry(source) } as Filled<Entry>;
  const { value: made, asked } = tracer.trace(() => {
    const artifacts = Array.from(renderer.renderEntry(entry, tracer.context), (artifact) =>
      finishOne(artifact, entry.id, tracer.known, () => textAround(entry, tracer.context), tracer.context),
    );
    const files = artifacts.map(({ finished }) => finished);
    const parts = Object.entries(partsOf(renderer, tracer.context)).flatMap(([name, render]) => {
      const made = render(entry, tracer.context, () => files);
      return made === undefined ? [] : [{ name, ...finishText(made, tracer.known) }];
    });
    return { artifacts, files, parts };
  });
  for (const { name, text } of made.parts) keepPart(name, entry.id, text);
  const leaking = made.parts.filter(({ leaks }) => leaks.length > 0);
  const isSound = made.artifacts.every(
    ({ artifact: { leaks, findings = [] } }) => leaks.length + findings.length === 0,
  );
  if (asked !== undefined && isSound && leaking.length === 0) keep(entry.id, made.files, asked);
  return [
    ...made.artifacts,
    ...leaking.map(({ name, leaks }): RenderedOfEntry => ({ kind: "part", name, entryId: entry.id, leaks })),
  ];
}

function finishOne(
  made: Artifact,
  entryId: string | undefined,
  known: (text: string) => boolean,
  meant: () => string,
  host: RenderHost,
): RenderedOfEntry & { readonly kind: "artifact" } {
  const { artifact, leaks: placeholders } = finishArtifact(made, known);
  const markup = findLeftovers(artifact, meant);
  const leaks = markup.length === 0 ? placeholders : [...placeholders, ...markup];
  return {
    kind: "artifact",
    artifact: { ...artifact, entryId, leaks },
    finished: finishedFile(artifact, host),
  };
}

function finishList(
  { path, pieces }: ListArtifact,
  known: (text: string) => boolean,
  context: RenderContext,
): RenderedList {
  const leaks: Leak[] = [];
  function* finished(): Generator<Piece> {
    for (const piece of pieces) {
      if (typeof piece === "string") {
        const done = finishText(piece, known);
        leaks.push(...done.leaks, ...findLeftovers({ path, contents: done.text }, () => textOfHeads(context)));
        yield done.text;
      } else yield piece;
    }
  }
  return { path, pieces: finished(), leaks };
}

/** All that the artifacts of an entry may say: its own text, that of the book's settings, and titles of what it leads to. */
function textAround(entry: Filled<Entry>, context: RenderContext): string {
  const references: string[] = [];
  JSON.stringify(entry, (_key, value) => {
    if (value?.type === "entryReference") references.push(value.id);
    return value;
  });
  const titles = [...entry.related, ...references].map((id) => context.resolve(id)?.title);
  return textsIn(entry, titles, context.neighboursOf(entry.id), settingsOf(context));
}

/** All that the pages of a book as a whole may say, other than what they hold of each entry. */
function textOfHeads(context: RenderContext): string {
  return textsIn(
    context.entries.map(({ title }) => title),
    settingsOf(context),
  );
}

/** What a book says of itself, without its entries. */
function settingsOf({ book, brand }: RenderContext): readonly unknown[] {
  const { title, intro, areas, support, labels, sections, products, inventories, records, placeholders } = book;
  return [title, intro, areas, support, labels, sections, products, inventories, records, placeholders, brand];
}

function finishedFile({ path, contents, encoding }: Artifact, host: RenderHost): FinishedFile {
  return { path, bytes: host.byteLength(contents, encoding), sha256: host.sha256(contents, encoding) };
}

/** What a renderer gets to know of a book under a brand. Throws where links are to follow an address that it does not have. */
export function createRenderContext(
  renderer: Renderer,
  source: Book,
  written: Brand,
  options: RenderOptions,
): RenderContext {
  const { entries: sources, ...settings } = source;
  return createContext(renderer, settings, written, {
    ...options,
    names: sources,
    revisionOf: createRevisions(sources, options.audience ?? "public", options),
    fillAll: (fill) => sources.map(fill),
  }).context;
}

/** What renders the entries of a book one by one, where no others are at hand. */
export interface EntryContext {
  /** Knows the names of the others. Whoever asks for more of them gets an error. */
  readonly context: RenderContext;
  /** An entry as the context has it. */
  fill(entry: Entry): Filled<Entry>;
}

/** Makes a context that takes little memory for each entry. `digestOf` is asked for the id of an entry. */
export function createEntryContext(
  renderer: Renderer,
  { entries: names, ...settings }: Omit<Book, "entries"> & { readonly entries: readonly EntryName[] },
  written: Brand,
  { digestOf, ...options }: Omit<RenderOptions, "digestOf"> & { readonly digestOf: (id: string) => string },
): EntryContext {
  return createContext(renderer, settings, written, {
    ...options,
    names,
    revisionOf: (id) => digestOf(id).slice(0, REVISION),
    fillAll: () => {
      throw new Error("The other entries of the book are not here.");
    },
  });
}

interface ContextOptions extends RenderOptions {
  readonly names: readonly EntryName[];
  readonly revisionOf: RenderContext["revisionOf"];
  /** All entries, by what fills one. */
  fillAll(fill: (entry: BookEntry) => Filled<BookEntry>): readonly Filled<BookEntry>[];
}

function createContext(
  renderer: Renderer,
  source: Omit<Book, "entries">,
  written: Brand,
  options: ContextOptions,
): EntryContext {
  const address = written.url === undefined ? undefined : guardShapes(written.url);
  const brand = { ...written, name: guardShapes(written.name), ...(address !== undefined && { url: address }) };
  const links = linksOf(brand, options.links);
  if (links === "site" && address === undefined) throw new Error(`The brand ${brand.id} has no address to link by.`);
  const keeps = options.keeps ?? renderer.keeps ?? [];
  const filler = options.filler ?? createBookFiller(source, written, keeps);
  const audience = options.audience ?? "public";
  const publish = forTarget(renderer.name, audience, source);
  const shelf: Shelf = {};
  const fill = (entry: BookEntry) =>
    mapEntry(filler.entry(entry), { head: (own) => own, whole: publish }, shelf) as Filled<BookEntry>;
  const all = once(() => options.fillAll(fill));
  const areas = once(() => Map.groupBy(all(), ({ area }) => area));
  const byId = once(() => new Map(all().map((entry) => [entry.id, entry])));
  const entries = { enumerable: true, get: all };
  const book: Filled<Book> = Object.defineProperty(filler.book(source) as Filled<Book>, "entries", entries);
  const base = address?.replace(/\/$/, "");
  const pageUrl = (path: string) => (base === undefined ? undefined : `${base}/${path}`);
  const pages = new Map<string, ReferenceTarget>();
  for (const { items } of book.inventories) {
    for (const { id, title, url } of items) if (!pages.has(id)) pages.set(id, { kind: "page", id, title, url });
  }
  const index = indexNames(options.names);
  const targetOf = ({ id, title }: EntryName): ReferenceTarget => ({
    kind: "entry",
    id,
    title: filler.text(title),
    url: pageUrl(`${id}/`),
  });
  const context: RenderContext = {
    book,
    brand,
    keeps,
    audience,
    links,
    get entries() {
      return all();
    },
    hasMoreThan: (count) => options.names.length > count,
    entriesOf: (areaId) => areas().get(areaId) ?? [],
    resolve: (id) => {
      const name = index.find(id);
      return name === undefined ? pages.get(id) : targetOf(name);
    },
    neighboursOf: (id) => {
      const [previous, next] = index.besides(id);
      return {
        ...(previous === undefined ? {} : { previous: targetOf(previous) }),
        ...(next === undefined ? {} : { next: targetOf(next) }),
      };
    },
    pageUrl,
    sha256: options.sha256,
    byteLength: options.byteLength,
    revisionOf: options.revisionOf,
    bytesOf: (file) => {
      if (renderer.readsFiles !== true || options.bytesOf === undefined)
        throw new Error(`The ${renderer.name} renderer gets no bytes of files.`);
      return options.bytesOf(file);
    },
    partOf: (name, id) => {
      const entry = byId().get(id);
      if (entry === undefined) throw new Error(`There is no entry ${id}.`);
      return partOf(renderer, name, wholeEntry(entry) as Filled<Entry>, context);
    },
    remember: createMemory(),
  };
  return { context, fill: (entry) => fill(entry) as Filled<Entry> };
}

/** How the pages of a brand link to each other: as is `wanted`, else by addresses where it has one, and by files elsewhere. */
export function linksOf({ url }: Brand, wanted?: LinkStyle): LinkStyle {
  return wanted ?? (url === undefined ? "file" : "site");
}

/** What lists hold of each entry, and the files that it shows or offers where the target publishes these. */
function partsOf({ parts = {}, shipsFiles }: Renderer, { book }: RenderContext): NonNullable<Renderer["parts"]> {
  if (shipsFiles !== true || book.files === undefined) return parts;
  return { ...parts, [FILES]: (entry) => printFiles(filesToPublish(entry)) };
}

/** The part that says which files of the book an entry shows or offers. */
const FILES = "files";

/**
 * The files of the book that a target publishes, each once, sorted by published path: those that its entries and the
 * texts of its settings name. To be asked when all entries are rendered with `memory`.
 */
export function publishedFiles(
  renderer: Renderer,
  context: RenderContext,
  memory: Pick<EntryMemory, "partOf">,
): readonly PublishedFile[] {
  if (partsOf(renderer, context)[FILES] === undefined) return [];
  const { entries: _, files: _files, ...settings } = context.book;
  const named = new Map(filesToPublish(settings));
  for (const { id } of context.entries) {
    const anew = () => textOf(context.partOf(FILES, id));
    for (const file of parseFiles(memory.partOf(FILES, id, anew)?.finished ?? anew())) named.set(file.published, file);
  }
  return [...named.values()].sort((a, b) => compareText(a.published, b.published));
}

function printFiles(files: ReadonlyMap<string, PublishedFile>): string {
  return Array.from(files.values(), (file) => `${JSON.stringify(file)}\n`).join("");
}

function parseFiles(lines: string): readonly PublishedFile[] {
  return lines
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as PublishedFile);
}

/** A part of an entry, made on the spot. */
function partOf(renderer: Renderer, name: string, entry: Filled<Entry>, context: RenderContext): string {
  const render = partsOf(renderer, context)[name];
  if (render === undefined) throw new Error(`The ${renderer.name} renderer has no part ${name}.`);
  const files = () =>
    Array.from(renderer.renderEntry(entry, context), (artifact) =>
      finishedFile(finishArtifact(artifact, () => true).artifact, context),
    );
  const part = render(entry, context, files);
  if (part === undefined) throw new Error(`The ${renderer.name} renderer has no part ${name} under these settings.`);
  return part;
}

/** A finished text as a piece. */
export function finishedPiece(finished: string): FinishedPiece {
  return { finished, isEmpty: finished === "" };
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
  entries: readonly BookEntry[],
  audience: Audience,
  { sha256, digestOf }: RenderOptions,
): (id: string) => string {
  const saidBy = (entry: BookEntry) => (audience === "internal" ? wholeEntry(entry) : forPublic(wholeEntry(entry)));
  const sources = new Map(entries.map((entry) => [entry.id, entry]));
  const made = new Map<string, string>();
  return (id) => {
    const source = sources.get(id);
    if (source === undefined) throw new Error(`There is no entry ${id}.`);
    const revision = made.get(id) ?? (digestOf?.(source) ?? sha256(saidJson(saidBy(source)))).slice(0, REVISION);
    made.set(id, revision);
    return revision;
  };
}
