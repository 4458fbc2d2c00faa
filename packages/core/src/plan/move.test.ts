import { describe, expect, test } from "vitest";
import { bookYaml, changesBetween, demo, entry, filesAfter, planBook, planOf } from "../../test/plan-book.js";
import { type MoveOptions, planMove } from "./index.js";

type Change = Readonly<Record<string, string | undefined>>;

function moved(change: Change, [from, to]: readonly [string, string], options: MoveOptions = {}) {
  const files = demo(change);
  const plan = planOf(planMove(planBook(files), from, to, options));
  const after = filesAfter(files, plan);
  // What was done once is not done again.
  const again = planMove(planBook(after), from, to, options);
  if ("plan" in again)
    expect(again.plan).toMatchObject({ creates: [], renames: [], edits: [], copies: [], deletes: [], level: "none" });
  // What nobody ever knew cannot be told from a mistake.
  else expect(again.refusal.problem).toBe(`The book has no entry, draft or area ${from}.`);
  return { plan, changes: changesBetween(files, after) };
}

const drops = { "entries/voice/drops.md": undefined };
const asAlias = {
  ...drops,
  "entries/voice/ends.md": `---\naliases: [drops]\n---\n\n${entry("Call drops")}`,
  "ids.yaml": "bounces: entry\ndrops: entry\necho: entry\nends: entry\n",
};

