import { join } from "node:path";
import { type Disk, disk, lookAt } from "../disk/index.js";
import { readJournal } from "./journal.js";
import { LOCK, type OutputFolder, placesOf } from "./output-folder.js";

/** Whether a build is at work on an output folder, or has been killed there. */
export function isUnfinished(output: OutputFolder, journals: string | undefined, io: Disk = disk): boolean {
  return (
    placesOf(output).some(({ folder, prefix }) => lookAt(join(folder, `${prefix}${LOCK}`), io) !== undefined) ||
    readJournal(output, journals, io) !== undefined
  );
}
