import { expect, test } from "vitest";
import { edit, expected, FULL, findingsOf, type Mutation, move, SHORT, TWO } from "../../test/mutations.js";
import { wholeBook } from "../../test/whole-book.js";

const idOf = (file: string) => file.slice(file.lastIndexOf("/") + 1, -3);

const entryFiles: readonly Mutation[] = ([FULL, TWO, SHORT] as const).flatMap((file): readonly Mutation[] => {
  const id = idOf(file);
  const copy = file === SHORT ? file.replace("email", "voice") : file.replace("voice", "email");
  return [
    [`${id} emptied`, { [file]: "" }, `${file} source/empty-file:`],
    [`${id} of spaces`, { [file]: " \n\n" }, `${file} source/empty-file:`],
    [`${id} that is not UTF-8`, { [file]: Buffer.from([0xff, 0xfe, 0x00]) }, `${file} source/not-utf8:`],
    [
      `${id} with a control character`,
      { [file]: `${wholeBook[file]}\u0007` },
      `${file} text/control-character: \u0007`,
    ],
    [`${id} renamed`, move(file, file.replace(id, `${id}-2`)), `ids.yaml identity/removed-without-redirect: ${id}`],
    [
      `${id} under another name`,
      move(file, file.replace(id, "other")),
      `ids.yaml identity/removed-without-redirect: ${id}`,
    ],
    [
      `${id} in a folder that is no area`,
      move(file, `entries/other/${id}.md`),
      `entries/other/${id}.md schema/unknown-area:`,
    ],
    [`${id} in two areas`, { [copy]: wholeBook[file] }, `${[file, copy].sort()[1]} identity/duplicate-id:`],
  ];
});

const files: readonly Mutation[] = [
  ["call-drops deleted", { [TWO]: undefined }, "ids.yaml identity/removed-without-redirect: call-drops"],
  [
    "an area's folder renamed",
    { ...move(FULL, "entries/calls/no-dial-tone.md"), ...move(TWO, "entries/calls/call-drops.md") },
    "entries/calls/call-drops.md schema/unknown-area:",
  ],
  ["the one entry of an area in another", move(SHORT, "entries/voice/bounces.md"), "book.yaml areas/empty: email"],
  ["book.yaml deleted", { "book.yaml": undefined }, "book.yaml source/unreadable:"],
  ["book.yaml emptied", { "book.yaml": "" }, "book.yaml source/empty-file:"],
  ["book.yaml that is not UTF-8", { "book.yaml": Buffer.from([0xff]) }, "book.yaml source/not-utf8:"],
  ["a brand deleted", { "brands/zeta.yaml": undefined }, "book.yaml book/missing-file: zeta"],
  ["a brand emptied", { "brands/zeta.yaml": "" }, "brands/zeta.yaml source/empty-file:"],
  ["a brand that is not UTF-8", { "brands/zeta.yaml": Buffer.from([0xff]) }, "brands/zeta.yaml source/not-utf8:"],
  ["a brand renamed", move("brands/zeta.yaml", "brands/zeta-two.yaml"), "brands/zeta-two.yaml book/misnamed-file:"],
  ["an inventory deleted", { "inventories/guides.yaml": undefined }, "book.yaml book/missing-file: guides"],
  ["an inventory emptied", { "inventories/guides.yaml": "" }, "inventories/guides.yaml source/empty-file:"],
  [
    "an inventory renamed",
    move("inventories/guides.yaml", "inventories/help.yaml"),
    "inventories/help.yaml book/misnamed-file:",
  ],
];