describe("another id", () => {
  test.each<[string, Change, Change]>([
    ["is an alias, and a row of the ledger", {}, asAlias],
    [
      "is an alias alone without a ledger",
      { "ids.yaml": undefined },
      { ...drops, "entries/voice/ends.md": asAlias["entries/voice/ends.md"] },
    ],
    [
      "keeps CRLF",
      { "entries/voice/drops.md": "# Drops\r\n\r\n1. Go.\r\n", "ids.yaml": "drops: entry\r\n" },
      {
        ...drops,
        "entries/voice/ends.md": "---\r\naliases: [drops]\r\n---\r\n\r\n# Drops\r\n\r\n1. Go.\r\n",
        "ids.yaml": "drops: entry\r\nends: entry\r\n",
      },
    ],
    [
      "joins frontmatter, and earlier aliases stay",
      {
        "entries/voice/drops.md": entry("D", { head: "tags: [a]\naliases: [cuts]\nid: drops" }),
        "ids.yaml": "cuts: entry\ndrops: entry\n",
      },
      {
        ...drops,
        "entries/voice/ends.md": entry("D", { head: "tags: [a]\naliases: [cuts, drops]\nid: ends" }),
        "ids.yaml": "cuts: entry\ndrops: entry\nends: entry\n",
      },
    ],
    [
      "joins a list on lines",
      {
        "entries/voice/drops.md": entry("D", { head: "aliases:\n  - cuts # once\ntags: [a]" }),
        "ids.yaml": "drops: entry\n",
      },
      {
        ...drops,
        "entries/voice/ends.md": entry("D", { head: "aliases:\n  - cuts # once\n  - drops\ntags: [a]" }),
        "ids.yaml": "drops: entry\nends: entry\n",
      },
    ],
    [
      "is not an alias where the old one was never listed",
      { "ids.yaml": "bounces: entry\necho: entry\n" },
      {
        ...drops,
        "entries/voice/ends.md": entry("Call drops"),
        "ids.yaml": "bounces: entry\necho: entry\nends: entry\n",
      },
    ],
    [
      "is what every reference leads to",
      {
        "entries/voice/echo.md": entry("Echo", {
          head: 'related: ["drops", bounces]\nsummary: See [[drops]].',
          body: "See [[drops]], [the drops](entry:drops), <entry:drops> and [more][d].\n\n[d]: entry:drops",
        }),
        "drafts/email/late.md": entry("Late", { head: "related:\n- drops" }),
        "queries.yml": "- query: it drops\n  entry: drops\n- query: drops\n  none: true\n",
        "evals.yml":
          "- ask: it drops\n  mustCite: drops\n  mustSay: [drops]\n- {ask: it drops again, mustCite: drops}\n",
        "book.yaml":
          `${bookYaml}intro: |\n  See [[drops]] or \`[[drops]]\`.\nsupport:\n  contact: "Try [this](entry:drops)."\n`.replace(
            "title: Voice",
            "title: Voice\n    guide: {title: All, ref: drops}",
          ),
      },
      {
        ...asAlias,
        "entries/voice/echo.md": entry("Echo", {
          head: 'related: ["ends", bounces]\nsummary: See [[ends]].',
          body: "See [[ends]], [the drops](entry:ends), <entry:ends> and [more][d].\n\n[d]: entry:ends",
        }),
        "drafts/email/late.md": entry("Late", { head: "related:\n- ends" }),
        "queries.yml": "- query: it drops\n  entry: ends\n- query: drops\n  none: true\n",
        "evals.yml": "- ask: it drops\n  mustCite: ends\n  mustSay: [drops]\n- {ask: it drops again, mustCite: ends}\n",
        "book.yaml":
          `${bookYaml}intro: |\n  See [[ends]] or \`[[drops]]\`.\nsupport:\n  contact: "Try [this](entry:ends)."\n`.replace(
            "title: Voice",
            "title: Voice\n    guide: {title: All, ref: ends}",
          ),
      },
    ],
    [
      "takes records along, without a chain",
      {
        "ids.yaml":
          "a: { moved: drops }\nb:\n  split: [drops, echo]\nc: { retired: Gone., see: [drops] }\nbounces: entry\ndrops: entry\necho: entry\n",
      },
      {
        ...asAlias,
        "ids.yaml":
          "a: { moved: ends }\nb:\n  split: [ends, echo]\nc: { retired: Gone., see: [ends] }\nbounces: entry\ndrops: entry\necho: entry\nends: entry\n",
      },
    ],
    [
      "takes the own folder along, and its name in addresses",
      {
        "entries/voice/drops.md": entry("D", { body: "Go.\n\n   ![A](a.png)\n\n   ![B](drops/b.png)" }),
        "entries/voice/drops/a.png": "A",
        "entries/voice/drops/b.png": "B",
        "ids.yaml": undefined,
      },
      {
        ...drops,
        "entries/voice/ends.md": `---\naliases: [drops]\n---\n\n${entry("D", { body: "Go.\n\n   ![A](a.png)\n\n   ![B](ends/b.png)" })}`,
        "entries/voice/drops/a.png": undefined,
        "entries/voice/drops/b.png": undefined,
        "entries/voice/ends/a.png": "A",
        "entries/voice/ends/b.png": "B",
      },
    ],
    [
      "is written in what was imported",
      {
        "ids.yaml": undefined,
        "imports.lock.yaml": '"a.md": {source: "1f", entries: {"drops": "2e", "echo": "3d"}}\n',
      },
      {
        ...drops,
        "entries/voice/ends.md": asAlias["entries/voice/ends.md"],
        "imports.lock.yaml": '"a.md": {source: "1f", entries: {"ends": "2e", "echo": "3d"}}\n',
      },
    ],
  ])("%s", (_, change, expected) => {
    expect(moved(change, ["drops", "ends"]).changes).toEqual(expected);
  });

  test("is a record, where that is asked for", () => {
    const { changes, plan } = moved({}, ["drops", "ends"], { record: "ledger" });
    expect(changes).toEqual({
      ...drops,
      "entries/voice/ends.md": entry("Call drops"),
      "ids.yaml": "bounces: entry\ndrops: { moved: ends }\necho: entry\nends: entry\n",
    });
    expect(plan.ledger).toEqual([{ id: "drops", becomes: "leads to ends, by ids.yaml" }]);
    expect(plan.level).toBe("minor");
  });

  test.each<[string, MoveOptions]>([
    ["by alias", {}],
    ["by record", { record: "ledger" }],
  ])("and back again is the id that it was, %s", (_, options) => {
    const files = demo();
    const once = filesAfter(files, planOf(planMove(planBook(files), "drops", "ends", options)));
    const back = filesAfter(once, planOf(planMove(planBook(once), "ends", "drops", options)));
    expect(back["entries/voice/drops.md"]).toBe(
      options.record === "ledger" ? entry("Call drops") : `---\naliases: [ends]\n---\n\n${entry("Call drops")}`,
    );
    expect(back["ids.yaml"]).toBe(
      `bounces: entry\ndrops: entry\necho: entry\nends: ${options.record === "ledger" ? "{ moved: drops }" : "entry"}\n`,
    );
  });

  test("of a draft is no record of anybody's", () => {
    expect(moved({ "drafts/voice/new.md": entry("New") }, ["drafts/voice/new.md", "newer"])).toMatchObject({
      changes: { "drafts/voice/new.md": undefined, "drafts/voice/newer.md": entry("New") },
      plan: { level: "none" },
    });
  });

  test("in code, in comments and in addresses is named, and stays", () => {
    const body = "See [[drops]], `drops` and https://a.example/drops.\n\n<!-- fixbook-disable x: drops -->";
    const { plan, changes } = moved(
      { "entries/voice/echo.md": entry("Echo", { body }), "book.yaml": `# drops\n${bookYaml}` },
      ["drops", "ends"],
    );
    expect(changes["entries/voice/echo.md"]).toBe(entry("Echo", { body: body.replace("[[drops]]", "[[ends]]") }));
    expect(plan.untouched.map(({ file, range, why }) => `${file}:${range.start.line} ${why}`)).toEqual([
      "book.yaml:1 drops, in a comment",
      "entries/voice/echo.md:3 drops, in code",
      "entries/voice/echo.md:3 drops, in an address",
      "entries/voice/echo.md:5 drops, in a comment",
    ]);
  });

  test("of an earlier id is another id of its entry", () => {
    const { plan } = moved(
      { "entries/voice/drops.md": entry("D", { head: "aliases: [cuts]" }), "ids.yaml": undefined },
      ["cuts", "ends"],
    );
    expect(plan.warnings.map(({ why }) => why)).toEqual(["The earlier id means the entry drops."]);
    expect(plan.renames).toEqual([{ from: "entries/voice/drops.md", to: "entries/voice/ends.md" }]);
  });
});

