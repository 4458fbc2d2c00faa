import { VERSION } from "@fixbook/schema";
import type { Interval } from "./intervals.js";
import { compareVersions, isPrereleaseOf } from "./version.js";

/** An end of a range. */
interface Bound {
  readonly version: string;
  readonly isIn: boolean;
}

/** Versions from one to another; without an end, there is no limit on that side. */
export interface VersionRange {
  readonly from?: Bound;
  readonly to?: Bound;
  /** The versions that the book has to declare: those that are named for themselves, and not as a limit. */
  readonly named: readonly string[];
}

/** What a range that cannot be read may have meant, in a form that can; undefined where nobody can tell. */
export interface BadRange {
  readonly meant: string | undefined;
}

/** Reads a range: `2.1`, `2.0 - 2.1`, or limits such as `>=2.1 <3`, all of which hold. */
export function parseRange(text: string): VersionRange | BadRange {
  const written = text.trim();
  if (isVersion(written)) return { from: bound(written), to: bound(written), named: [written] };
  const [from = "", to = "", ...more] = written.split(/\s+-\s+/);
  if (more.length === 0 && isVersion(from) && isVersion(to))
    return { from: bound(from), to: bound(to), named: [from, to] };
  return parseLimits(written) ?? { meant: meantBy(written) };
}

/** Whether a text can be a version; `2.x` is a range of other systems. */
export function isVersion(text: string): boolean {
  return text.length <= 40 && VERSION.test(text) && !/\.x(?:\.|$)/i.test(text);
}

function bound(version: string, isIn = true): Bound {
  return { version, isIn };
}

const LIMIT = /\s*,?\s*(>=|<=|>|<|=)\s*([^\s,<>=]+)/y;

function parseLimits(text: string): VersionRange | undefined {
  let range: VersionRange = { named: [] };
  LIMIT.lastIndex = 0;
  for (let at = 0; at < text.length; at = LIMIT.lastIndex) {
    LIMIT.lastIndex = at;
    const [, sign = "", version = ""] = LIMIT.exec(text) ?? [];
    if (!isVersion(version)) return undefined;
    range = narrowed(range, sign, version);
  }
  return text === "" ? undefined : range;
}

function narrowed({ from, to, named }: VersionRange, sign: string, version: string): VersionRange {
  const limit = bound(version, sign.includes("="));
  const low = sign.startsWith("<") ? from : tighter(from, limit, 1);
  const high = sign.startsWith(">") ? to : tighter(to, limit, -1);
  return {
    ...(low === undefined ? {} : { from: low }),
    ...(high === undefined ? {} : { to: high }),
    named: sign === "=" ? [...named, version] : named,
  };
}

/** The one of two limits that lets less through: of low ones the higher, of high ones the lower. */
function tighter(one: Bound | undefined, other: Bound, side: 1 | -1): Bound {
  if (one === undefined) return other;
  const order = compareVersions(one.version, other.version) * side;
  if (order === 0) return one.isIn ? other : one;
  return order > 0 ? one : other;
}

/** The versions of a sorted list that a range holds; undefined where it holds none. */
export function intervalOf({ from, to }: VersionRange, sorted: readonly string[]): Interval | undefined {
  // Whoever writes <3 means 2.x, as in PEP 440: 3.0-beta.1 is a part of 3. From a prerelease on, the others are meant.
  const isWhole = to?.isIn === false && (from === undefined || !isPrereleaseOf(from.version, to.version));
  const isIn = (version: string): boolean => {
    const [low, high] = [
      from === undefined ? 1 : compareVersions(version, from.version),
      to === undefined ? -1 : compareVersions(version, to.version),
    ];
    if (low < 0 || (low === 0 && from?.isIn !== true)) return false;
    if (isWhole && isPrereleaseOf(version, to.version)) return false;
    return high < 0 || (high === 0 && to?.isIn === true);
  };
  const first = sorted.findIndex(isIn);
  return first === -1 ? undefined : { first, last: sorted.findLastIndex(isIn) };
}

