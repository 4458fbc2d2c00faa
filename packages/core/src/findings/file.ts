import type { Diagnostic } from "@fixbook/schema";
import { defineFinding, didYouMean, quote } from "../finding.js";

const NOT_SHOWN = "Readers would see a gap where the entry promises them something.";

export const badFileName = defineFinding<{ name: string; problem: string; action: string }>({
  ruleId: "files/bad-name",
  severity: "error",
  why: "A file is found by its name alone, and the same on every system and in every address.",
  message: ({ name, problem }) => `${quote(name)} ${problem}.`,
  action: ({ action }) => action,
});

export const missingFile = defineFinding<{
  name: string;
  suggestions: readonly string[];
  /** The name that is plainly meant: the same in other case, or without the folder before it. */
  meant?: string | undefined;
  folders: readonly string[];
}>({
  ruleId: "files/missing",
  fix: "safe",
  severity: "error",
  why: NOT_SHOWN,
  message: ({ name, suggestions, meant }) =>
    meant === undefined || !isOtherCase(name, meant)
      ? `There is no file ${quote(name)}.${didYouMean(suggestions)}`
      : `There is no file ${quote(name)}, but there is ${quote(meant)}.`,
  action: ({ name, meant, folders }) => {
    if (meant === undefined) return `Put the file into ${folders.join(" or ")}, or correct the name.`;
    return !isOtherCase(name, meant)
      ? `Write ${quote(meant)}.`
      : `Write ${quote(meant)}: most servers tell capital and small letters apart.`;
  },
});

function isOtherCase(name: string, meant: string): boolean {
  return name.toLowerCase() === meant.toLowerCase();
}

export const ambiguousFile = defineFinding<{ name: string; paths: readonly string[] }>({
  ruleId: "files/ambiguous",
  severity: "error",
  why: "Nobody could tell which of them readers see.",
  message: ({ name, paths }) => `${quote(name)} is the name of several files: ${paths.join(", ")}.`,
  action: () => "Rename or remove all but one.",
});

export const unreadableFile = defineFinding<{ path: string; reason: string; action: string }>({
  ruleId: "files/unreadable",
  severity: "error",
  why: NOT_SHOWN,
  message: ({ path, reason }) => `${quote(path)} cannot be published. ${reason}.`,
  action: ({ action }) => action,
});

export const wrongSuffix = defineFinding<{ path: string; written: string; found: string }>({
  ruleId: "files/wrong-suffix",
  severity: "error",
  why: "Browsers, mail programs and help desks go by the suffix, and would not show it.",
  message: ({ path, written, found }) => `${quote(path)} ends in .${written}, and contains a ${found.toUpperCase()}.`,
  action: ({ path, found }) =>
    `Rename it to ${path.replace(/^.*\//, "").replace(/\.[^.]*$/, "")}.${found}, and write that.`,
});

export const tooLargeFile = defineFinding<{ path: string; size: string; limit: string }>({
  ruleId: "files/too-large",
  severity: "error",
  why: "Readers with a problem often have a slow connection, and each build copies it.",
  message: ({ path, size, limit }) => `${quote(path)} has ${size}; at most ${limit} are published.`,
  action: () =>
    "Make it smaller: crop a picture to what the step is about, or save it in fewer colours; leave out of an attachment what readers do not need.",
});

export const largeFile = defineFinding<{ path: string; size: string; limit: string }>({
  ruleId: "files/large",
  severity: "warning",
  why: "On a phone it takes seconds to load, and readers wait for the answer.",
  message: ({ path, size }) => `${quote(path)} has ${size}.`,
  action: ({ limit }) => `Crop it to what the step is about, or save it in fewer colours: below ${limit} is good.`,
});

export const widePicture = defineFinding<{ path: string; width: number; limit: number }>({
  ruleId: "files/too-wide",
  severity: "info",
  why: "Shown at the width of a page, its words cannot be read.",
  message: ({ path, width }) => `${quote(path)} is ${width} pixels wide.`,
  action: ({ limit }) => `Crop it to what the step is about: up to ${limit} pixels can be read.`,
});

export const unusedFile = defineFinding<{ path: string }>({
  ruleId: "files/unused",
  severity: "warning",
  why: "Nobody sees it, and everyone who looks through the folder has to find that out.",
  message: ({ path }) => `No entry names ${quote(path)}.`,
  action: () => "Name it in the entry that it is for, or delete it.",
});

export const darkHalf = defineFinding<{ path: string; problem: string; action: string }>({
  ruleId: "files/dark-half",
  severity: "warning",
  why: "Pages would jump, or show a light picture, for those who read on a dark screen.",
  message: ({ path, problem }) => `${quote(path)} ${problem}.`,
  action: ({ action }) => action,
});

export const fileMetadata = defineFinding<{ path: string; kinds: readonly string[] }>({
  ruleId: "files/metadata",
  fix: "safe",
  severity: "warning",
  why: "Anyone who can read the repository learns where, when or by whom it was taken. It is not in what is published.",
  message: ({ path, kinds }) => `${quote(path)} contains ${kinds.join(" and ")}.`,
  action: () => "Run fixbook lint --fix, which removes it and leaves the picture as it is.",
});

/** The picture that a finding wants to be freed of metadata, relative to the book's folder; undefined for other findings. */
export function pictureToStrip({ ruleId, related }: Diagnostic): string | undefined {
  return ruleId === fileMetadata.ruleId ? related?.[0]?.file : undefined;
}

export const suffixClash = defineFinding<{ id: string; meaning: string }>({
  ruleId: "files/suffix-clash",
  severity: "error",
  why: "Nobody could tell what name.SUFFIX.png is a picture for.",
  message: ({ id, meaning }) => `The brand ${quote(id)} is called as ${meaning}, and files have that as a suffix.`,
  action: () => "Give the brand another id.",
});
