import { join } from "node:path";
import { readSealed, writeSealed } from "./cache/sealed-file.js";
import { isStill, type Marked, writeStill } from "./cache/still-file.js";
import { digest } from "./cache/store.js";
import type { Disk } from "./disk.js";
import type { FileMark } from "./file-mark.js";
import { FileTable } from "./file-table.js";
import { openSlotParts, type SlotParts } from "./slot-parts.js";
import type { TargetRecord } from "./target-record.js";

/** What a build knows of the slot that it has published. */
export interface SlotRecord {
  /** By path in the slot. */
  readonly files: FileTable;
  readonly folders: ReadonlyMap<string, FileMark | undefined>;
  /** What the files of entries were made from, by the folder of their target. */
  readonly targets: ReadonlyMap<string, TargetRecord>;
  /** How many bytes of the slot's parts are in use. */
  readonly partBytes: number;
}

/** The records of an output folder's slots. They lie in the user's cache: nobody can send them along with a checkout. */
export interface SlotRecords {
  read(slot: string): SlotRecord | undefined;
  write(slot: string, record: SlotRecord): void;
  /** The parts that a slot's record tells of; for a new slot those of `base`, to which others can be added. */
  parts(slot: string, base?: string): SlotParts;
  /** What was kept with the same inputs when the slot was published. */
  result(slot: string, inputs: string): string | undefined;
  keepResult(slot: string, inputs: string, result: string): void;
  /** The inputs of that result, by what was asked for. */
  inputs(slot: string, asked: string): string | undefined;
  keepInputs(slot: string, asked: string, inputs: string): void;
  /** Whether nothing has been touched since {@link keepStill}. */
  isStill(slot: string, about: string): boolean;
  keepStill(slot: string, about: string, marked: Marked): void;
  /** Forgets all slots but these. */
  prune(slots: readonly string[]): void;
}

/** Opens the records of the slots in `store`, as one version of the program has written them. Never throws. */
export function openSlotRecords(cache: string, store: string, tool: string, io: Disk): SlotRecords {
  const folder = join(cache, `${digest(store)}.slots`);
  const headOf = (...parts: readonly string[]) => Buffer.from(`${digest([tool, store, ...parts].join("\0"))}\n`);
  const readAfter = (path: string, head: Buffer): Buffer | undefined => {
    const bytes = readSealed(path, io);
    return bytes?.subarray(0, head.length).equals(head) ? bytes.subarray(head.length) : undefined;
  };
  const textAfter = (path: string, head: Buffer) => readAfter(path, head)?.toString();
  const writeAfter = (path: string, head: Buffer, ...bytes: readonly Uint8Array[]) =>
    writeSealed(path, Buffer.concat([head, ...bytes]), io);
  const latest = new Map<string, SlotRecord>();
  return {
    read: (slot) => {
      const known = latest.get(slot);
      if (known !== undefined) return known;
      return quietly(() => {
        const bytes = readAfter(join(folder, `${slot}.record`), headOf(slot));
        return bytes === undefined ? undefined : parseRecord(bytes);
      });
    },
    write: (slot, record) => {
      latest.set(slot, record);
      quietly(() => writeAfter(join(folder, `${slot}.record`), headOf(slot), ...printRecord(record)));
    },
    parts: (slot, base) => {
      const path = join(folder, `${slot}.parts`);
      quietly(() => io.mkdirSync(folder, { recursive: true, mode: 0o700 }));
      if (base !== undefined) quietly(() => io.linkSync(join(folder, `${base}.parts`), path));
      return openSlotParts(path, io);
    },
    result: (slot, inputs) => textAfter(join(folder, `${slot}.result`), headOf(slot, inputs)),
    keepResult: (slot, inputs, result) =>
      writeAfter(join(folder, `${slot}.result`), headOf(slot, inputs), Buffer.from(result)),
    inputs: (slot, asked) => textAfter(join(folder, `${slot}.inputs`), headOf(slot, asked)),
    keepInputs: (slot, asked, inputs) =>
      writeAfter(join(folder, `${slot}.inputs`), headOf(slot, asked), Buffer.from(inputs)),
    isStill: (slot, about) => isStill(join(folder, `${slot}.still`), headOf(slot, about).toString(), io),
    keepStill: (slot, about, marked) =>
      writeStill(join(folder, `${slot}.still`), headOf(slot, about).toString(), marked, io),
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

/** The first line of a written record; the files follow, then the lines of each target. */
interface RecordHead {
  readonly folders: readonly (readonly [path: string, ...mark: FileMark | []])[];
  readonly partBytes: number;
  readonly fileBytes: number;
  readonly targets: readonly { readonly folder: string; readonly settings: string; readonly bytes: number }[];
}

function printRecord({ files, folders, targets, partBytes }: SlotRecord): readonly Buffer[] {
  const table = files.print();
  const lines = Array.from(targets.values(), ({ entries }) =>
    Buffer.from(Array.from(entries, ([id, line]) => `${id}\t${line}`).join("\n")),
  );
  const head: RecordHead = {
    folders: Array.from(folders, ([path, mark]) => [path, ...(mark ?? [])] as const),
    partBytes,
    fileBytes: table.length,
    targets: Array.from(targets, ([folder, { settings }], at) => ({ folder, settings, bytes: lines[at]?.length ?? 0 })),
  };
  return [Buffer.from(`${JSON.stringify(head)}\n`), table, ...lines];
}

function parseRecord(bytes: Buffer): SlotRecord {
  const end = bytes.indexOf("\n");
  const { folders, partBytes, fileBytes, targets }: RecordHead = JSON.parse(bytes.toString("utf8", 0, end));
  let at = end + 1 + fileBytes;
  const readTarget = ({ settings, bytes: length }: RecordHead["targets"][number]): TargetRecord => {
    const text = bytes.toString("utf8", at, at + length);
    at += length;
    const lines = text === "" ? [] : text.split("\n");
    const entries = lines.map((line): [string, string] => {
      const tab = line.indexOf("\t");
      return [line.slice(0, tab), line.slice(tab + 1)];
    });
    return { settings, entries: new Map(entries) };
  };
  return {
    files: FileTable.read(bytes.subarray(end + 1, end + 1 + fileBytes)),
    folders: new Map(folders.map(([path, ...mark]) => [path, mark.length === 0 ? undefined : mark])),
    targets: new Map(targets.map((target) => [target.folder, readTarget(target)])),
    partBytes,
  };
}
