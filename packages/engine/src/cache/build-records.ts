import { hash } from "node:crypto";
import { join } from "node:path";
import type { Disk } from "../disk/index.js";
import { FileTable } from "./file-table.js";
import type { Recipe } from "./list-plan.js";
import { aligned, bytesOf, numbersIn, padded } from "./numbers.js";
import { openPartFile, type PartFile } from "./part-file.js";
import { PartTable } from "./part-table.js";
import { readSealed, writeSealed } from "./sealed-file.js";
import { afterTable, isUntouched, StatTable } from "./stat-table.js";
import { type Fingerprints, isStill, writeStill } from "./still-file.js";
import { digest } from "./store.js";
import type { TargetRecord } from "./target-record.js";

/** The files and folders of a build's targets. */
export interface BuildFiles {
  /** By path in the output folder. */
  readonly files: FileTable;
  readonly folders: StatTable;
}

/** What a build was made from. */
interface BuildContents {
  /** What the files of entries were made from, by the folder of their target. */
  readonly targets: ReadonlyMap<string, TargetRecord>;
  /** What lists were put together from, by path in the output folder. */
  readonly lists: ReadonlyMap<string, Recipe>;
  /** How many bytes of the build's parts are in use. */
  readonly partBytes: number;
}

/** What is known of the last build with the same options. */
export type BuildRecord = BuildFiles & BuildContents;

/**
 * The records of builds of one output folder with the same options. They lie in the user's cache: nobody can send them
 * along with a checkout. Each build has an id, so that what was written of two builds is never mixed.
 */
export interface BuildRecords {
  /** The id of the last build; undefined where none is known. */
  last(): string | undefined;
  /** Makes a build the last one, and forgets all others. */
  setLast(build: string): void;
  read(build: string): BuildRecord | undefined;
  readFiles(build: string): BuildFiles | undefined;
  write(build: string, contents: BuildContents): void;
  writeFiles(build: string, files: BuildFiles): void;
  /** The parts that a build's record tells of; for a new build those of `base`, to which others can be added. */
  parts(build: string, base?: string): PartFile;
  /** What was kept with the same inputs when the build was published. */
  result(build: string, inputs: string): Buffer | undefined;
  keepResult(build: string, inputs: string, result: Buffer): void;
  /** The inputs of that result, by what was asked for. */
  inputs(build: string, asked: string): string | undefined;
  keepInputs(build: string, asked: string, inputs: string): void;
  /** Whether neither a source has been touched since {@link keepStill} nor a published file. */
  isStill(build: string, about: string): boolean;
  /** Takes the stat fingerprints of the sources. */
  keepStill(build: string, about: string, sources: Fingerprints): void;
}

/**
 * Opens the records of builds into `output`, an absolute folder, with the same choice of books, brands and targets, as one
 * version of the program has written them. Never throws.
 */
export function openBuildRecords(
  cache: string,
  { output, options, tool }: Readonly<Record<"output" | "options" | "tool", string>>,
  io: Disk,
): BuildRecords {
  const folder = join(cache, `${digest(`${output}\0${options}`)}.build`);
  const headOf = (...parts: readonly string[]) => hash("sha256", [tool, output, ...parts].join("\0"), "buffer");
  const readAfter = (path: string, head: Buffer): Buffer | undefined => {
    const bytes = readSealed(path, io);
    return bytes?.subarray(0, head.length).equals(head) ? bytes.subarray(head.length) : undefined;
  };
  const textAfter = (path: string, head: Buffer) => readAfter(path, head)?.toString();
  const writeAfter = (path: string, ...parts: readonly Iterable<Buffer>[]) => writeSealed(path, inTurn(parts), io);
  const latest = new Map<string, Partial<BuildRecord>>();
  const fileOf = (build: string, kind: string) => join(folder, `${build}.${kind}`);
  const last = join(folder, "last");
  const readFiles = (build: string): BuildFiles | undefined => {
    const { files, folders } = latest.get(build) ?? {};
    if (files !== undefined && folders !== undefined) return { files, folders };
    return quietly(() => {
      const bytes = readAfter(fileOf(build, "files"), headOf(build));
      return bytes === undefined ? undefined : parseFiles(bytes);
    });
  };
  const readContents = (build: string): BuildContents | undefined => {
    const { targets, lists, partBytes } = latest.get(build) ?? {};
    if (targets !== undefined && lists !== undefined && partBytes !== undefined) return { targets, lists, partBytes };
    return quietly(() => {
      const bytes = readAfter(fileOf(build, "record"), headOf(build));
      return bytes === undefined ? undefined : parseContents(bytes);
    });
  };
  return {
    last: () => textAfter(last, headOf()),
    setLast: (build) => {
      writeAfter(last, [headOf(), Buffer.from(build)]);
      quietly(() => {
        for (const name of io.readdirSync(folder))
          if (name !== "last" && name.split(".")[0] !== build) io.rmSync(join(folder, name), { force: true });
      });
    },
    readFiles,
    read: (build) => {
      const files = readFiles(build);
      const contents = files === undefined ? undefined : readContents(build);
      return files === undefined || contents === undefined ? undefined : { ...files, ...contents };
    },
    write: (build, contents) => {
      latest.set(build, { ...latest.get(build), ...contents });
      quietly(() => writeAfter(fileOf(build, "record"), [headOf(build)], printContents(contents)));
    },
    writeFiles: (build, { files, folders }) => {
      latest.set(build, { ...latest.get(build), files, folders });
      quietly(() => writeAfter(fileOf(build, "files"), [headOf(build)], folders.print(), files.print()));
    },
    parts: (build, base) => {
      const path = fileOf(build, "parts");
      quietly(() => io.mkdirSync(folder, { recursive: true, mode: 0o700 }));
      if (base !== undefined) quietly(() => io.linkSync(fileOf(base, "parts"), path));
      return openPartFile(path, io);
    },
    result: (build, inputs) => readAfter(fileOf(build, "result"), headOf(build, inputs)),
    keepResult: (build, inputs, result) => writeAfter(fileOf(build, "result"), [headOf(build, inputs), result]),
    inputs: (build, asked) => textAfter(fileOf(build, "inputs"), headOf(build, asked)),
    keepInputs: (build, asked, inputs) =>
      writeAfter(fileOf(build, "inputs"), [headOf(build, asked), Buffer.from(inputs)]),
    isStill: (build, about) => {
      if (!isStill(fileOf(build, "still"), headOf(build, about).toString("hex"), io)) return false;
      const bytes = readAfter(fileOf(build, "files"), headOf(build));
      const root = `${output}/`;
      return bytes !== undefined && isUntouched(bytes, root, io) && isUntouched(afterTable(bytes), root, io);
    },
    keepStill: (build, about, sources) =>
      writeStill(fileOf(build, "still"), headOf(build, about).toString("hex"), sources, io),
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

function parseFiles(bytes: Buffer): BuildFiles {
  const folders = new StatTable();
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

function* printContents({ targets, lists, partBytes }: BuildContents): Generator<Buffer> {
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

function parseContents(bytes: Buffer): BuildContents {
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
