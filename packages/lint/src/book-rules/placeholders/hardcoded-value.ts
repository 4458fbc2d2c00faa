import { escapePattern, quote } from "@fixbook/core";
import { z } from "zod";
import { defineBookRule } from "../../book-rule.js";

const options = z.strictObject({
  allow: z.array(z.string()).default([]).describe("Values that may be in the text as they are."),
});

/** Shorter values of the type text are words of any sentence. */
const SHORTEST_TEXT = 6;

export default defineBookRule<{ value: string; name: string }, z.output<typeof options>>({
  ruleId: "placeholders/hardcoded-value",
  severity: "warning",
  why: "Readers of every other brand would get this brand's value.",
  message: ({ value, name }) => `${quote(value)} is the value of the placeholder ${name}.`,
  action: ({ name }) => `Write <<${name}>>.`,
  options,
  book: ({ settings, brands, entries }, add, { allow }) => {
    const values = distinctive(settings.value?.placeholders, brands, allow);
    if (values.size === 0) return;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}_.@/-])(?:${[...values.keys()].map((value) => escapePattern(value)).join("|")})(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])`,
      "gu",
    );
    for (const { facts } of entries) {
      for (const { 0: value, index } of facts.text.matchAll(pattern)) {
        const name = values.get(value);
        if (name === undefined) continue;
        const span = { start: index, end: index + value.length };
        const edits = [{ ...span, text: `<<${name}>>` }];
        add(facts, span, { value, name }, { fixes: [{ kind: "review", title: `Write <<${name}>>`, edits }] });
      }
    }
  },
  examples: {
    good: [
      { "a.md": "# A\n\nWrite to <<CONTACT_EMAIL>>, not to nosupport@acme.test or to Acme Desktop.\n\n1. Go." },
      { files: { "a.md": "# A\n\nOpen Acme Desk.\n\n1. Go." }, options: { allow: ["Acme Desk"] } },
    ],
    bad: [
      {
        files: { "a.md": "# A\n\nWrite to ‹support@acme.test›.\n\n1. Open [the page](‹https://help.acme.test›/a)." },
        fixed: { "a.md": "# A\n\nWrite to <<CONTACT_EMAIL>>.\n\n1. Open [the page](<<HELP_URL>>/a)." },
      },
      {
        files: { "a.md": "---\nsummary: In ‹Acme Desk›.\n---\n\n# A\n\n1. Go." },
        fixed: { "a.md": "---\nsummary: In <<PRODUCT>>.\n---\n\n# A\n\n1. Go." },
      },
    ],
  },
});

type Facts = Parameters<Parameters<typeof defineBookRule>[0]["book"]>[0];

/** The values that cannot stand in a text by chance, with the placeholder of each; the longest first. */
function distinctive(
  declared: NonNullable<Facts["settings"]["value"]>["placeholders"] | undefined,
  brands: Facts["brands"],
  allow: readonly string[],
): ReadonlyMap<string, string> {
  const found = brands
    .flatMap(({ value }) => [...(value?.values ?? [])])
    .flatMap(([name, value]) => {
      const type = declared?.get(name)?.type;
      const isShort = type === "text" ? value.length < SHORTEST_TEXT : value.length < 4;
      return type === undefined || isShort || allow.includes(value) ? [] : [[value, name] as const];
    });
  return new Map(found.sort(([a], [b]) => b.length - a.length));
}
