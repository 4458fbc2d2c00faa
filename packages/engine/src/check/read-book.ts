import type { Dirent } from "node:fs";
import { join } from "node:path";
import { createLineIndex, type SourceFile, sourceFindings, toDiagnostic, type VendoredFile } from "@fixbook/core";
import { bookLayout, compareText, type Diagnostic, startOfFile } from "@fixbook/schema";
import { type Disk, decode, describeSystemError, disk, kindOf, readRegularFile } from "../disk/index.js";
import { readVendoredFile, unreadVendoredFile } from "../inventory/index.js";
import { brandOfSite, readSite, type Site, siteTexts } from "../site/index.js";
import { type FileOnDisk, listOwnFiles, listSharedFiles, takeFileBeside } from "./entry-files.js";
import { createSourceFiles } from "./entry-texts.js";
import {
  addMisplaced,
  addStray,
  type BookReader,
  filesBelow,
  type MisplacedFile,
  readMisnamed,
} from "./read-misplaced.js";
import { type BookPlace, besideAreas, isNoteName, strayFile, strayFolder } from "./stray-files.js";

/** The files of a book as text, and what is wrong with those that are not. Paths are relative to the book's folder. */
export interface BookSources {
  readonly folder: string;
  readonly settings: SourceFile | undefined;
  readonly brands: readonly SourceFile[];
  /** What brands add to their sites. Their findings are not among those below: they depend on the book's brands. */
  readonly sites: readonly Site[];
  readonly inventories: readonly SourceFile[];
  /** The files of the folder `vendor`: inventories that others publish. A book need not have it. */
  readonly vendored: readonly VendoredFile[];
  readonly entries: readonly SourceFile[];
  /** The pictures and attachments, by path. */
  readonly files: readonly FileOnDisk[];
  /** The ids that were ever published. A book need not have it. */
  readonly ledger: SourceFile | undefined;
  /** What readers ask, for the test of the search. A book need not have it. */
  readonly queries: SourceFile | undefined;
  /** What an assistant must answer. A book need not have it. */
  readonly evals: SourceFile | undefined;
  /** The findings that were there when the gate was adopted. Most books have none. */
  readonly baseline: SourceFile | undefined;
  /** Paths of the brands, inventories and entries that are there and could not be read. Each has a finding. */
  readonly unread: readonly string[];
  /** Files that are in a wrong place or have a wrong name. Each has a finding, or is in a folder that has one. */
  readonly misplaced: readonly MisplacedFile[];
  /** Names of files right in the folder of entries, beside the areas. None has a finding yet: it depends on the areas. */
  readonly beside: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const MOST_VENDORED = 20;

const { limits } = sourceFindings;

/**
 * Reads a book from its folder, in one order whatever the file system's. Reads regular files inside the folder only: no
 * symbolic link is followed, nothing that could block is opened, and no file over the limit is read. Names that begin
 * with a dot are passed over, but for those in what brands add to their sites.
 */
export function readBook(folder: string, io: Disk = disk): BookSources {
  const diagnostics: Diagnostic[] = [];
  const unread: string[] = [];
  const misplaced: MisplacedFile[] = [];
  const reader: BookReader = {
    folder,
    io,
    unread,
    misplaced,
    beside: [],
    sites: [],
    files: [],
    toFile: createSourceFiles(),
    add: (path, finding, data, range = startOfFile) =>
      diagnostics.push(toDiagnostic(finding, data, { file: path, range })),
  };
  const settings = readText(reader, bookLayout.settings, limits.bookFileBytes);
  return {
    folder,
    settings,
    brands: readFolder(reader, bookLayout.brands, { kind: "brands" }),
    sites: reader.sites,
    inventories: readFolder(reader, bookLayout.inventories, { kind: "inventories" }),
    vendored: readVendorFolder(reader),
    entries: readAreas(reader),
    files: filesIn(reader),
    ledger: readOptional(reader, bookLayout.ledger),
    queries: readOptional(reader, bookLayout.queries),
    evals: readOptional(reader, bookLayout.evals),
    baseline: readOptional(reader, bookLayout.baseline),
    unread,
    misplaced: [...misplaced, ...readMisnamed(reader)],
    beside: reader.beside,
    diagnostics,
  };
}

/** The pictures and attachments: those that were met among the entries, and those that entries share. */
function filesIn(reader: BookReader): readonly FileOnDisk[] {
  for (const shared of [bookLayout.pictures, bookLayout.files]) listSharedFiles(reader, shared);
  return reader.files.sort((a, b) => compareText(a.path, b.path));
}

/** The entries, area by area. */
function readAreas(reader: BookReader): readonly SourceFile[] {
  return list(reader, bookLayout.entries).flatMap((item) => {
    const path = `${bookLayout.entries}/${item.name}`;
    if (item.isDirectory()) return readFolder(reader, path, { kind: "area", area: item.name });
    if (item.isFile()) {
      reader.beside.push(item.name);
      addMisplaced(reader, path, besideAreas([], item.name), { folder: "entries", area: "" });
    } else reader.add(path, sourceFindings.notRegularFile, { kind: kindOf(item) });
    return [];
  });
}

/** Every file of the book that has a text, or something that stands for it. */
export function filesOf(sources: BookSources): readonly SourceFile[] {
  const { settings, brands, sites, inventories, vendored, entries, ledger, queries, evals, baseline } = sources;
  // What stands for a vendored file is its hash: it has changed where that has.
  const hashes = vendored.map(({ path, sha256 }) => ({ path, text: sha256 }));
  const single = [settings, ledger, queries, evals, baseline].filter((file) => file !== undefined);
  return [...single, ...brands, ...siteTexts(sites), ...inventories, ...hashes, ...entries];
}

/** The texts of a book's files, by their paths, as they were read. */
export interface SourceLookup {
  /** The text of a file, as it was checked. */
  sourceOf(path: string): string | undefined;
  /** The files that have a text. */
  paths(): Iterable<string>;
  /** The texts of all files. */
  texts(): Iterable<string>;
}

/** Finds the text of a file by its path, as it was read. */
export function sourceLookup(sources: BookSources): SourceLookup {
  const files = new Map(filesOf(sources).map((file) => [file.path, file]));
  return {
    sourceOf: (path) => files.get(path)?.text,
    paths: () => files.keys(),
    *texts() {
      for (const { text } of files.values()) yield text;
    },
  };
}

/** Finds a vendored file by the path that an inventory names. */
export function vendoredIn({ vendored }: BookSources): (path: string) => VendoredFile | undefined {
  return (path) => vendored.find((file) => file.path === path);
}

/** One entry as it is now; undefined where it is gone or cannot be read, which {@link readBook} tells about. */
export function rereadEntry(folder: string, path: string, io: Disk = disk): SourceFile | undefined {
  const read = readRegularFile(join(folder, path), limits.fileBytes, io);
  const text = "bytes" in read ? decode(read.bytes) : undefined;
  return typeof text === "string" ? { path, text } : undefined;
}

/** A file that a book need not have. */
function readOptional(reader: BookReader, path: string): SourceFile | undefined {
  const stat = reader.io.lstatSync(join(reader.folder, path), { throwIfNoEntry: false });
  return stat === undefined ? undefined : readText(reader, path, limits.bookFileBytes);
}

/** What others publish: regular files right in the folder. What is none is unreadable where an inventory names it. */
function readVendorFolder({ folder, io }: BookReader): readonly VendoredFile[] {
  const stat = io.lstatSync(join(folder, bookLayout.vendor), { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) return [];
  return io
    .readdirSync(join(folder, bookLayout.vendor), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .map(({ name }) => `${bookLayout.vendor}/${name}`)
    .sort(compareText)
    .map((path, at) =>
      at < MOST_VENDORED
        ? readVendoredFile(path, join(folder, path), io)
        : unreadVendoredFile(path, `is one too many: ${MOST_VENDORED} files of ${bookLayout.vendor} are read`),
    );
}

function readFolder(reader: BookReader, folder: string, place: BookPlace): SourceFile[] {
  const [suffix, limit] = place.kind === "area" ? [".md", limits.fileBytes] : [".yaml", limits.bookFileBytes];
  const where =
    place.kind === "area" ? { folder: "entries" as const, area: place.area } : { folder: place.kind, area: "" };
  return list(reader, folder).flatMap((file) => {
    const path = `${folder}/${file.name}`;
    const isNamed = file.name.endsWith(suffix);
    if (place.kind === "area" && file.isFile() && !isNoteName(file.name) && takeFileBeside(reader, path)) return [];
    const stray = file.isFile() ? strayFile(place, file.name) : undefined;
    if (stray !== undefined) {
      addStray(reader, path, stray, where);
      return [];
    }
    if (file.isDirectory()) {
      const brand = place.kind === "brands" ? brandOfSite(file.name) : undefined;
      if (brand !== undefined) {
        reader.sites.push(readSite(reader.folder, path, brand, reader.io));
        return [];
      }
      if (place.kind === "area" && listOwnFiles(reader, path)) return [];
      // What editors leave of an entry's folder whose pictures have moved. Git keeps no empty folders.
      if (place.kind === "area" && !isNamed && list(reader, path).length === 0) return [];
      if (isNamed) reader.unread.push(path);
      addStray(reader, path, strayFolder(place, file.name), where);
      reader.misplaced.push(...filesBelow(reader, path, where));
      return [];
    }
    const source = file.isFile() ? readText(reader, path, limit) : undefined;
    if (!file.isFile()) reader.add(path, sourceFindings.notRegularFile, { kind: kindOf(file) });
    if (source === undefined && isNamed) reader.unread.push(path);
    return source ?? [];
  });
}

/** What a folder holds, in order. A folder of the book may be missing, but a listed one that is gone has a finding. */
function list({ folder, io, add }: BookReader, path: string): readonly Dirent[] {
  try {
    const stat = io.lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      return io
        .readdirSync(join(folder, path), { withFileTypes: true })
        .filter(({ name }) => !name.startsWith("."))
        .sort((a, b) => compareText(a.name, b.name));
    }
    if (stat?.isFile())
      add(path, sourceFindings.strayFile, {
        problem: `"${path}" is the name of a folder of the book, and this is a file.`,
        action: "Rename or move it.",
      });
    else if (stat !== undefined) add(path, sourceFindings.notRegularFile, { kind: kindOf(stat) });
    else if (path.includes("/"))
      add(path, sourceFindings.unreadable, {
        reason: path.includes("\ufffd") ? "its name is not UTF-8" : "it does not exist",
      });
  } catch (error) {
    add(path, sourceFindings.unreadable, { reason: describeSystemError(error) });
  }
  return [];
}

function readText({ folder, io, add, toFile }: BookReader, path: string, limit: number): SourceFile | undefined {
  const read = readRegularFile(join(folder, path), limit, io);
  if ("reason" in read) add(path, sourceFindings.unreadable, read);
  else if ("kind" in read) add(path, sourceFindings.notRegularFile, read);
  else if ("tooLarge" in read) add(path, sourceFindings.tooLarge, { bytes: read.tooLarge, limit });
  else {
    const text = decode(read.bytes);
    if (typeof text === "string") return toFile(path, text);
    const end = { start: text.before.length, end: text.before.length };
    add(path, sourceFindings.notUtf8, { byte: text.byte }, createLineIndex(text.before).range(end));
  }
  return undefined;
}
