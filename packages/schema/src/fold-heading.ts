/**
 * A heading as it is compared: in capitals, without marks of letters, invisible characters and spaces that its script does
 * not need, with plain apostrophes and hyphens. `ı`, `i` and `İ` are one, as are `ß` and `ss`, and full and half width.
 */
export function foldHeading(heading: string): string {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(heading)) return heading.toUpperCase();
  return heading
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .toUpperCase()
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(?<=[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]) | (?=[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff])/g, "")
    .trim();
}
