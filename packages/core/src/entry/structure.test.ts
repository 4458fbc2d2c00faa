import type { RichText } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { find } from "../../test/find.js";
import { parseEntry } from "./parse-entry.js";
import { stepsPart, textPart } from "./steps.js";

const path = "entries/area/id.md";

function entryOf(text: string) {
  const { entry, diagnostics } = parseEntry({ path, text });
  expect(diagnostics).toEqual([]);
  return entry;
}

const text = (value: string): RichText => [{ type: "paragraph", children: [{ type: "text", value }] }];

describe("the two-minute form", () => {
  test("is a title, a cause and a list", () => {
    const entry = entryOf("# Voice call won't connect\n\nThe number is not attached.\n\n1. Open it.\n2. Press it.\n");
    expect(entry).toMatchObject({
      id: "id",
      area: "area",
      title: "Voice call won't connect",
      symptom: text("Voice call won't connect"),
      firstCheck: text("Open it."),
      solutions: [
        {
          id: "fix",
          cause: text("The number is not attached."),
          fix: stepsPart([text("Open it."), text("Press it.")]),
        },
      ],
      audience: "public",
      locale: "en",
    });
  });

  test("may have no cause, and sections that belong to the entry", () => {
    expect(entryOf("# A\n\n1. Go.\n\n## Verify\n\nIt works.\n")).toMatchObject({
      solutions: [{ id: "fix", fix: stepsPart([text("Go.")]) }],
      verify: textPart(text("It works.")),
    });
  });

  test.each([
    ["bullets", "# A\n\n- Go.\n", ["structure/missing-fix: # A"]],
    ["no list", "# A\n\nText.\n", ["structure/missing-fix: # A"]],
    ["nothing below the title", "# A\n", ["structure/missing-fix: # A"]],
    ["text below the list", "# A\n\n1. Go.\n\nMore.\n", []],
    ["an empty step", "# A\n\n1. Go.\n2.\n", ["structure/empty-step: 2."]],
    [
      "a step of a directive alone",
      "# A\n\n1. <!-- fixbook-ignore x -->\n",
      ["structure/empty-step: 1. <!-- fixbook-ignore x -->"],
    ],
    ["a list that begins elsewhere", "# A\n\n3. Go.\n", ["structure/list-start: 3."]],
  ])("%s", (_name, source, findings) => {
    expect(find(source)).toEqual(findings);
  });
});

