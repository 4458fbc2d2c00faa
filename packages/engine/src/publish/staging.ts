import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Disk } from "../disk/index.js";
import type { Lock } from "./lock.js";

/** A hidden folder for the files of one build, until they are moved into the output folder. */
export interface Staging {
  /** Absolute. */
  readonly folder: string;
  /** The folder in it whose tree is that of the output folder. */
  readonly tree: string;
  /** Never throws. */
  discard(): void;
}

/** Makes a staging folder, and removes those that killed builds have left. Git leaves it alone. */
export function makeStaging(lock: Lock, io: Disk): Staging {
  removeStale(lock, io);
  const folder = join(lock.place, `${lock.prefix}${randomBytes(8).toString("hex")}`);
  const discard = () => {
    try {
      io.rmSync(folder, { recursive: true, force: true });
    } catch {
      // The next build removes it.
    }
  };
  try {
    io.mkdirSync(folder);
    io.writeFileSync(join(folder, ".gitignore"), "*\n");
    io.mkdirSync(join(folder, TREE));
  } catch (error) {
    discard();
    throw error;
  }
  return { folder, tree: join(folder, TREE), discard };
}

/** The name of the tree in a staging folder. */
export const TREE = "tree";

/** Removes what killed builds have left: nobody else has the lock. Never throws. */
export function removeStale({ place, prefix }: Lock, io: Disk): void {
  try {
    for (const name of io.readdirSync(place))
      if (name.startsWith(prefix) && STAGING.test(name.slice(prefix.length)))
        io.rmSync(join(place, name), { recursive: true, force: true });
  } catch {
    // The next build tries again.
  }
}

/** Staging folders, and locks that were taken away. */
const STAGING = /^(?:lock-)?[0-9a-f]{16}$/;
