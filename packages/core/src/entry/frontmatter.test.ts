import { describe, expect, test } from "vitest";
import { applyEdits } from "../../test/apply-edits.js";
import { find, withFrontmatter } from "../../test/find.js";
import { parseEntry } from "./parse-entry.js";

const path = "entries/area/id.md";
const body = "\n\n# Title\n\n1. Go.\n";

/** The findings of frontmatter with this YAML. */
const inYaml = (yaml: string) => find(withFrontmatter(yaml));
const messagesOf = (yaml: string) =>
  parseEntry({ path, text: withFrontmatter(yaml) }).diagnostics.map(({ message, action }) => `${message} ${action}`);

describe("the fence", () => {
  test.each([
    ["closed", `---\nsummary: A\n---${body}`],
    ["with spaces after the hyphens", `---  \nsummary: A\n--- \t${body}`],
    ["with nothing inside", `---\n---${body}`],
    ["with a comment only", `---\n# later\n---${body}`],
    ["in CRLF", `---\r\nsummary: A\r\n---\r\n\r\n# Title\r\n\r\n1. Go.\r\n`],
  ])("is good: %s", (_name, text) => {
    expect(find(text)).toEqual([]);
  });

  test.each([
    ["not closed", `---\nsummary: A${body}`, "schema/unclosed-frontmatter: ---"],
    ["closed by four hyphens", `---\nsummary: A\n----${body}`, "schema/unclosed-frontmatter: ---"],
    ["nothing but its opening", "---", "schema/unclosed-frontmatter: ---"],
    ["four hyphens", `----\nsummary: A\n----${body}`, "schema/frontmatter-fence: ----"],
    ["plus signs", `+++\nsummary = "A"\n+++${body}`, "schema/frontmatter-fence: +++"],
    ["semicolons", `;;;\n{}\n;;;${body}`, "schema/frontmatter-fence: ;;;"],
    ["a language", `---js\nmodule.exports = {}\n---${body}`, "schema/frontmatter-fence: ---js"],
    ["another language", `---json\n{}\n---${body}`, "schema/frontmatter-fence: ---json"],
    ["text after the hyphens", `--- # entry\nsummary: A\n---${body}`, "schema/frontmatter-fence: --- # entry"],
    ["indented", ` ---\nsummary: A\n---${body}`, "schema/frontmatter-fence:  ---"],
    ["below an empty line", `\n---\nsummary: A\n---${body}`, "schema/frontmatter-fence: ---"],
    ["TOML inside", `---\ntitle = "A"\nsummary = "B"\n---${body}`, 'schema/frontmatter-fence: title = "A"'],
  ])("is found: %s", (_name, text, finding) => {
    expect(find(text)).toEqual([finding]);
  });

  test("only frontmatter: the title is missing, and the fix", () => {
    expect(find("---\nsummary: A\n---\n")).toEqual(["structure/missing-title: ", "structure/missing-fix: "]);
  });
});

