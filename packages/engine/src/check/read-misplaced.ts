import type { Dirent } from "node:fs";
import { join } from "node:path";
import { type FindingData, type FindingType, type SourceFile, sourceFindings } from "@fixbook/core";
import { type bookLayout, compareText, type Range } from "@fixbook/schema";
import { type Disk, decode, readRegularFile } from "../disk/index.js";
import type { Site } from "../site/index.js";
import type { FileOnDisk } from "./entry-files.js";
import { idOf, misnamed, type Stray } from "./stray-files.js";

/** A file that was meant to be one of the book's. */
export interface MisplacedFile {
  /** The folder that it belongs in. */
  readonly folder: typeof bookLayout.entries | typeof bookLayout.brands | typeof bookLayout.inventories;
  readonly path: string;
  /** The id that it will have. */
  readonly id: string;
  /** The area that it will be in; empty where nobody can tell. */
  readonly area: string;
  /** Whether the text names aliases, so that any id may be one of them. */
  readonly hasAliases: boolean;
}

/** What reads a book from its folder, and where it puts what it finds. */
export interface BookReader {
  readonly folder: string;
  readonly io: Disk;
  readonly unread: string[];
  readonly misplaced: MisplacedFile[];
  readonly beside: string[];
  readonly sites: Site[];
  readonly files: FileOnDisk[];
  toFile(path: string, text: string): SourceFile;
  add<Data extends FindingData>(path: string, finding: FindingType<Data>, data: Data, range?: Range): void;
}

/** Reports files and folders of the book under a name that is nearly right, and lists what they hold. */
export function readMisnamed(reader: BookReader): readonly MisplacedFile[] {
  const { folder, io } = reader;
  let names: readonly string[] = [];
  try {
    names = io.readdirSync(folder, { withFileTypes: true }).map(({ name }) => name);
  } catch {
    // What cannot be listed has a finding where a file of it is read.
  }
  return misnamed(names).flatMap(({ name, meant, stray }) => {
    reader.add(name, sourceFindings.strayFile, { problem: stray.problem, action: stray.action });
    if (meant === "brands" || meant === "inventories") return filesBelow(reader, name, { folder: meant, area: "" });
    return meant === "entries" ? foldersBelow(reader, name) : [];
  });
}

function foldersBelow(reader: BookReader, path: string): readonly MisplacedFile[] {
  return listQuietly(reader, path).flatMap((area) =>
    area.isDirectory() ? filesBelow(reader, `${path}/${area.name}`, { folder: "entries", area: area.name }) : [],
  );
}

/** The files right in a folder that should be elsewhere. */
export function filesBelow(
  reader: BookReader,
  path: string,
  where: Pick<MisplacedFile, "folder" | "area">,
): readonly MisplacedFile[] {
  return listQuietly(reader, path).flatMap((file) => {
    const id = file.isFile() ? idOf(file.name.replace(/\.(?:md|ya?ml)$/i, "")) : undefined;
    return id === undefined ? [] : [misplacedFile(reader, `${path}/${file.name}`, id, where)];
  });
}

function misplacedFile(
  { folder, io }: BookReader,
  path: string,
  id: string,
  where: Pick<MisplacedFile, "folder" | "area">,
): MisplacedFile {
  const read = readRegularFile(join(folder, path), sourceFindings.limits.fileBytes, io);
  const text = "bytes" in read ? decode(read.bytes) : undefined;
  return { ...where, path, id, hasAliases: typeof text !== "string" || text.includes("aliases") };
}

/** Reports something in a wrong place, and keeps what it was meant to be. */
export function addStray(
  reader: BookReader,
  path: string,
  { id, ...stray }: Stray,
  where: Pick<MisplacedFile, "folder" | "area">,
): void {
  reader.add(path, sourceFindings.strayFile, stray);
  addMisplaced(reader, path, { id }, where);
}

/** Keeps what something in a wrong place was meant to be, if anything. */
export function addMisplaced(
  reader: BookReader,
  path: string,
  { id }: { readonly id?: string | undefined },
  where: Pick<MisplacedFile, "folder" | "area">,
): void {
  if (id !== undefined) reader.misplaced.push(misplacedFile(reader, path, id, where));
}

/** What a folder in a wrong place holds; nothing where that cannot be told, as the folder has a finding already. */
function listQuietly({ folder, io }: BookReader, path: string): readonly Dirent[] {
  try {
    return io.readdirSync(join(folder, path), { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch {
    return [];
  }
}
