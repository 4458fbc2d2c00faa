import type { Diagnostic } from "@fixbook/schema";

/**
 * What says nothing new where a finding of another rule stands: rules (or groups, with a slash at the end) and what only
 * follows from their findings. A reason that is a row of its own belongs to each.
 */
interface Echoes {
  readonly of: string;
  readonly overlapping: readonly string[];
  readonly inside: readonly string[];
}

/** What is to be removed as a whole needs no mending inside. */
const REMOVED: readonly Echoes[] = [
  {
    of: "structure/contents-list",
    overlapping: [],
    inside: ["a11y/", "email/", "links/", "markdown/", "markup/", "relations/", "structure/", "text/"],
  },
];

const ECHOES: readonly Echoes[] = [
  {
    // What is markup of another system is no link, placeholder or heading of ours that went wrong.
    of: "markup/",
    overlapping: [
      "a11y/missing-alt",
      "files/bad-name",
      "files/missing",
      "links/bare-url",
      "links/empty-text",
      "links/empty-url",
      "links/relative-url",
      "links/undefined-reference",
      "markdown/unsupported",
      "placeholders/malformed",
      "placeholders/unresolved",
      "relations/unknown-id",
      "security/raw-html",
      "security/unsafe-url",
      "structure/almost-list",
      "structure/section-name",
      "structure/unknown-section",
    ],
    // A paragraph that holds nothing else goes when the markup goes.
    inside: ["structure/text-outside-list"],
  },
  // A link of a wiki that names an entry says which.
  { of: "relations/title-as-id", overlapping: ["markup/reference"], inside: [] },
  // Signs that Markdown has not read as emphasis or code, or has read so in a path, are said to stand alone.
  { of: "markdown/emphasis-beside-sign", overlapping: ["markup/emphasis"], inside: [] },
  {
    of: "markdown/lost-sign",
    overlapping: ["markdown/emphasis-in-name", "markup/emphasis", "text/escape-leak"],
    inside: [],
  },
  // The lines between versions make a heading of the text above them, and quotes of that below.
  { of: "structure/conflict-marker", overlapping: ["markup/", "structure/empty-heading"], inside: [] },
  // The name is corrected first: of braces that hold none of the book's nobody knows whether they are meant as one.
  { of: "placeholders/unknown", overlapping: ["placeholders/mixed-syntax"], inside: [] },
  // A list that no email has is deep enough to be said once.
  { of: "email/deep-list", overlapping: [], inside: ["structure/step-overload"] },
  // A step that is too full is too long to be the first check.
  { of: "structure/step-overload", overlapping: ["structure/long-first-step"], inside: [] },
  // The canonical heading is written without them.
  { of: "structure/canonical-heading", overlapping: ["structure/heading-emphasis"], inside: [] },
  // A heading in a quote that was meant as an alert says so.
  { of: "structure/nested-heading", overlapping: [], inside: ["markup/maybe-alert"] },
  // What is code, a comment or a list by mistake is no step.
  {
    of: "markdown/accidental-code",
    overlapping: ["structure/interrupted-steps", "structure/text-outside-list"],
    inside: [],
  },
  {
    of: "markdown/unclosed-comment",
    overlapping: ["structure/interrupted-steps", "structure/text-outside-list"],
    inside: [],
  },
  {
    of: "structure/list-indent",
    overlapping: ["structure/interrupted-steps", "structure/text-outside-list"],
    inside: [],
  },
  // The address is not complete because it names a file, or holds a brand's value because it is that of a page.
  {
    of: "links/entry-file",
    overlapping: ["links/relative-url", "files/bad-name", "files/missing", "placeholders/hardcoded-value"],
    inside: [],
  },
];

/**
 * The findings of a book without those that only follow from another at the same place. Asked when all settings have
 * been applied, so that what a writer has switched off explains nothing. An error is explained by an error only: what
 * keeps an entry from being published is never left unsaid.
 */
export function withoutPlaceEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return withoutEchoesOf(ECHOES, withoutEchoesOf(REMOVED, diagnostics));
}

function withoutEchoesOf(echoes: readonly Echoes[], diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = diagnostics.filter(({ ruleId }) => echoes.some(({ of }) => isOf(ruleId, of)));
  if (causes.length === 0) return diagnostics;
  const byFile = Map.groupBy(causes, ({ file }) => file);
  for (const list of byFile.values()) list.sort((a, b) => a.range.start.offset - b.range.start.offset);
  return diagnostics.filter(
    (one) => !causesAt(one, byFile.get(one.file) ?? []).some((cause) => explains(echoes, cause, one)),
  );
}

function isOf(ruleId: string, of: string): boolean {
  return of.endsWith("/") ? ruleId.startsWith(of) : ruleId === of;
}

function explains(echoes: readonly Echoes[], cause: Diagnostic, echo: Diagnostic): boolean {
  if (cause === echo || (echo.severity === "error" && cause.severity !== "error")) return false;
  const isInside =
    cause.range.start.offset <= echo.range.start.offset && echo.range.end.offset <= cause.range.end.offset;
  const isAmong = (rules: readonly string[]) => rules.some((rule) => isOf(echo.ruleId, rule));
  return echoes.some(
    ({ of, overlapping, inside }) => isOf(cause.ruleId, of) && (isAmong(overlapping) || (isInside && isAmong(inside))),
  );
}

/** Of causes in the order of their places, those that overlap a finding. They hardly overlap each other. */
function causesAt({ range }: Diagnostic, causes: readonly Diagnostic[]): readonly Diagnostic[] {
  let low = 0;
  let high = causes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((causes[middle]?.range.end.offset ?? 0) <= range.start.offset) low = middle + 1;
    else high = middle;
  }
  const found: Diagnostic[] = [];
  for (let at = low; at < causes.length; at++) {
    const cause = causes[at] as Diagnostic;
    if (cause.range.start.offset >= range.end.offset) break;
    found.push(cause);
  }
  return found;
}