describe("the full form", () => {
  test("holds every section", () => {
    const source =
      "# A\n\n## Symptom\n\nS.\n\n## Confirm the cause\n\n1. C.\n\n## Cause: One\n\nO.\n\n## Fix\n\n1. F.\n\n## Workaround\n\nW.\n\n## Cause: Two\n\nT.\n\n## Workaround\n\nX.\n\n## Fix: Three\n\n1. G.\n\n" +
      "## Verify\n\nV.\n\n## Escalate\n\nE.\n\n## Before you write to support\n\n- I.\n\n## Why use this\n\nY.\n\n## Benefits\n\n- B.\n";
    expect(entryOf(source)).toMatchObject({
      symptom: text("S."),
      confirm: stepsPart([text("C.")]),
      solutions: [
        { id: "one", name: "One", cause: text("O."), fix: stepsPart([text("F.")]), workaround: textPart(text("W.")) },
        { id: "two", name: "Two", cause: text("T."), fix: [], workaround: textPart(text("X.")) },
        { id: "three", name: "Three", fix: stepsPart([text("G.")]) },
      ],
      verify: textPart(text("V.")),
      escalate: text("E."),
      include: [text("I.")],
      why: text("Y."),
      benefits: [text("B.")],
    });
  });

  test("takes what stands below the title for the symptom", () => {
    expect(entryOf("# A\n\nIt fails.\n\n## Fix\n\n1. Go.\n")).toMatchObject({
      symptom: text("It fails."),
      solutions: [{ fix: stepsPart([text("Go.")]) }],
    });
  });

  test("knows headings in any case, also underlined ones", () => {
    expect(entryOf("A\n=\n\nfix\n---\n\n1. Go.\n")).toMatchObject({
      title: "A",
      solutions: [{ fix: stepsPart([text("Go.")]) }],
    });
  });

  test.each<[string, string, readonly string[]]>([
    ["no title", "## Fix\n\n1. Go.", ["structure/missing-title: "]],
    ["no title at all", "1. Go.", ["structure/missing-title: "]],
    ["an empty title", "#\n\n1. Go.", ["structure/empty-title: #"]],
    ["a title of spaces", "#  &#x20;&#x20;\n\n1. Go.", ["structure/empty-title: #  &#x20;&#x20;"]],
    [
      "a title of markup",
      "# **A** ![b](https://c.d)\n\n1. Go.",
      ["structure/heading-emphasis: **A**", "structure/title-markup: ![b](https://c.d)"],
    ],
    ["HTML in a title", "# A <b>b</b>\n\n1. Go.", ["structure/title-markup: <b>", "structure/title-markup: </b>"]],
    ["a reference in a title", "# A [[ts-b]]\n\n1. Go.", ["structure/title-markup: [[ts-b]]"]],
    ["a second title", "# A\n\n1. Go.\n\n# B", ["structure/body-h1: # B"]],
    ["text above the title", "Text.\n\n# A\n\n1. Go.", ["structure/text-before-title: Text."]],
    ["a heading above the title", "## Fix\n\n# A\n\n1. Go.", ["structure/text-before-title: ## Fix"]],
    [
      "HTML above the title",
      "<b>x</b>\n\n# A\n\n1. Go.",
      ["structure/text-before-title: <b>x</b>", "security/raw-html: <b>"],
    ],
    ["a block of HTML above the title", "<div>\n\n# A\n\n1. Go.", ["security/raw-html: <div>"]],
    ["a misspelled section", "# A\n\n1. Go.\n\n## Sypmtoms\n\nS.", ["structure/unknown-section: ## Sypmtoms"]],
    [
      "a section with a colon",
      "# A\n\n## Symptoms:\n\nS.\n\n## Fix\n\n1. Go.",
      ["structure/canonical-heading: ## Symptoms:"],
    ],
    ["a section with nothing after the colon", "# A\n\n## Fix:\n\n1. Go.", ["structure/canonical-heading: ## Fix:"]],
    ["a section that takes no name", "# A\n\n1. Go.\n\n## Verify: it\n\nV.", ["structure/section-name: ## Verify: it"]],
    [
      "a section of the entry twice",
      "# A\n\n1. Go.\n\n## Verify\n\nV.\n\n## Verify\n\nW.",
      ["structure/duplicate-section: ## Verify"],
    ],
    ["a fix twice", "# A\n\n## Fix\n\n1. Go.\n\n## Fix\n\n1. Go on.", ["structure/duplicate-section: ## Fix"]],
    [
      "another order",
      "# A\n\n1. Go.\n\n## Benefits\n\n- B.\n\n## Verify\n\nV.",
      ["structure/section-order: ## Verify"],
    ],
    ["an empty section", "# A\n\n1. Go.\n\n## Verify\n\n## Escalate\n\nE.", ["structure/empty-section: ## Verify"]],
    ["an empty section of points", "# A\n\n1. Go.\n\n## Benefits", ["structure/empty-section: ## Benefits"]],
    [
      "a section of a directive alone",
      "# A\n\n1. Go.\n\n## Verify\n\n<!-- fixbook-ignore x -->",
      ["structure/empty-section: ## Verify"],
    ],
    ["a cause without a fix", "# A\n\n## Cause\n\nC.", ["structure/missing-fix: ## Cause"]],
    ["a fix of text", "# A\n\n## Fix\n\nGo.", ["structure/prose-fix: ## Fix"]],
    ["points without bullets", "# A\n\n1. Go.\n\n## Benefits\n\n1. B.", ["structure/items-expected: 1. B."]],
    ["steps of two kinds of numbers", "# A\n\n## Fix\n\n1. Go.\n2) Go on.", ["structure/interrupted-steps: 2) Go on."]],
    [
      "several solutions of which one has no name",
      "# A\n\n## Cause: One\n\nO.\n\n## Fix\n\n1. Go.\n\n## Cause\n\nT.\n\n## Fix\n\n1. Go.",
      ["structure/unnamed-solution: ## Cause"],
    ],
    ...["O.", "| C | D |\n|---|---|\n| a | b |", "- a\n- b", "### One\n\nO."].map(
      (text): [string, string, string[]] => [
        `one cause above several solutions: ${text}`,
        `# A\n\n## Cause\n\n${text}\n\n## Fix: One\n\n1. Go.\n\n## Fix: Two\n\n1. Stop.`,
        ["structure/shared-cause: ## Cause"],
      ],
    ),
    [
      "one cause below which the second has its own",
      "# A\n\n## Cause\n\nO.\n\n## Fix: One\n\n1. Go.\n\n## Cause: Two\n\nT.\n\n## Fix: Two\n\n1. Stop.",
      [],
    ],
    [
      "two solutions of one name",
      "# A\n\n## Cause: One\n\nO.\n\n## Fix\n\n1. Go.\n\n## Cause: one\n\nT.\n\n## Fix\n\n1. Go.",
      ["structure/duplicate-solution: ## Cause: one"],
    ],
    ...(
      [
        ["Café", "cafe!"],
        ["C++", "C"],
        ["!!", "?!"],
        ["Ключ", "Klyuch"],
        [`${"x".repeat(90)}y`, `${"x".repeat(90)}z`],
        ["<<NAME>>", "name"],
      ] as const
    ).flatMap(([one, other]): [string, string, string[]][] => [
      [
        `two solutions that are read alike: ${one}, ${other}`,
        `# A\n\n## Fix: ${one}\n\n1. Go.\n\n## Fix: ${other}\n\n1. Stop.`,
        [`structure/same-anchor: ## Fix: ${other}`],
      ],
      [
        `two groups that are read alike: ${one}, ${other}`,
        `# A\n\n## Fix\n\n### ${one}\n\n1. Go.\n\n## Verify\n\n### ${one}\n\n1. Go.\n\n### ${other}\n\n1. Stop.`,
        [`structure/same-anchor: ### ${other}`],
      ],
    ]),
    [
      "two groups of one name",
      "# A\n\n## Fix\n\n### One\n\n1. Go.\n\n### One\n\n1. Stop.",
      ["structure/same-anchor: ### One"],
    ],
    [
      "names that differ in their numbers",
      "# A\n\n## Fix: Way 1\n\n1. Go.\n\n## Fix: Way 2\n\n1. Stop.\n\n## Fix: Way 1-2\n\n1. Wait.",
      [],
    ],
    [
      "a fix of another name than its cause",
      "# A\n\n## Cause: One\n\nO.\n\n## Fix: Two\n\n1. Go.",
      ["structure/missing-fix: ## Cause: One"],
    ],
    [
      "text below the title and a symptom",
      "# A\n\nText.\n\n## Symptom\n\nS.\n\n## Fix\n\n1. Go.",
      ["structure/text-without-section: Text."],
    ],
    ["an empty group", "# A\n\n## Fix\n\n1. Go.\n\n### Note", ["structure/empty-section: ### Note"]],
    ["a group without words", "# A\n\n## Fix\n\n###\n\n1. Stop.", ["structure/empty-heading: ###"]],
    ["a group without words below steps", "# A\n\n1. Go.\n\n###\n\n1. Stop.", ["structure/empty-heading: ###"]],
    ["one of the fourth level", "# A\n\n## Fix\n\n1. Go.\n\n####\n\n1. Stop.", ["structure/empty-heading: ####"]],
    ["a group of signs", "# A\n\n## Fix\n\n### ###\n\n1. Go.", ["structure/empty-heading: ### ###"]],
    ["a group of a space", "# A\n\n## Fix\n\n### &nbsp;\n\n1. Go.", ["structure/empty-heading: ### &nbsp;"]],
    [
      "a part without words",
      "# A\n\n## Cause\n\nC.\n\n####\n\nD.\n\n## Fix\n\n1. Go.",
      ["structure/empty-heading: ####"],
    ],
    ["a section without words", "# A\n\n1. Go.\n\n##\n\nText.", ["structure/empty-heading: ##"]],
    [
      "a heading in a group",
      "# A\n\n## Fix\n\n### On a phone\n\n##### Note\n\nText.\n\n1. Go on.",
      ["structure/deep-heading: ##### Note"],
    ],
    ["a heading in a quote", "# A\n\n> ## Fix\n\n1. Go.", ["structure/nested-heading: ## Fix"]],
    ["a heading in a list", "# A\n\n1. ## Fix", ["structure/nested-heading: ## Fix"]],
    [
      "findings in an unknown section too",
      "# A\n\n1. Go.\n\n## Impact\n\n[x](javascript:y)",
      ["structure/unknown-section: ## Impact", "security/unsafe-url: [x](javascript:y)"],
    ],
    [
      "findings beside a list too",
      "# A\n\n## Fix\n\n[x](javascript:y)\n\n1. Go.",
      ["security/unsafe-url: [x](javascript:y)"],
    ],
    ["an empty file", "", ["source/empty-file: "]],
    ["a file of spaces", " \n\t\n", ["source/empty-file: "]],
  ])("%s", (_name, source, findings) => {
    expect([...find(source)].sort()).toEqual([...findings].sort());
  });

  test("a heading in a code block is text", () => {
    expect(find("# A\n\n```md\n## Nothing\n```\n\n1. Go.\n")).toEqual([]);
  });

  test("an unknown section names the nearest, or all there are", () => {
    const messages = (source: string) =>
      parseEntry({ path, text: source }).diagnostics.map(({ message, action }) => `${message} ${action}`);
    expect(messages("# A\n\n1. Go.\n\n## Sypmtoms\n\nS.")).toEqual([
      'There is no section "Sypmtoms". Did you mean "Symptom"? Correct the heading.',
    ]);
    expect(messages("# A\n\n1. Go.\n\n## Impact\n\nS.")[0]).toContain(
      "Use one of: Symptom, Prerequisites, Confirm the cause, Cause,",
    );
  });

  test("a repeated section shows the first one too", () => {
    const [finding] = parseEntry({ path, text: "# A\n\n1. Go.\n\n## Verify\n\nV.\n\n## Verify\n\nW." }).diagnostics;
    expect(finding?.related).toMatchObject([{ file: path, message: "The first one.", range: { start: { line: 5 } } }]);
  });
});

