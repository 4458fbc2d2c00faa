import type { Defect } from "./defect.js";
import type { Writing } from "./writing.js";

/** Mistakes in the frontmatter of an entry. */
export function defectsInFields({ fields, file, entry, host: { item } }: Writing): readonly Defect[] {
  const rest = (id: string) => `\n\n# Trouble with ${id}\n\n1. Open ${id}.\n`;
  return [
    file("schema/frontmatter-fence", `‹+++›\nsummary = "Text."\n+++${rest("x-fence")}`),
    file("schema/unclosed-frontmatter", `‹---›\nsummary: Text.${rest("x-unclosed")}`),
    fields("schema/yaml-syntax", "related: ‹[›a"),
    fields("schema/text-after-hash", "summary: Batch ‹#7 is blank›"),
    fields("schema/folded-lines", "appliesTo:\n  - One\n    ‹-› Two"),
    fields("schema/escaped-path", 'summary: "The file is C:‹\\n›ew"'),
    fields("schema/yaml-feature", "tags: ‹&a› [b]"),
    fields("schema/duplicate-key", "summary: One.\n‹summary›: Two."),
    fields("schema/forbidden-key", "‹__proto__›: One."),
    fields("schema/invalid-field", "audience: ‹pubic›"),
    fields("schema/unknown-field", "‹sumary›: One."),
    fields("schema/coerced-scalar", "appliesTo: [‹1.10›]"),
    fields("schema/odd-number", "signatures: {statuses: [‹0x191›]}"),
    fields("freshness/future-date", "reviewed: ‹2062-10-01›"),
    fields("freshness/review-overdue", "reviewed: ‹2025-01-01›"),
    fields("identity/path-mismatch", "id: ‹x-other›"),
    fields("relations/unknown-id", "related: [‹help-auth-logn›]"),
    fields("relations/duplicate", `related: [${item}, ‹${item}›]`),
    fields("relations/self", `related: [${item}, ‹x-relations-self›]`),
    {
      ...file("identity/bad-format", `‹›${entry("x-bad-format")}`, "x_bad_format"),
      isUnlisted: true,
    },
  ];
}
