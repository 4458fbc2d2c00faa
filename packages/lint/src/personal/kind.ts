/** A match with what stands beside it. */
export interface Found {
  readonly value: string;
  /** The text before it: the last three lines, cut short. */
  readonly before: string;
  /** The rest of its line, cut short. */
  readonly after: string;
}

/**
 * What a match is: somebody's; a known example or meant for everybody, which holds for the same value in the whole file;
 * or something else, such as a version.
 */
export type Verdict = "somebody" | "everybody" | "other";

/** A kind of personal data. */
export interface PersonalKind {
  readonly kind: string;
  /** What stands in the text where a match is possible. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  judge(found: Found): Verdict;
  /** What to write in its place. */
  readonly instead: string;
}