describe("another area", () => {
  test.each<[string, Change, [string, string], MoveOptions, Change]>([
    [
      "takes what it says of itself along",
      { "entries/voice/drops.md": entry("D", { head: "area: 'voice'" }) },
      ["drops", "email/"],
      {},
      { ...drops, "entries/email/drops.md": entry("D", { head: "area: 'email'" }) },
    ],
    [
      "with another id too",
      {},
      ["entries/voice/drops.md", "email/ends"],
      {},
      { ...drops, "entries/email/ends.md": asAlias["entries/voice/ends.md"], "ids.yaml": asAlias["ids.yaml"] },
    ],
    [
      "that was empty is so no more",
      {},
      ["drops", "entries/fax/drops.md"],
      {},
      { ...drops, "entries/fax/drops.md": entry("Call drops"), "book.yaml": bookYaml.replace(/ {4}empty:.*\n/, "") },
    ],
    [
      "leaves one that says why it is empty",
      {},
      ["bounces", "voice/"],
      { empty: "Mail works: always." },
      {
        "entries/email/bounces.md": undefined,
        "entries/voice/bounces.md": entry("Mail bounces"),
        "book.yaml": bookYaml.replace("title: Email\n", 'title: Email\n    empty: "Mail works: always."\n'),
      },
    ],
    [
      "takes pictures along, and copies those that others show",
      {
        "entries/voice/drops.md": entry("D", { body: "Go.\n\n   ![A](own.png) ![B](both.png)" }),
        "entries/voice/echo.md": entry("Echo", { body: "Go.\n\n   ![B](both.png)" }),
        "entries/voice/own.png": "own",
        "entries/voice/own.dark.png": "dark",
        "entries/voice/both.png": "both",
      },
      ["drops", "email/"],
      {},
      {
        ...drops,
        "entries/email/drops.md": entry("D", { body: "Go.\n\n   ![A](own.png) ![B](both.png)" }),
        "entries/voice/own.png": undefined,
        "entries/voice/own.dark.png": undefined,
        "entries/email/own.png": "own",
        "entries/email/own.dark.png": "dark",
        "entries/email/both.png": "both",
      },
    ],
  ])("%s", (_, change, names, options, expected) => {
    expect(moved(change, names, options).changes).toEqual(expected);
  });

  test("of all entries: its row, its folders and what they say", () => {
    const { changes, plan } = moved(
      {
        "entries/voice/drops.md": entry("D", { head: "area: voice" }),
        "entries/voice/drops/a.png": "A",
        "drafts/voice/new.md": entry("New"),
      },
      ["voice/", "calls"],
    );
    expect(plan.level).toBe("major");
    expect(changes).toEqual({
      "book.yaml": bookYaml.replace("id: voice", "id: calls"),
      ...drops,
      "entries/voice/echo.md": undefined,
      "entries/voice/drops/a.png": undefined,
      "drafts/voice/new.md": undefined,
      "entries/calls/drops.md": entry("D", { head: "area: calls" }),
      "entries/calls/echo.md": entry("Echo"),
      "entries/calls/drops/a.png": "A",
      "drafts/calls/new.md": entry("New"),
    });
  });
});

