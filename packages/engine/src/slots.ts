import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { compareText } from "@fixbook/schema";
import { type Disk, disk } from "./disk.js";
import { currentSlot, type OutputFolder } from "./output-folder.js";

/** What a slot holds: the digest of each file, by path. */
export type Manifest = ReadonlyMap<string, string>;

/** A slot that one build owns until {@link releaseSlot}. */
export interface Slot {
  readonly name: string;
  readonly folder: string;
  /** What it holds from an earlier build; empty for a new one. */
  readonly manifest: Manifest;
}

/**
 * Takes a slot for a new build: the one that an earlier build left, or a new one. Builds that run at once never share
 * a slot, without a lock: a slot is taken by renaming it, which only one of them can do.
 */
export function takeSlot(output: OutputFolder, io: Disk = disk): Slot {
  io.mkdirSync(output.store, { recursive: true });
  const name = `slot-${randomBytes(8).toString("hex")}`;
  const folder = join(output.store, name);
  io.writeFileSync(join(output.store, `${name}.owner`), JSON.stringify({ host: hostname(), pid: process.pid }));
  for (const spare of spareSlots(output, io)) {
    const manifestFile = join(output.store, `${spare}.json`);
    if (!io.existsSync(manifestFile)) continue;
    try {
      io.renameSync(join(output.store, spare), folder);
    } catch {
      continue;
    }
    const manifest = readManifest(manifestFile, io);
    io.rmSync(manifestFile, { force: true });
    if (manifest !== undefined) return { name, folder, manifest };
    io.rmSync(folder, { recursive: true, force: true });
  }
  io.mkdirSync(folder);
  return { name, folder, manifest: new Map() };
}

/** Writes down what a slot holds, so that a later build can bring it up to date. */
export function writeManifest(output: OutputFolder, slot: Slot, manifest: Manifest, io: Disk = disk): void {
  io.writeFileSync(join(output.store, `${slot.name}.json`), JSON.stringify([...manifest].sort(([a], [b]) => compareText(a, b))));
}

/** Gives up a slot, and removes all that nobody needs: every slot but the published one and one spare. */
export function releaseSlot(output: OutputFolder, slot: Slot, io: Disk = disk): void {
  io.rmSync(join(output.store, `${slot.name}.owner`), { force: true });
  let kept = 0;
  for (const spare of spareSlots(output, io)) {
    const isWhole = io.existsSync(join(output.store, `${spare}.json`));
    if (isWhole && kept++ === 0) continue;
    const trash = join(output.store, `trash-${randomBytes(8).toString("hex")}`);
    try {
      io.renameSync(join(output.store, spare), trash);
    } catch {
      continue;
    }
    io.rmSync(trash, { recursive: true, force: true });
    for (const ending of ["json", "owner"]) io.rmSync(join(output.store, `${spare}.${ending}`), { force: true });
  }
  for (const name of io.readdirSync(output.store)) {
    const [stem = "", ending] = name.split(".");
    const isOrphan = ending !== undefined && stem !== slot.name && !io.existsSync(join(output.store, stem)) && !isOwned(output, stem, io);
    if (isOrphan || name.startsWith("trash-")) io.rmSync(join(output.store, name), { recursive: true, force: true });
  }
}

/**
 * The slots that nobody owns and that are not published. The published one is asked for last: a build that finishes in
 * between publishes a slot that it still owned when the owners were read.
 */
function spareSlots(output: OutputFolder, io: Disk): readonly string[] {
  const free = io
    .readdirSync(output.store)
    .filter((name) => /^slot-[0-9a-f]+$/.test(name) && !isOwned(output, name, io))
    .sort(compareText);
  const current = currentSlot(output, io);
  return free.filter((name) => name !== current);
}

const DAY = 24 * 60 * 60 * 1000;

/** Whether a running process owns a slot. A process of another host counts as running for a day. */
function isOwned(output: OutputFolder, name: string, io: Disk): boolean {
  const file = join(output.store, `${name}.owner`);
  try {
    const { host, pid } = JSON.parse(io.readFileSync(file, "utf8")) as { host: string; pid: number };
    const isRecent = Date.now() - io.lstatSync(file).mtimeMs < DAY;
    return isRecent && (host !== hostname() || isRunning(pid));
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readManifest(file: string, io: Disk): Manifest | undefined {
  try {
    return new Map(JSON.parse(io.readFileSync(file, "utf8")) as [string, string][]);
  } catch {
    return undefined;
  }
}
