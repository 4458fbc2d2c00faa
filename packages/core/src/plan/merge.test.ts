import { describe, expect, test } from "vitest";
import { bookYaml, changesBetween, demo, type Files, filesAfter, planBook, planOf } from "../../test/plan-book.js";
import { parseEntry } from "../entry/parse-entry.js";
import { type MergeOptions, planMerge } from "./index.js";

/** A book of two entries to merge and one beside them, with changes. */
function book(a: string, b: string, change: Readonly<Record<string, string | undefined>> = {}): Files {
  return demo({
    "entries/voice/a.md": a,
    "entries/voice/b.md": b,
    "entries/voice/drops.md": undefined,
    "ids.yaml": "a: entry\nb: entry\nbounces: entry\necho: entry\n",
    ...change,
  });
}

/** What changes where `b` goes into `a`; that, done once, is not done again. */
function merged(files: Files, options: MergeOptions = {}) {
  const plan = planOf(planMerge(planBook(files), "b", "a", options));
  const after = filesAfter(files, plan);
  const again = planOf(planMerge(planBook(after), "b", "a", options));
  expect(again).toMatchObject({ creates: [], renames: [], copies: [], edits: [], deletes: [], level: "none" });
  return { plan, after, changes: changesBetween(files, after) };
}

function read(text: string | undefined) {
  return parseEntry({ path: "entries/voice/a.md", text: text ?? "" });
}

const SHORT = "# B\n\nWhy b.\n\n1. Run.\n";
const WHOLE = `---
summary: About b.
tags: [two]
---

# B is down

## Symptom

It is dark.

## Cause

The fuse.

## Fix

1. Change the fuse.

## Verify

It is light.
`;

