import { describe, expect, test } from "vitest";
import { cutPage } from "./fit/cut-page.ts";
import { lostWords, wordsIn } from "./fit/lost-words.ts";
import { reasonClass } from "./fit/reason-class.ts";
import { sectionKind } from "./fit/section-kind.ts";
import { writeTrial } from "./fit/trial.ts";
import { measureFit, showFit, tabulate } from "./fit.ts";

describe("a page is cut at its headings of the second level", () => {
  const cut = (text: string) => {
    const { title, preamble, sections } = cutPage(text);
    return [title, preamble.body.trim(), ...sections.map(({ heading, line }) => `${line} ${heading}`)];
  };

  test.each<[string, string, readonly (string | undefined)[]]>([
    ["title and sections", "# A\n\nB\n\n## C\n\nD\n\n### E\n\n## F ##\n", ["A", "B", "5 C", "11 F"]],
    ["a title in the frontmatter", '---\ntitle: "A: b"\n---\nB\n\n## C\n', ["A: b", "B", "6 C"]],
    ["no title", "B\n\n## C\n", [undefined, "B", "3 C"]],
    [
      "headings in fences",
      "# A\n\n```\n## B\n```\n\n- ~~~\n  ## C\n  ~~~\n\n## D\n",
      ["A", expect.any(String), "11 D"],
    ],
    ["headings in comments", "# A\n\n<!--\n## B\n-->\n\n## C\n", ["A", expect.any(String), "7 C"]],
    ["underlined headings", "A\n=\n\nB\n\nC\n---\n\nD\n", ["A", "B", "6 C"]],
    ["rules and tables", "# A\n\n---\n\n| a |\n|---|\n\n## B\n", ["A", expect.any(String), "8 B"]],
    ["CRLF", "# A\r\n\r\nB\r\n\r\n## C\r\n", ["A", "B", "5 C"]],
  ])("%s", (_name, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test("its definitions are known, those in code aside", () => {
    expect(cutPage("# A\n\n[b]: https://c.d\n\n```\n[e]: f\n```\n").definitions).toEqual(["[b]: https://c.d"]);
  });
});

test.each([
  ["Fix", "fix"],
  ["**Resolution**", "fix"],
  ["2. Solution 3: Reset it", "fix"],
  ["Resolution - reset it", "fix"],
  ["Mitigation", "fix"],
  ["[Remediation]", "fix"],
  ["Solution {#solution}", "fix"],
  ["Workaround", "workaround"],
  ["Diagnosis", "confirm"],
  ["Symptoms:", "known"],
  ["Issue - it fails", "unknown"],
  ["Impact", "unknown"],
  [undefined, "preamble"],
])("the heading %s is of the kind %s", (heading, kind) => {
  expect(sectionKind(heading)).toBe(kind);
});

test.each([
  ["structure/deep-heading", "grammar"],
  ["markdown/unsupported", "grammar"],
  ["source/lost-text", "grammar"],
  ["structure/contents-list", "markup"],
  ["structure/empty-section", "markup"],
  ["security/raw-html", "markup"],
  ["links/relative-url", "markup"],
])("%s is about the %s", (rule, about) => {
  expect(reasonClass(rule)).toBe(about);
});

describe("the words of a section are in what is published", () => {
  const trial = (body: string) => writeTrial({ heading: "Fix", line: 1, body }, "fix", ["[b]: https://x.y/z"], 0);

  test.each([
    ["steps and text", "Do `this`.\n\n1. Open *it*.\n3. Press **that**, a\\_b.\n\nThen wait.\n"],
    ["groups", "### iOS\n\n- One\n\n### Android\n\n1. Two\n"],
    ["links", 'See [here][b], <https://e.f> and [this](https://g.h/i "j k") &amp; that.\n'],
    ["code, tables and alerts", "> [!NOTE]\n> One\n\n```sh\ntwo <<THREE>>\n```\n\n| a | b |\n|---|---|\n| c | d |\n"],
  ])("%s", (_name, body) => {
    expect(lostWords(trial(body))).toEqual([]);
  });

  test("where one is not, it is lost", () => {
    const { source, start, end } = trial("1. Open it.\n");
    const before = "---\ntags: [seldom]\n---\n";
    const text = before + source.text;
    // The place of the section reaches over the frontmatter, whose words are in no text.
    expect(lostWords({ source: { ...source, text }, start: 0, end: end + before.length })).toContain("seldom");
    expect(start).toBeGreaterThan(0);
  });

  test("words are letters and digits, whatever signs of Markdown stand in them", () => {
    expect(wordsIn("a\\_b **c**d, e-f")).toEqual(["ab", "cd", "e", "f"]);
  });
});

describe("a run", () => {
  const page = (text: string, path = "one/a.md") => ({ path, text });

  test("says of each section whether it is held, and why not", async () => {
    const { sections, pages } = await measureFit([
      page("# A\n\nB\n\n## Resolution\n\n1. Go.\n\n## Impact\n\n<b>x</b>\n\n## Benefits\n\nProse.\n"),
      page("# A\n\n## Cause\n\nIt is.\n", "two/b.md"),
      { path: "two/c.md", text: undefined },
    ]);
    expect(sections.map(({ file, line, kind, outcome }) => [file, line, kind, outcome])).toEqual([
      ["one/a.md", 2, "preamble", "held"],
      ["one/a.md", 5, "fix", "held"],
      ["one/a.md", 9, "unknown", "markup"],
      ["one/a.md", 13, "known", "grammar"],
      ["two/b.md", 3, "known", "held"],
    ]);
    expect(sections.map(({ reasons }) => [...reasons])).toEqual([
      [],
      [],
      [["security/raw-html", 11]],
      [["structure/items-expected", 15]],
      [],
    ]);
    expect(pages).toEqual([
      { file: "one/a.md", form: ["structure/items-expected"], undeclared: 1, markup: ["security/raw-html"] },
    ]);
  });

  test("is summed up in tables", async () => {
    const fit = await measureFit([page("# A\n\n## Fix\n\n1. Go.\n\n## Benefits\n\nProse.\n")]);
    const tables = tabulate(fit);
    expect(tables.total).toMatchObject({ sections: 2, held: { sections: 50 }, aside: { sections: 50 }, lost: 0 });
    const shown = showFit(tables);
    expect(shown).toContain("| the form | `structure/items-expected` | 1 | 0 | 1 | one/a.md:9 |");
    expect(shown).toContain("Held as it is: 100 % of fix sections, 50 % of all words.");
  });
});
