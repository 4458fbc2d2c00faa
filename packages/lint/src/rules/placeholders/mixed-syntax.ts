import { defineRule, replaceWith, suggest } from "../../rule.js";

export default defineRule<{ name: string }>({
  ruleId: "placeholders/mixed-syntax",
  severity: "warning",
  why: "One spelling of a placeholder is found by one search.",
  message: ({ name }) => `The placeholder ${name} is written with braces.`,
  action: ({ name }) => `Write <<${name}>>.`,
  needle: ["{{"],
  source: (text, add, { file, placeholders }) => {
    for (const { 0: written, 1: name = "", index } of text.matchAll(/\{\{([A-Z][A-Z0-9_]*)\}\}/g)) {
      const backslashes = /\\*$/.exec(text.slice(Math.max(0, index - 50), index))?.[0].length ?? 0;
      // More brackets before it are another mistake, which has its own finding.
      if (backslashes % 2 === 1 || /<<$|\{\{$/.test(text.slice(Math.max(0, index - 2), index))) continue;
      const span = { start: index, end: index + written.length };
      // Braces of another system, and texts of YAML files that are taken as they are, are left to a person.
      const isOurs = file.endsWith(".md") && placeholders.includes(name);
      add(span, { name }, (isOurs ? replaceWith : suggest)(span, `<<${name}>>`, "Use << >>"));
    }
  },
  examples: {
    good: ["# A\n\nWrite to <<CONTACT_EMAIL>>; the text \\{{CONTACT_EMAIL}} stays, {{ .Values.x }} too.\n\n1. Go."],
    bad: [
      {
        text: "# A\n\nWrite to ‹{{CONTACT_EMAIL}}›.\n\n1. Go.",
        fixed: "# A\n\nWrite to <<CONTACT_EMAIL>>.\n\n1. Go.",
      },
    ],
  },
});
