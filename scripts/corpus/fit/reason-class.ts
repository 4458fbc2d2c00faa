/** Why a section is not held: by its form, or by what stands in it. */
export type ReasonClass = "grammar" | "markup";

/**
 * Whether a finding is about the form of an entry, or about what stands in the text and would be wrong in any form: markup
 * of other systems, addresses, pictures, code that Markdown breaks, a heading with nothing below it.
 */
export function reasonClass(ruleId: string): ReasonClass {
  const isForm = ruleId.startsWith("structure/") && !OF_THE_TEXT.has(ruleId);
  return isForm || FORM.has(ruleId) ? "grammar" : "markup";
}

/** Rules of this group that are about the text. */
const OF_THE_TEXT: ReadonlySet<string> = new Set([
  "structure/almost-list",
  "structure/bad-code-language",
  "structure/code-meta",
  "structure/conflict-marker",
  "structure/contents-list",
  "structure/empty-section",
  "structure/list-indent",
]);

/** Rules of other groups that are about the form: what the language holds, and what was lost of a source. */
const FORM: ReadonlySet<string> = new Set(["markdown/unsupported", "markup/frontmatter-in-body", "source/lost-text"]);