/** Pairs whose merge is one entry without a finding. */
const clean: readonly (readonly [name: string, a: string, b: string, solutions: readonly string[]])[] = [
  ["two-minute forms", "# A\n\nWhy a.\n\n1. Go.\n", SHORT, ["a", "b"]],
  ["fixes alone", "# A\n\n1. Go.\n", "# B\n\n1. Run.\n", ["a", "b"]],
  ["CRLF takes in LF", "# A\r\n\r\n1. Go.\r\n", SHORT, ["a", "b"]],
  ["LF takes in CRLF", "# A\n\n1. Go.\n", "# B\r\n\r\nWhy.\r\n\r\n1. Run.\r\n", ["a", "b"]],
  ["a short one takes in a whole one", "# A\n\nWhy a.\n\n1. Go.\n", WHOLE, ["a", "b-is-down"]],
  ["a whole one takes in a short one", WHOLE.replace("# B is down", "# A"), SHORT, ["a", "b"]],
  ["no line break at the end", "# A\n\n1. Go.", "# B\n\n1. Run.", ["a", "b"]],
  ["a short one with a section above its place", "# A\n\nWhy.\n\n1. Go.\n\n## Symptom\n\nLook.\n", SHORT, ["a", "b"]],
  ["a short one with a section below", "# A\n\nWhy.\n\n1. Go.\n\n## Verify\n\n1. Look.\n", SHORT, ["a", "b"]],
  [
    "named solutions",
    "# A\n\n## Cause: One\n\nWhy.\n\n## Fix\n\n1. Go.\n\n## Cause: Two\n\nWhy.\n\n## Fix\n\n1. Go.\n",
    "# B\n\n## Cause: Three\n\nWhy.\n\n## Fix\n\n1. Run.\n",
    ["one", "two", "three"],
  ],
  [
    "a name that is taken",
    "# A\n\n## Cause: Fuse\n\nWhy.\n\n## Fix\n\n1. Go.\n",
    "# B\n\n## Cause: fuse!\n\nWhy.\n\n## Fix: fuse!\n\n1. Run.\n",
    ["fuse", "fuse-b"],
  ],
  ["titles that read alike", "# A\n\n1. Go.\n", "# a!\n\n1. Run.\n", ["a", "a-2"]],
  ["a name on the fix", "# A\n\n## Fix: One\n\n1. Go.\n", "# B\n\n## Fix: Two\n\n1. Run.\n", ["one", "two"]],
  [
    "a workaround",
    "# A\n\n## Cause\n\nWhy.\n\n## Workaround\n\n1. Wait.\n",
    "# B\n\n## Cause\n\nWhy.\n\n## Fix\n\n1. Run.\n\n## Workaround\n\n1. Wait.\n",
    ["a", "b"],
  ],
  [
    "closed headings",
    "# A #\n\n## Cause ##\n\nWhy.\n\n## Fix ##\n\n1. Go.\n",
    "# B #\n\n## Cause ##\n\nWhy.\n\n## Fix ##\n\n1. Run.\n",
    ["a", "b"],
  ],
  [
    "headings with a line below",
    "A\n=\n\nCause\n-----\n\nWhy.\n\nFix\n---\n\n1. Go.\n",
    "B\n=\n\nCause\n-----\n\nWhy.\n\nFix\n---\n\n1. Run.\n",
    ["a", "b"],
  ],
  [
    "placeholders in titles",
    "# A in <<PRODUCT>>\n\n1. Go.\n",
    "# B in <<PRODUCT>>\n\n1. Run <<PRODUCT>>.\n",
    ["a-in-product", "b-in-product"],
  ],
  ["code in titles", "# A `x`\n\n1. Go.\n", "# B `y`\n\n1. Run.\n", ["a-x", "b-y"]],
  ["a title with a colon", "# A: no sound\n\n1. Go.\n", "# B: no picture\n\n1. Run.\n", ["a-no-sound", "b-no-picture"]],
  [
    "a title in the frontmatter",
    '---\ntitle: "A: x"\n---\n\n1. Go.\n',
    "---\ntitle: B\n---\n\n1. Run.\n",
    ["a-x", "b"],
  ],
  [
    "lists in frontmatter",
    "---\ntags:\n  - one # first\nowners: [x]\nsignatures:\n  codes:\n    - E1\n---\n# A\n\n1. Go.\n",
    '---\ntags: [one, two]\nowners: [y]\nsignatures: {codes: [E2], statuses: [404], messages: [\'It %x%: "no"\']}\nalso: [dark, "it\'s off"]\nx-ticket: {a: 1}\n---\n\n# B\n\n1. Run.\n',
    ["a", "b"],
  ],
  [
    "signatures in braces",
    "---\nsignatures: {codes: [E1]}\n---\n\n# A\n\n1. Go.\n",
    "---\nsignatures: {codes: [e1, E3], statuses: [500]}\n---\n\n# B\n\n1. Run.\n",
    ["a", "b"],
  ],
  [
    "sections that only one has",
    "# A\n\n## Fix\n\n1. Go.\n\n## More information\n\nMuch.\n",
    "# B\n\nIt is dark.\n\n## Confirm the cause\n\n1. Look.\n\n## Fix\n\n1. Run.\n\n## Escalate\n\nCall.\n\n## Internal notes\n\nSecret.\n",
    ["a", "b"],
  ],
  [
    "points of lists",
    "# A\n\n## Fix\n\n1. Go.\n\n## Benefits\n\n- Fast\n- Good\n",
    "# B\n\n## Fix\n\n1. Run.\n\n## Benefits\n\n* Good\n* Cheap\n",
    ["a", "b"],
  ],
  [
    "sections that say the same",
    "# A\n\n## Fix\n\n1. Go.\n\n## Verify\n\nIt is light.\n",
    "# B\n\n## Fix\n\n1. Run.\n\n## Verify\n\nIt is\nlight.\n",
    ["a", "b"],
  ],
  [
    "links by labels",
    "# A\n\nSee [x] and [y].\n\n1. Go.\n\n[x]: https://a.example/\n[y]: https://y.example/\n",
    "# B\n\nSee [x], [words][x], [X][] and [y].\n\n1. Run.\n\n[x]: https://b.example/\n[y]: https://y.example/\n",
    ["a", "b"],
  ],
  [
    "links to each other",
    "---\nrelated: [b, echo]\n---\n\n# A\n\nSee [[b]], [words](entry:b) and [more][l].\n\n1. Go.\n\n[l]: entry:b\n",
    "---\nrelated: [a, bounces]\n---\n\n# B\n\nNot [[a]].\n\n1. Run.\n",
    ["a", "b"],
  ],
  ...(["[words][x]", "[x][]", "[x]", "[words][X]", "[words][x] and [[a]]"] as const).map(
    (link) =>
      [
        `a link back by a label that means something else: ${link}`,
        "# A\n\nSee [x].\n\n1. Go.\n\n[x]: entry:echo\n",
        `# B\n\nNot ${link}.\n\n1. Run.\n\n[x]: entry:a\n`,
        ["a", "b"],
      ] as const,
  ),
  [
    "a label of a link back that nothing uses",
    "# A\n\nSee [x].\n\n1. Go.\n\n[x]: entry:echo\n",
    "# B\n\nWhy.\n\n1. Run.\n\n[x]: entry:a\n",
    ["a", "b"],
  ],
  [
    "related to each other alone",
    "---\nrelated:\n  - b\n---\n\n# A\n\n1. Go.\n",
    "---\nrelated: [a]\n---\n\n# B\n\n1. Run.\n",
    ["a", "b"],
  ],
  [
    "a directive above a heading",
    "# A\n\n## Fix\n\n1. Go.\n",
    "# B\n\n## Cause\n\nWhy.\n\n<!-- fixbook-disable-next-line structure/prose-fix -- short -->\n## Fix\n\n1. Run.\n",
    ["a", "b"],
  ],
  [
    "both internal",
    "---\naudience: internal\n---\n\n# A\n\n1. Go.\n",
    "---\naudience: internal\n---\n\n# B\n\n1. Run.\n",
    ["a", "b"],
  ],
  [
    "groups and deeper headings",
    "# A\n\n## Fix\n\n### On Windows\n\n1. Go.\n\n### On macOS\n\n1. Go.\n",
    "# B\n\n## Cause\n\n### Why\n\nSo.\n\n## Fix\n\n### On Windows\n\n#### First\n\n1. Run.\n",
    ["a", "b"],
  ],
  ["another script", "# 音が出ない\n\n1. Go.\n", "# 画面が暗い\n\n1. Run.\n", ["yingachunai", "huamiangaani"]],
];

