import { join } from "node:path";
import { type Disk, disk, lookAt } from "../disk/index.js";
import { readJournal } from "./journal.js";
import { hiddenPrefix, LOCK, type OutputFolder, placesOf } from "./output-folder.js";

/** Whether a build is at work on an output folder, or has been killed there. */
export function isUnfinished(output: OutputFolder, journals: string | undefined, io: Disk = disk): boolean {
  const name = `${hiddenPrefix(output)}${LOCK}`;
  return (
    placesOf(output).some((place) => lookAt(join(place, name), io) !== undefined) ||
    readJournal(output, journals, io) !== undefined
  );
}
