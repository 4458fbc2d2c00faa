import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { codeOf, type Disk, EngineError, lookAt } from "../disk/index.js";
import { HOLDER, type Holder, isDead, ownerNow, parseHolder, readHolder, setHeld } from "./holder.js";
import { type HiddenPlace, LOCK, type OutputFolder, placesOf } from "./output-folder.js";

/** The right to change an output folder, which one build has at a time. */
export interface Lock {
  /** Where the build may put other hidden names. */
  readonly place: HiddenPlace;
  /** Says that the build is at work, at most every few seconds. */
  beat(): void;
  /** Throws an {@link EngineError} where another build has taken the lock. */
  check(): void;
  /** Never throws. */
  release(): void;
}

export interface LockOptions {
  /** Whether the lock is taken away from whoever holds it. */
  readonly breakLock?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told once, before somebody is waited for. */
  readonly onWait?: ((holder: Holder) => void) | undefined;
}

/**
 * Takes the lock of an output folder, and waits for whoever has it. On the boot of this machine a lock is dead when its
 * process has ended; of another machine, when it has not been heard of for a minute. The lock lies beside the output
 * folder, or in it where that is another disk or nothing can be made beside it, and counts in both places.
 */
export async function takeLock(output: OutputFolder, options: LockOptions, io: Disk): Promise<Lock> {
  const owner = ownerNow();
  const { signal } = options;
  const lockIn = ({ folder, prefix }: HiddenPlace) => join(folder, `${prefix}${LOCK}`);
  let places = possiblePlaces(output, io);
  for (let isTold = false; ; ) {
    signal?.throwIfAborted();
    const place = make(places, lockIn, io);
    const held = lockElsewhere(output, place, lockIn, io);
    if (place !== undefined && held === undefined) {
      const lock = hold(lockIn(place), owner, place, io);
      try {
        if (place.folder === output.folder || canMoveInto(output, lockIn(place), owner, io)) return lock;
      } catch (error) {
        lock.release();
        throw error;
      }
      lock.release();
      places = [placesOf(output)[1]];
      continue;
    }
    if (place !== undefined) removeQuietly(lockIn(place), io);
    const holder = held === undefined ? undefined : readHolder(held, io);
    if (held !== undefined && (options.breakLock === true || isDead(held, holder, io))) {
      takeAway(held, holder, io);
      continue;
    }
    if (!isTold && holder !== undefined) options.onWait?.(holder);
    isTold ||= holder !== undefined;
    // Whoever finds somebody else's lock gives up its own: not both of two again at once.
    await setTimeout(WAIT + Math.random() * WAIT, undefined, signal === undefined ? {} : { signal });
  }
}

/** A lock in another place than the one that was just made, which goes where nothing can be said of others. */
function lockElsewhere(
  output: OutputFolder,
  made: HiddenPlace | undefined,
  lockIn: (place: HiddenPlace) => string,
  io: Disk,
): string | undefined {
  try {
    return placesOf(output)
      .filter((one) => one.folder !== made?.folder)
      .map(lockIn)
      .find((path) => lookAt(path, io) !== undefined);
  } catch (error) {
    if (made !== undefined) removeQuietly(lockIn(made), io);
    throw error;
  }
}

/** In milliseconds. */
const WAIT = 200;
const BEAT = 5_000;

/** Where the lock may be made, the first choice first. */
function possiblePlaces(output: OutputFolder, io: Disk): readonly HiddenPlace[] {
  const [beside, inside] = placesOf(output);
  const own = output.earlier === undefined ? lookAt(output.folder, io) : undefined;
  if (own !== undefined) return own.dev === io.lstatSync(beside.folder).dev ? [beside, inside] : [inside];
  io.mkdirSync(beside.folder, { recursive: true });
  return [beside];
}

/** Makes the lock in the first place where anything can be made; undefined where it is there already. */
function make(
  places: readonly HiddenPlace[],
  lockIn: (place: HiddenPlace) => string,
  io: Disk,
): HiddenPlace | undefined {
  for (const [at, place] of places.entries()) {
    try {
      io.mkdirSync(lockIn(place));
      return place;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return undefined;
      if (at === places.length - 1 || !["EACCES", "EPERM", "EROFS"].includes(codeOf(error))) throw error;
    }
  }
  throw new Error("A lock has a place.");
}

/** Whether a rename leads from beside the output folder into it. It does not where that is mounted from the same disk. */
function canMoveInto({ folder, earlier }: OutputFolder, lock: string, { token }: Holder, io: Disk): boolean {
  if (earlier !== undefined || lookAt(folder, io) === undefined) return true;
  const [probe, moved] = [join(lock, "probe"), join(folder, `.fixbook-${token}`)];
  io.mkdirSync(probe);
  try {
    io.renameSync(probe, moved);
    io.rmdirSync(moved);
    return true;
  } catch (error) {
    if (codeOf(error) === "EXDEV") return false;
    throw error;
  }
}

function hold(folder: string, owner: Holder, place: HiddenPlace, io: Disk): Lock {
  const write = () => io.writeFileSync(join(folder, HOLDER), JSON.stringify(owner));
  try {
    io.writeFileSync(join(folder, ".gitignore"), "*\n");
    write();
  } catch (error) {
    removeQuietly(folder, io);
    throw error;
  }
  setHeld(owner, true);
  let last = Date.now();
  const isOurs = () => readHolder(folder, io)?.token === owner.token;
  return {
    place,
    beat: () => {
      if (Date.now() - last < BEAT) return;
      last = Date.now();
      if (isOurs()) write();
    },
    check: () => {
      const path = join(folder, HOLDER);
      const text = lookAt(path, io) === undefined ? "" : io.readFileSync(path, "utf8");
      if (parseHolder(text)?.token !== owner.token)
        throw new EngineError(
          "Another build has taken over the output folder.",
          "Run the command again when it is done.",
        );
    },
    release: () => {
      setHeld(owner, false);
      if (isOurs()) removeQuietly(folder, io);
    },
  };
}

/** Removes a lock, unless it is another one by now: a rename takes it away at once, and only one of two can do it. */
function takeAway(folder: string, holder: Holder | undefined, io: Disk): void {
  const away = `${folder}-${randomBytes(8).toString("hex")}`;
  try {
    io.renameSync(folder, away);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (readHolder(away, io)?.token === holder?.token) removeQuietly(away, io);
  else if (lookAt(folder, io) === undefined) io.renameSync(away, folder);
}

function removeQuietly(path: string, io: Disk): void {
  try {
    io.rmSync(path, { recursive: true, force: true });
  } catch {
    // It is dead when this process has ended, and whoever comes next removes it.
  }
}
