import type { Dirent, PathLike, Stats } from "node:fs";
import { basename, dirname } from "node:path";
import type { Disk } from "./disk.js";

/**
 * A disk on which some files, by their whole path, hold something else than on the real one, or are there at all. For
 * reading only: everything but looking, listing, opening, reading and closing goes to the real one. The texts may change
 * at any time; what was opened stays as it was.
 */
export function overlayDisk(io: Disk, texts: ReadonlyMap<string, string | Uint8Array>): Disk {
  const opened = new Map<number, { readonly bytes: Buffer; at: number }>();
  // Descriptors of the system are not negative.
  let next = -1;
  const openSync: Disk["openSync"] = (path, ...rest) => {
    const text = texts.get(String(path));
    if (text === undefined) return io.openSync(path, ...rest);
    opened.set(next, { bytes: Buffer.from(text), at: 0 });
    return next--;
  };
  const fstatSync = (descriptor: number) => {
    const file = opened.get(descriptor);
    return file === undefined ? io.fstatSync(descriptor) : fileStats(file.bytes.length);
  };
  const readSync = (descriptor: number, buffer: Uint8Array, offset: number, length: number, position: null) => {
    const file = opened.get(descriptor);
    if (file === undefined) return io.readSync(descriptor, buffer, offset, length, position);
    const part = file.bytes.subarray(file.at, file.at + length);
    buffer.set(part, offset);
    file.at += part.length;
    return part.length;
  };
  const lstatSync = (path: PathLike, options: { throwIfNoEntry: false }) => {
    const text = texts.get(String(path));
    if (text !== undefined) return fileStats(typeof text === "string" ? Buffer.byteLength(text) : text.length);
    const real = io.lstatSync(path, options);
    return real === undefined && namesIn(String(path), texts).size > 0 ? { ...kinds, isDirectory: () => true } : real;
  };
  const readdirSync = (path: string, options: { withFileTypes: true }): readonly Dirent[] => {
    const names = namesIn(path, texts);
    if (names.size === 0) return io.readdirSync(path, options);
    const isReal = io.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    const real: readonly Dirent[] = isReal ? io.readdirSync(path, options) : [];
    for (const { name } of real) names.delete(name);
    const added = Array.from(names, ([name, isFile]) => {
      const kind = isFile ? { isFile: () => true } : { isDirectory: () => true };
      return { ...kinds, ...kind, name, parentPath: path } as Dirent;
    });
    return [...real, ...added];
  };
  return {
    ...io,
    openSync,
    fstatSync: fstatSync as Disk["fstatSync"],
    readSync: readSync as Disk["readSync"],
    lstatSync: lstatSync as Disk["lstatSync"],
    readdirSync: readdirSync as unknown as Disk["readdirSync"],
    closeSync: (descriptor) => {
      if (!opened.delete(descriptor)) io.closeSync(descriptor);
    },
  };
}

/** What stands right in a folder by the paths of texts, and whether it is a file: a folder may be there by them alone. */
function namesIn(folder: string, texts: ReadonlyMap<string, unknown>): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const path of texts.keys()) {
    for (let [at, isFile] = [path, true]; at !== dirname(at); [at, isFile] = [dirname(at), false])
      if (dirname(at) === folder) names.set(basename(at), isFile);
  }
  return names;
}

const no = () => false;

const kinds = {
  isFile: no,
  isDirectory: no,
  isSymbolicLink: no,
  isFIFO: no,
  isSocket: no,
  isBlockDevice: no,
  isCharacterDevice: no,
};

function fileStats(size: number): Partial<Stats> {
  return { ...kinds, isFile: () => true, size, mtimeMs: 0 };
}
