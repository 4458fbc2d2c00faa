import { defineFinding, didYouMean, quote } from "../finding.js";
import { limits } from "./source.js";

const NOT_PUBLISHED = "A file whose data cannot be trusted is not published, and applications would miss the field.";

export const yamlSyntax = defineFinding<{ problem: string; action: string }>({
  ruleId: "schema/yaml-syntax",
  severity: "error",
  why: "Nothing of the YAML can be read until this is mended.",
  message: ({ problem }) => problem,
  action: ({ action }) => action,
});

export const yamlFeature = defineFinding<{ feature: string; action: string }>({
  ruleId: "schema/yaml-feature",
  severity: "error",
  why: "Content is plain data here: features that copy, type or execute things make a small file mean something else.",
  message: ({ feature }) => `The YAML uses ${feature}, which is not allowed.`,
  action: ({ action }) => action,
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
  why: "Frontmatter is for a few short fields; the text of an entry stands below it.",
  message: ({ length }) => `The frontmatter has ${length} characters, and ${limits.frontmatter} are allowed.`,
  action: () => "Move text below the closing ---.",
});

export const duplicateKey = defineFinding<{ key: string }>({
  ruleId: "schema/duplicate-key",
  severity: "error",
  why: "One of the two values would be lost, and which one depends on the reader.",
  message: ({ key }) => `The field ${quote(key)} stands here a second time.`,
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
  suggestions: readonly string[];
  allowed: readonly string[];
}>({
  ruleId: "schema/unknown-field",
  fix: "review",
  severity: "error",
  why: "A field with a wrong name is ignored by everything that reads the entry.",
  message: ({ field, suggestions }) => `There is no field ${quote(field)}.${didYouMean(suggestions)}`,
  action: ({ suggestions, allowed }) =>
    suggestions.length > 0
      ? "Correct the name, or remove the field."
      : `Remove it, or use one of: ${allowed.join(", ")}.`,
});

export const missingField = defineFinding<{ field: string }>({
  ruleId: "schema/missing-field",
  severity: "error",
  why: NOT_PUBLISHED,
  message: ({ field }) => `The field ${quote(field)} is missing.`,
  action: ({ field }) => `Add ${field}: with its value.`,
});

export const invalidField = defineFinding<{
  field: string;
  problem: string;
  value?: string;
  suggestions?: readonly string[];
  action?: string;
}>({
  ruleId: "schema/invalid-field",
  severity: "error",
  why: NOT_PUBLISHED,
  message: ({ field, problem, value, suggestions = [] }) =>
    `${field === "" ? "The file's data" : quote(field)} ${problem}${value === undefined ? "" : ` (here: ${quote(value)})`}.${didYouMean(suggestions)}`,
  action: ({ action }) => action ?? "Correct the value.",
});

export const coercedScalar = defineFinding<{ field: string; source: string; kind: string }>({
  ruleId: "schema/coerced-scalar",
  severity: "error",
  why: "YAML reads some bare words as numbers, truth values or nothing, so 1.10 would become 1.1 without a word.",
  message: ({ field, source, kind }) =>
    `${quote(field)} takes text, but YAML reads ${source === "" ? "the empty value" : source} as ${kind}.`,
  action: ({ source }) => (source === "" ? "Give a value, or remove the line." : `Put it in quotes: "${source}".`),
});

export const oddNumber = defineFinding<{ field: string; source: string }>({
  ruleId: "schema/odd-number",
  severity: "error",
  why: "YAML turns this spelling into another number than a reader sees.",
  message: ({ field, source }) => `${quote(field)} is written as ${quote(source)}, which is no plain whole number.`,
  action: () => "Write the number in plain digits.",
});