describe("YAML that is not a plain data", () => {
  test.each([
    ["an anchor", "summary: &a text", "schema/yaml-feature: &a"],
    ["an alias", "summary: *a", "schema/yaml-feature: *a"],
    ["billion laughs", "related: &a [x]\naliases: [*a, *a]", "schema/yaml-feature: &a"],
    ["a merge of an alias", "<<: *a", "schema/yaml-feature: *a"],
    ["a merge key", "<<: {summary: A}", "schema/unknown-field: <<"],
    ["a tag", "summary: !!binary aGk=", "schema/yaml-feature: !!binary"],
    ["a set", "related: !!set {a, b}", "schema/yaml-feature: !!set"],
    ["a function", "summary: !!js/function 'x'", "schema/yaml-feature: !!js/function"],
    ["a local tag", "summary: !x y", "schema/yaml-feature: !x"],
    ["a directive", "%YAML 1.1\n--- {summary: no}", "schema/yaml-feature: %YAML 1.1"],
    ["a tag directive", "%TAG ! tag:x,2000:\n--- {}", "schema/yaml-feature: %TAG ! tag:x,2000:"],
    ["two documents", "summary: A\n...\nsummary: B", "schema/yaml-feature: ..."],
    ["a collection as a name", "[a, b]: c", "schema/yaml-syntax: ["],
    ["a mapping as a name", "? {a: b}\n: c", "schema/yaml-syntax: {"],
    ["no name", ": A", "schema/yaml-syntax: "],
    ["no end of a list", "related: [a\n", "schema/yaml-syntax: ["],
    ["no end of a list that ends in a wide character", "related: [🛠\n\n", "schema/yaml-syntax: ["],
    ["__proto__", "__proto__: {admin: true}", "schema/forbidden-key: __proto__"],
    ["constructor", "signatures: {constructor: A}", "schema/forbidden-key: constructor"],
    ["toString", "toString: A", "schema/forbidden-key: toString"],
  ])("is found: %s", (_name, yaml, finding) => {
    expect(inYaml(yaml).map((one) => one.slice(0, finding.length))).toEqual([finding]);
  });

  test("a field that stands twice is found at the second, with the first beside it", () => {
    const text = withFrontmatter("summary: A\nreviewed: 2026-10-01\nsummary: B");
    const [finding, ...rest] = parseEntry({ path, text }).diagnostics;
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: "schema/duplicate-key",
      range: { start: { line: 4, column: 1 }, end: { column: 8 } },
    });
    expect(finding?.related).toMatchObject([
      { message: "The first one.", range: { start: { line: 2, column: 1 }, end: { column: 8 } } },
    ]);
  });

  test.each([
    ["alike", "summary: A\nreviewed: 2026-10-01\nsummary: A", "summary: A\nreviewed: 2026-10-01"],
    ["alike in a mapping", "signatures:\n  codes: [A]\n  codes: [A]", "signatures:\n  codes: [A]"],
    ["other words", "summary: A\nsummary: B", undefined],
    ["another comment", "summary: A\nsummary: A # right", undefined],
    ["on several lines", "summary: A\nrelated:\n  - b\nrelated:\n  - b", undefined],
    ["folded", "summary: A\nsummary: A\n  B", undefined],
    ["in braces", "signatures: {codes: [A], codes: [A]}", undefined],
  ])("a field that stands twice is removed where both are lines that say the same: %s", (_name, yaml, fixed) => {
    const text = withFrontmatter(yaml);
    const fixes = parseEntry({ path, text }).diagnostics.flatMap((one) => one.fixes ?? []);
    expect(fixes.map(({ kind }) => kind)).toEqual(fixed === undefined ? [] : ["safe"]);
    const [edit] = fixes.flatMap(({ edits }) => edits);
    if (edit !== undefined && fixed !== undefined)
      expect(text.slice(0, edit.range.start.offset) + edit.text + text.slice(edit.range.end.offset)).toBe(
        withFrontmatter(fixed),
      );
  });

  test.each([
    ["a tab", "signatures:\n\tcodes: [A]", "schema/yaml-syntax", 3],
    ["an open quote", 'reviewed: 2026-10-01\nsummary: "A', "schema/yaml-syntax", 3],
    ["an open bracket", "summary: A\nrelated: [a", "schema/yaml-syntax", 3],
    ["a second colon", "reviewed: 2026-10-01\nsummary: A: B", "schema/yaml-syntax", 3],
    ["wrong indentation", "signatures:\n    codes: [A]\n  statuses: [401]", "schema/yaml-syntax", 4],
    ["a bracket that nothing has opened", "summary: A\nrelated: ]", "schema/yaml-syntax", 3],
    ["an unknown escape", 'summary: "\\q"', "schema/yaml-syntax", 2],
    ["a character that begins no text", "summary: @a", "schema/yaml-syntax", 2],
  ])("%s is found on its line of the file", (_name, yaml, ruleId, line) => {
    const { diagnostics } = parseEntry({ path, text: withFrontmatter(yaml) });
    expect(diagnostics.map((one) => [one.ruleId, one.range.start.line])).toEqual([[ruleId, line]]);
  });

  test.each([
    ["a control character", 'summary: "a\\0b"', 'text/control-character: "a\\0b"'],
    ["an escape sequence", 'summary: "\\e[31mred"', 'text/control-character: "\\e[31mred"'],
    ["C1", 'summary: "\\x9b"', 'text/control-character: "\\x9b"'],
    ["half a pair", 'summary: "\\ud800"', 'text/control-character: "\\ud800"'],
    ["a noncharacter", 'summary: "a\\ufdd0b"', 'text/noncharacter: "a\\ufdd0b"'],
    ["one of a later plane", 'summary: "a\\U0002FFFEb"', 'text/noncharacter: "a\\U0002FFFEb"'],
    ["a direction mark", 'summary: "a\\u202eb"', 'text/bidi-or-invisible: "a\\u202eb"'],
    [
      "a private-use character, which could pass for one of our masks",
      'summary: "\\ue000\\ue100\\ue100\\ue001\\ue002 <<A>>"',
      "text/private-use-character: ",
    ],
  ])("%s made by an escape is found", (_name, yaml, finding) => {
    expect(inYaml(yaml).map((one) => one.slice(0, finding.length))).toEqual([finding]);
  });
});

