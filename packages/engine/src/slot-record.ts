import { hash } from "node:crypto";
import { join } from "node:path";
import { readSealed, writeSealed } from "./cache/sealed-file.js";
import { isStill, type Marked, writeStill } from "./cache/still-file.js";
import { digest } from "./cache/store.js";
import type { Disk } from "./disk.js";
import { FileTable } from "./file-table.js";
import type { Recipe } from "./list-plan.js";
import { afterTable, aligned, bytesOf, isUntouched, MarkTable, numbersIn, padded } from "./mark-table.js";
import { PartTable } from "./part-table.js";
import { openSlotParts, type SlotParts } from "./slot-parts.js";
import type { TargetRecord } from "./target-record.js";

/** The files and folders of a slot. */
export interface SlotFiles {
  /** By path in the slot. */
  readonly files: FileTable;
  /** The slot itself is `.`. */
  readonly folders: MarkTable;
}

/** What a slot was made from. */
interface SlotContents {
  /** What the files of entries were made from, by the folder of their target. */
  readonly targets: ReadonlyMap<string, TargetRecord>;
  /** What lists were put together from, by path in the slot. */
  readonly lists: ReadonlyMap<string, Recipe>;
  /** How many bytes of the slot's parts are in use. */
  readonly partBytes: number;
}

/** What a build knows of the slot that it has published. */
export type SlotRecord = SlotFiles & SlotContents;

/** The records of an output folder's slots. They lie in the user's cache: nobody can send them along with a checkout. */
export interface SlotRecords {
  read(slot: string): SlotRecord | undefined;
  readFiles(slot: string): SlotFiles | undefined;
  write(slot: string, contents: SlotContents): void;
  writeFiles(slot: string, files: SlotFiles): void;
  /** The parts that a slot's record tells of; for a new slot those of `base`, to which others can be added. */
  parts(slot: string, base?: string): SlotParts;
  /** What was kept with the same inputs when the slot was published. */
  result(slot: string, inputs: string): string | undefined;
  keepResult(slot: string, inputs: string, result: string): void;
  /** The inputs of that result, by what was asked for. */
  inputs(slot: string, asked: string): string | undefined;
  keepInputs(slot: string, asked: string, inputs: string): void;
  /** Whether neither a source has been touched since {@link keepStill} nor the slot. */
  isStill(slot: string, about: string): boolean;
  /** Takes the marks of the sources. */
  keepStill(slot: string, about: string, marked: Marked): void;
  /** Forgets all slots but these. */
  prune(slots: readonly string[]): void;
}

/** Opens the records of the slots in `store`, as one version of the program has written them. Never throws. */
export function openSlotRecords(cache: string, store: string, tool: string, io: Disk): SlotRecords {
  const folder = join(cache, `${digest(store)}.slots`);
  const headOf = (...parts: readonly string[]) => hash("sha256", [tool, store, ...parts].join("\0"), "buffer");
  const readAfter = (path: string, head: Buffer): Buffer | undefined => {
    const bytes = readSealed(path, io);
    return bytes?.subarray(0, head.length).equals(head) ? bytes.subarray(head.length) : undefined;
  };
  const textAfter = (path: string, head: Buffer) => readAfter(path, head)?.toString();
  const writeAfter = (path: string, ...parts: readonly Iterable<Buffer>[]) => writeSealed(path, inTurn(parts), io);
  const latest = new Map<string, Partial<SlotRecord>>();
  const fileOf = (slot: string, kind: string) => join(folder, `${slot}.${kind}`);
  const readFiles = (slot: string): SlotFiles | undefined => {
    const { files, folders } = latest.get(slot) ?? {};
    if (files !== undefined && folders !== undefined) return { files, folders };
    return quietly(() => {
      const bytes = readAfter(fileOf(slot, "files"), headOf(slot));
      return bytes === undefined ? undefined : parseFiles(bytes);
    });
  };
  const readContents = (slot: string): SlotContents | undefined => {
    const { targets, lists, partBytes } = latest.get(slot) ?? {};
    if (targets !== undefined && lists !== undefined && partBytes !== undefined) return { targets, lists, partBytes };
    return quietly(() => {
      const bytes = readAfter(fileOf(slot, "record"), headOf(slot));
      return bytes === undefined ? undefined : parseContents(bytes);
    });
  };
  return {
    readFiles,
    read: (slot) => {
      const files = readFiles(slot);
      const contents = files === undefined ? undefined : readContents(slot);
      return files === undefined || contents === undefined ? undefined : { ...files, ...contents };
    },
    write: (slot, contents) => {
      latest.set(slot, { ...latest.get(slot), ...contents });
      quietly(() => writeAfter(fileOf(slot, "record"), [headOf(slot)], printContents(contents)));
    },
    writeFiles: (slot, { files, folders }) => {
      latest.set(slot, { ...latest.get(slot), files, folders });
      quietly(() => writeAfter(fileOf(slot, "files"), [headOf(slot)], folders.print(), files.print()));
    },
    parts: (slot, base) => {
      const path = fileOf(slot, "parts");
      quietly(() => io.mkdirSync(folder, { recursive: true, mode: 0o700 }));
      if (base !== undefined) quietly(() => io.linkSync(fileOf(base, "parts"), path));
      return openSlotParts(path, io);
    },
    result: (slot, inputs) => textAfter(fileOf(slot, "result"), headOf(slot, inputs)),
    keepResult: (slot, inputs, result) =>
      writeAfter(fileOf(slot, "result"), [headOf(slot, inputs), Buffer.from(result)]),
    inputs: (slot, asked) => textAfter(fileOf(slot, "inputs"), headOf(slot, asked)),
    keepInputs: (slot, asked, inputs) => writeAfter(fileOf(slot, "inputs"), [headOf(slot, asked), Buffer.from(inputs)]),
    isStill: (slot, about) => {
      if (!isStill(fileOf(slot, "still"), headOf(slot, about).toString("hex"), io)) return false;
      const bytes = readAfter(fileOf(slot, "files"), headOf(slot));
      const root = `${join(store, slot)}/`;
      return bytes !== undefined && isUntouched(bytes, root, io) && isUntouched(afterTable(bytes), root, io);
    },
    keepStill: (slot, about, marked) =>
      writeStill(fileOf(slot, "still"), headOf(slot, about).toString("hex"), marked, io),
    prune: (slots) =>
      quietly(() => {
        for (const name of io.readdirSync(folder)) {
          if (!slots.includes(name.split(".")[0] ?? "")) io.rmSync(join(folder, name), { force: true });
        }
      }),
  };
}

