import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { type Disk, disk } from "./disk.js";
import { type OutputFolder } from "./output-folder.js";
import { type Manifest, releaseSlot, type Slot, takeSlot, writeManifest } from "./slots.js";

/** A build that is being written, and is published as a whole or not at all. */
export interface Publication {
  /** Writes one file. Paths are relative to the output folder, with forward slashes, and each may be written once. */
  write(path: string, contents: string): void;
  /** Publishes what was written, by one rename. */
  publish(): PublicationCounts;
  /** Leaves the last build as it is. */
  abandon(): void;
}

export interface PublicationCounts {
  readonly files: number;
  readonly bytes: number;
  /** Files whose bytes were there already. */
  readonly unchanged: number;
}

/** Begins a build in a slot that nobody reads. */
export function beginPublication(output: OutputFolder, io: Disk = disk): Publication {
  const slot = takeSlot(output, io);
  const manifest = new Map<string, string>();
  const folders = new Set<string>();
  let bytes = 0;
  let unchanged = 0;
  return {
    write: (path, contents) => {
      if (manifest.has(path)) throw new Error(`Two artifacts have the path ${path}.`);
      const digest = createHash("sha256").update(contents).digest("base64");
      manifest.set(path, digest);
      bytes += Buffer.byteLength(contents);
      if (slot.manifest.get(path) === digest) {
        unchanged++;
        return;
      }
      const target = join(slot.folder, path);
      const folder = dirname(target);
      if (!folders.has(folder)) {
        makeFolder(slot, folder, io);
        folders.add(folder);
      }
      writeFile(target, contents, io);
    },
    publish: () => {
      removeOrphans(slot, manifest, io);
      writeManifest(output, slot, manifest, io);
      flip(output, slot, io);
      releaseSlot(output, slot, io);
      return { files: manifest.size, bytes, unchanged };
    },
    abandon: () => {
      try {
        releaseSlot(output, slot, io);
      } catch {
        // What is left is removed by the next build.
      }
    },
  };
}

/** Makes a folder, over a file of an earlier build if one is in the way. */
function makeFolder(slot: Slot, folder: string, io: Disk): void {
  try {
    io.mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!["EEXIST", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    for (let at = folder; at !== slot.folder && at !== dirname(at); at = dirname(at)) {
      if (io.lstatSync(at, { throwIfNoEntry: false })?.isFile()) io.rmSync(at);
    }
    io.mkdirSync(folder, { recursive: true });
  }
}

function writeFile(target: string, contents: string, io: Disk): void {
  try {
    io.writeFileSync(target, contents);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EISDIR") throw error;
    io.rmSync(target, { recursive: true });
    io.writeFileSync(target, contents);
  }
}

/** Removes the files of the earlier build that this one does not have, and folders that are empty then. */
function removeOrphans(slot: Slot, manifest: Manifest, io: Disk): void {
  const kept = new Set<string>();
  for (const path of manifest.keys()) {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) kept.add(folder);
  }
  const emptied = new Set<string>();
  for (const path of slot.manifest.keys()) {
    if (!manifest.has(path) && !kept.has(path)) io.rmSync(join(slot.folder, path), { force: true });
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      if (!kept.has(folder) && !manifest.has(folder)) emptied.add(folder);
    }
  }
  for (const folder of emptied) io.rmSync(join(slot.folder, folder), { recursive: true, force: true });
}

/** The moment of publication: one rename of a link over another. */
function flip(output: OutputFolder, slot: Slot, io: Disk): void {
  const fresh = join(output.store, `${slot.name}.link`);
  io.rmSync(fresh, { force: true });
  io.symlinkSync(join(basename(output.store), slot.name), fresh, "dir");
  if (io.lstatSync(output.link, { throwIfNoEntry: false })?.isDirectory()) io.rmdirSync(output.link);
  io.renameSync(fresh, output.link);
}
