import { formatOfName } from "@fixbook/schema";

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
export function fileNameProblem(url: string): FileNameProblem | undefined {
  if (url.includes("<<"))
    return {
      problem: "holds a placeholder",
      action: "Name the file itself; where brands show different ones, call the others name.BRAND.png.",
    };
  const path = withoutQuery(decoded(url));
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/^[\\/]|^[a-z]:|\\|(?:^|\/)\.\.?(?:\/|$)/i.test(path) || path.split("/").length > 2)
    return {
      problem: "leads through folders",
      action: `Put the file beside the entry, in a folder called as the entry, or in pictures/ or files/ of the book, and write ${name === "" ? "its name" : proposedName(name)}.`,
    };
  if (formatOfName(path) === undefined)
    return {
      problem: "ends in no suffix of a picture or an attachment",
      action:
        "Pictures are png, jpg, gif, webp, avif or svg; attachments are pdf, zip, txt, log, csv, json, patch or diff.",
    };
  if (!NAME.test(url))
    return {
      problem: "holds other characters than letters, digits, dots, hyphens and underscores",
      action: `Rename the file to ${proposedName(name)}, and write that.`,
    };
  return undefined;
}

/** The names that files of the book may have, alone or after the name of a folder. */
const NAME = /^(?:[A-Za-z0-9][A-Za-z0-9_-]*\/)?[A-Za-z0-9_][A-Za-z0-9._-]{0,119}$/;

function proposedName(name: string): string {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/-?\.-?/g, ".")
    .replace(/^[-.]+|-+$/g, "");
  return folded.replace(/\.[^.]*$/, "") === "" || !folded.includes(".")
    ? `picture${folded.slice(folded.lastIndexOf("."))}`
    : folded;
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
