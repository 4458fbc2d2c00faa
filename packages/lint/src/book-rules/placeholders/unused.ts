import { quote } from "@fixbook/core";
import { defineBookRule } from "../../book-rule.js";

export default defineBookRule<{ name: string }>({
  ruleId: "placeholders/unused",
  severity: "info",
  why: "Every brand has to give a value that nobody ever reads.",
  message: ({ name }) => `The placeholder ${quote(name)} is declared and never used.`,
  action: () => "Remove it from book.yaml and from the brands, or use it.",
  book: ({ settings, inventories, ledger, entries }, add) => {
    const uses = [
      settings.uses,
      ledger?.uses ?? [],
      ...inventories.map((one) => one.uses),
      ...entries.map(({ facts }) => facts.uses),
    ];
    const used = new Set(uses.flat().flatMap((use) => (use.kind === "placeholder" ? [use.name] : [])));
    for (const name of settings.value?.placeholders.keys() ?? []) {
      if (!used.has(name)) add(settings, settings.locate(["placeholders", name]), { name });
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
