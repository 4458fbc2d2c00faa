export { type BuildFiles, type BuildRecord, type BuildRecords, openBuildRecords } from "./build-records.js";
export { type FileRecord, FileTable } from "./file-table.js";
export { fingerprint } from "./fingerprint.js";
export { KeptPart } from "./kept-part.js";
export { isAllOf, planList, type Recipe, type Segment } from "./list-plan.js";
export { lookAgain } from "./look-again.js";
export { packJson } from "./pack-json.js";
export { unpackJson } from "./packed-json.js";
export { openPartFile, type PartFile, type PartPlace, type SharedParts } from "./part-file.js";
export { PartTable } from "./part-table.js";
export { renderHost } from "./render-host.js";
export { readSealed, replaceSealed } from "./sealed-file.js";
export {
  fingerprintOf,
  hasFingerprint,
  type StatFingerprint,
  settledFingerprint,
  waitUntilSettled,
} from "./stat-fingerprint.js";
export { StatTable } from "./stat-table.js";
export { type Fingerprints, isStill, writeStill } from "./still-file.js";
export { digest, openStore, type Store } from "./store.js";
export { parseEntryRecord, printEntryRecord, settingsOf, type TargetRecord } from "./target-record.js";
export { createTreeReader, parentOf, type RecordedTree, type TreeReader, type Untouched } from "./tree-reader.js";
