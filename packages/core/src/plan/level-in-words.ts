import type { BumpLevel } from "@fixbook/schema";

/** What a plan asks of the versions of published builds, as a sentence. */
export const levelInWords: Readonly<Record<BumpLevel, string>> = {
  none: "Published builds need no new version for it.",
  patch: "Published builds need a new version for it: a patch.",
  minor: "Published builds need a new version for it: a minor one.",
  major: "Published builds need a new version for it: a major one.",
};
