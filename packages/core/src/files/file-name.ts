import { formatOfName, isPictureFormat } from "@fixbook/schema";

/** What shows a file of the book: a picture of a text, or a link that offers it. */
export type FileHolder = "picture" | "link";

/** Why a relative address can be the name of no file of the book, and what to do about it. */
export interface FileNameProblem {
  readonly problem: string;
  readonly action: string;
}

/** Whether a relative address is meant as a file of the book: every picture is, and a link with the suffix of such a file. */
export function isMeantAsFile(url: string, holder: FileHolder): boolean {
  if (url.startsWith("#")) return false;
  return holder === "picture" || formatOfName(withoutQuery(url)) !== undefined;
}

/** What is wrong with the name of a file; undefined for `settings.png`, and for `folder/settings.png`. */
export function fileNameProblem(url: string, holder: FileHolder): FileNameProblem | undefined {
  if (url.includes("<<"))
    return {
      problem: "contains a placeholder",
      action: "Name the file itself; where brands show different ones, call the others name.BRAND.png.",
    };
  const path = withoutQuery(decoded(url));
  const name = nameInPath(url);
  if (/^[\\/]|^[a-z]:|\\|(?:^|\/)\.\.?(?:\/|$)/i.test(path) || path.split("/").length > 2)
    return {
      problem: "leads through folders",
      action: `Put the file beside the entry, in a folder called as the entry, or in pictures/ or files/ of the book, and write ${name === "" ? "its name" : proposedName(name)}.`,
    };
  const format = formatOfName(path);
  if (format === undefined)
    return {
      problem: "ends in no suffix of a picture or an attachment",
      action:
        "Pictures are png, jpg, gif, webp, avif or svg; attachments are pdf, zip, txt, log, csv, json, patch or diff.",
    };
  if (holder === "picture" && !isPictureFormat(format))
    return {
      problem: "is not a picture, and would be shown as one",
      action: "Remove the ! before it: an attachment is written as a link, [words](name).",
    };
  if (isFileName(url) && RESERVED.test(name))
    return {
      problem: "is a name that Windows cannot store",
      action: `Rename the file to picture-${name}, and write that.`,
    };
  if (isFileName(url)) return undefined;
  const proposed = proposedName(name);
  return {
    problem: formProblem(url),
    action: proposed === name ? `Write ${name}.` : `Rename the file to ${proposed}, and write that.`,
  };
}

function formProblem(url: string): string {
  if (/[^A-Za-z0-9._/-]/.test(url))
    return "contains characters other than letters, digits, dots, hyphens and underscores";
  const name = nameInPath(url);
  if (name.length > MOST_CHARACTERS) return `has more than ${MOST_CHARACTERS} characters`;
  return isFileName(name)
    ? "lies in a folder that can have the name of no entry"
    : "does not begin with a letter, a digit or an underscore";
}

/** The last part of the path of an address, as it is called on the disk. */
export function nameInPath(url: string): string {
  const path = withoutQuery(decoded(url));
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether a text can name a file in this way: `settings.png`, or `folder/settings.png`. */
export function isFileName(name: string): boolean {
  return NAME.test(name);
}

const MOST_CHARACTERS = 120;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/** The names that files of the book may have, alone or after the name of a folder. */
const NAME = /^(?:[A-Za-z0-9][A-Za-z0-9_-]*\/)?[A-Za-z0-9_][A-Za-z0-9._-]{0,119}$/;

/** A name like this one that a file may have, with its suffix. */
function proposedName(name: string): string {
  const end = name.lastIndexOf(".");
  const [stem, suffix] = end === -1 ? [name, ""] : [name.slice(0, end), name.slice(end)];
  const folded = stem
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/-?\.-?/g, ".")
    .slice(0, MOST_CHARACTERS - suffix.length)
    .replace(/^[-.]+|[-.]+$/g, "");
  return `${folded === "" ? "picture" : folded}${suffix}`;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, "");
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
