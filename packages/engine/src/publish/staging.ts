import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Disk, lookAt } from "../disk/index.js";
import type { Lock } from "./lock.js";
import { type OutputFolder, placesOf } from "./output-folder.js";

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
export function makeStaging(output: OutputFolder, lock: Lock, io: Disk): Staging {
  removeStale(output, io);
  const folder = join(lock.place.folder, `${lock.place.prefix}${randomBytes(8).toString("hex")}`);
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
export function removeStale(output: OutputFolder, io: Disk): void {
  const quietly = (run: () => void): void => {
    try {
      run();
    } catch {
      // The next build tries again.
    }
  };
  for (const { folder, prefix } of placesOf(output))
    quietly(() => {
      if (!lookAt(folder, io)?.isDirectory()) return;
      for (const name of io.readdirSync(folder))
        if (name.startsWith(prefix) && STAGING.test(name.slice(prefix.length)))
          quietly(() => io.rmSync(join(folder, name), { recursive: true, force: true }));
    });
}

/** Staging folders, and locks that were taken away. */
const STAGING = /^(?:lock-)?[0-9a-f]{16}$/;
