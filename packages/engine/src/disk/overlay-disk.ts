import type { Disk } from "./disk.js";

/**
 * A disk on which some files, by their whole path, have another text than on the real one. For reading only: everything
 * but opening, reading and closing goes to the real one.
 */
export function overlayDisk(io: Disk, texts: ReadonlyMap<string, string>): Disk {
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
    return file === undefined ? io.fstatSync(descriptor) : { isFile: () => true, size: file.bytes.length, mtimeMs: 0 };
  };
  const readSync = (descriptor: number, buffer: Uint8Array, offset: number, length: number, position: null) => {
    const file = opened.get(descriptor);
    if (file === undefined) return io.readSync(descriptor, buffer, offset, length, position);
    const part = file.bytes.subarray(file.at, file.at + length);
    buffer.set(part, offset);
    file.at += part.length;
    return part.length;
  };
  return {
    ...io,
    openSync,
    fstatSync: fstatSync as Disk["fstatSync"],
    readSync: readSync as Disk["readSync"],
    closeSync: (descriptor) => {
      if (!opened.delete(descriptor)) io.closeSync(descriptor);
    },
  };
}