describe("titles", () => {
  test.each([
    ["A: b", "A: b"],
    ["\"A\" is 'b'", "\"A\" is 'b'"],
    ["🛠️ העסק 日本語", "🛠️ העסק 日本語"],
    ["Run `npm  i`, then `go`", "Run npm i, then go"],
    ["A \\*b\\* &amp; c", "A *b* & c"],
    ["Can't reach <<PRODUCT>>", "Can't reach <<PRODUCT>>"],
    ["The text \\<<PRODUCT>>", "The text \\<<PRODUCT>>"],
    ["Closed ##", "Closed"],
    ["A\u00a0b", "A\u00a0b"],
  ])("%s", (written, title) => {
    expect(entryOf(`# ${written}\n\n1. Go.\n`)?.title).toBe(title);
  });

  test("of 200 characters fit, longer ones do not", () => {
    expect(find(`# ${"a".repeat(200)}\n\n1. Go.\n`)).toEqual([]);
    expect(find(`# ${"a".repeat(10_000)}\n\n1. Go.\n`)).toEqual([`structure/long-title: # ${"a".repeat(10_000)}`]);
  });
});

describe("ids", () => {
  test.each([
    ["Voice", "identity/bad-format", "Rename the file to voice.md."],
    ["voice_call", "identity/bad-format", "Rename the file to voice-call.md."],
    ["voice call", "identity/bad-format", "Rename the file to voice-call.md."],
    ["café", "identity/bad-format", "Rename the file to cafe.md."],
    ["..", "identity/bad-format", "Choose another name."],
    ["%2e%2e", "identity/bad-format", "Rename the file to 2e-2e.md."],
    ["C:\\x", "identity/bad-format", "Rename the file to c-x.md."],
    ["", "identity/bad-format", "Choose another name."],
    ["cannot-sign-in.de", "identity/bad-format", "fixbook init FOLDER --locale de begins."],
    ["cannot-sign-in_pt-BR", "identity/bad-format", "fixbook init FOLDER --locale pt-BR begins."],
    ["cannot-sign-in.en", "identity/bad-format", "Rename the file to cannot-sign-in-en.md."],
    ["about-node.js", "identity/bad-format", "Rename the file to about-node-js.md."],
    ["voice_it", "identity/bad-format", "fixbook init FOLDER --locale it begins."],
    ["index", "identity/bad-format", "is the name of an index page"],
    ["404", "identity/bad-format", "a page of every book has this name"],
    ["con", "identity/bad-format", "Windows cannot store"],
    ["constructor", "identity/bad-format", "JavaScript objects"],
    ["__proto__", "identity/bad-format", "Rename the file to proto.md."],
    ["a".repeat(300), "identity/bad-format", "300 characters long, and 80 are allowed"],
  ])("%j cannot be one", (id, ruleId, words) => {
    const { diagnostics } = parseEntry({ path: `entries/area/${id}.md`, text: "# A\n\n1. Go.\n" });
    expect(diagnostics.map((one) => one.ruleId)).toEqual([ruleId]);
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.action}`).toContain(words);
  });
});

describe("what to do", () => {
  const actions = (text: string, rule: string, at = path) =>
    parseEntry({ path: at, text }).diagnostics.flatMap(({ ruleId, action }) => (ruleId === rule ? [action] : []));

  test.each([
    ["## **Swap** the `cert`", "# Swap the `cert`"],
    ["## Swap *the* [cert](https://a.example)", "# Swap the cert"],
    ["Swap the cert", "# Swap the cert"],
    ["Swap \\*the\\* cert", "# Swap \\*the\\* cert"],
    ["# Swap", undefined],
    ["## Problem Description/Impact", undefined],
    ["## Overview", undefined],
    ["This is about security:", undefined],
    ["Wait. Then swap the cert", undefined],
    ["<code>Windows</code>", undefined],
    ["The cert is stale.", undefined],
    ["Customers of version 3.1 on version 6.3, sometimes might hit the upload issue where copy fails", undefined],
  ])("the title proposed for %j is %j", (line, title) => {
    const text = `${line}\n\n1. Go.\n`;
    const { diagnostics } = parseEntry({ path, text });
    const found = diagnostics.find(({ ruleId }) => ruleId === "structure/missing-title");
    const edit = found?.fixes?.[0]?.edits[0];
    expect(edit?.text).toBe(title);
    if (edit === undefined) return;
    const fixed = text.slice(0, edit.range.start.offset) + edit.text + text.slice(edit.range.end.offset);
    expect(parseEntry({ path, text: fixed }).diagnostics).toEqual([]);
  });

  test.each([
    ["- Deleted user accounts\n- Disabled user accounts", "structure/missing-fix"],
    ["* the general steps\n* how to identify it", "structure/missing-fix"],
    ["* Faulty configuration, which could be resolved by removing it\n* Bad data", "structure/missing-fix"],
    ["* [Overview](https://a.example)\n* [More](https://b.example)", "structure/missing-fix"],
    ["- Set of rules\n- Change is slow", "structure/missing-fix"],
    ["- NOTE for the team: ask first", "structure/missing-fix"],
    ["- Go.\n\n## Verify\n\nIt works.", "structure/missing-fix"],
    ["1. Go.\n\n- One.\n\n2. Go on.", "structure/interrupted-steps"],
    ["- Go.\n\nMore.\n\n## Verify\n\nIt works.", "structure/missing-fix"],
    ["1. Go.\n\nMore.\n\n## Related reading\n\nR.", "structure/unknown-section"],
    ["- Go.\n\n### On a phone\n\n1. Go.\n\nMore.", "structure/deep-heading"],
    ["1. Go.\n\nMore.\n\n### On a phone\n\n1. Go.", "structure/deep-heading"],
    ["- Open it.\n- A cable.", "structure/missing-fix"],
    ["Nothing to list.", "structure/missing-fix"],
  ])("of a page that holds only %j: %s", (body, rule) => {
    expect(parseEntry({ path, text: `# A\n\n${body}\n` }).diagnostics.map(({ ruleId }) => ruleId)).toEqual([rule]);
  });

  test.each(["1. The red one\n2. The blue one\n\nMore.", "1. Go.\n\nMore.\n\n## Verify\n\nIt works."])(
    "a page that holds only %j has a fix",
    (body) => {
      expect(parseEntry({ path, text: `# A\n\n${body}\n` }).diagnostics).toEqual([]);
    },
  );

  test.each(["1. Go.\n\nMore.", "- Go.\n\n### B\n\n1. Go.\n\nMore."])(
    "below a title that is no title, nothing is said of the fix: %j",
    (body) => {
      const rules = parseEntry({ path, text: `## A thing\n\n${body}\n` }).diagnostics.map(({ ruleId }) => ruleId);
      expect(rules[0]).toBe("structure/missing-title");
      expect(rules.filter((rule) => !/missing-title|deep-heading/.test(rule))).toEqual([]);
    },
  );

  describe.each(["en", "de", "ja", "ar", undefined])("without sections, in the language %s,", (locale) => {
    test.each([
      ["1. Open it.", []],
      ["1. Gerät öffnen.\n\nMehr.", []],
      ["1. The red one\n\nMore.", []],
      ["- Open it.", ["structure/missing-fix"]],
      ["- Gerät öffnen.\n- 開く", ["structure/missing-fix"]],
    ])("%j is a fix or none: %j", (body, rules) => {
      const { diagnostics } = parseEntry({ path, text: `# A\n\n${body}\n` }, { locale });
      expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(rules);
    });
  });

  test.each([
    ["Swap it. This occurs if a backup is taken.", "## Cause"],
    ["It hangs because the disk is full.", "## Cause"],
    ["It hangs due to a lock.", "## Cause"],
    ["It hangs, caused by a lock.", "## Cause"],
    ["It hangs.", "Move the text into ## Symptom."],
  ])("of text above a symptom, %j: %s", (text, action) => {
    const page = `# A\n\n${text}\n\n## Symptom\n\nS.\n\n## Fix\n\n1. Go.\n`;
    expect(actions(page, "structure/text-without-section")[0]).toContain(action);
  });

  test.each([
    ["The cert is stale.", "Write a short title"],
    [`${"word ".repeat(45)}\n`, "Write a short title"],
    [
      "Customers of version 3.1 on version 6.3, sometimes might hit the upload issue where copy fails",
      "Write a short title",
    ],
    ["Swap the cert", "If this line is its title"],
    ["## Overview", "Begin with a heading"],
  ])("without a title, above %j: %s", (line, action) => {
    expect(actions(`${line}\n\n1. Go.\n`, "structure/missing-title")[0]).toContain(action);
  });

  test.each([
    ["# A\n\nIt is off.\n", "An entry describes one problem"],
    ["# A\n\n- a\n- b\n", "If the bullets are its steps"],
    ["# A\n\n- a\n- b\n\n1. Go.\n", 'Write "## Fix" above them.'],
  ])("where no fix is found in %j: %s", (text, action) => {
    expect(actions(text, "structure/missing-fix")[0]).toContain(action);
  });

  test.each([
    ["# Mitigations\n\n## Stop the process\n\nStop.", '"## Fix: Stop the process"'],
    ["# Appendix\n\n## Tables\n\nT.", "a file of its own"],
    ["# Mitigations\n\n1. Go.", 'write "## Fix"'],
    ["# Add the instances\n```az vmss update```", "comment of the commands"],
    ["# Add the instances\n```sh\naz vmss update\n```", "comment of the commands"],
    ["# Appendix\n\nText.", "Begin a section with ##"],
  ])("with the second title of %j: %s", (body, action) => {
    expect(actions(`# A\n\n1. Go.\n\n${body}\n`, "structure/body-h1")[0]).toContain(action);
  });

  test.each([
    ["#tab/64", "a tab of Microsoft Learn"],
    ["#mitigation", "Say in words where it is"],
    ["../media/a.docx", "Files of this kind are not published"],
    ["../a.md#b", "by its id"],
    ["/voice", "Write the whole address"],
  ])("with the address %j: %s", (url, action) => {
    expect(actions(`# A\n\n1. Go to [it](${url}).\n`, "links/relative-url")[0]).toContain(action);
  });

  test.each([
    ["Related reading", "related: in the frontmatter"],
    ["References", "related: in the frontmatter"],
    ["Affected products and versions:", "appliesTo: in the frontmatter"],
    ["Affected versions", "appliesTo: in the frontmatter"],
    ["[Applies to]", "appliesTo: in the frontmatter"],
    ["Overview", "right below the title"],
    ["Background", '"## More information"'],
    ["Meaning {#m}", 'Write "## Symptom".'],
    ["Impact", '"sections: [{id: impact, title: Impact, after: symptom}]"'],
    ["The screen turns black", "another problem is a file of its own"],
  ])("with a section %j: %s", (heading, action) => {
    expect(actions(`# A\n\n1. Go.\n\n## ${heading}\n\nText.\n`, "structure/unknown-section")[0]).toContain(action);
  });

  test.each([
    ["or\n\n2. Open it.", 1],
    ["**OR**\n\n1. Open it.", 1],
    ["— oder —\n\n1. Open it.", 1],
    ["Alternatively:\n\n1. Open it.", 1],
    ["または\n\n1. Open it.", 1],
    ["or", 0],
    ["Or wait.\n\n1. Open it.", 0],
    ["Once you see the number, do this:\n\n1. Open it.", 0],
    ["It takes an hour:\n\n- or two", 0],
  ])("with %j behind the steps, two ways are told of %i times", (body, count) => {
    const found = actions(`# A\n\n## Fix\n\n1. Go.\n\n${body}\n`, "structure/alternative-steps");
    expect(found).toHaveLength(count);
    for (const action of found) expect(action).toContain("### what is different");
  });

  test.each([
    ["NOTE: This article is deprecated. ", "> [!NOTE]"],
    ["The app does not start and says so. ", "Say the problem in a few words"],
  ])("with a title of many %j: %s", (words, action) => {
    expect(actions(`# ${words.repeat(10)}\n\n1. Go.\n`, "structure/long-title")[0]).toContain(action);
  });

  test.each([
    ["description: A", "Write summary: in its place."],
    ["excerpt: A", "Write summary: in its place."],
    [`description: ${"a ".repeat(200)}b`, "Say it under summary:, in one line of at most 300 characters."],
    ["products: Desk 4", "Write appliesTo: in its place."],
    ["last_reviewed: 2026-01-01", "Write reviewed: in its place."],
    ["products: [A]", "Write appliesTo: in its place."],
    ["sidebar_label: A", 'Remove the field; the title is the first line of the text: "# …".'],
    ["summary: B\ndescription: A", "Remove it, or write it as x-description: to keep it."],
    ["ms.topic: A", "Write it as x-ms.topic: to keep it, remove it, or use one of: "],
  ])("with the field %j: %s", (field, action) => {
    expect(actions(`---\n${field}\n---\n\n# A\n\n1. Go.\n`, "schema/unknown-field")[0]).toContain(action);
  });

  test.each([
    ["##### On a phone", "structure/deep-heading", "Write it as bold text"],
    ["###### 3. Using the explorer, add it", "structure/deep-heading", "Make it a step"],
    ["##### Step 3: Open it", "structure/deep-heading", "Make it a step"],
    ["##### 2) Go on", "structure/deep-heading", "Make it a step"],
    ["##### 2.5 and later", "structure/deep-heading", "Write it as bold text"],
    ["##### 64-bit systems", "structure/deep-heading", "Write it as bold text"],
    ["> ### Notes of the team", "structure/nested-heading", "Write it as bold text"],
    [">### On a phone", "structure/nested-heading", "Write it as bold text"],
    ["> ### Note", "structure/nested-heading", '"> [!NOTE]"'],
    ["> ### :exclamation:NOTE: Set it back", "structure/nested-heading", '"> [!NOTE]"'],
    ["> ### ❗️NOTE: Set it back", "structure/nested-heading", '"> [!NOTE]"'],
    ["> ## ⚠ Warning", "structure/nested-heading", '"> [!WARNING]"'],
    ["> ### :warning: The disk fills up", "structure/nested-heading", '"> [!WARNING]"'],
    ["1. Go.\n\n   ### **Important:** set it back", "structure/nested-heading", '"> [!IMPORTANT]"'],
    ["1. Go.\n\n   ### On a phone", "structure/nested-heading", "Write it as bold text"],
    ["> ## Note the number", "structure/nested-heading", "Write it as bold text"],
  ])("with a heading %j: %s, %s", (body, rule, action) => {
    expect(actions(`# A\n\n## Symptom\n\n${body}\n\n## Fix\n\n1. Go.\n`, rule)[0]).toContain(action);
  });

  test.each<[string, readonly string[]]>([
    ["## Problem {#p}\n\nP.\n\n## Symptoms {#s}\n\nS.\n\n## Fix\n\n1. Go.", ['Write "## Symptom".', "Join the two."]],
    ["## Problem {#p}\n\nP.\n\n## Symptom\n\nS.\n\n## Fix\n\n1. Go.", ["Join the two."]],
    [
      "## Solution 1 {#a}\n\nS.\n\n## Solution 2 {#b}\n\nS.",
      ['Write "## Fix".', "Join the two, or begin another solution"],
    ],
    [
      "## Cause: A\n\nC.\n\n## Resolution {#a}\n\nR.\n\n## Cause: B\n\nC.\n\n## Resolution {#b}\n\nR.",
      ['Write "## Fix".', 'Write "## Fix".'],
    ],
    ["## Mitigation {#m}\n\nM.\n\n## Resolution {#r}\n\nR.", ['Write "## Workaround".', 'Write "## Fix".']],
  ])("with several names of sections in %j: %j", (body, expected) => {
    const found = actions(`# A\n\n${body}\n`, "structure/unknown-section");
    expect(found).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(found[index]).toContain(words);
  });

  test("a section that the page has is named", () => {
    const text =
      "# A\n\n## Problem {#p}\n\nP.\n\n## Symptoms {#s}\n\nS.\n\n## Cause\n\nC.\n\n## Reason {#r}\n\nR.\n\n## Fix\n\n1. Go.\n";
    expect(parseEntry({ path, text }).diagnostics.map(({ message }) => message)).toEqual([
      'There is no section "Problem {#p}"; here it is called "Symptom".',
      'There is no section "Symptoms {#s}"; here it is called "Symptom", and "Problem {#p}" is one already.',
      'There is no section "Reason {#r}"; here it is called "Cause", and there is one already.',
    ]);
  });

  test.each(["README", "_index", "index", "TOC"])("with an index page %s without a title", (name) => {
    const [action] = actions("1. Go.\n", "structure/missing-title", `entries/area/${name}.md`);
    expect(action).toContain("A page that lists other pages is not an entry");
  });

  test.each(["README", "_index", "index", "TOC"])("with an index page %s", (name) => {
    const [action] = actions("# A\n\n1. Go.\n", "identity/bad-format", `entries/area/${name}.md`);
    expect(action).toContain("Move it out of entries/");
  });
});

