// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shapes of templates are what it finds.
import { type DeskSyntax, type DeskVariable, deskSyntax } from "@fixbook/schema";
import type { Shape, ShapeFix, ShapeMatch } from "../shape.js";

const desks: readonly DeskSyntax[] = [...new Set<DeskSyntax>(Object.values(deskSyntax))];

/** The names that a desk's variables begin with: ticket, contact, current_user … */
const ROOTS = [
  ...new Set(desks.flatMap(({ variables }) => Object.values(variables).map((name) => name.split(".")[0] ?? ""))),
];
const NAME = `((?:${ROOTS.join("|")})(?:\\.[A-Za-z_][\\w-]*)+)`;

/** The desks that write a variable between these signs: those that have it, else those that have its kind. */
function desksThat(opening: string, name: string): string {
  const same = desks.filter((desk) => desk.opening === opening);
  const having = (test: (own: string) => boolean) =>
    same.filter(({ variables }) => Object.values(variables).some(test));
  const [root = ""] = name.split(".");
  const found = [having((own) => own === name), having((own) => own.startsWith(`${root}.`)), same];
  return listed(found.find((some) => some.length > 0)?.map(({ system }) => system) ?? []);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "a help desk") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** What the language calls what a desk's variable holds. */
function meaningOf(name: string): DeskVariable | undefined {
  for (const { variables } of desks)
    for (const [meaning, own] of Object.entries(variables)) if (own === name) return meaning as DeskVariable;
  return GUESSES.find(([pattern]) => pattern.test(name))?.[1];
}

const GUESSES: readonly (readonly [RegExp, DeskVariable])[] = [
  [/^(?:agent|user|current_user|ticket\.(?:agent|assignee))\..*name$/i, "agent.first_name"],
  [/^(?:customer|contact|recipient|ticket\.(?:requester|customer))\..*name$/i, "customer.first_name"],
  [/^(?:ticket|conversation)\.(?:\w*id|number)$/i, "ticket.id"],
];

const NAMES: Readonly<Record<DeskVariable, string>> = {
  "customer.first_name": "FIRST_NAME",
  "agent.first_name": "AGENT_NAME",
  "ticket.id": "TICKET_ID",
};

function placeholderOf(match: ShapeMatch): string {
  const meaning = meaningOf(match.group(1));
  return meaning === undefined
    ? match
        .group(1)
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, "_")
    : NAMES[meaning];
}

function insteadOf(match: ShapeMatch): string {
  const meaning = meaningOf(match.group(1));
  const fields = `filledBy: agent${meaning === undefined ? "" : `, desk: ${meaning}`}`;
  return `Declare a placeholder in book.yaml (${fields}) and write <<${placeholderOf(match)}>>.`;
}

function fixOf(match: ShapeMatch): ShapeFix | undefined {
  const name = placeholderOf(match);
  return match.placeholders.includes(name) ? { kind: "review", text: `<<${name}>>` } : undefined;
}

/** A row for a way in which desks write variables. */
function deskRow(opening: string, pattern: string, bad: Shape["bad"], good: Shape["good"] = []): Shape {
  return {
    ruleId: "markup/variable",
    // Alone it stands in many texts.
    sign: opening === "%" ? /%[a-z_]+\./i : opening,
    pattern: new RegExp(pattern, "dgimu"),
    what: (match) => `a variable of ${desksThat(opening, match.group(1))}, which nothing fills here`,
    instead: insteadOf,
    fix: fixOf,
    bad,
    good,
  };
}

const AS_PLACEHOLDER =
  "Declare a placeholder in book.yaml and write <<NAME>>; put it into `code` if the text itself is meant.";

