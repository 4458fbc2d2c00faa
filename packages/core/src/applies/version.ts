/** A version in parts that compare. */
interface Parts {
  /** The numbers of the release, without zeros at the end: 2.1 and 2.1.0 are one version. */
  readonly release: readonly string[];
  /** What follows them: none for the release itself. */
  readonly suffix: readonly string[];
}

/** Words behind a release that make it a later one, as in 2.4.6-p3; all others come before it, as in 3.0-beta.1. */
const LATER: ReadonlySet<string> = new Set(["p", "pl", "patch", "post", "sp", "update", "u", "hotfix", "hf", "cu"]);

/**
 * Compares versions by their numbers, part by part; a prerelease comes before its release, and within it words come after
 * numbers and in the order of code units (Semantic Versioning 2.0, section 11, for any count of parts). What stands behind
 * a plus sign does not count.
 */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  return compareLists(one.release, other.release) || compareSuffixes(one.suffix, other.suffix);
}

/** Whether a version comes before a release and belongs to it, as 3.0-beta.1 does to 3. */
export function isPrereleaseOf(version: string, release: string): boolean {
  const [one, other] = [partsOf(version), partsOf(release)];
  return compareLists(one.release, other.release) === 0 && stageOf(one.suffix) === -1 && stageOf(other.suffix) === 0;
}

function partsOf(version: string): Parts {
  const [text = ""] = version.replace(/^v/i, "").toLowerCase().split("+");
  const [numbers = ""] = /^[0-9]+(?:\.[0-9]+)*/.exec(text) ?? [];
  const release = numbers.split(".").map(plain);
  while (release.length > 1 && release.at(-1) === "0") release.pop();
  return { release, suffix: (text.slice(numbers.length).match(/[0-9]+|[a-z]+/g) ?? []).map(plain) };
}

/** Digits without zeros before them. */
function plain(part: string): string {
  return part.replace(/^0+(?=[0-9])/, "");
}

function compareSuffixes(a: readonly string[], b: readonly string[]): number {
  return stageOf(a) - stageOf(b) || compareLists(a, b);
}

/** Whether a suffix comes before the release, is none, or comes after it. */
function stageOf([first]: readonly string[]): -1 | 0 | 1 {
  if (first === undefined) return 0;
  return LATER.has(first) ? 1 : -1;
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [one, other] = [a[at], b[at]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const order = compareParts(one, other);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers of any length by their value, before words. */
function compareParts(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^[0-9]/.test(a), /^[0-9]/.test(b)];
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  const byLength = isNumber ? a.length - b.length : 0;
  if (byLength !== 0) return Math.sign(byLength);
  return a === b ? 0 : a < b ? -1 : 1;
}