describe("a draft is published", () => {
  const text = entry("New", { head: "aliases: [older]" });
  const draft = { "drafts/fax/new.md": text };
  const gone = { "drafts/fax/new.md": undefined };
  const isFilled = { "book.yaml": bookYaml.replace("    empty: Nobody has asked yet.\n", "") };
  const rows = (...ids: string[]) => ({ "ids.yaml": ids.map((id) => `${id}: entry\n`).join("") });
  const listed = rows("bounces", "drops", "echo", "new", "older");

  test.each<[string, Change, string, Change]>([
    ["in its area", draft, "entries/", { ...gone, "entries/fax/new.md": text, ...isFilled, ...listed }],
    ["by the path of an area", draft, "entries/fax/", { ...gone, "entries/fax/new.md": text, ...isFilled, ...listed }],
    ["in another area", draft, "entries/voice/", { ...gone, "entries/voice/new.md": text, ...listed }],
    [
      "under another id",
      { ...draft, "entries/voice/echo.md": entry("E", { body: "[[new]]" }) },
      "entries/fax/newer.md",
      {
        ...gone,
        "entries/fax/newer.md": text,
        "entries/voice/echo.md": entry("E", { body: "[[newer]]" }),
        ...isFilled,
        ...rows("bounces", "drops", "echo", "newer", "older"),
      },
    ],
    [
      "with its pictures",
      { "drafts/fax/new.md": entry("N", { body: "Go.\n\n   ![A](new/a.png)" }), "drafts/fax/new/a.png": "A" },
      "entries/voice/newer",
      {
        ...gone,
        "drafts/fax/new/a.png": undefined,
        "entries/voice/newer.md": entry("N", { body: "Go.\n\n   ![A](newer/a.png)" }),
        "entries/voice/newer/a.png": "A",
        ...rows("bounces", "drops", "echo", "newer"),
      },
    ],
    [
      "without a ledger",
      { ...draft, "ids.yaml": undefined },
      "entries/",
      { ...gone, "entries/fax/new.md": text, ...isFilled },
    ],
    [
      "where its id was lost",
      { ...draft, ...listed },
      "entries/",
      { ...gone, "entries/fax/new.md": text, ...isFilled },
    ],
  ])("%s", (_, change, to, changes) => {
    const { plan, changes: found } = moved(change, ["new", to]);
    expect([found, plan.level]).toEqual([changes, "minor"]);
  });

  test("and stays one where nobody says so", () => {
    const { plan, changes } = moved(draft, ["new", "fax/"]);
    expect([changes, plan.warnings.map(({ why }) => why)]).toEqual([
      {},
      ["It is a draft. To publish it: fixbook mv drafts/fax/new.md entries/"],
    ]);
  });
});

