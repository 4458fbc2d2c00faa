import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookFiles, checkFiles, edited, findInBook } from "../../test/find.js";

const entry = (body: string, frontmatter = "") =>
  `${frontmatter === "" ? "" : `---\n${frontmatter}\n---\n\n`}# Title\n\n${body}\n\n1. Go.\n`;
const inEntry = (body: string, frontmatter = "") => findInBook({ "entries/area/first.md": entry(body, frontmatter) });
const inBookFile = (from: string, to: string) => findInBook(edited("book.yaml", from, to));

test("a whole book has no findings", () => {
  const { book, diagnostics } = checkFiles(bookFiles());
  expect(diagnostics).toEqual([]);
  expect(book).toMatchObject({
    id: "shop",
    locale: "en",
    areas: [{ id: "area" }],
    entries: [{ id: "first", locale: "en" }],
    brands: [{ id: "acme" }],
  });
  expect(book?.inventories[0]?.items[0]?.url).toBe("<<HELP_URL>>/voice");
  expect(book?.labels.fix).toBe("Fix");
});

test("entries stand in the order of areas, then of ids", () => {
  const areas = edited(
    "book.yaml",
    "  - {id: area, title: Area}",
    "  - {id: z, title: Z}\n  - {id: area, title: Area}",
  );
  const files = bookFiles({
    ...areas,
    "entries/area/b.md": entry("B."),
    "entries/area/a.md": entry("A."),
    "entries/z/c.md": entry("C."),
  });
  expect(checkFiles(files).book?.entries.map(({ id }) => id)).toEqual(["c", "a", "b", "first"]);
});

test("the order of files changes nothing", () => {
  const files = bookFiles({
    "entries/area/second.md": entry("See [[ts-x]] and <<NAME>>.", "related: [first, first]\naliases: [first]"),
    "entries/area/Second.md": entry("[a](<<EMAIL>>)"),
    "entries/other/third.md": entry("X", "related: [third]"),
    "brands/other.yaml": bookFiles().get("brands/acme.yaml"),
    ...edited("inventories/help.yaml", "help-voice", "first"),
  });
  const expected = JSON.stringify(
    checkFiles(files)
      .diagnostics.map((one) => JSON.stringify(one))
      .sort(),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray([...files], { minLength: files.size }), (shuffled) => {
      expect(
        JSON.stringify(
          checkFiles(new Map(shuffled))
            .diagnostics.map((one) => JSON.stringify(one))
            .sort(),
        ),
      ).toBe(expected);
    }),
    { seed: 1, numRuns: 30 },
  );
});

/** A book that keeps the addresses of two languages free. */
const LOCALES = edited("book.yaml", "areas:", "locales: [de, pt-BR]\nareas:");

describe("ids", () => {
  test("that two entries have are found at the second, with the first beside it", () => {
    const files = bookFiles({
      ...edited("book.yaml", "  - {id: area, title: Area}", "  - {id: area, title: Area}\n  - {id: more, title: More}"),
      "entries/more/first.md": entry("X"),
    });
    const [finding, ...rest] = checkFiles(files).diagnostics;
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: "identity/duplicate-id",
      file: "entries/more/first.md",
      related: [{ file: "entries/area/first.md" }],
    });
  });

  test.each([
    [
      "an alias of another entry",
      { "entries/area/second.md": entry("X", "aliases: [first]") },
      "entries/area/second.md identity/duplicate-id: first",
    ],
    [
      "its own id as an alias",
      { "entries/area/first.md": entry("X", "aliases: [first]") },
      "entries/area/first.md identity/duplicate-id: first",
    ],
    [
      "an item of an inventory",
      edited("inventories/help.yaml", "help-voice", "first"),
      "inventories/help.yaml identity/duplicate-id: first",
    ],
    [
      "the addresses of a language",
      { ...LOCALES, "entries/area/pt-br.md": entry("X") },
      "entries/area/pt-br.md identity/duplicate-id: ",
    ],
    [
      "the addresses of a language, by a record",
      { ...LOCALES, "ids.yaml": "de: {moved: first}\nfirst: entry\n" },
      "ids.yaml identity/duplicate-id: {moved: first}",
    ],
    [
      "two areas",
      edited("book.yaml", "  - {id: area, title: Area}", "  - {id: area, title: Area}\n  - {id: area, title: Again}"),
      "book.yaml identity/duplicate-id: area",
    ],
  ])("are taken once: %s", (_name, changes, finding) => {
    expect(findInBook(changes)).toEqual([finding]);
  });

  test("that differ by case only", () => {
    expect(findInBook({ "entries/area/First.md": entry("X") })).toEqual([
      "entries/area/First.md identity/bad-format: ",
      "entries/area/first.md identity/case-collision: ",
    ]);
  });
});

