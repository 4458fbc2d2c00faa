import { fileSlug, slugProblem } from "@fixbook/schema";

/** The longest name that is made of a text, without its suffix. */
const MOST_NAME = 60;

/**
 * The name for a new file: made of a text, in `a-z`, `0-9` and hyphens, and none of those that are taken, which are in
 * lower case. `other` is taken where the text has no such characters.
 */
export function newFileName(text: string, format: string, taken: ReadonlySet<string>, other: string): string {
  const slug = cut(fileSlug(text));
  // Some names are no files on Windows.
  const stem = slug === "" ? other : slugProblem(slug) === undefined ? slug : `${other}-${slug}`;
  let name = `${stem}.${format}`;
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}.${format}`;
  return name;
}

function cut(slug: string): string {
  return slug.length <= MOST_NAME
    ? slug
    : slug
        .slice(0, MOST_NAME + 1)
        .replace(/-[^-]*$/, "")
        .slice(0, MOST_NAME);
}
