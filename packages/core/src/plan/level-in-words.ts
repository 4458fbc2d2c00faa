import type { BumpLevel } from "@fixbook/schema";

/** What a plan asks of the versions of published builds, as a sentence. */
export const levelInWords: Readonly<Record<BumpLevel, string>> = {
  none: "Nothing that is published changes.",
  patch: "Where applications use this book by version, the next version is a patch.",
  minor: "Where applications use this book by version, the next version is a minor one.",
  major: "Where applications use this book by version, the next version is a major one.",
};