describe("areas", () => {
  test("that book.yaml does not name", () => {
    expect(findInBook({ "entries/aera/second.md": entry("X") })).toEqual([
      "entries/aera/second.md schema/unknown-area: ",
    ]);
    expect(checkFiles(bookFiles({ "entries/areas/second.md": entry("X") })).diagnostics[0]?.message).toContain(
      'Did you mean "area"?',
    );
  });

  test("without entries", () => {
    expect(
      inBookFile("  - {id: area, title: Area}", "  - {id: area, title: Area}\n  - {id: more, title: More}"),
    ).toEqual(["book.yaml areas/empty: more"]);
    expect(
      inBookFile(
        "  - {id: area, title: Area}",
        "  - {id: area, title: Area}\n  - {id: more, title: More, empty: Later.}",
      ),
    ).toEqual([]);
    expect(inBookFile("title: Area}", "title: Area, empty: Later.}")).toEqual(["book.yaml areas/not-empty: Later."]);
  });

  test("a book without entries", () => {
    expect(findInBook({ "entries/area/first.md": undefined })).toEqual(["book.yaml book/no-entries: "]);
  });
});

describe("files and lists", () => {
  test.each([
    ["a brand without a file", edited("book.yaml", "[acme]", "[acme, other]"), "book.yaml book/missing-file: other"],
    [
      "an inventory without a file",
      edited("book.yaml", "[help]", "[help, other]"),
      "book.yaml book/missing-file: other",
    ],
    [
      "a brand that no list names",
      { "brands/other.yaml": bookFiles().get("brands/acme.yaml") },
      "brands/other.yaml book/unlisted-file: ",
    ],
    [
      "an inventory that no list names",
      { "inventories/other.yaml": "title: A\nurl: https://x.y\nitems: []\n" },
      "inventories/other.yaml book/unlisted-file: ",
    ],
    ["an empty file", { "brands/acme.yaml": "" }, "brands/acme.yaml source/empty-file: "],
  ])("%s", (_name, changes, finding) => {
    expect(findInBook(changes)).toEqual([finding]);
  });
});