const frontmatter: readonly Mutation[] = (
  [
    [
      "without its end",
      "firstCheck: Look at the plug.\n---",
      "firstCheck: Look at the plug.",
      "schema/unclosed-frontmatter: ---",
    ],
    ["with four hyphens", "---\nsummary", "----\nsummary", "schema/frontmatter-fence: ----"],
    [
      "without its beginning",
      "---\nsummary",
      "summary",
      "schema/frontmatter-fence: summary: The line of <<DEVICE>> is dead.",
    ],
    ["below an empty line", "---\nsummary", "\n---\nsummary", "schema/frontmatter-fence: ---"],
    ["with a word after the hyphens", "---\nsummary", "--- yaml\nsummary", "schema/frontmatter-fence: --- yaml"],
    ["with a tab", "  codes:", "\tcodes:", "schema/yaml-syntax:"],
    ["with an open bracket", "guide-voice]", "guide-voice", "schema/yaml-syntax:"],
    ["with an open quote", 'the call"', "the call", "schema/yaml-syntax:"],
    ["without a space after a colon", "summary: The", "summary:The", "schema/yaml-syntax:"],
    ["with a tag", "summary: The", "summary: !!str The", "schema/yaml-feature:"],
    ["with a field twice", "aliases:", "summary: Again.\naliases:", "schema/duplicate-key: summary"],
    ["with another list twice", "aliases:", "related: [guide-voice]\naliases:", "schema/duplicate-key: related"],
    ["with an unknown field", "summary:", "sumary:", "schema/unknown-field: sumary"],
    ["with aliases misspelled", "aliases:", "alias:", "schema/unknown-field: alias"],
    ["with related misspelled", "related:", "relatd:", "schema/unknown-field: relatd"],
    ["with signatures misspelled", "signatures:", "signature:", "schema/unknown-field: signature"],
    ["with one alias where a list is expected", "[dead-line]", "dead-line", "schema/invalid-field: dead-line"],
    [
      "with one id where a list is expected",
      "[call-drops, guide-voice]",
      "call-drops",
      "schema/invalid-field: call-drops",
    ],
    ["with a status in quotes", "[401]", '["401"]', 'schema/invalid-field: "401"'],
    ["with a word for a day", "owners:", "reviewed: soon\nowners:", "schema/invalid-field: soon"],
    ["with a number for a text", "[Desk phones]", "[1.10]", "schema/coerced-scalar: 1.10"],
    ["with another id", "summary:", "id: dial-tone\nsummary:", "identity/path-mismatch: dial-tone"],
    ["with another area", "summary:", "area: email\nsummary:", "identity/path-mismatch: email"],
    ["with an id that is not there", "guide-voice]", "guide-voise]", "relations/unknown-id: guide-voise"],
    ["with an id twice", "guide-voice]", "guide-voice, call-drops]", "relations/duplicate: call-drops"],
    ["with its own id", "guide-voice]", "guide-voice, no-dial-tone]", "relations/self: no-dial-tone"],
  ] as const
).map(([name, from, to, finding]): Mutation => [`frontmatter ${name}`, edit(FULL, from, to), `${FULL} ${finding}`]);

