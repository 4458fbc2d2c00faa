/**
 * Whether at most `most` typing errors lie between two words: a letter too many, one that is missing, another one, or two
 * that changed places. Takes at most four to the power of `most` readings of a word.
 */
export function isWithin(most: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const after = (fromA: number, fromB: number) => isWithin(most - 1, a.slice(at + fromA), b.slice(at + fromB));
  if (at === a.length || at === b.length) return true;
  return (
    most > 0 &&
    (after(1, 1) || after(1, 0) || after(0, 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && after(2, 2)))
  );
}