const V = "[vV]?[0-9][0-9A-Za-z]*(?:[._+-][0-9A-Za-z]+)*";

/** Ranges as people and other systems write them, and what they are here. */
const OTHER_FORMS: readonly (readonly [form: RegExp, meant: (a: string, b: string) => string | undefined])[] = [
  [
    new RegExp(
      `^(${V})\\s*(?:[–—]|-(?=\\s)|(?<=\\s)-|\\.\\.\\.?|(?<=\\s)(?:to|through|until|bis|à)(?=\\s))\\s*(${V})$`,
      "i",
    ),
    (a, b) => `${a} - ${b}`,
  ],
  [
    new RegExp(`^(?:from|since|starting with|starting from|at least|ab)\\s+(${V})(?:\\s+on(?:wards)?)?$`, "i"),
    (a) => `>=${a}`,
  ],
  [
    new RegExp(
      `^(${V})\\s*(?:\\+|(?:and|or|und)\\s+(?:later|newer|above|greater|higher|up|after|more recent|höher|neuer)|onwards?|upwards?)$`,
      "i",
    ),
    (a) => `>=${a}`,
  ],
  [new RegExp(`^(?:up to|until|through|at most|bis)\\s+(${V})$`, "i"), (a) => `<=${a}`],
  [
    new RegExp(`^(${V})\\s*(?:and|or|und)\\s+(?:earlier|older|below|less|lower|before|prior|älter|früher)$`, "i"),
    (a) => `<=${a}`,
  ],
  [new RegExp(`^(?:before|prior to|earlier than|older than|below|vor)\\s+(${V})$`, "i"), (a) => `<${a}`],
  [new RegExp(`^(?:after|later than|newer than|above|nach)\\s+(${V})$`, "i"), (a) => `>${a}`],
  [new RegExp(`^(?:version|v\\.|ver\\.?)\\s*(${V})$`, "i"), (a) => a],
  [new RegExp(`^(?:≥|=>)\\s*(${V})$`), (a) => `>=${a}`],
  [new RegExp(`^(?:≤|=<)\\s*(${V})$`), (a) => `<=${a}`],
  [new RegExp(`^==+\\s*(${V})$`), (a) => a],
  [/^[vV]?([0-9]+(?:\.[0-9]+)*)\.(?:x|X|\*)(?:\.(?:x|X|\*))*$/, (a) => `>=${a} <${next(a)}`],
  [new RegExp(`^((?:[<>]=?)\\s*${V})\\s+(?:and|und|&&?)\\s+((?:[<>]=?)\\s*${V})$`, "i"), (a, b) => `${a} ${b}`],
  [/^\^\s*[vV]?(0\.[0-9]+|[1-9][0-9]*)((?:\.[0-9]+)*(?:-[0-9A-Za-z.-]+)?)$/, upToNext],
  [/^~\s*[vV]?([0-9]+(?:\.[0-9]+)?)((?:\.[0-9]+)*(?:-[0-9A-Za-z.-]+)?)$/, upToNext],
  [/^~>\s*[vV]?([0-9]+(?:\.[0-9]+)*?)(\.[0-9]+(?:-[0-9A-Za-z.-]+)?)$/, upToNext],
];

function meantBy(text: string): string | undefined {
  for (const [form, meant] of OTHER_FORMS) {
    const [found, a = "", b = ""] = form.exec(text.slice(0, 100)) ?? [];
    if (found !== undefined) return meant(a, b);
  }
  return undefined;
}

/** From a version to the next that has other numbers at its beginning. */
function upToNext(numbers: string, rest: string): string {
  return `>=${numbers}${rest} <${next(numbers)}`;
}

/** The version that comes after all that begin with some numbers: 3 for 2, 2.2 for 2.1. */
function next(numbers: string): string {
  return numbers.replace(/[0-9]+$/, (last) => String(Number(last.slice(0, 15)) + 1));
}
