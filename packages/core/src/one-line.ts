/** A text on one line: white space in a row is one space, and none stands at its ends. */
export function oneLine(text: string): string {
  // Most texts have single spaces only, and to look costs less than to replace each.
  return (FOLDS.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

const FOLDS = /\s\s|[^\S ]/;