/** Undefined where something fails: a disk, or a record that is too long. The next build takes longer. */
function quietly<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function parseFiles(bytes: Buffer): SlotFiles {
  const folders = new MarkTable();
  return { files: FileTable.read(folders.read(bytes)), folders };
}

/** What comes first of written contents; the lines and places of each target follow, then the steps of each list. */
interface ContentsHead {
  readonly partBytes: number;
  readonly targets: readonly TargetHead[];
  readonly lists: readonly { readonly path: string; readonly texts: Recipe["texts"] }[];
}

interface TargetHead extends Pick<TargetRecord, "settings"> {
  readonly folder: string;
  readonly parts: readonly string[];
}

function* printContents({ targets, lists, partBytes }: SlotContents): Generator<Buffer> {
  const head: ContentsHead = {
    partBytes,
    targets: Array.from(targets, ([folder, { settings, parts }]) => ({ folder, settings, parts: parts.names() })),
    lists: Array.from(lists, ([path, { texts }]) => ({ path, texts })),
  };
  yield* block(Buffer.from(JSON.stringify(head)));
  for (const { entries, parts } of targets.values()) {
    yield* printLines(entries);
    for (const column of parts.print([...entries.keys()])) yield* block(column);
  }
  for (const { steps } of lists.values()) yield* block(bytesOf(steps));
}

function parseContents(bytes: Buffer): SlotContents {
  let at = 0;
  const take = (): Buffer => {
    const start = at + Float64Array.BYTES_PER_ELEMENT;
    const end = start + bytes.readDoubleLE(at);
    at = aligned(end);
    return bytes.subarray(start, end);
  };
  const head: ContentsHead = JSON.parse(take().toString());
  return {
    partBytes: head.partBytes,
    targets: new Map(head.targets.map((one) => [one.folder, parseTarget(one, take)])),
    lists: new Map(head.lists.map(({ path, texts }) => [path, { texts, steps: numbersIn(take()) }])),
  };
}

function parseTarget({ settings, parts }: TargetHead, take: () => Buffer): TargetRecord {
  const lines = take().toString().split("\n").slice(0, -1);
  const entries = new Map(
    lines.map((line): [string, string] => {
      const tab = line.indexOf("\t");
      return [line.slice(0, tab), line.slice(tab + 1)];
    }),
  );
  return { settings, entries, parts: PartTable.read(entries.keys(), parts, take) };
}

/** A line for each entry, as one block; some at a time, since there may be many. */
function* printLines(entries: TargetRecord["entries"]): Generator<Buffer> {
  let length = 0;
  for (const [id, line] of entries) length += Buffer.byteLength(id) + Buffer.byteLength(line) + 2;
  yield numberOf(length);
  let text = "";
  for (const [id, line] of entries) {
    text += `${id}\t${line}\n`;
    if (text.length < MANY) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
  yield Buffer.alloc(aligned(length) - length);
}

/** How much text is written at once, in characters. */
const MANY = 1 << 20;

/** Bytes after their number, and numbers may follow. */
function* block(bytes: Buffer): Generator<Buffer> {
  yield numberOf(bytes.length);
  yield padded(bytes);
}

function numberOf(length: number): Buffer {
  return bytesOf(Float64Array.of(length));
}

function* inTurn(parts: readonly Iterable<Buffer>[]): Generator<Buffer> {
  for (const part of parts) yield* part;
}