describe("placeholders", () => {
  test.each([
    ["that nobody declares", "Write <<EMIAL>>.", "placeholders/unknown: <<EMIAL>>"],
    ["in braces", "Write {{EMIAL}}.", "placeholders/unknown: {{EMIAL}}"],
    ["behind backslashes", "Write \\\\<<EMIAL>>.", "placeholders/unknown: <<EMIAL>>"],
    ["that the agent fills, in an address", "[a](https://x.y/<<ORDER>>)", "placeholders/unfilled-in-link: <<ORDER>>"],
    [
      "that the application fills, in an address",
      "[a](https://x.y/<<SESSION>>)",
      "placeholders/unfilled-in-link: <<SESSION>>",
    ],
    ["that begin an address and are no url", "[a](<<EMAIL>>)", "placeholders/wrong-type-in-link: <<EMAIL>>"],
    ["of type url inside an address", "[a](https://<<HELP_URL>>/x)", "placeholders/wrong-type-in-link: <<HELP_URL>>"],
    ["that are no address of email", "[a](mailto:<<PRODUCT>>)", "placeholders/wrong-type-in-link: <<PRODUCT>>"],
    ["that are no phone number", "[a](tel:<<EMAIL>>)", "placeholders/wrong-type-in-link: <<EMAIL>>"],
  ])("%s", (_name, body, finding) => {
    expect(inEntry(body)).toEqual([`entries/area/first.md ${finding}`]);
  });

  test.each([
    "<<PRODUCT>> <<ORDER>> <<SESSION>>",
    "[a](<<HELP_URL>>/x)",
    "[a](mailto:<<EMAIL>>)",
    "[a](tel:<<PHONE>>)",
    "[a](https://x.y/<<PRODUCT>>?q=<<HELP_URL>>)",
    "\\<<NOBODY>>",
    "`<<PRODUCT>>`",
  ])("%s is good", (body) => {
    expect(inEntry(body)).toEqual([]);
  });

  test("name the nearest, or say how to declare one", () => {
    const said = (body: string) =>
      checkFiles(bookFiles({ "entries/area/first.md": entry(body) })).diagnostics.map(
        ({ message, action }) => `${message} ${action}`,
      )[0];
    expect(said("<<EMIAL>>")).toBe(
      'The placeholder "<<EMIAL>>" is not declared. Did you mean "EMAIL"? Correct the name.',
    );
    expect(said("<<WAREHOUSE>>")).toContain("Declare it under placeholders: in book.yaml, or write \\<<WAREHOUSE>>");
  });

  test("in frontmatter and in book.yaml, in every style of YAML", () => {
    expect(inEntry("X", "summary: a <<N1>>\nfirstCheck: '<<N2>>'\nappliesTo: [\"\\u0041 <<N3>>\"]").toSorted()).toEqual(
      [1, 2, 3].map((index) => `entries/area/first.md placeholders/unknown: <<N${index}>>`),
    );
    expect(
      inBookFile(
        "title: Shop",
        "title: <<N1>> shop\nintro: |\n  See **<<N2>>**.\nsupport: {checklist: ['a <<N3>>']}",
      ).toSorted(),
    ).toEqual([1, 2, 3].map((index) => `book.yaml placeholders/unknown: <<N${index}>>`));
  });

  test.each([
    ["a value is missing", "  EMAIL: help@example.com\n", "", "placeholders/missing-value: "],
    ["a value of nothing", "PRODUCT: Acme Shop", "PRODUCT: ''", "placeholders/wrong-type: ''"],
    [
      "a value of the wrong type",
      "help@example.com",
      "help at example.com",
      "placeholders/wrong-type: help at example.com",
    ],
    [
      "a value of several lines",
      "PRODUCT: Acme Shop",
      'PRODUCT: "Acme\\nShop"',
      'placeholders/wrong-type: "Acme\\nShop"',
    ],
    [
      "a value with a placeholder",
      "PRODUCT: Acme Shop",
      "PRODUCT: Acme <<EMAIL>>",
      "placeholders/nested-value: Acme <<EMAIL>>",
    ],
    ["a value with itself", "PRODUCT: Acme Shop", "PRODUCT: '{{PRODUCT}}'", "placeholders/nested-value: '{{PRODUCT}}'"],
    [
      "a value that nobody declares",
      "PRODUCT: Acme Shop",
      "PRODUCT: Acme Shop\n  PRODUKT: x",
      "placeholders/unknown-value: x",
    ],
    [
      "a value that the agent fills",
      "PRODUCT: Acme Shop",
      "PRODUCT: Acme Shop\n  ORDER: x",
      "placeholders/value-not-used: x",
    ],
    [
      "a url with a query",
      "https://docs.example.com",
      "https://docs.example.com?a=b",
      "placeholders/wrong-type: https://docs.example.com?a=b",
    ],
    ["a url that runs code", "https://docs.example.com", "javascript:x", "placeholders/wrong-type: javascript:x"],
    [
      "an address with a header",
      "help@example.com",
      "help@example.com?bcc=evil@x.y",
      "placeholders/wrong-type: help@example.com?bcc=evil@x.y",
    ],
    ["a phone number of words", "+1 555 0100", "call us", "placeholders/wrong-type: call us"],
  ])("%s", (_name, from, to, finding) => {
    const found = findInBook(edited("brands/acme.yaml", from, to));
    expect(found.map((one) => one.slice(0, `brands/acme.yaml ${finding}`.length))).toEqual([
      `brands/acme.yaml ${finding}`,
    ]);
  });

  test.each(["__proto__", "constructor", "toString"])("%s cannot be the name of one", (name) => {
    expect(inBookFile("placeholders:\n", `placeholders:\n  ${name}: {type: text, description: A}\n`)).toEqual([
      `book.yaml schema/forbidden-key: ${name}`,
    ]);
  });

  test("have names in capital letters", () => {
    expect(inBookFile("placeholders:\n", "placeholders:\n  email: {type: text, description: A}\n")).toEqual([
      "book.yaml schema/invalid-field: email",
    ]);
  });
});

