import { defineFinding, didYouMean, quote } from "../finding.js";

const NOT_TOLD =
  "Readers with another version or platform could not tell whether the entry is for them, and no program could.";

export const unknownName = defineFinding<{
  name: string;
  suggestions: readonly string[];
  /** The text in a form that can be read. */
  meant?: string | undefined;
  allowed: readonly string[];
}>({
  ruleId: "applies/unknown-name",
  fix: "safe",
  severity: "error",
  why: NOT_TOLD,
  message: ({ name, suggestions, meant }) =>
    `${quote(name)} is not a product or platform of the book.${meant === undefined ? didYouMean(suggestions) : ""}`,
  action: ({ meant, allowed }) =>
    meant === undefined
      ? `Use one of: ${allowed.join(", ")}; or declare it under products: in book.yaml.`
      : `Write ${quote(meant)}.`,
});

export const noVersions = defineFinding<{ name: string; kind: string }>({
  ruleId: "applies/no-versions",
  fix: "review",
  severity: "error",
  why: NOT_TOLD,
  message: ({ name, kind }) => `The ${kind} ${quote(name)} has no versions in book.yaml, and one is named here.`,
  action: ({ name, kind }) =>
    kind === "platform"
      ? `Write ${name} alone; platforms have no versions.`
      : `Write ${name} alone, or list the versions of the product in book.yaml.`,
});

export const unknownVersion = defineFinding<{
  version: string;
  product: string;
  suggestions: readonly string[];
  meant?: string | undefined;
}>({
  ruleId: "applies/unknown-version",
  fix: "review",
  severity: "error",
  why: NOT_TOLD,
  message: ({ version, product, suggestions, meant }) =>
    `${quote(version)} is not a version of ${quote(product)}.${meant === undefined ? didYouMean(suggestions) : ""}`,
  action: ({ product, meant }) =>
    meant === undefined
      ? `Correct it, or list it under the versions of ${product} in book.yaml.`
      : `Write ${quote(meant)}.`,
});

export const badRange = defineFinding<{ range: string; meant?: string | undefined }>({
  ruleId: "applies/bad-range",
  fix: "review",
  severity: "error",
  why: NOT_TOLD,
  message: ({ range }) => `${quote(range)} is not a range of versions.`,
  action: ({ meant }) =>
    meant === undefined
      ? 'Write one version ("2.1"), a range ("2.0 - 2.1") or limits (">=2.1 <3"); what is an alternative is an item of its own.'
      : `Write ${quote(meant)}.`,
});

export const emptyRange = defineFinding<{
  range: string;
  product: string;
  versions: readonly string[];
  /** The range with its ends the right way round. */
  meant?: string | undefined;
}>({
  ruleId: "applies/empty-range",
  fix: "review",
  severity: "error",
  why: "The entry would be for nobody.",
  message: ({ range, product, meant }) =>
    meant === undefined
      ? `No version of ${quote(product)} is in the range ${quote(range)}.`
      : `The range ${quote(range)} ends before it begins.`,
  action: ({ versions, meant }) =>
    meant !== undefined
      ? `Write ${quote(meant)}.`
      : `Choose among the versions that book.yaml lists: ${versions.join(", ")}.`,
});

export const repeated = defineFinding<{ text: string; other: string }>({
  ruleId: "applies/repeated",
  severity: "warning",
  why: "What is said twice is easily changed in one place only.",
  message: ({ text, other }) => `${quote(text)} and ${quote(other)} name the same, in whole or in part.`,
  action: () => "Join the two, or remove one.",
});

export const unsupported = defineFinding<{ product?: string | undefined; platform?: string | undefined }>({
  ruleId: "applies/unsupported",
  severity: "error",
  why: "A list names products, and the platforms on which the entry applies to them; this item is for nobody.",
  message: ({ product, platform }) =>
    platform === undefined
      ? `${quote(product ?? "")} runs on none of the platforms that the list names.`
      : `None of the products that the list names runs on ${quote(platform)}.`,
  action: () => "Remove the item, or list the platform with the product in book.yaml.",
});

export const otherName = defineFinding<{ name: string; kind: string; id: string; names: readonly string[] }>({
  ruleId: "applies/other-name",
  severity: "warning",
  why: "Applications choose a group or a solution by the product or platform of its name, and nobody with that one is shown the entry.",
  message: ({ name, kind, names }) =>
    `${quote(name)} is a ${kind} that the entry is not for: appliesTo names ${names.join(", ")}.`,
  action: ({ id }) => `Add ${id} to appliesTo, remove what is for it alone, or call it by what is done there.`,
});

export const ambiguousName = defineFinding<{ name: string; what: string }>({
  ruleId: "applies/ambiguous-name",
  severity: "error",
  why: "Products and platforms share one space of names, so that an entry, and the name of a solution, says which one it is for.",
  message: ({ name, what }) => `${quote(name)} is ${what} already.`,
  action: () =>
    "Give each product and each platform an id and a title of its own; a platform that several products share has one title.",
});

export const versionOrder = defineFinding<{ version: string; before: string; isSame?: "yes" | undefined }>({
  ruleId: "applies/version-order",
  severity: "error",
  why: "A range contains the versions between its ends, so their order must be clear.",
  message: ({ version, before, isSame }) =>
    isSame === undefined
      ? `The version ${quote(version)} is older than ${quote(before)}, which comes before it.`
      : `${quote(version)} is the same version as ${quote(before)}, which comes before it.`,
  action: ({ isSame }) => (isSame === undefined ? "List the oldest version first." : "Remove one of the two."),
});