describe("the signs of a heading", () => {
  const FIX = "\n\n1. Go.\n";
  test.each([
    ["bold", `## **Fix**${FIX}`, ["heading-emphasis"]],
    ["emphasised", `## _Fix_${FIX}`, ["heading-emphasis"]],
    ["bold in part", `## Fix: **that** one${FIX}`, ["heading-emphasis"]],
    ["bold, by another name", `## **Resolution**${FIX}`, ["heading-emphasis", "canonical-heading"]],
    ["bold and emphasised", `## ***Fix***${FIX}`, ["heading-emphasis"]],
    ["in brackets", `## [Fix]${FIX}`, ["canonical-heading"]],
    ["in brackets, by another name", `## [Resolution]${FIX}`, ["canonical-heading"]],
    ["in brackets, with a number", `## [Solution 2]${FIX}`, ["canonical-heading"]],
    ["struck", `## ~~Fix~~${FIX}`, ["title-markup"]],
    ["a link", `## [Fix](https://a.b)${FIX}`, ["title-markup"]],
    ["HTML", `## <b>Fix</b>${FIX}`, ["title-markup", "title-markup", "unknown-section"]],
  ])("%s", (_name, body, rules) => {
    const found = parseEntry({ path, text: `# A\n\n${body}` });
    expect(found.diagnostics.map(({ ruleId }) => ruleId.slice("structure/".length)).toSorted()).toEqual(
      rules.toSorted(),
    );
    expect(found.entry === undefined).toBe(rules.includes("title-markup"));
  });

  test("go by the safe fix, and the words stay", () => {
    const text = "# A **b *c*** _d_\n\n1. Go.\n";
    const { entry, diagnostics } = parseEntry({ path, text });
    expect(entry?.title).toBe("A b c d");
    const edits = diagnostics
      .flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits))
      .toSorted((a, b) => b.range.start.offset - a.range.start.offset);
    const fixed = edits.reduce(
      (all, { range, text: words }) => all.slice(0, range.start.offset) + words + all.slice(range.end.offset),
      text,
    );
    expect(fixed).toBe("# A b c d\n\n1. Go.\n");
  });
});

