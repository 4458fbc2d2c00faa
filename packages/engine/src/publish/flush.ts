import { join } from "node:path";
import { codeOf, type Disk } from "../disk/index.js";

/** Has the system write a folder and those below it to the disk: which names they hold. */
export function flushFolders(folder: string, io: Disk): void {
  for (const item of io.readdirSync(folder, { withFileTypes: true }))
    if (item.isDirectory()) flushFolders(join(folder, item.name), io);
  const opened = io.openSync(folder, "r");
  try {
    io.fsyncSync(opened);
  } catch (error) {
    // Some systems do not flush folders, and do not need to.
    if (!["EINVAL", "EISDIR", "EPERM", "EBADF"].includes(codeOf(error))) throw error;
  } finally {
    io.closeSync(opened);
  }
}
