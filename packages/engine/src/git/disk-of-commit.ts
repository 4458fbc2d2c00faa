import { join } from "node:path";
import { bookPaths } from "@fixbook/schema";
import type { Disk } from "../disk/index.js";
import { type GitFile, readGitTree } from "./read-tree.js";

/** A disk that holds some books as a commit has them, at the places where they are, and nothing else. For reading only. */
export function gitDisk(folders: readonly string[], ref: string): Disk {
  const nodes = new Map<string, Node>();
  for (const folder of folders) {
    nodes.set(folder, folderNode(""));
    for (const file of readGitTree(folder, ref, bookPaths)) addFile(nodes, folder, file);
  }
  return diskOf(nodes);
}

/** Something on the disk, with what `fs` would say of it. */
interface Node {
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly bytes: Uint8Array | undefined;
  /** What a folder holds, by name. */
  readonly children: Map<string, Node>;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

function addFile(nodes: Map<string, Node>, folder: string, { path, kind, size, bytes }: GitFile): void {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  let parent = nodes.get(folder);
  let at = folder;
  for (const part of parts) {
    at = join(at, part);
    const node = nodes.get(at) ?? folderNode(part);
    nodes.set(at, node);
    parent?.children.set(part, node);
    parent = node;
  }
  const node = kind === "submodule" ? folderNode(name) : fileNode(name, kind, size, bytes);
  nodes.set(join(at, name), node);
  parent?.children.set(name, node);
}

function folderNode(name: string): Node {
  return { ...fileNode(name, "file", 0, undefined), isFile: () => false, isDirectory: () => true };
}

function fileNode(name: string, kind: "file" | "link", size: number, bytes: Uint8Array | undefined): Node {
  return {
    name,
    size,
    mtimeMs: 0,
    bytes,
    children: new Map(),
    isFile: () => kind === "file",
    isDirectory: () => false,
    isSymbolicLink: () => kind === "link",
    isFIFO: () => false,
    isSocket: () => false,
  };
}

function diskOf(nodes: ReadonlyMap<string, Node>): Disk {
  const opened = new Map<number, { readonly node: Node; at: number }>();
  let next = 1;
  const nodeAt = (path: unknown, call: string): Node => nodes.get(String(path)) ?? fail("ENOENT", call);
  const fileOf = (descriptor: number) => opened.get(descriptor) ?? fail("EBADF", "read");
  const reading = {
    lstatSync: (path: unknown) => nodes.get(String(path)),
    readdirSync: (path: unknown) => [...nodeAt(path, "scandir").children.values()],
    openSync: (path: unknown) => {
      const node = nodeAt(path, "open");
      if (node.isSymbolicLink()) fail("ELOOP", "open");
      opened.set(next, { node, at: 0 });
      return next++;
    },
    fstatSync: (descriptor: number) => fileOf(descriptor).node,
    readSync: (descriptor: number, buffer: Uint8Array, offset: number, length: number) => {
      const file = fileOf(descriptor);
      const part = file.node.bytes?.subarray(file.at, file.at + length) ?? new Uint8Array();
      buffer.set(part, offset);
      file.at += part.length;
      return part.length;
    },
    closeSync: (descriptor: number) => void opened.delete(descriptor),
  };
  const refusing = Object.fromEntries(WRITING.map((call) => [call, () => fail("EROFS", call)]));
  // The calls of `fs` have many forms; these are the ones that reading a book makes.
  return { ...refusing, ...reading } as unknown as Disk;
}

const WRITING = [
  "mkdirSync",
  "readFileSync",
  "readlinkSync",
  "realpathSync",
  "renameSync",
  "rmdirSync",
  "rmSync",
  "writeFileSync",
] as const satisfies readonly (keyof Disk)[];

function fail(code: string, syscall: string): never {
  throw Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
}
