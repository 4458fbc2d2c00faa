import { join } from "node:path";
import { applied, type Plan, type PlanBook, sourcesOf } from "@fixbook/core/plan";
import { bookLayout, compareText } from "@fixbook/schema";
import {
  type Disk,
  decode,
  disk,
  EngineError,
  type FileChange,
  readRegularFile,
  writeTogether,
} from "../disk/index.js";

/**
 * Carries out a plan in the folder of its book: all of it, or nothing. Throws an {@link EngineError} where a file is not
 * as the plan has read it. A run that was killed leaves a book in which the same plan is made again, for what is left:
 * new files come first, the files that go last, and of those the entries last of all.
 */
export function applyPlan(folder: string, book: PlanBook, plan: Plan, io: Disk = disk): void {
  writeTogether(changesOf(folder, book, plan, io), io);
}

/** The most bytes of a file that is renamed or copied. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a plan writes and removes, in order. */
function changesOf(folder: string, book: PlanBook, plan: Plan, io: Disk = disk): readonly FileChange[] {
  const texts = new Map(sourcesOf(book).map(({ path, text }) => [path, text]));
  const edits = Map.groupBy(plan.edits, ({ file }) => file);
  const edited = (file: string): string => {
    const list = (edits.get(file) ?? []).map(({ range, text }) => ({
      span: { start: range.start.offset, end: range.end.offset },
      text,
    }));
    return applied(texts.get(file) ?? "", list);
  };
  const renamed = new Set(plan.renames.map(({ from }) => from));
  const moved = plan.renames.map(({ from, to }) => {
    const before = readWhole(folder, from, io);
    return { from, to, before, after: contents(from, before) };
  });
  /** The bytes of a file with its edits, after its byte order mark. */
  function contents(file: string, bytes: Uint8Array): Uint8Array {
    if (!edits.has(file)) return bytes;
    if (decode(bytes) !== texts.get(file)) throw changed(file);
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return Buffer.from((hasMark ? "\ufeff" : "") + edited(file));
  }
  const isInPlace = ({ from, to }: { from: string; to: string }) => from.toLowerCase() === to.toLowerCase();
  const created = [
    ...plan.creates.map(({ file, text }) => ({ folder, file, before: undefined, after: Buffer.from(text) })),
    ...plan.copies.map(({ from, to }) => ({
      folder,
      file: to,
      before: undefined,
      after: readWhole(folder, from, io),
      modeOf: from,
    })),
    ...moved.flatMap((one) =>
      isInPlace(one) ? [] : [{ folder, file: one.to, before: undefined, after: one.after, modeOf: one.from }],
    ),
  ].filter(({ file, after }) => !isThere(folder, file, after, io));
  const written = [...edits.keys()]
    .filter((file) => !renamed.has(file))
    .map((file) => ({ folder, file, before: texts.get(file) ?? "", after: edited(file) }));
  const gone = [
    ...plan.deletes.map((file) => ({ file, before: texts.get(file) ?? readWhole(folder, file, io) })),
    ...moved.filter((one) => !isInPlace(one)).map(({ from, before }) => ({ file: from, before })),
  ];
  return [
    ...created,
    ...moved.filter(isInPlace).map(({ from, to, before, after }) => ({ folder, file: to, from, before, after })),
    ...written.filter(({ file }) => file !== bookLayout.ledger),
    ...written.filter(({ file }) => file === bookLayout.ledger),
    ...gone
      .sort((a, b) => Number(a.file.endsWith(".md")) - Number(b.file.endsWith(".md")) || compareText(a.file, b.file))
      .map(({ file, before }) => ({ folder, file, before, after: undefined })),
  ];
}

function readWhole(folder: string, file: string, io: Disk): Uint8Array {
  const read = readRegularFile(join(folder, file), MOST_BYTES, io);
  if ("bytes" in read) return read.bytes;
  const reason = "kind" in read ? `it is ${read.kind}` : "reason" in read ? read.reason : "it is too large";
  throw new EngineError(`${file} cannot be read: ${reason}.`, "Nothing has changed. Fix that, and run it again.");
}

/** Whether a run that was killed has made a file already. */
function isThere(folder: string, file: string, after: Uint8Array, io: Disk): boolean {
  if (io.lstatSync(join(folder, file), { throwIfNoEntry: false })?.isFile() !== true) return false;
  const read = readRegularFile(join(folder, file), MOST_BYTES, io);
  return "bytes" in read && Buffer.from(read.bytes).equals(after);
}

function changed(file: string): EngineError {
  return new EngineError(`${file} has changed since it was read.`, "Nothing was written. Run it again.");
}