describe("refuses", () => {
  test.each<[string, Change, [string, string], string]>([
    ["a reserved id", {}, ["drops", "index"], "index cannot be an id: a page of every book has this name."],
    ["what cannot be an id", {}, ["drops", "Ends_Early"], "Ends_Early cannot be an id"],
    ["an id that is taken", {}, ["drops", "echo"], "echo is taken by entries/voice/echo.md."],
    ["an id of a draft", { "drafts/fax/x.md": entry("X") }, ["drops", "x"], "x is taken by drafts/fax/x.md."],
    [
      "an earlier id of another entry",
      { "entries/voice/echo.md": entry("E", { head: "aliases: [noise]" }) },
      ["drops", "noise"],
      "noise is an earlier id of echo, which answers to it.",
    ],
    [
      "an id that was retired",
      { "ids.yaml": "drops: entry\nfax: { retired: Gone. }\n" },
      ["drops", "fax"],
      "fax was published before, and it was retired: ids.yaml says so.",
    ],
    [
      "an id that leads elsewhere",
      { "ids.yaml": "drops: entry\nfax: { moved: echo }\n" },
      ["drops", "fax"],
      "fax was published before, and it has moved",
    ],
    [
      "what the book does not have",
      {},
      ["drop", "x"],
      "The book has no entry, draft or area drop. Did you mean drops?",
    ],
    ["an area that is none", {}, ["drops", "vice/"], "The book has no area vice. Did you mean voice?"],
    ["three parts", {}, ["drops", "a/b/c"], "a/b/c is not a place for an entry."],
    ["to take an entry back", {}, ["drops", "drafts/voice/"], 'Retire it: fixbook rm drops --retired "why".'],
    [
      "to publish into an area that is none",
      { "drafts/vice/new.md": entry("New") },
      ["new", "entries/"],
      "The book has no area vice. Did you mean voice?",
    ],
    [
      "to publish a draft whose id an entry has",
      { "drafts/fax/drops.md": entry("Drops") },
      ["drafts/fax/drops.md", "entries/"],
      "drops is taken by entries/voice/drops.md.",
    ],
    [
      "to publish an id that was retired",
      { "drafts/fax/old.md": entry("Old"), "ids.yaml": "old: { retired: Gone. }\n" },
      ["old", "entries/"],
      "old was published before, and it was retired: ids.yaml says so. Choose another id.",
    ],
    [
      "to publish an alias that leads elsewhere",
      { "drafts/fax/new.md": entry("New", { head: "aliases: [old]" }), "ids.yaml": "old: { moved: drops }\n" },
      ["new", "entries/"],
      "it has moved: ids.yaml says so. Remove the alias old of the draft.",
    ],
    ["an area that there is", {}, ["voice/", "email/"], "The book has an area email already."],
    ["to empty an area without a word", {}, ["bounces", "voice/"], "It is the last entry of the area email"],
    [
      "what may be named in a file that cannot be read",
      { "entries/voice/echo.md": "---\nrelated: [drops\n---\n\n# E\n\n1. Go.\n" },
      ["drops", "ends"],
      "Nobody can tell what refers to it",
    ],
    [
      "to part others from a picture",
      {
        "entries/voice/drops/a.png": "A",
        "entries/voice/echo.md": entry("E", { body: "![A](drops/a.png)" }),
      },
      ["drops", "ends"],
      "Another entry shows a file out of the folder of drops.",
    ],
  ])("%s", (_, change, [from, to], problem) => {
    const planned = planMove(planBook(demo(change)), from, to);
    expect("refusal" in planned ? `${planned.refusal.problem} ${planned.refusal.action}` : planned).toContain(problem);
  });
});

test("names the place of what cannot be read", () => {
  const files = demo({ "entries/voice/echo.md": "---\nrelated: [drops\n---\n\n# E\n\n1. Go.\n" });
  const planned = planMove(planBook(files), "drops", "ends");
  expect("refusal" in planned && planned.refusal.at).toMatchObject([
    { file: "entries/voice/echo.md", range: { start: { line: 2 } } },
  ]);
});
