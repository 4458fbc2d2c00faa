import { escapePattern } from "@fixbook/core";

/** What a title says less of: what every page of its kind begins with, and the name of the site. */
export interface ShortTitle {
  readonly title: string;
  /** The words that were taken off. */
  readonly taken: string;
  /** Those that begin with another letter now: as they were, and as they are. */
  readonly changed?: readonly [string, string];
}

/** Titles, in their order, each shortened where it still tells its page from all others. */
export function shortTitles(titles: readonly string[]): readonly ShortTitle[] {
  const suffixes = sharedSuffixes(titles);
  const pairs = titles.map((title) => ({ whole: { title, taken: "" }, short: shortTitle(title, suffixes) }));
  const alike = Map.groupBy(pairs, ({ short }) => short.title.toLowerCase());
  return pairs.map(({ whole, short }) => (alike.get(short.title.toLowerCase())?.length === 1 ? short : whole));
}

const LEADS =
  /^(?:how (?:to|do i|can i) (?:fix|resolve|solve|troubleshoot|repair)|troubleshoot(?:ing)?|fix(?:ing)?|resolv(?:e|ing)|solv(?:e|ing)|problembehebung|fehlerbehebung|résoudre|dépannage|solucionar)(?: the)?(?:\s*[:–-]\s*|\s+)/i;

/** What follows the last sign that parts the name of a site from a title. */
const SUFFIX = /^(.{8,}?)\s+[|–—·-]\s+([^|–—·]{2,60})$/u;

/** The endings that a good part of the titles have, and so say nothing of each. */
function sharedSuffixes(titles: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const [, , suffix] = SUFFIX.exec(title) ?? [];
    if (suffix !== undefined) counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([suffix, count]) => (count >= 3 && count * 5 >= titles.length ? [suffix] : [])));
}

/** A title without its lead and the name of the site. */
function shortTitle(title: string, suffixes: ReadonlySet<string>): ShortTitle {
  const [, before, suffix = ""] = SUFFIX.exec(title) ?? [];
  const isShared = before !== undefined && suffixes.has(suffix);
  const bare = isShared ? before : title;
  const [lead = ""] = LEADS.exec(bare) ?? [];
  const rest = bare.slice(lead.length).trim();
  const isEnough = lead !== "" && rest.split(/\s+/).length >= 2 && /^[\p{L}\p{N}"'“`(]/u.test(rest);
  const short = isEnough ? rest : bare;
  const taken = [isEnough ? lead : "", isShared ? suffix : ""].filter((one) => one !== "").join(" ");
  const [first = ""] = /^\p{Ll}[\p{L}\p{M}\p{N}]*/u.exec(short) ?? [];
  if (!isEnough || first === "" || isWrittenSmall(first)) return { title: short, taken };
  const capital = first.charAt(0).toUpperCase() + first.slice(1);
  return { title: short.replace(new RegExp(`^${escapePattern(first)}`), capital), taken, changed: [first, capital] };
}

/** Names that begin with a small letter: iOS, macOS, npm. */
function isWrittenSmall(word: string): boolean {
  return /^[a-z]+[A-Z]/.test(word) || /^(?:npm|git|kubectl|etcd|bash|ssh|curl)$/.test(word);
}
