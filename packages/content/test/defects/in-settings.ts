import type { Defect, Host } from "./defect.js";
import type { Writing } from "./writing.js";

/** Mistakes in the ledger of ids. */
export function defectsInLedger({ entry, path }: Writing): readonly Defect[] {
  return [
    { name: "a removed id", rule: "identity/removed-without-redirect", rows: ["‹x-gone›: entry"] },
    { name: "a redirect to nothing", rule: "identity/broken-redirect", rows: ["x-broken: { moved: ‹x-nowhere› }"] },
    {
      name: "a chain",
      rule: "identity/redirect-chain",
      files: { [path("x-chain-end")]: entry("x-chain-end") },
      rows: ["x-chain-a: { moved: ‹x-chain-b› }", "x-chain-b: { moved: x-chain-end }"],
    },
    {
      name: "a record of an entry",
      rule: "identity/record-of-live-id",
      files: { [path("x-live")]: entry("x-live") },
      rows: ["x-live: ‹{ retired: Nobody needs it. }›"],
    },
    {
      name: "a row out of order",
      rule: "identity/unsorted-ledger",
      files: { [path("a-late")]: entry("a-late") },
      end: "‹a-late›: entry\n",
    },
    {
      name: "an entry that is not listed",
      rule: "identity/unlisted-id",
      files: { [path("zz-unlisted")]: entry("zz-unlisted") },
      end: "‹›",
      isUnlisted: true,
    },
  ];
}

/** Mistakes in what brands add to their sites. */
export function defectsInSites({ host: { brands } }: Writing): readonly Defect[] {
  const site = (name: string, contents: string) => ({ [`brands/${brands[0]}.site/${name}`]: contents });
  return [
    { name: "a file that no site may hold", rule: "site/unknown-file", files: site("help.js", "‹›alert(1)\n") },
    { name: "a file that the build makes", rule: "site/taken-path", files: site("robots.txt", "‹›User-agent: *\n") },
    { name: "markup in a text", rule: "site/unsafe-file", files: site("humans.txt", "‹›<script>alert(1)</script>\n") },
    { name: "a script in an icon", rule: "site/unsafe-file", files: site("favicon.svg", "‹›<svg onload='a()'/>\n") },
    { name: "a proxy", rule: "site/unsafe-file", files: site("_redirects", "‹›/* https://a.example/:splat 200\n") },
    {
      name: "files for no brand",
      rule: "site/unknown-brand",
      files: { "brands/x-nobody.site/CNAME": "‹›help.nobody.example\n" },
    },
    { name: "a file that is too large", rule: "site/too-much", files: site("CNAME", `‹›${"a".repeat(2000)}\n`) },
  ];
}