describe("a merge", () => {
  test.each(clean)("%s", (_, a, b, solutions) => {
    const { changes, plan } = merged(book(a, b));
    const { entry, diagnostics } = read(changes["entries/voice/a.md"]);
    expect(diagnostics.filter(({ severity }) => severity !== "info").map(({ message }) => message)).toEqual([]);
    expect(entry?.solutions.map(({ id }) => id)).toEqual(solutions);
    expect(changes["entries/voice/b.md"]).toBeUndefined();
    const [first, second] = [read(a).entry, read(b).entry];
    expect(entry?.solutions.map(({ fix }) => JSON.stringify(fix).length)).toEqual(
      [first, second].flatMap((one) => one?.solutions.map(({ fix }) => JSON.stringify(fix).length) ?? []),
    );
    // Snapshots have one kind of line endings.
    expect(changes["entries/voice/a.md"]?.replaceAll("\r\n", "␍\n")).toMatchSnapshot();
    expect(plan.warnings.map(({ file, why }) => `${file}: ${why}`)).toMatchSnapshot();
  });
});

describe("two versions of a section", () => {
  const with_ = (section: string, words: string) => `# T\n\n## ${section}\n\n${words}\n`;

  test.each([
    ["symptoms", "# A\n\nDark.\n\n## Fix\n\n1. Go.\n", "# B\n\n## Symptom\n\nLight.\n\n## Fix\n\n1. Run.\n"],
    ["checks", "# A\n\n## Fix\n\n1. Go.\n\n## Verify\n\n1. Look.\n", "# B\n\n## Fix\n\n1. Run.\n\n## Verify\n\nSee.\n"],
    [
      "the last lines",
      "# A\r\n\r\n## Fix\r\n\r\n1. Go.\r\n\r\n## More information\r\n\r\nMuch.",
      "# B\n\n1. Run.\n\n## More information\n\nMore.\n",
    ],
    [
      "texts of a section of the book",
      `# A\n\n1. Go.\n\n${with_("Impact", "All.").slice(5)}`,
      `# B\n\n1. Run.\n\n${with_("Impact", "None.").slice(5)}`,
    ],
  ])("stand between conflict lines: %s", (_, a, b) => {
    const files = book(a, b, { "book.yaml": `${bookYaml}sections: [{id: impact, title: Impact, after: symptom}]\n` });
    const { changes, plan } = merged(files);
    expect(changes["entries/voice/a.md"]?.replaceAll("\r\n", "␍\n")).toMatchSnapshot();
    expect(plan.warnings.filter(({ why }) => why.startsWith("Both have"))).toHaveLength(1);
  });

  test("are refused where the book does not refuse the lines", () => {
    const rules = 'lint: {rules: {"structure/conflict-marker": {severity: "off"}}}\n';
    const files = book("# A\n\nDark.\n\n## Fix\n\n1. Go.\n", "# B\n\nLight.\n\n## Fix\n\n1. Run.\n", {
      "book.yaml": bookYaml + rules,
    });
    expect(planMerge(planBook(files), "b", "a")).toMatchObject({
      refusal: { problem: "Both entries say something of Symptom, and the book does not refuse conflict lines." },
    });
  });
});

