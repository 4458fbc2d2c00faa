import { defineFinding, didYouMean, quote } from "@fixbook/core";

export const staleBaseline = defineFinding<{ row: string }>({
  ruleId: "lint/stale-baseline",
  severity: "error",
  why: "A row that matches nothing would hide the same mistake if it is made again.",
  message: ({ row }) => `No finding matches the row ${quote(row)} any more.`,
  action: () => "Remove the row: fixbook lint --update-baseline.",
});

export const brokenBaseline = defineFinding<{ row: string }>({
  ruleId: "lint/broken-baseline",
  severity: "error",
  why: "A row that cannot be read hides nothing.",
  message: ({ row }) => `${quote(row)} is not a row of a baseline (rule, entry and fingerprint).`,
  action: () => "Remove it, or write the file again: fixbook lint --update-baseline.",
});

export const unknownRule = defineFinding<{ rule: string; suggestions: readonly string[] }>({
  ruleId: "lint/unknown-rule",
  severity: "error",
  why: "A setting for a rule that does not exist does nothing, and nobody would notice.",
  message: ({ rule, suggestions }) => `There is no rule ${quote(rule)}.${didYouMean(suggestions)}`,
  action: ({ suggestions }) =>
    suggestions.length > 0 ? "Correct the name." : "Remove it; docs/rules.md lists all rules.",
});

export const fixedRule = defineFinding<{ rule: string }>({
  ruleId: "lint/fixed-rule",
  severity: "error",
  why: "What this rule finds cannot be published, or must not be.",
  message: ({ rule }) => `The rule ${quote(rule)} cannot be switched off or changed.`,
  action: () => "Mend what it finds, and remove this.",
});

export const invalidOption = defineFinding<{ rule: string; option: string }>({
  ruleId: "lint/invalid-option",
  severity: "error",
  why: "The rule would run with other options than you think.",
  message: ({ rule, option }) => `The rule ${rule} has no such option or value: ${quote(option)}.`,
  action: () => "Correct it; docs/rules.md lists the options.",
});

/** A rule that threw. Its findings are missing, so the run is no proof. */
export const ruleCrashed = defineFinding<{ rule: string; reason: string }>({
  ruleId: "lint/rule-crashed",
  severity: "error",
  why: "What this rule would have found in the file is unknown; the other rules ran.",
  message: ({ rule, reason }) => `The rule ${rule} failed on this file: ${reason}`,
  action: () => "Please report it with the file.",
});

export const vanishedBook = defineFinding<{ book: string; ref: string }>({
  ruleId: "identity/vanished-book",
  severity: "warning",
  why: "Its ids were published: addresses, bookmarks and applications that use one would lead nowhere.",
  message: ({ book, ref }) => `The book ${quote(book)} is gone; it had published ids at ${quote(ref)}.`,
  action: () => "Put it back if it was not meant to go; a book that has moved keeps its id and its ids.yaml.",
});

export const withoutReason = defineFinding<{ rules: readonly string[] }>({
  ruleId: "lint/disable-without-reason",
  severity: "error",
  why: "Nobody can tell later whether the exception still applies.",
  message: ({ rules }) => `No reason is given for switching off ${rules.length > 0 ? rules.join(", ") : "a rule"}.`,
  action: () => "Add one: <!-- fixbook-disable-next-line the/rule -- why it is right here -->.",
});

export const unusedDirective = defineFinding<{ rule: string }>({
  ruleId: "lint/unused-disable",
  severity: "warning",
  why: "A switch that hides nothing will hide the next mistake.",
  message: ({ rule }) => `${quote(rule)} finds nothing here.`,
  action: () => "Remove it.",
});

export const notSuppressible = defineFinding<{ rule: string }>({
  ruleId: "lint/not-suppressible",
  severity: "error",
  why: "What this rule finds cannot be published, or must not be.",
  message: ({ rule }) => `${quote(rule)} cannot be switched off.`,
  action: () => "Mend what it finds.",
});