/** Mistakes in `book.yaml`, brands and inventories. */
export function defectsInSettings({ host, entry, path }: Writing): readonly Defect[] {
  const [first, second] = host.brands.map((brand) => `brands/${brand}.yaml`) as [string, string];
  const declare = (to: string) => ({ file: "book.yaml", from: /^placeholders:\n/m, to: `$&  ${to}\n` });
  const value = (file: string, to: string) => ({ file, from: /^values:\n/m, to: `$&  ${to}\n` });
  const listInventory = (id: string) => ({ file: "book.yaml", from: /^inventories: \[/m, to: `$&${id}, ` });
  const ticket = (name: string) => declare(`${name}: {type: text, description: The ticket., filledBy: agent}`);
  return [
    {
      name: "an area without entries",
      rule: "areas/empty",
      // Beside entries in an undeclared folder, it is told with them.
      isAlone: true,
      edits: [
        {
          file: "book.yaml",
          from: new RegExp(`(  - id: )(${host.emptyArea})(\\n(?: {4}.*\\n)*?) {4}empty: .*\\n`),
          to: "$1‹$2›$3",
        },
      ],
    },
    {
      name: "an inventory that is another one than was pinned",
      rule: "inventory/changed-source",
      files: {
        "inventories/x-changed.yaml": `title: X\nurl: https://x.example\nsource: vendor/x.json\nsha256: ‹${"ab".repeat(32)}›\n`,
        "vendor/x.json": "{}",
      },
      edits: [listInventory("x-changed")],
      isAlone: true,
    },
    {
      name: "an inventory that is not there",
      rule: "inventory/unreadable-source",
      files: {
        "inventories/x-gone.yaml": `title: X\nurl: https://x.example\nsource: ‹vendor/x-gone.json›\nsha256: ${"ab".repeat(32)}\n`,
      },
      edits: [listInventory("x-gone")],
      isAlone: true,
    },
    {
      name: "an area that is not empty",
      rule: "areas/not-empty",
      edits: [areaField(host, "empty: ‹None.›")],
    },
    {
      name: "a brand without a file",
      rule: "book/missing-file",
      edits: [{ file: "book.yaml", from: /^brands: \[(.*)\]$/m, to: "brands: [$1, ‹third›]" }],
    },
    {
      name: "a brand that no list names",
      rule: "book/unlisted-file",
      // Beside a brand without a file, it is told with that one.
      isAlone: true,
      files: {
        "brands/stray.yaml":
          "‹›name: Stray\nurl: https://stray.example\nvalues:\n  PRODUCT: Stray One\n  CONTACT_EMAIL: help@stray.example\n  HELP_URL: https://stray.example/docs\n",
      },
    },
    {
      name: "a brand whose file has a big letter",
      rule: "book/misnamed-file",
      files: {
        "brands/Capital.yaml":
          "‹›name: Capital\nurl: https://capital.example\nvalues:\n  PRODUCT: Capital One\n  CONTACT_EMAIL: help@capital.example\n  HELP_URL: https://capital.example/docs\n",
      },
      edits: [{ file: "book.yaml", from: /^brands: \[(.*)\]$/m, to: "brands: [$1, capital]" }],
      isAlone: true,
    },
    {
      name: "a field that a text took in",
      rule: "schema/swallowed-field",
      edits: [
        {
          file: "book.yaml",
          from: /^ {2}intro: (.*)\n([\s\S]*?) {2}address: .*\n/m,
          to: "  intro: |\n    $1\n    ‹address›: by mail\n$2",
        },
      ],
      isAlone: true,
    },
    {
      name: "a brand without a name",
      rule: "schema/missing-field",
      files: { "brands/unnamed.yaml": "‹url: https://unnamed.example\nvalues: {}\n›" },
      edits: [{ file: "book.yaml", from: /^brands: \[(.*)\]$/m, to: "brands: [$1, unnamed]" }],
    },
    {
      name: "a placeholder that nobody uses",
      rule: "placeholders/unused",
      // What cannot be read may use it.
      isAlone: true,
      edits: [declare("UNUSED: ‹{type: text, description: Nothing., filledBy: app}›")],
    },
    {
      name: "a synonym that no entry has",
      rule: "search/dead-synonym",
      // What cannot be read may have it.
      isAlone: true,
      edits: [synonyms("{from: handlebar, to: ‹velocipede›}")],
    },
    {
      name: "a synonym in two groups",
      rule: "search/repeated-synonym",
      isAlone: true,
      // Each is written above the one before.
      edits: [synonyms("{from: ‹handlebars›, to: page}"), synonyms("{from: handlebar, to: page}")],
    },
    {
      name: "a synonym that is a filler word",
      rule: "search/unfit-synonym",
      isAlone: true,
      edits: [synonyms("{from: [handlebar, ‹the›], to: page}")],
    },
    {
      name: "questions without an answer",
      rule: "search/low-recall",
      isAlone: true,
      edits: [
        { file: "book.yaml", from: /(?:^search: .*\n|(?=^brands: ))/m, to: "search: {recall: ‹1›}\n" },
        { file: "queries.yml", from: /$/, to: `- {query: velocipede, entry: ${host.entry}, held: true}\n` },
      ],
    },
    {
      name: "an address that the build cannot finish",
      rule: "placeholders/unfilled-in-link",
      files: {
        [path("x-unfilled")]: entry(
          "x-unfilled",
          "",
          "See [your ticket](https://example.com/‹<<TICKET_A>>›).\n\n1. Open the unfilled one.",
        ),
      },
      edits: [ticket("TICKET_A")],
    },
    {
      name: "a value that is not used",
      rule: "placeholders/value-not-used",
      files: { [path("x-ticket")]: entry("x-ticket", "", "The ticket <<TICKET_B>>.\n\n1. Open the ticket.") },
      edits: [ticket("TICKET_B"), value(first, "TICKET_B: ‹T-1000›")],
    },
    { name: "a value of nothing", rule: "placeholders/unknown-value", edits: [value(first, "NO_SUCH: ‹Of nothing›")] },
    {
      name: "a value of another type",
      rule: "placeholders/wrong-type",
      edits: [{ file: first, from: /CONTACT_EMAIL: (.*)/, to: "CONTACT_EMAIL: ‹nobody-at-all›" }],
    },
    {
      name: "a placeholder in a value",
      rule: "placeholders/nested-value",
      edits: [{ file: first, from: /PRODUCT: (.*)/, to: 'PRODUCT: ‹"The <<HELP_URL>>"›' }],
    },
    {
      name: "a value that a brand lacks",
      rule: "placeholders/missing-value",
      edits: [{ file: second, from: /(values:\n {2})(.*\n) {2}CONTACT_EMAIL: .*\n( {2}.*\n)/, to: "$1‹$2$3›" }],
    },
    {
      name: "a value of a brand in the text",
      rule: "placeholders/hardcoded-value",
      files: {
        [path("x-hardcoded")]: entry(
          "x-hardcoded",
          "",
          `See [the docs](‹https://docs.${host.brands[1]}.example›/a).\n\n1. Open the hardcoded one.`,
        ),
      },
    },
    {
      name: "settings of rules",
      rule: "lint/unknown-rule",
      edits: [{ file: "book.yaml", from: /$/, to: SETTINGS }],
    },
    {
      name: "rows of the baseline",
      rule: "lint/stale-baseline",
      files: {
        "baseline.txt": "‹text/odd-space x-gone 0123456789abcdef›\n‹lint/broken-baseline|text/odd-space›\n",
      },
    },
    {
      name: "a book.yaml that cannot be read",
      rule: "schema/yaml-syntax",
      edits: [{ file: "book.yaml", from: /$/, to: "lint: ‹[›a\n" }],
      isAlone: true,
    },
  ];
}

/** A further group of synonyms, in a book that may have some. */
function synonyms(group: string) {
  return { file: "book.yaml", from: /(?:^synonyms:\n|(?=^brands: ))/m, to: `synonyms:\n  - ${group}\n` };
}

function areaField({ area }: Host, field: string) {
  return { file: "book.yaml", from: new RegExp(` {2}- id: ${area}\\n {4}title: .*\\n`), to: `$&    ${field}\n` };
}

const SETTINGS = `lint:
  rules:
    text/odd-spaces: ‹{severity: off}›
    security/raw-html: ‹lint/fixed-rule|{severity: off}›
    email/too-wide: {options: {columns: ‹lint/invalid-option|wide›}}
`;