describe("depth", () => {
  const ladder = (count: number, step: (index: number) => string) =>
    Array.from({ length: Math.min(count, 170) }, (_, index) => step(index)).join("\n");
  test.each([50, 200, 1000, 5000])("%i levels give one finding, at once", (count) => {
    const bombs = [
      `related: ${"[".repeat(count)}`,
      `related: ${"{".repeat(count)}`,
      `related: ${"[{".repeat(count)}`,
      `related: ${"{a: ".repeat(Math.min(count, 4000))}`,
      "- ".repeat(count),
      "? ".repeat(count),
      ": ".repeat(count),
      "a: ".repeat(count),
      "- [".repeat(count),
      "- ? ".repeat(Math.min(count, 4000)),
      `]\n${"- ".repeat(count)}`,
      `a: ${"]".repeat(count)}${"[".repeat(count)}`,
      `a: ${"&a ".repeat(count)}`,
      `a: ${"!a ".repeat(count)}`,
      ladder(count, (index) => `${" ".repeat(index)}a:`),
      ladder(count, (index) => `${" ".repeat(index)}-`),
      ladder(count, (index) => `${" ".repeat(index)}? a`),
    ];
    for (const yaml of bombs) expect(inYaml(yaml), yaml.slice(0, 40)).toHaveLength(1);
  });

  test("20,000 fields are refused by their size", () => {
    const yaml = Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join("\n");
    expect(inYaml(yaml)).toEqual(["schema/too-large: "]);
  });

  test("100 unknown fields are 100 findings", () => {
    expect(inYaml(Array.from({ length: 100 }, (_, index) => `k${index}: v`).join("\n"))).toHaveLength(100);
  });
});

