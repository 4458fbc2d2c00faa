import { join } from "node:path";
import type { FinishedFile } from "@fixbook/core";
import { readSealed, writeSealed } from "./cache/sealed-file.js";
import { isStill, type Marked, writeStill } from "./cache/still-file.js";
import { digest } from "./cache/store.js";
import type { Disk } from "./disk.js";
import type { FileMark } from "./file-mark.js";
import type { TargetRecord } from "./target-record.js";

/** A file of a slot: what its bytes are, and by what it can be told that nobody has touched it since. */
export interface FileRecord extends Omit<FinishedFile, "path"> {
  /** Undefined where only its bytes can tell. */
  readonly mark: FileMark | undefined;
}

/** What a build knows of the slot that it has published. */
export interface SlotRecord {
  /** By path in the slot. */
  readonly files: ReadonlyMap<string, FileRecord>;
  readonly folders: ReadonlyMap<string, FileMark | undefined>;
  /** What the files of entries were made from, by the folder of their target. */
  readonly targets: ReadonlyMap<string, TargetRecord>;
}

/** The records of an output folder's slots. They lie in the user's cache: nobody can send them along with a checkout. */
export interface SlotRecords {
  read(slot: string): SlotRecord | undefined;
  write(slot: string, record: SlotRecord): void;
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
  const headOf = (...parts: readonly string[]) => `${digest([tool, store, ...parts].join("\0"))}\n`;
  const readAfter = (path: string, head: string): string | undefined => {
    const bytes = readSealed(path, io);
    return bytes?.toString("latin1", 0, head.length) === head ? bytes.toString("utf8", head.length) : undefined;
  };
  const writeAfter = (path: string, head: string, text: string) => writeSealed(path, Buffer.from(head + text), io);
  const latest = new Map<string, SlotRecord>();
  return {
    read: (slot) => {
      const known = latest.get(slot);
      if (known !== undefined) return known;
      return quietly(() => {
        const text = readAfter(join(folder, `${slot}.record`), headOf(slot));
        return text === undefined ? undefined : parseRecord(text);
      });
    },
    write: (slot, record) => {
      latest.set(slot, record);
      quietly(() => writeAfter(join(folder, `${slot}.record`), headOf(slot), printRecord(record)));
    },
    result: (slot, inputs) => readAfter(join(folder, `${slot}.result`), headOf(slot, inputs)),
    keepResult: (slot, inputs, result) => writeAfter(join(folder, `${slot}.result`), headOf(slot, inputs), result),
    inputs: (slot, asked) => readAfter(join(folder, `${slot}.inputs`), headOf(slot, asked)),
    keepInputs: (slot, asked, inputs) => writeAfter(join(folder, `${slot}.inputs`), headOf(slot, asked), inputs),
    isStill: (slot, about) => isStill(join(folder, `${slot}.still`), headOf(slot, about), io),
    keepStill: (slot, about, marked) => writeStill(join(folder, `${slot}.still`), headOf(slot, about), marked, io),
    prune: (slots) =>
      quietly(() => {
        for (const name of io.readdirSync(folder)) {
          if (!slots.includes(name.split(".")[0] ?? "")) io.rmSync(join(folder, name), { force: true });
        }
      }),
  };
}

/** Undefined where something fails: a disk, or a record that is too long for a string. The next build takes longer. */
function quietly<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

interface WrittenRecord {
  readonly files: readonly (readonly [path: string, bytes: number, sha256: string, ...mark: FileMark | []])[];
  readonly folders: readonly (readonly [path: string, ...mark: FileMark | []])[];
  readonly targets: Readonly<Record<string, TargetRecord>>;
}

function printRecord({ files, folders, targets }: SlotRecord): string {
  const written: WrittenRecord = {
    files: Array.from(files, ([path, { bytes, sha256, mark }]) => [path, bytes, sha256, ...(mark ?? [])] as const),
    folders: Array.from(folders, ([path, mark]) => [path, ...(mark ?? [])] as const),
    targets: Object.fromEntries(targets),
  };
  return JSON.stringify(written);
}

function parseRecord(text: string): SlotRecord {
  const { files, folders, targets } = JSON.parse(text) as WrittenRecord;
  return {
    files: new Map(
      files.map(([path, bytes, sha256, ...mark]) => [
        path,
        { bytes, sha256, mark: mark.length === 0 ? undefined : mark },
      ]),
    ),
    folders: new Map(folders.map(([path, ...mark]) => [path, mark.length === 0 ? undefined : mark])),
    targets: new Map(Object.entries(targets)),
  };
}
