import { defineFinding, didYouMean, quote } from "../finding.js";
import { limits } from "./source.js";

const NOT_PUBLISHED = "A file whose data cannot be trusted is not published, and applications would miss the field.";

export const yamlSyntax = defineFinding<{ problem: string; action: string }>({
  ruleId: "schema/yaml-syntax",
  severity: "error",
  why: "The YAML cannot be read until this is fixed.",
  message: ({ problem }) => problem,
  action: ({ action }) => action,
});

export const yamlFeature = defineFinding<{ feature: string; action: string }>({
  ruleId: "schema/yaml-feature",
  severity: "error",
  why: "Content is plain data here: features that copy, type or execute things make a small file mean something else.",
  message: ({ feature }) => `YAML reads this as ${feature}, which is not allowed.`,
  action: ({ action }) => action,
});

export const textAfterHash = defineFinding<{ written: string; value?: string }>({
  ruleId: "schema/text-after-hash",
  fix: "review",
  severity: "error",
  why: "YAML takes the rest of the line for a comment, so readers would get half of the text, or none.",
  message: ({ written, value }) =>
    `YAML reads ${quote(written)} as a comment${value === undefined ? "" : value === "" ? ", so the value is empty" : `, so the value ends at ${quote(value)}`}.`,
  action: () => "Put the whole value in quotes; put a comment on a line of its own.",
});

export const escapedPath = defineFinding<{ written: string }>({
  ruleId: "schema/escaped-path",
  fix: "review",
  severity: "error",
  why: "Inside double quotes a backslash and a letter are one character, such as a line break: the path would be damaged.",
  message: ({ written }) => `YAML reads ${quote(written)} as one character here, and not as a part of the path.`,
  action: () => "Write the value in single quotes, or double each backslash.",
});

export const foldedLines = defineFinding<{
  written: string;
  /** Whether it is an item of a list without the space after its hyphen. */
  hyphen?: "yes";
}>({
  ruleId: "schema/folded-lines",
  severity: "error",
  why: "The list or block would be published as running text.",
  message: ({ written, hyphen }) =>
    hyphen === undefined
      ? `YAML joins this line to the one above it, so ${quote(written)} begins nothing of its own.`
      : `There is no space after the hyphen, so YAML reads ${quote(written)} and the lines below as one text, not as a list.`,
  action: ({ hyphen }) =>
    hyphen === undefined
      ? "Indent an item of a list like the items beside it. To keep the lines of a text, write | after its name and the text on the lines below."
      : "Put a space after the hyphen.",
});

export const swallowedField = defineFinding<{ field: string }>({
  ruleId: "schema/swallowed-field",
  severity: "warning",
  why: "What is indented like the text above it is published as a part of that text, and the field stays empty.",
  message: ({ field }) => `This line is a part of the text above it, and does not set ${quote(field)}.`,
  action: () => "Indent it like the name of that text; leave it where it is text.",
});

export const yamlTooDeep = defineFinding({
  ruleId: "schema/too-deep",
  severity: "error",
  why: "No field nests this deep; such YAML is made to exhaust the parser.",
  message: () => `The YAML nests more than ${limits.yamlDepth} levels.`,
  action: () => "Check the brackets, dashes and indentation of this line.",
});

export const frontmatterTooLarge = defineFinding<{ length: number }>({
  ruleId: "schema/too-large",
  severity: "error",
  why: "Frontmatter is for a few short fields; the text of an entry goes below it.",
  message: ({ length }) => `The frontmatter has ${length} characters, and ${limits.frontmatter} are allowed.`,
  action: () => "Move text below the closing ---.",
});

export const duplicateKey = defineFinding<{ key: string }>({
  ruleId: "schema/duplicate-key",
  fix: "safe",
  severity: "error",
  why: "One of the two values would be lost, and which one depends on the reader.",
  message: ({ key }) => `The field ${quote(key)} is here a second time.`,
  action: () => "Keep one of the two.",
});

export const forbiddenKey = defineFinding<{ key: string }>({
  ruleId: "schema/forbidden-key",
  severity: "error",
  why: "JavaScript objects already have a member of this name, so programs that read the data could be misled.",
  message: ({ key }) => `${quote(key)} cannot be the name of a field.`,
  action: () => "Use another name.",
});

export const unclosedFrontmatter = defineFinding({
  ruleId: "schema/unclosed-frontmatter",
  severity: "error",
  why: "Without its end, the whole entry would be read as data.",
  message: () => "The frontmatter opens with --- and has no closing --- line.",
  action: () => "Put --- alone on the line after the last field.",
});

