import type { ReplayReport } from "@fixbook/schema";

export type { ReplayReport };
export type RecordCounts = ReplayReport["records"];
/** What an entry claims with a confidence. */
export type ReplayClaim = ReplayReport["claims"][number];
export type UnmatchedKind = ReplayReport["unmatched"]["kinds"][number];
/** A line of a log, without secrets. */
export type ExampleLine = ReplayClaim["example"];
