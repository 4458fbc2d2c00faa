/** What makes a text dear to parse. */
export type WorkKind = "emphasis" | "brackets" | "code" | "markup" | "tables" | "lists" | "lines" | "length";

/** Adds to the estimate what something costs. */
export type Charge = (kind: WorkKind, cost: number) => void;

/**
 * What the reference parser takes for each thing, in microseconds, measured on a small machine under load and rounded
 * up. What says "before" or "between" is for each thing that stands there: it makes the time grow with the square.
 */
export const costs = {
  character: 0.3,
  line: 18,
  /** Events of earlier lines are moved when a line adds some. */
  lineBefore: 0.005,
  /** A line of a quote, and its first. */
  quote: 10,
  quoteStart: 80,
  quoteStartBefore: 0.15,
  item: 50,
  /** Each item is put among the events of all earlier ones. */
  itemBefore: 0.03,
  /** A heading that is underlined is looked for among all earlier events. */
  underlineBefore: 0.15,
  mark: 5,
  markBefore: 0.006,
  /** What a pair of marks encloses is resolved again. */
  pairBetween: 0.45,
  /** A mark that can close, and does not, is compared with all marks before it; with those that are open at length. */
  closerBefore: 0.1,
  closerOpen: 0.14,
  /** What a link encloses is copied and resolved again. */
  linkBetween: 2.2,
  bracket: 10,
  bracketBefore: 0.003,
  definition: 60,
  /** A bracket is looked up among the definitions. */
  definitionBefore: 0.002,
  /** What may end a construct is searched for, character by character. */
  titleCharacter: 0.045,
  codeCharacter: 0.035,
  markupCharacter: 0.03,
  labelCharacter: 0.004,
  cell: 10,
} as const;
