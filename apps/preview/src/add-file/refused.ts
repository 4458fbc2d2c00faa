/** Why something was not done, and what to do about it, in words to show. */
export interface Refused {
  readonly problem: string;
  readonly action?: string;
}