/** Variables of help desks and templates, which customers would read as they stand. */
export const variables: readonly Shape[] = [
  deskRow("{{", `\\{{2,3}-?[ \\t]*${NAME}[^{}\\n]*\\}{2,3}`, [
    "Hello ‹{{ticket.requester.first_name}}›, dear ‹{{ contact.name }}›.",
    'This is ‹{{ticket.id}}› for ‹{{ contact.first_name | default: "you" }}›.',
  ]),
  deskRow("{%", `\\{%-?[ \\t]*${NAME}[^{}%\\n]*%\\}`, [
    "Hello ‹{%customer.firstName%}›, ‹{%customer.firstName,fallback=you%}›.",
  ]),
  deskRow("#{", `#\\{[ \\t]*${NAME}[^{}\\n]*\\}`, ["Your number is ‹#{ticket.number}›."]),
  deskRow("${", `\\$\\{[ \\t]*${NAME}[^{}\\n]*\\}`, ["Your number is ‹${ticket.number}›."]),
  deskRow("%", `(?<![%\\w])%${NAME}%(?![%\\w])`, ["Hello ‹%customer.name%›."]),
  deskRow("{", `(?<![{$#%])\\{${NAME}\\}(?!\\})`, ["Hello ‹{customer.first_name}›."]),
  deskRow("<<", `<<[ \\t]*${NAME}[ \\t]*>>`, ["Hello ‹<<customer.first_name>>›."]),
  {
    ruleId: "markup/variable",
    sign: "|",
    // Markdown takes the asterisks for emphasis.
    pattern: /[*\ufffc]\|[A-Z_][A-Z0-9_:]*\|[*\ufffc]/dgmu,
    when: ({ written }) => written.startsWith("*|") && written.endsWith("|*"),
    what: "a merge tag of Mailchimp, which nothing fills here",
    instead: AS_PLACEHOLDER,
    bad: ["Hello ‹*|FNAME|*›."],
  },
  {
    ruleId: "markup/variable",
    sign: "{!",
    pattern: /\{!\$?[A-Za-z_]\w*\.[\w.]+\}/dgmu,
    what: "a merge field of Salesforce, which nothing fills here",
    instead: AS_PLACEHOLDER,
    bad: ["Hello ‹{!Contact.FirstName}›."],
  },
  {
    ruleId: "markup/box",
    sign: "{%",
    pattern: /\{%-?[ \t]*(end)?(hint|note|tip|info|warning|danger|callout|admonition|alert)\b[^%\n]*%\}/dgmu,
    what: "a box of GitBook, GitHub Docs or Hexo",
    instead: 'Write "> [!NOTE]" on a line of its own, and "> " before each line of the box.',
    pair: (match) => ({ key: `liquid ${match.group(2)}`, role: match.group(1) === "" ? "opens" : "closes" }),
    bad: ['‹{% hint style="info" %}›\nThe clock drifts.\n{% endhint %}'],
  },
  {
    ruleId: "markup/include",
    sign: "{%",
    pattern: /\{%-?[ \t]*([/A-Za-z_][\w-]*)?[^%\n]*(?:%(?!\})[^%\n]*)*%\}/dgmu,
    what: "a tag of Jekyll, Liquid or Jinja",
    instead: "Write the text itself: an entry contains all that it says.",
    pair: (match) => {
      const name = match.group(1);
      if (/^(?:else|elsif|elif|when)$/.test(name)) return { key: "liquid block", role: "within" };
      if (/^(?:end\w+|\/\w+)$/.test(name)) return { key: "liquid block", role: "closes" };
      return BLOCKS.test(name) ? { key: "liquid block", role: "opens" } : undefined;
    },
    bad: [
      "‹{% include clocks.md %}›",
      "‹{% if mac %}›On a Mac.{% else %}Elsewhere.{% endif %}",
      "The end: ‹{%- endif -%}›.",
    ],
    good: ["It is {5% of all}."],
  },
  {
    ruleId: "markup/template",
    sign: "{{",
    // Words between braces, with the address or path that they are part of.
    pattern:
      /(?:[^\s{}()"'`“”‘’,;\ufffc]{0,200}\{\{[ \t]*[\p{L}\p{N}]+(?:[ _-]+[\p{L}\p{N}]+)*[ \t]*\}\})+(?:[^\s{}()"'`“”‘’,;\ufffc]{0,200}[^\s{}()"'`“”‘’,;\ufffc.:!?])?/dgmu,
    when: ({ written }) =>
      [...written.matchAll(/\{\{[ \t]*([^{}]*?)[ \t]*\}\}/g)].every(([, name = ""]) => isForReaders(name)),
    what: "for readers to fill in, as it seems, and nothing here fills it",
    instead: "Put it into `code`, so that nobody takes it for what to type.",
    fix: codeFix,
    bad: [
      ["Go to ‹{{ resource group }}›, then ‹{{nodetype}}›.", "Go to `{{ resource group }}`, then `{{nodetype}}`."],
      [
        "Open ‹tcp://{{cluster name}}.{{azure region}}.acme.test:{{port}}›.",
        "Open `tcp://{{cluster name}}.{{azure region}}.acme.test:{{port}}`.",
      ],
      ["Use '‹/vaults/{{vault name}}›'.", "Use '`/vaults/{{vault name}}`'."],
    ],
  },
  {
    ruleId: "markup/template",
    sign: "{{",
    pattern: /\{{2,3}(?![ \t]*[A-Z][A-Z0-9_]*[ \t]*\})[^{}\n]*\}{2,3}/dgmu,
    when: ({ written }) => /\p{L}/u.test(written),
    what: "a variable of a template (Liquid, Handlebars, Jinja, Helm)",
    instead: AS_PLACEHOLDER,
    fix: codeFix,
    bad: [["Open ‹{{ .Values.host }}›.", "Open `{{ .Values.host }}`."]],
    good: ["Write to {{CONTACT_EMAIL}}.", "The set {{}, {1}}."],
  },
  {
    ruleId: "markup/template",
    sign: "{",
    pattern: /[#$]\{(?![A-Z][A-Z0-9_]*\})[A-Za-z_][^{}\n]*\}/dgmu,
    what: "a variable of a program or a template",
    instead: AS_PLACEHOLDER,
    fix: codeFix,
    bad: [["Open ‹${host.name}› as ‹#{user}›.", "Open `${host.name}` as `#{user}`."]],
    good: ["Set ${JAVA_HOME}; it costs $5."],
  },
];

/** Whether a name in braces says what a reader is to put there: in lower case, or in several words. */
function isForReaders(name: string): boolean {
  return / /.test(name) || (name === name.toLowerCase() && /\p{L}/u.test(name));
}

const BLOCKS =
  /^(?:if|unless|for|case|capture|comment|raw|block|macro|set|filter|with|ifversion|highlight|tabs?|content-ref|code|stepper|step|columns?|swagger|openapi|data|details|tablerow|blocktranslate)$/;

function codeFix({ written }: ShapeMatch): ShapeFix | undefined {
  return { kind: "review", text: `\`${written}\`` };
}
