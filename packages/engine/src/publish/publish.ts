import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Piece } from "@fixbook/core";
import {
  type BuildFiles,
  type BuildRecord,
  type BuildRecords,
  type FileTable,
  openPartFile,
  type PartPlace,
  parentOf,
  type Recipe,
  type RecordedTree,
  type SharedParts,
  StatTable,
  settledFingerprint,
  type TargetRecord,
  waitUntilSettled,
} from "../cache/index.js";
import { type Disk, describeSystemError, disk, EngineError, isSystemError } from "../disk/index.js";
import { flushFolders } from "./flush.js";
import type { Lock } from "./lock.js";
import { MANIFEST } from "./manifest.js";
import { leaveStore, type Moves, moveIn, some } from "./move-in.js";
import type { OutputFolder } from "./output-folder.js";
import { createPartKeeper, type PartKeeper } from "./part-keeper.js";
import { type MovePlan, planMoves } from "./plan-moves.js";
import { makeStaging, type Staging } from "./staging.js";
import { createTreeWriter, type FinishedBytes, type TreeWriter, type WriteOptions } from "./tree-writer.js";
import { dropJournal, writeJournal } from "./write-journal.js";

/** A build that is being staged, and is published as a whole or not at all. */
export interface Publication
  extends Pick<TreeWriter, "filesIn" | "keep">,
    Pick<PartKeeper, "addPart" | "part" | "takePart"> {
  /** What other threads need to know to stage files. */
  shared(): SharedStage;
  /** Takes a file that another thread has staged. */
  takeStaged: TreeWriter["takeStaged"];
  /** To be called before parts are read that other threads have added. */
  refreshParts(): void;
  /** Takes a file, which is staged unless it is in its place already with these bytes. */
  write(path: string, contents: string, options?: WriteOptions): void;
  /** Takes a file whose bytes are known by their hash, and are read where it is not in its place already. */
  copy(path: string, file: FinishedBytes, read: () => Uint8Array): void;
  /** Takes a list, which comes in pieces, in the same way. */
  writeList(path: string, pieces: Iterable<Piece>): void;
  /** Takes over parts that a record tells of; undefined where one of them is not there any more. */
  keepParts(parts: Iterable<NamedPart>): readonly NamedPart[] | undefined;
  /** What the files of a target's entries were made from in the last build, of which {@link keep} may keep files. */
  recorded(target: string): TargetRecord | undefined;
  /** Takes what the files of a target's entries were made from in this build. */
  record(target: string, record: TargetRecord): void;
  /**
   * Publishes what was staged: checks that all that it would replace or remove is Fixbook's own, writes a journal, and
   * moves files in. Throws an {@link EngineError}, with the output folder untouched, where somebody else's files are in the
   * way.
   */
  publish(wanted: WantedTargets): PublicationCounts;
  /** Removes what was staged, and leaves the last build as it is. Never throws. */
  abandon(): void;
}

/** Where threads stage files of one build, and add parts. */
export interface SharedStage {
  /** The folder whose tree is that of the output folder. */
  readonly folder: string;
  readonly flush: boolean;
  readonly parts: SharedParts | undefined;
}

export type NamedPart = readonly [name: string, place: PartPlace];

/** Folders of targets in an output folder, as `book/brand/target`. */
interface WantedTargets {
  readonly built: readonly string[];
  /** Those that are published and no longer wanted. */
  readonly gone: readonly string[];
}

export interface PublicationCounts {
  readonly files: number;
  readonly bytes: number;
  /** Files that were in their place already. */
  readonly unchanged: number;
  /** Files of earlier builds that were removed. */
  readonly removed: number;
  /** What was not Fixbook's and was removed because the user had asked for it, by path in the output folder. */
  readonly cleared: readonly string[];
}

export interface PublishOptions {
  readonly records?: BuildRecords | undefined;
  /** Where it is kept that a build is being moved in. */
  readonly journals?: string | undefined;
  /** The folders of the books that are built. */
  readonly books?: readonly string[];
  /** Whether files that are in the way and not Fixbook's are removed. */
  readonly clean?: boolean | undefined;
  /** Whether all is on the disk, and not only handed to the system, before the next step counts on it. */
  readonly flush?: boolean | undefined;
}

/** An error after which a build has been moved in in part, and the next one goes on with it. */
export class MovingError extends EngineError {}