export const frontmatterFence = defineFinding<{ problem: string; action: string }>({
  ruleId: "schema/frontmatter-fence",
  severity: "error",
  why: "The fields would be published as text, or be ignored.",
  message: ({ problem }) => problem,
  action: ({ action }) => action,
});

export const unknownField = defineFinding<{
  field: string;
  /** What the field is here, where the name is that of another system: the end of a sentence. */
  says?: string | undefined;
  /** What to do about such a name. */
  action?: string | undefined;
  /** The name under which a team may keep it. */
  own?: string | undefined;
  parent?: string | undefined;
  suggestions: readonly string[];
  allowed: readonly string[];
}>({
  ruleId: "schema/unknown-field",
  fix: "safe",
  severity: "error",
  why: "A field with a wrong name is ignored by everything that reads the entry.",
  message: ({ field, parent, says, suggestions }) => {
    const what = `There is no field ${quote(field)}${parent === undefined ? "" : ` in ${parent}`}`;
    return says === undefined ? `${what}.${didYouMean(suggestions)}` : `${what}; ${says}.`;
  },
  action: ({ action, own, suggestions, allowed }) => {
    if (action !== undefined) return action;
    if (suggestions.length > 0) return "Correct the name, or remove the field.";
    const others = `use one of: ${allowed.join(", ")}`;
    return own === undefined ? `Remove it, or ${others}.` : `Write it as ${own}: to keep it, remove it, or ${others}.`;
  },
});

export const missingField = defineFinding<{ field: string; parent?: string | undefined }>({
  ruleId: "schema/missing-field",
  severity: "error",
  why: NOT_PUBLISHED,
  message: ({ field, parent }) =>
    parent === undefined ? `The field ${quote(field)} is missing.` : `${capital(parent)} has no ${quote(field)}.`,
  action: ({ field }) => `Add ${field}: with its value.`,
});

export const invalidField = defineFinding<{
  field: string;
  problem: string;
  value?: string | undefined;
  suggestions?: readonly string[];
  action?: string | undefined;
  more?: number;
}>({
  ruleId: "schema/invalid-field",
  fix: "safe",
  severity: "error",
  why: NOT_PUBLISHED,
  message: ({ field, problem, value, suggestions = [], more = 0 }) =>
    `${capital(field)} ${problem}${value === undefined ? "" : ` (here: ${quote(value)})`}${andMore(more)}.${didYouMean(suggestions)}`,
  action: ({ action }) => action ?? "Correct the value.",
});

export const coercedScalar = defineFinding<{ field: string; source: string; kind: string; more?: number }>({
  ruleId: "schema/coerced-scalar",
  fix: "safe",
  severity: "error",
  why: "YAML reads some bare words as numbers, truth values or nothing, so 1.10 would become 1.1 without a word.",
  message: ({ field, source, kind, more = 0 }) =>
    `${capital(field)} takes text, but YAML reads ${source} as ${kind}${andMore(more)}.`,
  action: ({ source }) => `Put it in quotes: "${source}".`,
});

export const repeatedItem = defineFinding<{ field: string; value: string }>({
  ruleId: "schema/repeated-item",
  fix: "safe",
  severity: "warning",
  why: "What is said twice is easily changed in one place only.",
  message: ({ field, value }) => `${quote(value)} is already under ${field}.`,
  action: () => "Remove one of the two.",
});

export const patternInMessage = defineFinding<{ pattern: string; instead: string }>({
  ruleId: "schema/pattern-in-message",
  fix: "review",
  severity: "warning",
  why: "A message is compared word for word, so a regular expression in it matches nothing that anyone pastes.",
  message: ({ pattern }) => `${quote(pattern)} is a regular expression, and a message is taken word for word.`,
  action: ({ instead }) => `Write a name between percent signs for any text: ${instead}.`,
});

export const oddNumber = defineFinding<{
  field: string;
  source: string;
  /** Whether any number may stand there, and not whole ones alone. */
  any?: "yes";
}>({
  ruleId: "schema/odd-number",
  fix: "review",
  severity: "error",
  why: "YAML turns this spelling into another number than a reader sees.",
  message: ({ field, source, any }) =>
    `${capital(field)} is written as ${quote(source)}, which is not a plain ${any === undefined ? "whole " : ""}number.`,
  action: ({ any }) =>
    any === undefined
      ? "Write the number in plain digits, and what is not a number, as a version, in quotes."
      : "Put it in quotes where it is text, as a version is; write a number in plain digits.",
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function andMore(count: number): string {
  return count > 0 ? `, and ${count} more in the list ${count === 1 ? "does" : "do"} the same` : "";
}