const settings: readonly Mutation[] = [
  ["an area removed", edit("book.yaml", "  - {id: voice, title: Voice}\n", ""), `${TWO} schema/unknown-area:`],
  ["an area misspelled", edit("book.yaml", "id: voice", "id: vioce"), `${TWO} schema/unknown-area:`],
  ["an area renamed", edit("book.yaml", "id: email", "id: post"), `${SHORT} schema/unknown-area:`],
  [
    "an area twice",
    edit("book.yaml", "Email}", "Email}\n  - {id: email, title: Mail}"),
    "book.yaml identity/duplicate-id: email",
  ],
  ["an area too many", edit("book.yaml", "Email}", "Email}\n  - {id: fax, title: Fax}"), "book.yaml areas/empty: fax"],
  ["an area without a title", edit("book.yaml", ", title: Email", ""), "book.yaml schema/missing-field: {id: email}"],
  [
    "an area that says that it is empty",
    edit("book.yaml", "title: Email", "title: Email, empty: No mail."),
    "book.yaml areas/not-empty: No mail.",
  ],
  ...(
    [
      ["PRODUCT", "product", "book.yaml", "<<PRODUCT>>"],
      ["MAILBOX", "mailbox", SHORT, "<<MAILBOX>>"],
      ["DEVICE", "device", FULL, "<<DEVICE>>"],
    ] as const
  ).flatMap(([name, word, file, use]): readonly Mutation[] => {
    const row = `  ${name}: {type: text, description: The ${word}.}\n`;
    return [
      [`${name} not declared`, edit("book.yaml", row, ""), `${file} placeholders/unknown: ${use}`],
      [
        `${name} declared misspelled`,
        edit("book.yaml", row, row.replace(name, `${name}S`)),
        `${file} placeholders/unknown: ${use}`,
      ],
      [`${name} used misspelled`, edit(file, use, `<<${name}S>>`), `${file} placeholders/unknown: <<${name}S>>`],
    ];
  }),
  [
    "a placeholder that is not used",
    edit(SHORT, "<<MAILBOX>>", "mailbox"),
    "book.yaml placeholders/unused: {type: text, description: The mailbox.}",
  ],
  ["a brand on no list", edit("book.yaml", "[acme, zeta]", "[acme]"), "brands/zeta.yaml book/unlisted-file:"],
  ["a brand misspelled", edit("book.yaml", "[acme, zeta]", "[acme, zita]"), "brands/zeta.yaml book/misnamed-file:"],
  ["a brand too many", edit("book.yaml", "[acme, zeta]", "[acme, zeta, beta]"), "book.yaml book/missing-file: beta"],
  [
    "an inventory on no list",
    edit("book.yaml", "inventories: [guides]\n", ""),
    "inventories/guides.yaml book/unlisted-file:",
  ],
  ["an inventory misspelled", edit("book.yaml", "[guides]", "[guide]"), "inventories/guides.yaml book/misnamed-file:"],
  ["an open bracket in book.yaml", edit("book.yaml", "[acme, zeta]", "[acme, zeta"), "book.yaml schema/yaml-syntax:"],
];

const MISSING = "brands/zeta.yaml placeholders/missing-value:";
const brands: readonly Mutation[] = [
  ["a value missing", edit("brands/zeta.yaml", "  MAILBOX: Zeta Post\n", ""), `${MISSING} PRODUCT: Zetaline`],
  [
    "all values missing",
    edit("brands/zeta.yaml", "values:\n  PRODUCT: Zetaline\n  MAILBOX: Zeta Post\n  DEVICE: Zeta One\n", ""),
    `${MISSING} name: Zeta`,
  ],
  [
    "a value misspelled",
    edit("brands/zeta.yaml", "MAILBOX", "MALIBOX"),
    "brands/zeta.yaml placeholders/unknown-value: Zeta Post",
  ],
  [
    "a value of nothing",
    edit("brands/zeta.yaml", "values:", "values:\n  CITY: Rome"),
    "brands/zeta.yaml placeholders/unknown-value: Rome",
  ],
  [
    "a placeholder in a value",
    edit("brands/zeta.yaml", "Zeta Post", "<<PRODUCT>> Post"),
    "brands/zeta.yaml placeholders/nested-value: <<PRODUCT>> Post",
  ],
  [
    "no name",
    edit("brands/zeta.yaml", "name: Zeta\n", ""),
    "brands/zeta.yaml schema/missing-field: url: https://help.zeta.example",
  ],
  ["an open bracket", edit("brands/zeta.yaml", "Zetaline", "[Zetaline"), "brands/zeta.yaml schema/yaml-syntax:"],
];

