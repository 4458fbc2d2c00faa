/**
 * A range of versions as readers see it behind the name of a product: `2.1`, `2.1 to 2.2`, `2.1 and later`. In languages
 * other than English by signs, which need no words. Empty where there is no limit.
 */
export function rangeWords(from: string | undefined, to: string | undefined, locale: string): string {
  if (from !== undefined && from === to) return from;
  const { between, later, earlier } = /^en\b/i.test(locale) ? ENGLISH : SIGNS;
  if (from !== undefined && to !== undefined) return between(from, to);
  if (from !== undefined) return later(from);
  return to === undefined ? "" : earlier(to);
}

const ENGLISH = {
  between: (from: string, to: string) => `${from} to ${to}`,
  later: (from: string) => `${from} and later`,
  earlier: (to: string) => `${to} and earlier`,
};

const SIGNS: typeof ENGLISH = {
  between: (from, to) => `${from}–${to}`,
  later: (from) => `≥ ${from}`,
  earlier: (to) => `≤ ${to}`,
};
