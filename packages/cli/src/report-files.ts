import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Disk, describeSystemError, disk, EngineError, isSystemError } from "@fixbook/engine";
import { type BookPartId, bookLayout, bookPartOf, makesBook } from "@fixbook/schema";
import type { Host } from "./host.js";
import type { Format } from "./report-options.js";

/** A report that the user wants in a file. The path is as it was typed. */
export interface ReportFile {
  readonly format: Format;
  readonly file: string;
}

/**
 * Checks, before any work, that reports may be written to these files: none is a file of a book or would become one,
 * none lies in the folder that a build publishes to (`out`), and no two are the same. Throws an {@link EngineError}
 * otherwise. Touches nothing.
 */
export function checkReportFiles(files: readonly Pick<ReportFile, "file">[], host: Host, out?: string): void {
  const io = host.disk ?? disk;
  const place = (path: string): string => realPath(resolve(host.cwd, path), io);
  const taken = new Set<string>();
  for (const { file } of files) {
    const path = place(file);
    checkNoSource(file, path, io);
    if (out !== undefined && contains(realPath(resolve(host.cwd, out), io), path))
      throw new EngineError(
        `${file} lies in ${out}, where the build publishes.`,
        "Name a file outside the output folder.",
      );
    if (taken.has(path))
      throw new EngineError(`${file} is named for two reports.`, "Give each report a file of its own.");
    taken.add(path);
  }
}

/**
 * Writes a text to a file, in folders that are made where they are missing. Throws an {@link EngineError} that names
 * the file where it is a file of a book, and where the disk refuses.
 */
export function writeReportFile(file: string, text: string, host: Host, mode: "replace" | "append" = "replace"): void {
  const io = host.disk ?? disk;
  const path = resolve(host.cwd, file);
  checkNoSource(file, realPath(path, io), io);
  try {
    io.mkdirSync(dirname(path), { recursive: true });
    // A file with two names may be a source by the other one.
    if (mode === "replace" && hasOtherNames(path, io)) io.rmSync(path);
    io.writeFileSync(path, text, { flag: mode === "append" ? "a" : "w" });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new EngineError(
      `The report ${file} cannot be written: ${describeSystemError(error)}.`,
      "Check the path and its permissions, and run the command again.",
      { cause: error },
    );
  }
}

/** Throws an {@link EngineError} where a path is a file of a book, lies among them, or would make a book. */
export function checkOutsideBooks(path: string, host: Host): void {
  const io = host.disk ?? disk;
  checkNoSource(path, realPath(resolve(host.cwd, path), io), io);
}

/** Throws where a real path, which was typed as `file`, is a file of a book, lies among them, or would make a book. */
function checkNoSource(file: string, path: string, io: Disk): void {
  const source = sourceAt(path, io);
  if (source !== undefined) {
    const { book, part } = source;
    throw new EngineError(
      `${file} is a file of the book ${basename(book)}, or lies among them: ${bookLayout[part]} is the writers' own.`,
      "Name a place outside the book: what the command writes never lies among sources.",
    );
  }
  if (makesBook(path))
    throw new EngineError(
      `${file} would make its folder a book: that is what a ${bookLayout.settings} does.`,
      "Give it another name.",
    );
}

/** The book that a path belongs to, or would, and the part of it. Books in the folders of others count too. */
function sourceAt(path: string, io: Disk): { readonly book: string; readonly part: BookPartId } | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const part = bookPartOf(relative(folder, path).split(sep).join("/"));
    if (part !== undefined && exists(join(folder, bookLayout.settings), io)) return { book: folder, part };
    if (folder === dirname(folder)) return undefined;
  }
}

function hasOtherNames(path: string, io: Disk): boolean {
  const stat = io.lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.nlink > 1;
}

/** A path with its existing part resolved. A link that leads nowhere is refused: what it would make is anywhere. */
function realPath(path: string, io: Disk): string {
  if (path === dirname(path)) return path;
  try {
    return io.realpathSync(path);
  } catch (error) {
    if (!isSystemError(error) || exists(path, io))
      throw new EngineError(
        `${path} cannot contain a report: it is a link that leads nowhere, or may not be looked at.`,
        "Name another file.",
        { cause: error },
      );
    return join(realPath(dirname(path), io), basename(path));
  }
}

function exists(path: string, io: Disk): boolean {
  try {
    return io.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A part of the path is a file, or may not be looked at: writing will say so.
    return false;
  }
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