describe("safe fixes of headings keep their words", () => {
  const fixed = (body: string) => {
    const before = `# A\n\n${body}`;
    const [edit] = parseEntry({ path, text: before }).diagnostics.flatMap(({ fixes = [] }) =>
      fixes.flatMap((fix) => (fix.kind === "safe" ? fix.edits : [])),
    );
    if (edit === undefined) return undefined;
    return (before.slice(0, edit.range.start.offset) + edit.text + before.slice(edit.range.end.offset)).slice(5);
  };
  const FIX = "\n\n## Fix\n\n1. Go.\n";

  test.each([
    ["a heading in a quote", `> ### On a phone\n> B${FIX}`, `> **On a phone**\n> B${FIX}`],
    ["a heading in a list", `1. Go.\n\n   #### **On** a phone\n`, `1. Go.\n\n   **On a phone**\n`],
    ["an alert in other words", `> ### Note\n> B${FIX}`, `> [!NOTE]\n> B${FIX}`],
    ["an alert with words", `> ### :warning: It fills up${FIX}`, `> [!WARNING]\n> It fills up${FIX}`],
    ["an alert that goes on", `>## Note: one\n> Two${FIX}`, `>[!NOTE]\n>one\n>\n> Two${FIX}`],
    ["an alert inside a quote", `> A\n> ### Note: one${FIX}`, undefined],
    ["an alert in a list", `1. Go.\n\n   ### Note: one\n`, undefined],
    ["a name of a text section", `## Symptom: it beeps\n\nB${FIX}`, `## Symptom\n\n### it beeps\n\n\nB${FIX}`],
    ["a name of a section of steps", `1. Go.\n\n## Verify: it\n\nB`, `1. Go.\n\n## Verify\n\n**it**\n\n\nB`],
    ["a name of points", `1. Go.\n\n## Benefits: of it\n\n- B`, undefined],
    ["a struck heading", `## Symptom\n\n##### ~~B~~ \\* c${FIX}`, undefined],
  ])("%s", (_name, body, expected) => {
    expect(fixed(body)).toBe(expected);
  });
});