describe("references", () => {
  test.each([
    ["to nothing", "See [[ts-x]].", "", "relations/unknown-id: [[ts-x]]"],
    ["to nothing, with words", "See [a](entry:ts-x).", "", "relations/unknown-id: [a](entry:ts-x)"],
    ["to itself", "See [[first]].", "", "relations/self: [[first]]"],
    ["to nothing, in related", "X", "related: [ts-x]", "relations/unknown-id: ts-x"],
    ["to itself, in related", "X", "related: [first]", "relations/self: first"],
    ["twice in related", "X", "related: [help-voice, help-voice]", "relations/duplicate: help-voice"],
    ["to nothing, in a summary", "X", "summary: 'See [[ts-x]].'", "relations/unknown-id: [[ts-x]]"],
  ])("%s", (_name, body, frontmatter, finding) => {
    expect(inEntry(body, frontmatter)).toEqual([`entries/area/first.md ${finding}`]);
  });

  const PART = "names a part of a page, and a reference leads to the whole page. Did you mean";
  test.each([
    ["[a](entry:second#fix)", "relations/unknown-id", `"second#fix" ${PART} "second" (Title)?`, "second"],
    ["<entry:second#fix>", "relations/unknown-id", `"second#fix" ${PART} "second" (Title)?`, "second"],
    ["[a][b]\n\n[b]: entry:second#fix", "relations/unknown-id", `"second#fix" ${PART} "second" (Title)?`, undefined],
    [
      "[a](entry:old-second#fix)",
      "relations/unknown-id",
      `"old-second#fix" ${PART} "old-second" (Title)?`,
      "old-second",
    ],
    [
      "[a](entry:help-voice#top)",
      "relations/unknown-id",
      `"help-voice#top" ${PART} "help-voice" (Voice)?`,
      "help-voice",
    ],
    [
      "[a](entry:secnd#fix)",
      "relations/unknown-id",
      'Nothing has the id "secnd#fix". Did you mean "second" (Title)?',
      "second",
    ],
    ["[a](entry:nowhere#fix)", "relations/unknown-id", 'Nothing has the id "nowhere#fix".', undefined],
    ["[a](entry:first#fix)", "relations/self", 'The entry refers to itself ("first#fix").', undefined],
    [
      "[a](entry:internal#fix)",
      "relations/unpublished-target",
      'This is public, and "internal" is internal.',
      undefined,
    ],
  ])("to a part of an entry: %s", (body, ruleId, message, written) => {
    const { diagnostics } = checkFiles(
      bookFiles({
        "entries/area/first.md": entry(`See ${body}`),
        "entries/area/second.md": entry("X", "aliases: [old-second]"),
        "entries/area/internal.md": entry("X", "audience: internal"),
      }),
    );
    expect(diagnostics).toMatchObject([{ ruleId, message }]);
    expect(diagnostics[0]?.fixes?.map(({ edits: [edit] }) => edit?.text)).toEqual(written && [written]);
  });

  test.each([
    ["[[Brakes]]", "Brakes"],
    ["[[brake-noise]]", "brake-noise"],
    ["[a](entry:Loud-brakes)", "Loud-brakes"],
    ["[[Voice]]", "Voice", "help-voice"],
  ])("to what is called so: %s", (body, written, id = "squeal") => {
    const { diagnostics } = checkFiles(
      bookFiles({
        "entries/area/first.md": entry(`See ${body}`),
        "entries/area/squeal.md": "---\nalso: [loud brakes, brake noise]\n---\n\n# Brakes\n\n1. Go.\n",
      }),
    );
    const title = id === "squeal" ? "Brakes" : "Voice";
    expect(diagnostics).toMatchObject([
      {
        ruleId: "relations/unknown-id",
        message: `Nothing has the id "${written}". Did you mean "${id}" (${title})?`,
        fixes: [{ edits: [{ text: id }] }],
      },
    ]);
  });

  test("to a part of an entry, in a field", () => {
    const { diagnostics } = checkFiles(
      bookFiles({
        "entries/area/first.md": entry("X", "related: [second#fix]"),
        "entries/area/second.md": entry("X"),
      }),
    );
    expect(diagnostics).toMatchObject([{ ruleId: "schema/invalid-field", action: "Write second." }]);
  });

  test("to its own alias", () => {
    expect(inEntry("See [[old]].", "aliases: [old]")).toEqual(["entries/area/first.md relations/self: [[old]]"]);
  });

  test("from a public entry to an internal one, which the public build leaves out", () => {
    const files = (audience: string) => ({
      "entries/area/second.md": entry("X", "audience: internal\naliases: [old-second]"),
      "entries/area/first.md": entry("[[second]]", `audience: ${audience}\nrelated: [old-second]`),
    });
    expect(findInBook(files("public"))).toEqual([
      "entries/area/first.md relations/unpublished-target: old-second",
      "entries/area/first.md relations/unpublished-target: [[second]]",
    ]);
    expect(findInBook(files("internal"))).toEqual([]);
  });

  test("to an entry, an alias and an item are good", () => {
    expect(
      findInBook({
        "entries/area/second.md": entry("X", "aliases: [old-second]"),
        "entries/area/first.md": entry("[[second]] [[old-second]] [[help-voice]]", "related: [second, help-voice]"),
      }),
    ).toEqual([]);
  });

  test("of a guide", () => {
    expect(inBookFile("title: Area}", "title: Area, guide: {title: G, ref: help-voise}}")).toEqual([
      "book.yaml relations/unknown-id: help-voise",
    ]);
    expect(inBookFile("title: Area}", "title: Area, guide: {title: G, ref: help-voice}}")).toEqual([]);
  });

  test.each([
    ["an inventory cannot be read", { "inventories/help.yaml": "title: [" }],
    ["an inventory is wrong", edited("inventories/help.yaml", "url: voice}", "ulr: voice}")],
    ["an inventory is missing", { "inventories/help.yaml": undefined }],
    [
      "the frontmatter of an entry cannot be read",
      { "entries/area/second.md": "---\naliases: [\n---\n\n# A\n\n1. Go.\n" },
    ],
    [
      "the frontmatter of an entry does not end",
      { "entries/area/second.md": "---\naliases: [ts-x, ts-y]\n\n# A\n\n1. Go.\n" },
    ],
    [
      "the frontmatter of an entry is not a YAML",
      { "entries/area/second.md": '+++\naliases = ["ts-x", "ts-y"]\n+++\n\n# A\n\n1. Go.\n' },
    ],
    [
      "an entry contains what keeps it from being read",
      { "entries/area/second.md": entry("A\u0007", "aliases: [ts-x, ts-y]") },
    ],
  ])("are not called unknown while %s", (_name, changes) => {
    const found = findInBook({ "entries/area/first.md": entry("See [[ts-x]].", "related: [ts-y]"), ...changes });
    expect(found.filter((one) => one.includes("relations/"))).toEqual([]);
    expect(found).not.toEqual([]);
  });

  test.each([
    ["cannot be read", "---\nrelated: [\n---\n\n# A\n\n1. Go.\n"],
    ["does not end", "---\nrelated: []\n\n# A\n\n1. Go.\n"],
    ["stands beside what is not text", entry("A\u0007")],
  ])("are still called unknown while the frontmatter of an entry %s and names no aliases", (_name, text) => {
    const found = findInBook({ "entries/area/first.md": entry("See [[ts-x]]."), "entries/area/second.md": text });
    expect(found.filter((one) => one.includes("relations/"))).toEqual([
      "entries/area/first.md relations/unknown-id: [[ts-x]]",
    ]);
    expect(found).toHaveLength(2);
  });

  test("are still called unknown while an entry is wrong elsewhere, and its aliases still count", () => {
    const found = findInBook({
      "entries/area/first.md": entry("See [[old]] and [[ts-x]]."),
      "entries/area/second.md": entry("<b>", "aliases: [old]\naudience: all"),
    });
    expect(found.filter((one) => one.includes("relations/"))).toEqual([
      "entries/area/first.md relations/unknown-id: [[ts-x]]",
    ]);
  });
});