const ids: readonly Mutation[] = [
  ["a row removed", edit("ids.yaml", "call-drops: entry\n", ""), "ids.yaml identity/unlisted-id:"],
  [
    "a row misspelled",
    edit("ids.yaml", "call-drops", "call-dorps"),
    "ids.yaml identity/removed-without-redirect: call-dorps",
  ],
  [
    "a row twice",
    edit("ids.yaml", "call-drops: entry\n", "call-drops: entry\ncall-drops: entry\n"),
    "ids.yaml schema/duplicate-key: call-drops",
  ],
  [
    "a row of another word",
    edit("ids.yaml", "call-drops: entry", "call-drops: entri"),
    "ids.yaml schema/invalid-field: entri",
  ],
  [
    "rows in another order",
    edit("ids.yaml", "bounces: entry\ncall-drops: entry\n", "call-drops: entry\nbounces: entry\n"),
    "ids.yaml identity/unsorted-ledger: bounces",
  ],
  [
    "rows of a merge that was not finished",
    edit("ids.yaml", "call-drops: entry", "<<<<<<< HEAD\ncall-drops: entry\n=======\nb: entry\n>>>>>>> other"),
    "ids.yaml structure/conflict-marker: <<<<<<< HEAD",
  ],
  ["an open bracket", edit("ids.yaml", "call-drops: entry", "call-drops: [entry"), "ids.yaml schema/yaml-syntax:"],
  [
    "an alias removed",
    edit(FULL, "aliases: [dead-line]\n", ""),
    "ids.yaml identity/removed-without-redirect: dead-line",
  ],
  [
    "an alias misspelled",
    edit(FULL, "[dead-line]", "[dead-lime]"),
    "ids.yaml identity/removed-without-redirect: dead-line",
  ],
  [
    "an alias of another's id",
    edit(FULL, "[dead-line]", "[dead-line, bounces]"),
    `${FULL} identity/duplicate-id: bounces`,
  ],
  [
    "an item of an inventory removed",
    edit("inventories/guides.yaml", "{id: guide-voice, title: Voice guide, url: voice}", ""),
    `${FULL} relations/unknown-id: guide-voice`,
  ],
  [
    "an item of an inventory renamed",
    edit("inventories/guides.yaml", "guide-voice", "guide-vocal"),
    `${FULL} relations/unknown-id: guide-voice`,
  ],
  [
    "an inventory with an open bracket",
    edit("inventories/guides.yaml", "items: [", "items: [["),
    "inventories/guides.yaml schema/yaml-syntax:",
  ],
  [
    "a question for an entry that is not there",
    edit("queries.yml", "entry: bounces", "entry: bonces"),
    "queries.yml search/unknown-entry: bonces",
  ],
  [
    "a question for an alias",
    edit("queries.yml", "entry: bounces", "entry: old-bounces"),
    "queries.yml search/departed-entry: old-bounces",
  ],
  [
    "an evaluation of an entry that is not there",
    edit("evals.yml", "mustCite: bounces", "mustCite: bonces"),
    "evals.yml search/unknown-entry: bonces",
  ],
  [
    "an evaluation of an alias",
    edit("evals.yml", "mustCite: bounces", "mustCite: old-bounces"),
    "evals.yml search/departed-entry: old-bounces",
  ],
  [
    "an evaluation with an open brace",
    edit("evals.yml", "mustCite: bounces}", "mustCite: bounces"),
    "evals.yml schema/yaml-syntax:",
  ],
  [
    "questions with an open brace",
    edit("queries.yml", "entry: bounces}", "entry: bounces"),
    "queries.yml schema/yaml-syntax:",
  ],
  [
    "a reference misspelled",
    edit(SHORT, "[[no-dial-tone]]", "[[no-dail-tone]]"),
    `${SHORT} relations/unknown-id: [[no-dail-tone]]`,
  ],
  [
    "a related entry that does not answer",
    edit(TWO, "related: [no-dial-tone]", "owners: [voice-team]"),
    `${FULL} relations/one-way: call-drops`,
  ],
  [
    "an alias for a related entry",
    edit(TWO, "[no-dial-tone]", "[dead-line]"),
    `${TWO} relations/redirected-id: dead-line`,
  ],
];

/** Where YAML cannot be read, the place depends on the words around the mistake. */
const withoutYamlPlaces = (found: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(found).map(([name, all]) => [name, all.map((one) => one.replace(/(schema\/yaml-\w+):.*/, "$1:"))]),
  );

test.each<[string, readonly Mutation[]]>([
  ["in the file of an entry", entryFiles],
  ["in the files of a book", files],
  ["in frontmatter", frontmatter],
  ["in book.yaml", settings],
  ["in a brand", brands],
  ["in ids and what names them", ids],
])("one mistake %s is one finding", async (_name, mutations) => {
  expect(withoutYamlPlaces(await findingsOf(mutations))).toEqual(expected(mutations));
});