describe("what leads to the entry that goes", () => {
  const a = "---\naliases: [first]\n---\n\n# A\n\n1. Go.\n";
  const b = "---\naliases: [second]\n---\n\n# B\n\n1. Run.\n";

  test.each<[string, string, string]>([
    [
      "text",
      "# E\n\n1. See [[b]], [it](entry:second), [more][l].\n\n[l]: entry:b\n",
      "# E\n\n1. See [[a]], [it](entry:a), [more][l].\n\n[l]: entry:a\n",
    ],
    [
      "related",
      "---\nrelated: [b, bounces]\n---\n\n# E\n\n1. Go.\n",
      "---\nrelated: [a, bounces]\n---\n\n# E\n\n1. Go.\n",
    ],
    [
      "related to both",
      "---\nrelated: [a, b, bounces]\n---\n\n# E\n\n1. Go.\n",
      "---\nrelated: [a, bounces]\n---\n\n# E\n\n1. Go.\n",
    ],
    [
      "related by earlier ids",
      "---\nrelated: [first, second, b]\n---\n\n# E\n\n1. Go.\n",
      "---\nrelated: [first]\n---\n\n# E\n\n1. Go.\n",
    ],
  ])("leads to the other one: %s", (_, before, after) => {
    expect(merged(book(a, b, { "entries/voice/echo.md": before })).changes["entries/voice/echo.md"]).toBe(after);
  });

  test("is its id, as an alias with its earlier ones", () => {
    const ledger =
      "a: entry\nb: entry\nbounces: entry\necho: entry\nfirst: entry\nold: { moved: b }\nsecond: entry\nx: {split: [a, b]}\ny: {split: [b, echo]}\nz: {retired: Gone., see: [b]}\n";
    const { changes, plan } = merged(book(a, b, { "ids.yaml": ledger }));
    expect(changes["entries/voice/a.md"]).toContain("aliases: [first, b, second]\n");
    expect(changes["ids.yaml"]).toBe(
      ledger
        .replace("{ moved: b }", "{ moved: a }")
        .replace("{split: [a, b]}", "{ moved: a }")
        .replace("[b, echo]", "[a, echo]")
        .replace("see: [b]", "see: [a]"),
    );
    expect(plan.ledger).toEqual([
      { id: "b", becomes: "leads to a, as an alias" },
      { id: "second", becomes: "leads to a, as an alias" },
    ]);
    expect(plan.level).toBe("minor");
  });

  test("is its id, as a record", () => {
    const { changes } = merged(book(a, b), { record: "ledger" });
    expect(changes["entries/voice/a.md"]).toContain("aliases: [first]\n");
    expect(changes["ids.yaml"]).toBe("a: entry\nb: { moved: a }\nbounces: entry\necho: entry\n");
  });

  test("is a question, a guide and a row of an import", () => {
    const files = book(a, b, {
      "book.yaml": bookYaml.replace("title: Voice", "title: Voice\n    guide: {title: All, ref: b}"),
      "queries.yml": "- {query: it is dark, entry: b}\n",
      "evals.yml": "- {ask: it is dark, mustCite: b}\n",
      "imports.lock.yaml":
        '"x": {source: "x", entries: {"a": "1", "b": "2"}}\n"y": {source: "y", entries: {"b": "3"}}\n',
    });
    const { changes } = merged(files);
    expect(changes["book.yaml"]).toContain("ref: a}");
    expect(changes["queries.yml"]).toBe("- {query: it is dark, entry: a}\n");
    expect(changes["evals.yml"]).toBe("- {ask: it is dark, mustCite: a}\n");
    expect(changes["imports.lock.yaml"]).toBe(
      '"x": {source: "x", entries: {"a": "1"}}\n"y": {source: "y", entries: {"a": "3"}}\n',
    );
  });
});

