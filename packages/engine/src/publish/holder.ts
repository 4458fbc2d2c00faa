import { randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { codeOf, type Disk, lookAt } from "../disk/index.js";

/** Who holds a lock. */
export interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When it was taken, as in `2026-10-01T12:00:00.000Z`. */
  readonly since: string;
  /** When the process was started, as its system counts; undefined where it does not say. */
  readonly started?: string | undefined;
  /** The boot of the machine, and the namespace in which the process has its number; undefined where it does not say. */
  readonly boot?: string | undefined;
}

/** The file in a lock that says who holds it. */
export const HOLDER = "owner.json";

/** How long nothing may be heard of a holder on another machine, in milliseconds. */
const DEAD = 60_000;
/** The same of a lock that says of nobody: writing that takes a moment. */
const NAMELESS = 10_000;

/** Undefined where the lock does not say. */
export function readHolder(lock: string, io: Disk): Holder | undefined {
  try {
    return parseHolder(io.readFileSync(join(lock, HOLDER), "utf8"));
  } catch {
    return undefined;
  }
}

/** Undefined where the text says of nobody. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const { token, pid, host, since, started, boot } = JSON.parse(text);
    return typeof token === "string" && typeof pid === "number"
      ? { token, pid, host: String(host), since: String(since), started, boot }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether nobody holds a lock any more. On the boot that it was taken on, the process tells; elsewhere, only that it has
 * not been heard of.
 */
export function isDead(lock: string, holder: Holder | undefined, io: Disk): boolean {
  if (holder?.boot !== undefined && holder.boot === bootNow()) return !isRunning(holder) || isLeftByUs(holder);
  const heard = lookAt(join(lock, HOLDER), io) ?? lookAt(lock, io);
  return heard !== undefined && Date.now() - heard.mtimeMs > (holder === undefined ? NAMELESS : DEAD);
}

/** The tokens of this process's own locks. */
const ours = new Set<string>();

/** Notes that this process holds a lock, or that it does not any more, whatever has become of its folder. */
export function setHeld({ token }: Holder, isHeld: boolean): void {
  if (isHeld) ours.add(token);
  else ours.delete(token);
}

/** Whether this process had the lock and could not remove it. */
function isLeftByUs({ pid, token }: Holder): boolean {
  return pid === process.pid && !ours.has(token);
}

/** This process. */
export function ownerNow(): Holder {
  return {
    token: randomBytes(8).toString("hex"),
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    started: startOf(process.pid),
    boot: bootNow(),
  };
}

/** Whether a process of this boot is there, and not another one that has its number now. */
function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  const now = startOf(pid);
  return now === undefined || started === undefined || now === started;
}

/** Undefined where the system does not say: only Linux does. */
function bootNow(): string | undefined {
  try {
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return undefined;
  }
}

/** When a process was started; `ended` where it only waits to be told so, and undefined where nothing is to be seen. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name of the program may hold anything; what follows its last bracket are numbers.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "ended" : fields[19];
  } catch {
    return undefined;
  }
}
