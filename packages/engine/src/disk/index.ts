export { decode, type Undecodable } from "./decode.js";
export { type Disk, disk, lookAt } from "./disk.js";
export { draftsAmongEntries } from "./drafts-among-entries.js";
export { codeOf, describeSystemError, EngineError, isSystemError } from "./errors.js";
export { overlayDisk } from "./overlay-disk.js";
export { readDraftFiles, readDrafts } from "./read-drafts.js";
export { kindOf, readRegularFile } from "./read-file.js";
export { type Replacement, replaceFile } from "./replace-file.js";
export { type FileChange, writeTogether } from "./write-together.js";