describe("the files of the entry that goes", () => {
  const shows = (title: string, name: string) => `# ${title}\n\n1. Look.\n\n   ![It](${name})\n`;

  test.each<
    [string, Readonly<Record<string, string>>, { a: string; b: string }, Readonly<Record<string, unknown>>, string]
  >([
    [
      "go along",
      { "entries/voice/b/x.png": "1", "entries/voice/b/x.dark.png": "2" },
      { a: "# A\n\n1. Go.\n", b: shows("B", "x.png") },
      {
        renames: [
          ["b/x.dark.png", "a/x.dark.png"],
          ["b/x.png", "a/x.png"],
        ],
      },
      "x.png",
    ],
    [
      "are named by their folder",
      { "entries/voice/b/x.png": "1" },
      { a: "# A\n\n1. Go.\n", b: shows("B", "b/x.png") },
      { renames: [["b/x.png", "a/x.png"]] },
      "a/x.png",
    ],
    [
      "get another name",
      { "entries/voice/b/x.png": "1", "entries/voice/a/x.png": "2" },
      { a: shows("A", "x.png"), b: shows("B", "x.png") },
      { renames: [["b/x.png", "a/x-2.png"]] },
      "x-2.png",
    ],
    [
      "stay beside it",
      { "entries/voice/x.png": "1" },
      { a: "# A\n\n1. Go.\n", b: shows("B", "x.png") },
      { renames: [] },
      "x.png",
    ],
  ])("%s", (_, pictures, { a, b }, { renames }, name) => {
    const { plan, changes } = merged(book(a, b, pictures));
    const short = (path: string) => path.replace("entries/voice/", "");
    expect(plan.renames.map(({ from, to }) => [short(from), short(to)])).toEqual(renames);
    expect(changes["entries/voice/a.md"]).toContain(`1. Look.\n\n   ![It](${name})\n`);
  });

  test("are copied where another entry shows them too", () => {
    const files = book("# A\n\n1. Go.\n", "# B\n\n1. Run.\n", {
      "entries/voice/b.md": undefined,
      "entries/email/b.md": shows("B", "x.png"),
      "entries/email/bounces.md": shows("Bounces", "x.png"),
      "entries/email/x.png": "1",
    });
    const plan = planOf(planMerge(planBook(files), "b", "a"));
    expect([plan.renames, plan.copies]).toEqual([[], [{ from: "entries/email/x.png", to: "entries/voice/a/x.png" }]]);
  });
});