describe("inventories", () => {
  test.each([
    ["no address", "url: <<HELP_URL>>/", "url: help", "links/relative-url: help"],
    ["an address that runs code", "url: <<HELP_URL>>/", "url: javascript:x", "security/unsafe-url: javascript:x"],
    ["an address with a query", "url: <<HELP_URL>>/", "url: https://x.y?a=b", "security/unsafe-url: https://x.y?a=b"],
    ["an item that runs code", "url: voice}", "url: 'javascript:x'}", "security/unsafe-url: 'javascript:x'"],
    ["an item with a backslash", "url: voice}", "url: 'a\\b'}", "security/unsafe-url: 'a\\b'"],
    [
      "an address of another type",
      "url: <<HELP_URL>>/",
      "url: <<EMAIL>>/",
      "placeholders/wrong-type-in-link: <<EMAIL>>",
    ],
    ["an item that the agent would fill", "url: voice}", "url: <<ORDER>>}", "placeholders/unfilled-in-link: <<ORDER>>"],
  ])("%s", (_name, from, to, finding) => {
    expect(findInBook(edited("inventories/help.yaml", from, to))).toContain(`inventories/help.yaml ${finding}`);
  });

  test("items may stand elsewhere", () => {
    const { book } = checkFiles(
      bookFiles(edited("inventories/help.yaml", "url: voice}", "url: https://other.example.com/voice}")),
    );
    expect(book?.inventories[0]?.items[0]?.url).toBe("https://other.example.com/voice");
  });
});

