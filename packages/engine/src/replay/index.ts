export { createFindClaims } from "./find-claims.js";
export { logFile, logStream } from "./open-log.js";
export { type Replayed, type ReplayOptions, replayLogs } from "./replay-logs.js";
export type { ExampleLine, RecordCounts, ReplayClaim, UnmatchedKind } from "./replay-report.js";