describe("fields", () => {
  test.each([
    "no",
    "NO",
    "on",
    "yes",
    "true",
    "1.10",
    "012",
    "1e3",
    "0x1F",
    ".inf",
    "-.inf",
    ".nan",
    "12345678901234567890",
    "~",
    "null",
    "401",
  ])("%s where text belongs is never taken for something else", (source) => {
    const found = inYaml(`summary: ${source}`);
    const isText = ["no", "NO", "on", "yes"].includes(source);
    expect(found).toEqual(isText ? [] : [`schema/coerced-scalar: ${source}`]);
    if (!isText) expect(messagesOf(`summary: ${source}`)[0]).toContain(`Put it in quotes: "${source}".`);
    else
      expect(parseEntry({ path, text: withFrontmatter(`summary: ${source}`) }).entry?.summary).toEqual([
        { type: "paragraph", children: [{ type: "text", value: source }] },
      ]);
  });

  test("a day is text", () => {
    expect(parseEntry({ path, text: withFrontmatter("reviewed: 2026-10-01") }).entry?.reviewed).toBe("2026-10-01");
  });

  test.each([
    [
      "a misspelled field",
      "sumary: A",
      "schema/unknown-field: sumary",
      'There is no field "sumary". Did you mean "summary"?',
    ],
    ["another case", "Summary: A", "schema/unknown-field: Summary", 'Did you mean "summary"?'],
    ["a number as a name", "1: A", "schema/unknown-field: 1", 'There is no field "1".'],
    ["a field in a field", "signatures: {code: [A]}", "schema/unknown-field: code", 'Did you mean "codes"?'],
    [
      "a list instead of text",
      "summary: [a]",
      "schema/invalid-field: [a]",
      '"summary" takes text, and YAML reads text in square brackets as a list.',
    ],
    ["text instead of a list", "related: ts-a", "schema/invalid-field: ts-a", '"related" takes a list. Write [ts-a].'],
    ["fields instead of a list", "related: {a: b}", "schema/invalid-field: {a: b}", "takes a list."],
    [
      "text instead of fields",
      "signatures: TW",
      "schema/invalid-field: TW",
      '"signatures" takes the fields codes, statuses and messages',
    ],
    ["nothing", "related:", "schema/invalid-field: related", '"related" is empty.'],
    [
      "a wrong word",
      "audience: intern",
      "schema/invalid-field: intern",
      '"audience" must be public or internal (here: "intern").',
    ],
    ["a wrong day", "reviewed: 2026-13-01", "schema/invalid-field: 2026-13-01", "is a day, written as 2026-10-01"],
    [
      "a status as text",
      "signatures: {statuses: ['401']}",
      "schema/invalid-field: '401'",
      "must be a number, and in quotes it is text",
    ],
    ["half a status", "signatures: {statuses: [40.5]}", "schema/invalid-field: 40.5", "a whole number"],
    ["no status", "signatures: {statuses: [4011]}", "schema/invalid-field: 4011", "is an HTTP status, 100 to 599"],
    [
      "a huge status",
      "signatures: {statuses: [12345678901234567890]}",
      "schema/invalid-field: 12345678901234567890",
      "is an HTTP status, 100 to 599",
    ],
    ["an octal status", "signatures: {statuses: [0o621]}", "schema/odd-number: 0o621", "not a plain whole number"],
    ["a status with a zero", "signatures: {statuses: [0401]}", "schema/odd-number: 0401", "not a plain whole number"],
    ["a hexadecimal status", "signatures: {statuses: [0x191]}", "schema/odd-number: 0x191", "not a plain whole number"],
    ["a code with a space", "signatures: {codes: [a b]}", "schema/invalid-field: a b", "is an error code"],
    ["a wrong id", "related: [Ts_A]", "schema/invalid-field: Ts_A", "takes lower-case letters"],
    ["a path as an id", "aliases: ['../x']", "schema/invalid-field: '../x'", "takes lower-case letters"],
    ["a reserved id", "aliases: [constructor]", "schema/invalid-field: constructor", "is a reserved name"],
    ["text around", "summary: ' a'", "schema/invalid-field: ' a'", "is one line without spaces around it"],
    ["an empty text", "summary: ''", "schema/invalid-field: ''", "may not be empty"],
    ["several lines", 'summary: "a\\nb"', 'schema/invalid-field: "a\\nb"', "is one line"],
    [
      "a long text",
      `summary: ${"a".repeat(301)}`,
      `schema/invalid-field: ${"a".repeat(301)}`,
      "may have at most 300 characters",
    ],
    ["blocks", "summary: '# A'", "structure/nested-heading: # A", "is inside a list or quote"],
    [
      "an unsafe link",
      "summary: '[a](javascript:x)'",
      "security/unsafe-url: [a](javascript:x)",
      "begins with javascript:",
    ],
    [
      "an unsafe link that quotes a reference",
      "summary: '[a](javascript:[[x]])'",
      "security/unsafe-url: [a](javascript:[[x]])",
      'The address "javascript:[[x]]" begins with javascript:.',
    ],
    ["HTML", "firstCheck: a <b>c</b>", "security/raw-html: <b>", "is HTML"],
    ["a list in one line", "summary: '- a'", "markdown/unsupported: '- a'", "in a one-line field"],
    [
      "another id",
      "id: other",
      "identity/path-mismatch: other",
      'The id is stated as "other", but the file\'s path says "id".',
    ],
    ["another area", "area: other", "identity/path-mismatch: other", "The area is stated"],
    ["a list of fields", "- summary: A", "schema/invalid-field: - summary: A", "The file contains no fields"],
    ["text alone", "Just words", "schema/invalid-field: Just words", "The file contains no fields"],
  ])("%s", (_name, yaml, finding, words) => {
    expect(
      inYaml(yaml)
        .map((one) => one.trimEnd())
        .slice(0, 1),
    ).toEqual([finding]);
    expect(messagesOf(yaml)[0]).toContain(words);
  });

  test("all that is wrong comes at once, text and fields", () => {
    expect(find("---\nsumary: A\naudience: intern\n---\n\n# T\n\n## Fxi\n\n1. <b>\n")).toEqual([
      "schema/unknown-field: sumary",
      "schema/invalid-field: intern",
      "structure/unknown-section: ## Fxi",
      "security/raw-html: <b>",
    ]);
  });

  test("a placeholder in a message is quoted as it is written", () => {
    expect(messagesOf(`audience: <<A>>`)[0]).toContain('(here: "<<A>>")');
  });
});