describe("book.yaml", () => {
  test.each([
    ["a bomb in its Markdown", "title: Shop", `title: Shop\nintro: '${"> ".repeat(1000)}'`, "source/too-deep"],
    ["HTML", "title: Shop", "title: Shop\nintro: a <b>", "security/raw-html"],
    ["no areas", "areas:\n  - {id: area, title: Area}", "areas: []", "schema/invalid-field"],
    ["no brands", "brands: [acme]", "brands: []", "schema/invalid-field"],
    ["a brand twice", "brands: [acme]", "brands: [acme, acme]", "schema/invalid-field"],
    ["no title", "title: Shop\n", "", "schema/missing-field"],
    [
      "an unknown type",
      "type: text, description: The product",
      "type: txt, description: The product",
      "schema/invalid-field",
    ],
    ["a locale that is none", "title: Shop", "title: Shop\nlocale: English", "schema/invalid-field"],
    ["a misspelled field", "brands:", "brand:", "schema/unknown-field"],
  ])("%s", (_name, from, to, ruleId) => {
    expect(inBookFile(from, to).map((one) => one.split(" ")[1])).toContain(`${ruleId}:`);
  });

  test("20,000 values are checked in time", () => {
    const values = Array.from({ length: 20_000 }, (_, index) => `  V${index}: v`).join("\n");
    const found = findInBook({ "brands/acme.yaml": `${bookFiles().get("brands/acme.yaml")}${values}\n` });
    // A hundred, and one for the rest.
    expect(found).toHaveLength(101);
  });

  test("nested blocks, flow lists in lists, quoted brackets and long texts are plain YAML", () => {
    const yaml = [
      "support:",
      "  intro: |",
      "    - - a",
      "    [[[[[[[[[[",
      "  checklist:",
      "    - >-",
      "      one",
      "      two",
      "    - 'a [[[[[[[[[[ b'",
      '    - "c {{{{{{{{{{ d"',
      "    - e - f - g - h - i - j - k - l - m",
      "    - 'n' # - - - - - - - - - - -",
      "    - n: o".replace("n: o", "'n: o'"),
      "labels: {fix: Do this}",
    ].join("\n");
    expect(
      inBookFile("title: Shop", `title: Shop\n${yaml}`).filter(
        (one) => !one.includes("relations/") && !one.includes("markdown/"),
      ),
    ).toEqual([]);
  });
});

