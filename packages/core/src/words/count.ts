/** Writes a whole number with its thousands apart. */
export type NumberFormat = (number: number) => string;

/**
 * Makes what writes numbers: `separator` stands between thousands in numbers from `least` on. Own data, and not `Intl`, so
 * that a build gives the same bytes with every version of ICU; a test compares the two.
 */
export function createNumber(separator: string, least = 1000): NumberFormat {
  return (number) => (number < least ? `${number}` : `${number}`.replace(/\B(?=(\d{3})+$)/g, separator));
}

/**
 * Chooses the form for a count, and puts the count in the place of its `#` and `argument` in the place of its `%`. A
 * language's forms are all there, or it does not compile.
 */
export type Counter<Category extends string> = (
  count: number,
  forms: Readonly<Record<Category, string>>,
  argument?: string,
) => string;

/** Makes the counter of a language from its plural rule. */
export function createCounter<Category extends string>(
  categoryOf: (count: number) => Category,
  number: NumberFormat,
): Counter<Category> {
  return (count, forms, argument = "") =>
    forms[categoryOf(count)].replace(/[#%]/g, (sign) => (sign === "#" ? number(count) : argument));
}

/** The plural rules of CLDR for whole numbers below a million, where some languages have one form more. */
export const oneOther = (count: number) => (count === 1 ? "one" : "other");
/** None counts as one. */
export const upToOneOther = (count: number) => (count < 2 ? "one" : "other");
export const other = (_: number) => "other" as const;

export function polish(count: number): "one" | "few" | "many" {
  if (count === 1) return "one";
  const isFew = count % 10 > 1 && count % 10 < 5 && (count % 100 < 12 || count % 100 > 14);
  return isFew ? "few" : "many";
}

export function arabic(count: number): "zero" | "one" | "two" | "few" | "many" | "other" {
  if (count < 3) return (["zero", "one", "two"] as const)[count] ?? "other";
  const rest = count % 100;
  return rest < 3 ? "other" : rest < 11 ? "few" : "many";
}

export const hebrew = (count: number) => (count === 1 ? "one" : count === 2 ? "two" : "other");