describe("what stands in a list twice is found once more, and taken out", () => {
  test.each([
    ["tags: [a, b, a]", "tags: [a, b]"],
    ['tags: [a, "a" , b]', "tags: [a , b]"],
    ["tags:\n  - a\n  - b\n  - a\nowners: [c]", "tags:\n  - a\n  - b\nowners: [c]"],
    ["owners: [a, a, a]", "owners: [a]"],
    [
      "signatures: {codes: [X1, X1], statuses: [500, 500], messages: [a b, a b]}",
      "signatures: {codes: [X1], statuses: [500], messages: [a b]}",
    ],
  ])("%j", (written, expected) => {
    const text = (fields: string) => `---\n${fields}\n---\n\n# A\n\n1. Go.\n`;
    const { diagnostics } = parseEntry({ path: "entries/area/id.md", text: text(written) });
    expect(new Set(diagnostics.map(({ ruleId, severity }) => `${severity} ${ruleId}`))).toEqual(
      new Set(["warning schema/repeated-item"]),
    );
    expect(
      applyEdits(
        text(written),
        diagnostics.flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits)),
      ),
    ).toBe(text(expected));
  });
});

describe("a regular expression in a message", () => {
  const read = (message: string) =>
    parseEntry({ path: "entries/a/b.md", text: `---\nsignatures: {messages: [${message}]}\n---\n\n# A\n\n1. Go.\n` })
      .diagnostics;
  test.each([
    ["'Payout (.*) failed'", "'Payout %text% failed'"],
    ["'Payout .* failed'", "'Payout %text% failed'"],
    ["'Payout .+? failed'", "'Payout %text% failed'"],
    ["'Payout \\d+ failed'", "'Payout %text% failed'"],
    ['"Payout \\\\d+ failed"', '"Payout %text% failed"'],
    ["'Payout (\\w+) of (\\d{4}) failed'", "'Payout %text% of %text2% failed'"],
    ["'Hash [0-9a-f]{8} is wrong'", "'Hash %text% is wrong'"],
    ["'Id [A-Z]+'", "'Id %text%'"],
  ])("%s becomes %s", (message, fixed) => {
    const [finding, ...others] = read(message);
    expect([finding?.ruleId, finding?.severity, others]).toEqual(["schema/pattern-in-message", "warning", []]);
    const text = `---\nsignatures: {messages: [${message}]}\n---\n\n# A\n\n1. Go.\n`;
    expect(applyEdits(text, finding?.fixes?.[0]?.edits ?? [])).toContain(`[${fixed}]`);
  });

  test.each([
    "'Cannot read C:\\data\\word\\sheet'",
    "'No file matches *.* here'",
    "'Failed (1)... retrying'",
    "'Expected [a-z] in the name'",
    "'Wait. * is no name'",
    "'fn(.) is missing (see [log])'",
    "'Retry [3/5] {8}'",
    "'a.+b is odd'",
    "'What? (why)'",
  ])("%s is a message", (message) => expect(read(message)).toEqual([]));
});
