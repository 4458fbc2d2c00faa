import { defineFinding, quote } from "../finding.js";

const what = (variant: string, bytes: number): string =>
  `The email snippet "${variant}" of this entry has ${Math.round(bytes / 1000)} KB of HTML`;

/** A snippet that fills much of a message. Mail programs count the whole thread. */
export const largeSnippet = defineFinding<{ variant: string; bytes: number; limit: number }>({
  ruleId: "email/large-snippet",
  severity: "warning",
  why: "Gmail cuts a message off at about 102 KB, and every answer in a thread repeats those before it.",
  message: ({ variant, bytes, limit }) => `${what(variant, bytes)}, more than ${limit / 1000}.`,
  action: () => "Split the entry, or move what is rarely needed to a page and link to it.",
});

/** A snippet that cannot be sent with confidence. */
export const hugeSnippet = defineFinding<{ variant: string; bytes: number; limit: number }>({
  ruleId: "email/huge-snippet",
  severity: "error",
  why: "Gmail cuts a message off at about 102 KB, so after a few answers the customer would miss the last steps.",
  message: ({ variant, bytes, limit }) => `${what(variant, bytes)}, and ${limit / 1000} are allowed.`,
  action: () => "Split the entry, or move what is rarely needed to a page and link to it.",
});

/** A help desk that has no words of its own where it does not know a value. */
export const lostFallback = defineFinding<{ name: string; desk: string; fallback: string }>({
  ruleId: "email/lost-fallback",
  severity: "info",
  why: "A customer whose value the desk does not know would read a gap, or a hyphen.",
  message: ({ name, desk, fallback }) =>
    `${desk} cannot show the fallback ${quote(fallback)} of the placeholder ${quote(name)}.`,
  action: () => "Use it only in sentences that can do without it.",
});
