import { randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { codeOf, type Disk, EngineError, lookAt } from "../disk/index.js";
import { hiddenPrefix, LOCK, type OutputFolder, placesOf } from "./output-folder.js";

/** The right to change an output folder, which one build has at a time. */
export interface Lock {
  /** The folder in which hidden names of this output folder lie: the one around it, or itself. */
  readonly place: string;
  /** What such names begin with. */
  readonly prefix: string;
  /** Says that the build is at work, at most every few seconds. */
  beat(): void;
  /** Throws an {@link EngineError} where another build has taken the lock. */
  check(): void;
  /** Never throws. */
  release(): void;
}

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it was taken, as in `2026-10-01T12:00:00.000Z`. */
  readonly since: string;
}

export interface LockOptions {
  /** Whether the lock is taken away from whoever holds it. */
  readonly breakLock?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told once, before somebody is waited for. */
  readonly onWait?: ((holder: Holder) => void) | undefined;
}

/**
 * Takes the lock of an output folder, and waits for whoever has it. A lock is dead when its process has ended, which can
 * be told on the same boot of the same machine, or when it has not been heard of for a minute.
 */
export async function takeLock(output: OutputFolder, options: LockOptions, io: Disk): Promise<Lock> {
  const prefix = hiddenPrefix(output);
  const owner = ownerNow();
  const { signal } = options;
  for (let isTold = false; ; ) {
    signal?.throwIfAborted();
    const place = make(possiblePlaces(output, io), `${prefix}${LOCK}`, io);
    const folder = join(place.folder, `${prefix}${LOCK}`);
    if (place.isMade) return hold(folder, owner, { place: place.folder, prefix }, io);
    const holder = readOwner(folder, io);
    if (options.breakLock === true || isDead(folder, holder, io)) {
      takeAway(folder, holder, io);
      continue;
    }
    if (!isTold && holder !== undefined) options.onWait?.(holder);
    isTold ||= holder !== undefined;
    await setTimeout(WAIT, undefined, signal === undefined ? {} : { signal });
  }
}

interface Owner extends Holder {
  readonly token: string;
  /** The process among those of its machine, over all time; undefined where the system does not say. */
  readonly process?: string | undefined;
  /** The boot of the machine, and the namespace in which the process has its number. */
  readonly boot?: string | undefined;
}

const OWNER = "owner.json";
/** In milliseconds. */
const WAIT = 200;
const BEAT = 5_000;
const DEAD = 60_000;

/**
 * The folders in which the lock may lie, the first choice first: beside the output folder, or in it where it is another
 * disk or nothing can be made beside it.
 */
function possiblePlaces(output: OutputFolder, io: Disk): readonly string[] {
  const { folder, earlier } = output;
  const [beside] = placesOf(output);
  const own = earlier === undefined ? io.lstatSync(folder, { throwIfNoEntry: false }) : undefined;
  if (own !== undefined) return own.dev === io.lstatSync(beside).dev ? [beside, folder] : [folder];
  io.mkdirSync(beside, { recursive: true });
  return [beside];
}

/** Makes a folder of a name in the first place where that can be; where it is already, it is not made. */
function make(
  places: readonly string[],
  name: string,
  io: Disk,
): { readonly folder: string; readonly isMade: boolean } {
  for (const [at, folder] of places.entries()) {
    try {
      io.mkdirSync(join(folder, name));
      return { folder, isMade: true };
    } catch (error) {
      if (codeOf(error) === "EEXIST") return { folder, isMade: false };
      if (at === places.length - 1 || !["EACCES", "EPERM", "EROFS"].includes(codeOf(error))) throw error;
    }
  }
  throw new Error("A lock has a place.");
}

function hold(folder: string, owner: Owner, where: Pick<Lock, "place" | "prefix">, io: Disk): Lock {
  const write = () => io.writeFileSync(join(folder, OWNER), JSON.stringify(owner));
  try {
    io.writeFileSync(join(folder, ".gitignore"), "*\n");
    write();
  } catch (error) {
    removeQuietly(folder, io);
    throw error;
  }
  let last = Date.now();
  const isOurs = () => readOwner(folder, io)?.token === owner.token;
  return {
    ...where,
    beat: () => {
      if (Date.now() - last < BEAT) return;
      last = Date.now();
      if (isOurs()) write();
    },
    check: () => {
      if (
        lookAt(join(folder, OWNER), io) === undefined ||
        parseOwner(io.readFileSync(join(folder, OWNER), "utf8"))?.token !== owner.token
      )
        throw new EngineError(
          "Another build has taken over the output folder.",
          "Run the command again when it is done.",
        );
    },
    release: () => {
      if (isOurs()) removeQuietly(folder, io);
    },
  };
}

function readOwner(folder: string, io: Disk): Owner | undefined {
  try {
    return parseOwner(io.readFileSync(join(folder, OWNER), "utf8"));
  } catch {
    return undefined;
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    const { token, pid, host, since, process, boot } = JSON.parse(text);
    return typeof token === "string" && typeof pid === "number"
      ? { token, pid, host, since, process, boot }
      : undefined;
  } catch {
    return undefined;
  }
}

function isDead(folder: string, owner: Owner | undefined, io: Disk): boolean {
  if (owner?.boot !== undefined && owner.boot === bootNow() && owner.process !== processOf(owner.pid)) return true;
  const heard =
    io.lstatSync(join(folder, OWNER), { throwIfNoEntry: false }) ?? io.lstatSync(folder, { throwIfNoEntry: false });
  return heard !== undefined && Date.now() - heard.mtimeMs > DEAD;
}

/** Removes a lock, unless it is another one by now: a rename takes it away at once, and only one of two can do it. */
function takeAway(folder: string, owner: Owner | undefined, io: Disk): void {
  const away = `${folder}-${randomBytes(8).toString("hex")}`;
  try {
    io.renameSync(folder, away);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (readOwner(away, io)?.token === owner?.token) removeQuietly(away, io);
  else io.renameSync(away, folder);
}

function removeQuietly(path: string, io: Disk): void {
  try {
    io.rmSync(path, { recursive: true, force: true });
  } catch {
    // It is dead when this process has ended, and whoever comes next removes it.
  }
}

function ownerNow(): Owner {
  return {
    token: randomBytes(8).toString("hex"),
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    process: processOf(process.pid),
    boot: bootNow(),
  };
}

/** Undefined where the system does not say, as all but Linux. */
function bootNow(): string | undefined {
  try {
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return undefined;
  }
}

/** A process by its number and when it was started; undefined where there is none. */
function processOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name of the program may hold anything; what follows its last bracket are numbers.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? undefined : `${pid} ${fields[18]}`;
  } catch {
    return undefined;
  }
}
