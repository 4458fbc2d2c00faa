import { nearest, quote } from "@fixbook/core";
import { type Add, defineRule, type RuleContext, suggest, visit } from "../../rule.js";

interface Data extends Readonly<Record<string, string | undefined>> {
  readonly written: string;
  readonly canonical: string | undefined;
}

/** Which names of a shape are meant as placeholders: any, those that are nearly declared, or those that are. */
type Names = "any" | "near" | "declared";

/** How other systems write a placeholder. Names of some shapes are common in ordinary text, so they must be ours. */
const SHAPES: readonly (readonly [pattern: RegExp, mark: string, names: Names])[] = [
  [/%%([A-Z][A-Z0-9_]{2,})%%/g, "%%", "any"],
  [/(?<![\w_])__([A-Z][A-Z0-9_]+)__(?![\w_])/g, "__", "near"],
  [/\$\{([A-Z][A-Z0-9_]*)\}/g, "${", "near"],
  [/(?<![{$])\{([A-Z][A-Z0-9_]*)\}(?!\})/g, "{", "near"],
  [/(?<![%\w])%([A-Z][A-Z0-9_]*)%(?![%\w])/g, "%", "near"],
  [/(?<![[\]!])\[([A-Z][A-Z0-9_]*)\](?![[\](:])/g, "[", "declared"],
  [/(?<![\w@.])@([A-Z][A-Z0-9_]*)@(?![\w@])/g, "@", "declared"],
  [/(?<![\w#])#([A-Z][A-Z0-9_]*)#(?![\w#])/g, "#", "declared"],
  [/(?<![$\w])\$([A-Z][A-Z0-9_]*)(?![\w(])/g, "$", "declared"],
];

export default defineRule<Data>({
  ruleId: "placeholders/unresolved",
  severity: "error",
  why: "It is a placeholder of another system: nobody fills it, so customers would see it unchanged.",
  message: ({ written }) => `${quote(written)} looks like a placeholder but is not one.`,
  action: ({ canonical }) =>
    `${canonical === undefined ? "Declare it in book.yaml and write it as <<NAME>>" : `Write ${canonical}`}, or put it into \`code\` if the text itself is meant.`,
  needle: /[%{]|__|[[$@#][A-Z]/,
  text: (text, add, context) => {
    for (const [pattern, mark, names] of SHAPES) if (text.includes(mark)) find(text, pattern, names, add, context);
  },
  // Markdown takes the underscores for strong emphasis.
  node: visit(["strong"], (node, add, context) => {
    const start = node.position?.start.offset ?? 0;
    const written = context.source.slice(start, node.position?.end.offset ?? start);
    if (!written.startsWith("__")) return;
    find(
      written,
      /^__([A-Z][A-Z0-9_]+)__$/g,
      "near",
      (span, data) => {
        const place = { start: start + span.start, end: start + span.end };
        add(place, data, fixOf(place, data));
      },
      context,
    );
  }),
  examples: {
    good: [
      `# A\n\nSet \`\${PRODUCT}\`, \${JAVA_HOME} or %PATH%; {ORDER_ID} and __init__, __STDC_VERSION__ and __DO_NOT_DELETE__ stay, 100%, [ORDER] and $HOME too.\n\n1. Go to <<PRODUCT>>.`,
    ],
    bad: [
      ...[
        "%%CONTACT_EMAIL%%",
        `\${CONTACT_EMIAL}`,
        "__CONTACT_EMAIL__",
        "{CONTACT_EMAIL}",
        "%CONTACT_EMAIL%",
        "[CONTACT_EMAIL]",
        "$CONTACT_EMAIL",
        "@CONTACT_EMAIL@",
        "#CONTACT_EMAIL#",
      ].map((written) => ({
        text: `# A\n\nWrite to ‹${written}› now.\n\n1. Go.`,
        fixed: "# A\n\nWrite to <<CONTACT_EMAIL>> now.\n\n1. Go.",
      })),
      "# A\n\nOrder ‹%%ORDER_NUMBER%%›.\n\n1. Go.",
      {
        text: `---\nsummary: Write to ‹\${CONTACT_EMAIL}› now.\n---\n\n# A\n\n1. Go.`,
        fixed: "---\nsummary: Write to <<CONTACT_EMAIL>> now.\n---\n\n# A\n\n1. Go.",
      },
    ],
  },
});

function find(text: string, pattern: RegExp, names: Names, add: Add<Data>, { placeholders }: RuleContext): void {
  for (const { 0: written, 1: name = "", index } of text.matchAll(pattern)) {
    if (text[index - 1] === "\\") continue;
    const near = () => (names === "declared" ? undefined : nearest(name, placeholders)[0]);
    const meant = placeholders.includes(name) ? name : near();
    // In capitals and of several words: nobody writes so in prose.
    if (meant === undefined && !(names === "any" && /[A-Z]_[A-Z]/.test(name))) continue;
    const span = { start: index, end: index + written.length };
    const data = { written, canonical: meant === undefined ? undefined : `<<${meant}>>` };
    add(span, data, fixOf(span, data));
  }
}

function fixOf(span: { start: number; end: number }, { canonical }: Data) {
  return canonical === undefined ? {} : suggest(span, canonical, `Write ${canonical}`);
}