describe("headings that are not as they have to be", () => {
  const found = (sections: string) => find(`# A\n\n${sections}\n`);

  test.each([
    ["## Symptoms {#s}", '"Symptoms {#s}"; here it is called "Symptom". Write "## Symptom".'],
    ["## Mitigation {#fix}", 'here it is called "Fix". Write "## Fix".'],
  ])("%s is told which section it means", (heading, words) => {
    const { diagnostics } = parseEntry({ path, text: `# A\n\n${heading}\n\nText.\n` });
    expect(diagnostics.map(({ message, action }) => `${message} ${action}`)).toEqual([expect.stringContaining(words)]);
    expect(diagnostics[0]?.fixes).toHaveLength(1);
  });

  test.each([
    "## Impact\n\nText.",
    "## Cause\n\nC.\n\n## Impact\n\nText.",
    "## Impact\n\nText.\n\n## Cause\n\nC.",
    "## Cause\n\nC.\n\n> ## Fix\n>\n> 1. Go.",
    "## Cause\n\nC.\n\n# Fix\n\n1. Go.",
    "## Cause: One\n\nC.\n\n## [Solution]: Two\n\n1. Go.",
    "## Cause\n\nC.\n\n<!--\n\n## Fix\n\n1. Go.",
    "It has:\n\n- one\n- two\n\n## Impact\n\nText.",
  ])("nothing is said about a missing fix after %j", (sections) => {
    expect(found(sections).map((one) => one.split(":")[0])).toEqual([expect.any(String)]);
    expect(found(sections)[0]).not.toMatch(/missing-fix/);
  });

  test.each([
    ["## Cause: One\n\nC.\n\n## Cause: Two\n\nC.\n\n## Fix\n\n1. Go.\n\n## Notes\n\nN.", "## Cause: One"],
    ["## Cause: One\n\nC.\n\n## Fix\n\n1. Go.\n\n## Notes\n\nN.\n\n## Cause: Two\n\nC.", "## Cause: Two"],
  ])("a cause that no unknown heading follows still lacks its fix in %j", (sections, cause) => {
    expect(found(sections)).toContain(`structure/missing-fix: ${cause}`);
  });

  test("in a section that nobody knows, headings are not told where they stand", () => {
    expect(found("## Fix\n\n1. Go.\n\n## Impact\n\n### On a phone\n\nA.\n\n#### Of old\n\nB.")).toEqual([
      "structure/unknown-section: ## Impact",
    ]);
  });

  test("a deep heading that is no section's name stays where it is", () => {
    expect(found("## Fix\n\n### On Windows\n\n1. Go.\n\n### On a Mac\n\n1. Go.")).toEqual([]);
  });
});

test.each([
  ["Fixes for Windows", '"## Fix: Windows"'],
  ["Solution on macOS", '"## Fix: macOS"'],
  ["Causes in older versions", '"## Cause: older versions"'],
  ["Impact", "declare it in book.yaml"],
])("a heading %s is told what to write", (heading, action) => {
  const { diagnostics } = parseEntry({ path: "entries/area/id.md", text: `# A\n\n1. Go.\n\n## ${heading}\n\nT.\n` });
  expect(diagnostics.map((one) => one.action)).toEqual([expect.stringContaining(action)]);
});
