import { nearest, quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ name: string }>({
  ruleId: "placeholders/unused",
  severity: "info",
  why: "Every brand has to give a value that nobody ever reads.",
  message: ({ name }) => `The placeholder ${quote(name)} is declared and never used.`,
  action: () => "Remove it from book.yaml and from the brands, or use it.",
  book: ({ settings, brands, inventories, ledger, entries }, add) => {
    // What cannot be read may use any.
    if (entries.some(({ facts }) => !facts.isRead)) return;
    const declared = settings.value?.placeholders ?? new Map();
    const uses = [
      settings.uses,
      ledger?.uses ?? [],
      ...inventories.map((one) => one.uses),
      ...entries.map(({ facts }) => facts.uses),
    ];
    const used = new Set(uses.flat().flatMap((use) => (use.kind === "placeholder" ? [use.name] : [])));
    // A name that is used and not declared has a finding, and may be one of them, misspelled.
    const meant = new Set([...used].flatMap((name) => (declared.has(name) ? [] : nearest(name, declared.keys()))));
    for (const [name, { filledBy }] of declared) {
      const isNew = filledBy === "build" && brands.some(({ value }) => value !== undefined && !value.values.has(name));
      if (!used.has(name) && !meant.has(name) && !isNew)
        add(settings, settings.locate(["placeholders", name]), { name });
    }
  },
  examples: {
    good: [
      { "book.yaml": bookWith("{type: text, description: The product.}"), "a.md": "# A\n\nThe <<PRODUCT>>.\n\n1. Go." },
    ],
    bad: [{ "book.yaml": bookWith("‹{type: text, description: The product.}›"), "a.md": "# A\n\n1. Go." }],
  },
});

function bookWith(product: string): string {
  return `id: book\ntitle: Book\nareas: [{id: area, title: Area}]\nplaceholders:\n  PRODUCT: ${product}\nbrands: [acme]\n`;
}