describe("a merge that is refused", () => {
  const fine = "# X\n\n1. Go.\n";
  const internal = `---\naudience: internal\n---\n\n${fine}`;

  test.each<[string, Files, readonly [from: string, into: string], MergeOptions, string]>([
    ["one entry", book(fine, fine), ["a", "a"], {}, "a and a are one entry."],
    ["an unknown one", book(fine, fine), ["bb", "a"], {}, "The book has no entry or draft bb."],
    [
      "an unknown target",
      book(fine, fine),
      ["b", "nothing-like-it"],
      {},
      "The book has no entry or draft nothing-like-it.",
    ],
    [
      "a broken one",
      book(fine, "# B\n"),
      ["b", "a"],
      {},
      "Not all that b says is understood, so it cannot be taken apart.",
    ],
    [
      "a broken target",
      book("# A\n\n## Fixx\n\n1. Go.\n", fine),
      ["b", "a"],
      {},
      "Not all that a says is understood, so it cannot be taken apart.",
    ],
    [
      "another audience",
      book(fine, internal),
      ["b", "a"],
      {},
      "One of them is for support agents only, and the other one is for all readers.",
    ],
    [
      "a public one into an internal one",
      book(internal, fine),
      ["b", "a"],
      {},
      "One of them is for support agents only, and the other one is for all readers.",
    ],
    [
      "a workaround alone",
      book(fine, "# B\n\n## Workaround\n\n1. Wait.\n"),
      ["b", "a"],
      {},
      "A solution of b has neither a cause nor a fix, so it can have no name among others.",
    ],
    [
      "an earlier conflict",
      book("# A\n\n<<<<<<< x\n\nWhy.\n\n1. Go.\n", fine),
      ["b", "a"],
      {},
      "a has conflict lines of an earlier merge.",
    ],
    [
      "a record without a ledger",
      book(fine, fine, { "ids.yaml": undefined }),
      ["b", "a"],
      { record: "ledger" },
      "The book has no ids.yaml to keep b in.",
    ],
    [
      "the last entry of an area",
      book(fine, fine),
      ["bounces", "a"],
      {},
      "It is the last entry of the area email, and an area without entries says why.",
    ],
    [
      "a draft as the target",
      book(fine, fine, { "drafts/voice/late.md": fine }),
      ["b", "late"],
      {},
      "late is a draft, and b is published.",
    ],
    [
      "a file that cannot be read",
      book(fine, fine, { "entries/voice/echo.md": "---\nrelated: [b\n---\n\n# E\n\n1. Go.\n" }),
      ["b", "a"],
      {},
      "Nobody can tell what refers to it: some files cannot be read.",
    ],
  ])("%s", (_, files, [from, into], options, problem) => {
    const planned = planMerge(planBook(files), from, into, options);
    expect("refusal" in planned ? planned.refusal.problem : planned).toBe(problem);
  });
});

test("a draft goes without a trace", () => {
  const files = book("# A\n\n1. Go.\n", "# B\n\n1. Run.\n", { "drafts/voice/late.md": "# Late\n\n1. Wait.\n" });
  const plan = planOf(planMerge(planBook(files), "late", "a"));
  expect([plan.deletes, plan.ledger]).toEqual([["drafts/voice/late.md"], []]);
  expect(changesBetween(files, filesAfter(files, plan))["entries/voice/a.md"]).toContain("also: [Late]");
});

test("what has no room is told", () => {
  const also = `also: [${"abcdefghij".split("").join(", ")}]`;
  const { plan } = merged(
    book(
      `---\n${also}\nx-id: 1\nappliesTo: [ios]\n---\n\n# A\n\n1. Go.\n`,
      "---\nx-id: 2\nfirstCheck: Look.\n---\n\n# B\n\n1. Run.\n",
    ),
  );
  expect(plan.warnings.filter(({ file }) => file.endsWith("b.md")).map(({ why }) => why)).toMatchInlineSnapshot(`
    [
      "x-id: is not taken: both entries have one",
      "firstCheck: is not taken: the first check is that of the first solution",
      "b applies everywhere and a does not: appliesTo: of a stays as it is",
      "Its solution is called B, as its entry: say what the cause is.",
    ]
  `);
});