describe("queries.yml", () => {
  const ask = (yaml: string) => findInBook({ "queries.yml": yaml });

  test("may name entries, or say that there is none", () => {
    expect(ask("- {query: E-1, entry: first}\n- {query: the weather, none: true}\n")).toEqual([]);
  });

  test("names entries only: neither an unknown id nor a page of an inventory", () => {
    expect(ask("- {query: a, entry: firts}\n- {query: b, entry: help-voice}\n")).toEqual([
      "queries.yml search/unknown-entry: firts",
      "queries.yml search/unknown-entry: help-voice",
    ]);
  });

  test.each([
    ["queries.yml", "- {querry: abc, entry: first}\n- {query: b, entry: nope}\n", "querry"],
    ["queries.yml", "- {query: b, entry: nope}\n- {query: a, entry: first, held: 1}\n", "1"],
    ["queries.yml", "- text\n- {query: b, entry: nope}\n", "text"],
    ["evals.yml", "- {ask: abc, mustCite: first, xyz: 1}\n- {ask: b, mustCite: nope}\n", "xyz"],
    ["evals.yml", "- {ask: b, mustCite: nope}\n- {ask: a, mustCite: first, mustSay: b}\n", "b"],
  ])("and %s hide nothing of their rows behind a wrong one: %j", (file, yaml, wrong) => {
    expect(findInBook({ [file]: yaml }).toSorted()).toEqual([
      expect.stringMatching(new RegExp(`^${file} schema/[a-z-]+: ${wrong}$`)),
      `${file} search/unknown-entry: nope`,
    ]);
  });

  test("needs one answer for each question", () => {
    expect(
      ask("- {query: a}\n- {query: b, entry: first, none: true}\n- {qeury: c}\n- {query: d, none: false}\n"),
    ).toEqual([
      "queries.yml schema/invalid-field: {query: a}",
      "queries.yml schema/invalid-field: {query: b, entry: first, none: true}",
      "queries.yml schema/unknown-field: qeury",
      "queries.yml schema/invalid-field: false",
    ]);
    expect(ask("query: a\n")).toEqual(["queries.yml schema/invalid-field: query: a\n"]);
  });
});

describe("what help desks fill", () => {
  const order = "{type: text, description: The order, filledBy: agent}";
  const inOrder = (fields: string) => inBookFile(order, `{type: text, description: The order, ${fields}}`);
  test.each([
    ["filledBy: agent, desk: ticket.id", []],
    ["filledBy: agent, desk: customer.first_name, fallback: there", []],
    ["filledBy: agent, desk: customer.first_name, fallback: l'ami·e ✨", []],
    ["filledBy: agent, desk: customer.name", ["book.yaml schema/invalid-field: customer.name"]],
    ["desk: ticket.id", ["book.yaml schema/invalid-field: ticket.id"]],
    ["filledBy: agent, fallback: there", ["book.yaml schema/invalid-field: there"]],
    ["filledBy: agent, desk: ticket.id, fallback: 'a}}b'", ["book.yaml schema/invalid-field: 'a}}b'"]],
    ["filledBy: agent, desk: ticket.id, fallback: '\"'", ["book.yaml schema/invalid-field: '\"'"]],
    ["filledBy: agent, desk: ticket.id, fallback: <b>", ["book.yaml schema/invalid-field: <b>"]],
  ])("%s", (fields, expected) => expect(inOrder(fields)).toEqual(expected));

  test.each([
    ["desks: [zendesk, eml]", []],
    ["desks: [zendesc]", ["book.yaml schema/invalid-field: zendesc"]],
    ["desks: [eml, eml]", ["book.yaml schema/invalid-field: [eml, eml]"]],
    ["desks: [zendesk, {id: eml, variants: [fix, ask]}]", []],
    ["desks: [eml, {id: eml, variants: [fix]}]", ["book.yaml schema/invalid-field: [eml, {id: eml, variants: [fix]}]"]],
    ["desks: [{id: eml, variants: [fixx]}]", ["book.yaml schema/invalid-field: fixx"]],
    ["desks: [{id: emll, variants: [fix]}]", ["book.yaml schema/invalid-field: emll"]],
    ["desks: [{id: eml, variants: []}]", ["book.yaml schema/invalid-field: []"]],
  ])("%s", (desks, expected) => expect(inBookFile("brands: [acme]", `brands: [acme]\n${desks}`)).toEqual(expected));

  test("a desk that is none is told which there are, and which was meant", () => {
    const { diagnostics } = checkFiles(
      bookFiles(edited("book.yaml", "brands: [acme]", "brands: [acme]\ndesks: [zamad]")),
    );
    expect(diagnostics[0]?.message).toMatch(
      / must be zendesk, .* or eml\b.*\(here: "zamad"\)\. Did you mean "zammad"\?/,
    );
  });
});