/** Begins a build. Without records, nothing is known of what earlier builds have left. */
export function beginPublication(
  output: OutputFolder,
  lock: Lock,
  options: PublishOptions = {},
  io: Disk = disk,
): Publication {
  const { records, journals, books = [], clean = false, flush = false } = options;
  const staging = makeStaging(output, lock, io);
  const build = randomBytes(8).toString("hex");
  // Nothing of what earlier versions have published is taken over.
  const root = output.earlier === undefined ? output.folder : join(staging.folder, "nothing");
  const last = lastBuild(records, root);
  const writer = createTreeWriter({ root, staging: staging.tree, earlier: last, flush }, io);
  const parts = createPartKeeper(build, last, records, () => openPartFile(join(staging.folder, "parts"), io));
  const targets = new Map<string, TargetRecord>();
  const lists = new Map<string, Recipe>();
  let isMoving = false;
  const abandon = (): void => {
    parts.close();
    if (!isMoving) staging.discard();
  };
  return {
    write: (path, contents, more) => {
      lock.beat();
      writer.write(path, contents, more);
    },
    copy: (path, file, read) => {
      lock.beat();
      writer.copy(path, file, read);
    },
    writeList: (path, pieces) => {
      lock.beat();
      lists.set(path, writer.writeList(path, pieces, parts.isShared() ? last?.lists.get(path) : undefined));
    },
    takeStaged: (path, record, order) => {
      lock.beat();
      writer.takeStaged(path, record, order);
    },
    shared: () => ({ folder: staging.tree, flush, parts: parts.shared() }),
    refreshParts: parts.refresh,
    takePart: parts.takePart,
    filesIn: writer.filesIn,
    keep: (folder, paths) => {
      lock.beat();
      return writer.keep(folder, paths);
    },
    addPart: parts.addPart,
    keepParts: parts.keepParts,
    part: parts.part,
    recorded: (target) => last?.targets.get(target),
    record: (target, record) => void targets.set(target, record),
    publish: (wanted) => {
      const plan = planFor({ root, staging, writer, earlier: last, wanted, clean, flush }, io);
      records?.write(build, { targets, lists, partBytes: parts.close() });
      if (flush) flushFolders(staging.folder, io);
      if (plan.steps.length > 0) {
        lock.check();
        writeJournal(output, { journals, books, staging: staging.folder }, { steps: plan.steps }, io);
        isMoving = true;
        move(output, { staging: staging.folder, steps: plan.steps, beat: lock.beat }, flush, io);
        dropJournal(output, journals, io);
      }
      staging.discard();
      leaveStore(output, io);
      const counts = countsOf(writer, plan);
      for (const [path, version] of plan.manifests) writer.files.set(path, { ...version, fingerprint: undefined });
      if (records !== undefined) keepRecord(records, build, recordOf(output.folder, writer, io));
      return counts;
    },
    abandon,
  };
}

type LastBuild = BuildRecord & RecordedTree & { readonly id: string };

function lastBuild(records: BuildRecords | undefined, root: string): LastBuild | undefined {
  const id = records?.last();
  if (records === undefined || id === undefined) return undefined;
  const record = records.read(id);
  return record && { ...record, id, folder: root };
}

function keepRecord(records: BuildRecords, build: string, files: BuildFiles | undefined): void {
  if (files === undefined) return;
  records.writeFiles(build, files);
  records.setLast(build);
}

interface PlanFor {
  readonly root: string;
  readonly staging: Staging;
  readonly writer: TreeWriter;
  readonly earlier: RecordedTree | undefined;
  readonly wanted: WantedTargets;
  readonly clean: boolean;
  readonly flush: boolean;
}

/** Plans the moves. Throws where something of others is in the way. */
function planFor({ root, staging, writer, earlier, wanted, clean, flush }: PlanFor, io: Disk): MovePlan {
  const stageManifest = (name: string, text: string) => {
    const from = `${staging.tree.slice(staging.folder.length + 1)}/${name}`;
    const target = join(staging.folder, from);
    io.mkdirSync(join(target, ".."), { recursive: true });
    io.writeFileSync(target, text, { flush });
    return from;
  };
  const { files, staged } = writer;
  const input = { root, staging: staging.folder, files, staged, earlier, clean, stageManifest };
  const plan = planMoves({ ...input, targets: wanted.built, gone: wanted.gone }, io);
  if (plan.foreign.length === 0 || clean) return plan;
  throw new EngineError(
    `The output folder contains what Fixbook has not made, or what somebody has changed since: ${some(plan.foreign)}.`,
    "Nothing was published. Move it elsewhere, or run the command with --clean, which removes it. What a host needs beside the pages belongs in the folder brands/BRAND.site of the book.",
  );
}

function move(output: OutputFolder, moves: Moves, flush: boolean, io: Disk): void {
  try {
    moveIn(output, moves, io);
    if (flush) flushFolders(output.folder, io);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new MovingError(
      `${error.path ?? output.folder}: ${describeSystemError(error)}.`,
      "A part of the build is published, and the rest is kept. Fix that; the next build, or fixbook build --resume, continues with it.",
      { cause: error },
    );
  }
}

function countsOf({ files, staged, bytes }: TreeWriter, { steps, foreign }: MovePlan): PublicationCounts {
  const deletes = steps.filter((step) => step.kind === "delete" && !step.path.endsWith(`/${MANIFEST}`));
  return {
    files: files.size,
    bytes: bytes(),
    unchanged: files.size - staged.size,
    removed: deletes.length,
    cleared: foreign,
  };
}

/** Builds of more files wait a moment, so that the next one need not read any of them again. */
const MANY = 2000;

/** What there is to know of a build that was published; undefined where the disk does not say: the next one takes longer. */
function recordOf(root: string, { files, staged }: TreeWriter, io: Disk): BuildFiles | undefined {
  const look = (path: string) => settledFingerprint(io.lstatSync(join(root, path)), Date.now());
  try {
    if (files.size > MANY && staged.size > 0) waitUntilSettled(Date.now());
    for (const path of [...staged.keys(), ...files.unsettled(Date.now())]) {
      const [before, now] = [files.get(path)?.fingerprint, look(path)];
      // Moving a file changes its last time alone. Where more is different, somebody has changed it meanwhile.
      const compared = before?.slice(0, staged.has(path) ? 3 : 4) ?? [];
      const isSame = compared.every((number, at) => number === now?.[at]);
      files.setFingerprint(path, isSame ? now : undefined);
    }
    const folders = new StatTable();
    for (const folder of foldersOf(files)) folders.set(folder, look(folder));
    return { files, folders };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/** The folders of targets and all below them. */
function foldersOf(files: FileTable): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of files.paths())
    for (let folder = parentOf(path); !folders.has(folder) && folder.split("/").length >= 3; folder = parentOf(folder))
      folders.add(folder);
  return folders;
}
