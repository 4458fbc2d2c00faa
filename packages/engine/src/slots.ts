import { createHash, randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { compareText } from "@fixbook/schema";
import { type Disk, disk } from "./disk.js";
import { codeOf } from "./errors.js";
import { currentSlot, type OutputFolder } from "./output-folder.js";

/** A folder in the store that one build owns until {@link releaseSlot}. */
export interface Slot {
  readonly name: string;
  readonly folder: string;
  /** The file that says who owns it. All that it says is in its name, so that it is never half-written. */
  readonly owner: string;
  /** The name that it had when an earlier build left it; undefined for a new one. */
  readonly was?: string;
}

/**
 * Takes a slot for a new build: the one that an earlier build left, with whatever it holds, or a new one. Builds that
 * run at once never share a slot, without a lock: a slot is taken by renaming it, which only one of them can do.
 */
export function takeSlot(output: OutputFolder, io: Disk = disk): Slot {
  const slot = claim(output, io);
  try {
    for (const spare of spareSlots(output, io)) if (adopt(output, spare, slot, io)) return { ...slot, was: spare };
    io.mkdirSync(slot.folder);
    return slot;
  } catch (error) {
    discardSlot(output, slot, io);
    throw error;
  }
}

/** Gives up a slot with all that was written to it, unless it is published by now. Never throws. */
export function discardSlot(output: OutputFolder, slot: Slot, io: Disk = disk): void {
  quietly(() => {
    if (currentSlot(output, io) !== slot.name) io.renameSync(slot.folder, trashIn(output));
  });
  releaseSlot(output, slot, io);
}

/**
 * Gives up a slot, and removes all that nobody needs: every slot but the published one and one spare. Never throws:
 * what cannot be removed is left to the next build.
 */
export function releaseSlot(output: OutputFolder, slot: Slot, io: Disk = disk): void {
  quietly(() => io.rmSync(slot.owner, { force: true }));
  tidyStore(output, io);
}

/** Removes what builds that were killed have left, and slots that nobody needs. Never throws. */
export function tidyStore(output: OutputFolder, io: Disk = disk): void {
  quietly(() => {
    for (const spare of spareSlots(output, io).slice(1)) {
      quietly(() => io.renameSync(join(output.store, spare), trashIn(output)));
    }
  });
  quietly(() => {
    for (const name of io.readdirSync(output.store)) {
      if (isRubbish(output, name, io))
        quietly(() => io.rmSync(join(output.store, name), { recursive: true, force: true }));
    }
  });
  // Succeeds only where nothing is left, after a first build that failed.
  quietly(() => io.rmdirSync(output.store));
}

const SLOT = /^slot-[0-9a-f]{16}$/;
const OWNER = /^(slot-[0-9a-f]{16})\.([0-9]+)\.([0-9a-f]{8})\.owner$/;
const LINK = /^(slot-[0-9a-f]{16})\.link$/;
const TRASH = /^trash-[0-9a-f]{16}$/;

/** Chooses a name and writes down who has it, before there is a folder of that name. */
function claim(output: OutputFolder, io: Disk): Slot {
  const name = `slot-${randomBytes(8).toString("hex")}`;
  const owner = join(output.store, `${name}.${process.pid}.${thisHost()}.owner`);
  for (let attempt = 1; ; attempt++) {
    io.mkdirSync(output.store, { recursive: true });
    try {
      io.writeFileSync(owner, "");
      return { name, folder: join(output.store, name), owner };
    } catch (error) {
      // Another build that failed may remove the empty store in between.
      if (codeOf(error) !== "ENOENT" || attempt === 3) throw error;
    }
  }
}

/** Renames a spare slot to be this one. False when another build was faster, or when it is no folder. */
function adopt(output: OutputFolder, spare: string, slot: Slot, io: Disk): boolean {
  try {
    io.renameSync(join(output.store, spare), slot.folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  if (io.lstatSync(slot.folder).isDirectory()) return true;
  io.rmSync(slot.folder, { force: true });
  return false;
}

/**
 * The slots that nobody owns and that are not published. The order of the questions matters: an owner's file is there
 * before its folder, and a build publishes its slot before it gives it up.
 */
function spareSlots(output: OutputFolder, io: Disk): readonly string[] {
  const slots = io.readdirSync(output.store).filter((name) => SLOT.test(name));
  const owned = new Set(
    io
      .readdirSync(output.store)
      .flatMap((name) => (isLiveOwner(output, name, io) ? (OWNER.exec(name)?.[1] ?? []) : [])),
  );
  const current = currentSlot(output, io);
  return slots.filter((name) => !owned.has(name) && name !== current).sort(compareText);
}

/** Whether something in the store is left over from a build that has ended. What is not ours is never rubbish. */
function isRubbish(output: OutputFolder, name: string, io: Disk): boolean {
  if (TRASH.test(name)) return true;
  if (OWNER.test(name)) return !isLiveOwner(output, name, io);
  const slot = LINK.exec(name)?.[1];
  return slot !== undefined && !io.readdirSync(output.store).some((other) => OWNER.exec(other)?.[1] === slot);
}

/** A new name for something that is to be removed: a rename takes it away at once, whoever is reading it. */
function trashIn({ store }: OutputFolder): string {
  return join(store, `trash-${randomBytes(8).toString("hex")}`);
}

const DAY = 24 * 60 * 60 * 1000;

/** Whether a file names the owner of a slot that may still be at work. A process of another host may, for a day. */
function isLiveOwner(output: OutputFolder, name: string, io: Disk): boolean {
  const [, , pid = "", host = ""] = OWNER.exec(name) ?? [];
  if (pid === "" || (host === thisHost() && !isRunning(Number(pid)))) return false;
  const stat = io.lstatSync(join(output.store, name), { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < DAY;
}

function thisHost(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // What is left is removed by the next build.
  }
}
