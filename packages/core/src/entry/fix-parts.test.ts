import { describe, expect, test } from "vitest";
import { find } from "../../test/find.js";
import { inlineText } from "../rich-text/to-text.js";
import { parseEntry } from "./parse-entry.js";
import { stepsOf } from "./steps.js";

const path = "entries/area/id.md";

function entryOf(body: string) {
  const { entry, diagnostics } = parseEntry({ path, text: `# A\n\n${body}\n` });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (entry === undefined) throw new Error("There is no entry.");
  return entry;
}

/** A fix in short: `T` text, `1-2` numbered steps, `*2` bullets, `Title(…)` a group. */
function shapeOf(parts: ReturnType<typeof entryOf>["solutions"][number]["fix"]): string {
  return parts
    .map((part): string => {
      if (part.kind === "text") return "T";
      if (part.kind === "group") return `${part.id}(${shapeOf([...part.parts])})`;
      return part.ordered ? `${part.start}-${part.start + part.items.length - 1}` : `*${part.items.length}`;
    })
    .join(" ");
}

describe("the parts of a fix", () => {
  test.each([
    ["one list", "1. A\n2. B", "1-2", 2],
    ["text before it", "Do:\n\n1. A\n2. B", "T 1-2", 2],
    ["text after it", "1. A\n\nDone.", "1-1 T", 1],
    ["text between two lists", "1. A\n2. B\n\nThen:\n\n1. C", "1-2 T 3-3", 3],
    ["a list that goes on", "1. A\n2. B\n\nThen:\n\n3. C", "1-2 T 3-3", 3],
    ["bullets alone", "- A\n- B", "*2", 2],
    ["bullets in two lists", "- A\n\nAnd:\n\n- B", "*1 T *1", 2],
    ["bullets beside steps are no steps", "One of:\n\n- x\n- y\n\n1. A", "T *2 1-1", 1],
    ["text alone is one step", "Wait.\n\nThen wait again.", "T", 1],
    ["code alone is one step", "```sh\nrun\n```", "T", 1],
    ["groups", "### Windows\n\n1. A\n2. B\n\n### macOS\n\n1. C", "windows(1-2) macos(1-1)", 3],
    ["text before groups", "Choose:\n\n### A\n\n1. x\n\n### B\n\n1. y", "T a(1-1) b(1-1)", 2],
    ["steps before groups", "1. x\n\n### A\n\n1. y\n\nz\n\n1. w", "1-1 a(1-1 T 2-2)", 3],
    ["bullets of a group are its steps", "### A\n\n- x\n- y\n\n### B\n\n1. z", "a(*2) b(1-1)", 3],
    ["text of a group without a list is its step", "### A\n\nx\n\n### B\n\n1. z", "a(T) b(1-1)", 2],
    ["bullets above numbered groups are no steps", "- x\n- y\n\n### B\n\n1. z", "*2 b(1-1)", 1],
    ["groups of text are a step each", "### A\n\nx\n\n### B\n\ny", "a(T) b(T)", 2],
    ["text before groups of text is one too", "x\n\n### A\n\ny", "T a(T)", 2],
    ["groups of one name", "### A\n\n1. x\n\n### A\n\n1. y", "a(1-1) a-2(1-1)", 2],
    [
      "a group in another script",
      "### Сбросить кэш\n\n1. x\n\n### 重置缓存\n\n1. y",
      "sbrosit-kesh(1-1) zhongzhihuancun(1-1)",
      2,
    ],
    ["a group with code and bold words", "### **On** `iOS`\n\n1. x", "on-ios(1-1)", 1],
    ["links are no steps", "- [A](https://a.example)\n- <https://b.example>", "*2", 0],
    ["links beside text, which is one step", "Do it.\n\nSee also:\n\n- [A](https://a.example)", "T *1", 1],
    [
      "links beside bullets",
      "- Do it.\n\nSee also:\n\n- [A](https://a.example)\n- **[B](https://b.example)**.",
      "*1 T *2",
      1,
    ],
    ["links in a link", "- [A](https://a.example)\n  - [[voice]]", "*1", 0],
    ["links with words beside them are steps", "- Open [A](https://a.example)\n- [B](https://b.example)", "*2", 2],
    ["links with numbers are steps", "1. [A](https://a.example)\n2. [B](https://b.example)", "1-2", 2],
    ["links in a group", "1. x\n\n### See also\n\n- [A](https://a.example)", "1-1 see-also(*1)", 1],
    ["a nested list belongs to its step", "1. A\n   - x\n   - y\n2. B", "1-2", 2],
    ["a list in an alert is no step", "> [!NOTE]\n> 1. x\n\n1. A", "T 1-1", 1],
    ["a table between steps", "1. A\n\n| a |\n| - |\n| b |\n\n1. B", "1-1 T 2-2", 2],
    ["steps from 0", "0. A\n1. B", "1-2", 2],
    ["two kinds of numbers", "1. A\n2) B", "1-2", 2],
    ["CRLF", "1. A\r\n\r\nThen:\r\n\r\n1. B", "1-1 T 2-2", 2],
  ])("%s", (_name, body, shape, count) => {
    const [solution] = entryOf(`## Fix\n\n${body}`).solutions;
    expect(shapeOf(solution?.fix ?? [])).toBe(shape);
    expect(stepsOf(solution?.fix ?? [])).toHaveLength(count);
  });

  test("steps of groups are told apart", () => {
    const [solution] = entryOf("## Fix\n\n1. A\n\n### Windows\n\n1. B\n\n### macOS\n\n1. C").solutions;
    expect(stepsOf(solution?.fix ?? []).map(({ group }) => group?.id)).toEqual([undefined, "windows", "macos"]);
  });

  test("Workaround, Confirm and Verify hold them too", () => {
    const entry = entryOf(
      "## Confirm the cause\n\nLook:\n\n1. A\n\n## Fix\n\n1. B\n\n## Workaround\n\n### iOS\n\n- C\n\n## Verify\n\nCall.\n\n1. D",
    );
    expect(shapeOf(entry.confirm)).toBe("T 1-1");
    expect(shapeOf(entry.solutions[0]?.workaround ?? [])).toBe("ios(*1)");
    expect(shapeOf(entry.verify)).toBe("T 1-1");
  });

  test("in the two-minute form, all below the first list belongs to the fix", () => {
    const [solution] = entryOf("It is off.\n\n1. Go.\n\nWait.\n\n1. Go on.\n\nDone.").solutions;
    expect(solution?.cause).toHaveLength(1);
    expect(shapeOf(solution?.fix ?? [])).toBe("1-1 T 2-2 T");
  });
});

describe("the first check", () => {
  test.each([
    ["the first step", "1. Look.\n2. Go.", "Look."],
    ["of text alone", "Look.", "Look."],
    ["of bullets", "- Look.\n- Go.", "Look."],
    ["no step of a group", "### Windows\n\n1. Look.", undefined],
    ["no step of 141 characters", `1. ${"a".repeat(141)}`, undefined],
    ["a step of 140 characters", `1. ${"a".repeat(140)}`, "a".repeat(140)],
    ["no step that announces what follows", "1. Do one of these:\n\n- A\n- B", undefined],
    ["none with a wide colon", "1. どちらかを行います：\n2. B", undefined],
    ["none whose colon is bold", "1. Do **one of these:**\n2. B", undefined],
    ["none of text alone that announces", "Do one of these:", undefined],
    ["a step with what it announces", "1. Look:\n   - x", "Look:"],
    ["a step with the code that it announces", "1. Run:\n\n   ```sh\n   run\n   ```", "Run:"],
    ["a step with a colon inside", "1. Look: it blinks.", "Look: it blinks."],
    ["no link", "- [A](https://a.example)", undefined],
    ["no text with links", "Look.\n\nSee also:\n\n- [A](https://a.example)", undefined],
    ["no step that is long in its list", `1. Look:\n   - ${"a".repeat(140)}`, undefined],
  ])("is %s", (_name, body, check) => {
    const { firstCheck } = entryOf(`## Fix\n\n${body}`);
    const [paragraph] = firstCheck ?? [];
    const words = paragraph?.type === "paragraph" && paragraph.children[0];
    expect(words === false || words === undefined ? undefined : words.type === "text" && words.value).toBe(check);
  });

  test.each([
    ["a long step", `1. ${"a".repeat(141)}\n2. Go.`, 141],
    ["a step with a long list", `1. Look:\n   - ${"a".repeat(140)}\n2. Go.`, 145],
    ["a long step in the full form", `## Fix\n\n1. ${"a".repeat(141)}\n2. Go.`, 141],
    ["a step that is not too long", `1. ${"a".repeat(140)}\n2. Go.`, undefined],
    ["the only step", `1. ${"a".repeat(141)}`, undefined],
    ["text alone", `## Fix\n\n${"a".repeat(141)}`, undefined],
    ["a long step of a group", `## Fix\n\n### A\n\n1. ${"a".repeat(141)}\n2. Go.`, undefined],
    ["a long step that announces the next", `## Fix\n\n1. ${"a".repeat(141)}:\n2. Go.`, undefined],
    ["a step that is long with its picture", `1. Look.\n\n   ![${"a".repeat(141)}](a.png)\n2. Go.`, undefined],
    ["a long second step", `1. Go.\n2. ${"a".repeat(141)}`, undefined],
  ])("is missed where there is %s", (_name, body, length) => {
    const find = (front: string) =>
      parseEntry({ path: "entries/a/b.md", text: `${front}# A\n\nText.\n\n${body}\n` }).diagnostics.flatMap(
        ({ ruleId, message }) => (ruleId === "structure/long-first-step" ? [message] : []),
      );
    expect(find("")).toEqual(length === undefined ? [] : [expect.stringContaining(`has ${length} characters`)]);
    expect(find("---\nfirstCheck: Look.\n---\n\n")).toEqual([]);
  });

  test("is no workaround", () => {
    expect(entryOf("## Cause\n\nC.\n\n## Workaround\n\n1. Wait.").firstCheck).toBeUndefined();
  });
});

describe("what breaks a list by accident", () => {
  const FENCE = "```sh\nrun\n```";
  test.each([
    ["text before the number that follows", "1. A\n\nNote.\n\n2. B", "structure/interrupted-steps: Note."],
    ["code at the margin", `1. A\n\n${FENCE}\n\n1. B`, `structure/interrupted-steps: ${FENCE}`],
    ["a quote at the margin", "1. A\n\n> Wait.\n\n1. B", "structure/interrupted-steps: > Wait."],
    ["bullets before the number that follows", "1. A\n\n- x\n\n2. B", "structure/interrupted-steps: - x"],
    ["two kinds of numbers", "1. A\n2) B", "structure/interrupted-steps: 2) B"],
  ])("%s", (_name, body, finding) => {
    expect(find(`# A\n\n## Fix\n\n${body}\n`)).toEqual([finding]);
  });

  test.each([
    ["text", "1. A\n\nNote.\n\n2. B", "1. A\n\n   Note.\n\n2. B"],
    ["code", `1. A\n\n${FENCE}\n\n2. B`, "1. A\n\n   ```sh\n   run\n   ```\n\n2. B"],
    ["text below a step with two digits", `${numbered(10)}\n\nNote.\n\n11. B`, `${numbered(10)}\n\n    Note.\n\n11. B`],
  ])("can be indented: %s", (_name, body, fixed) => {
    const before = `# A\n\n## Fix\n\n${body}\n`;
    const [found] = parseEntry({ path, text: before }).diagnostics;
    const [edit] = found?.fixes?.[0]?.edits ?? [];
    if (edit === undefined) throw new Error("There is no fix.");
    const after = before.slice(0, edit.range.start.offset) + edit.text + before.slice(edit.range.end.offset);
    expect(after).toBe(`# A\n\n## Fix\n\n${fixed}\n`);
    expect(parseEntry({ path, text: after }).diagnostics).toEqual([]);
  });

  test.each([
    ["text before a list from 1", "1. A\n\nThen:\n\n1. B"],
    ["text and code", `1. A\n\nRun:\n\n${FENCE}\n\n1. B`],
    ["code behind the last step", `1. A\n\n${FENCE}`],
    ["a table", "1. A\n\n| a |\n| - |\n\n1. B"],
  ])("is not %s", (_name, body) => {
    expect(find(`# A\n\n## Fix\n\n${body}\n`)).toEqual([]);
  });

  test("a list that begins anywhere else is told its number", () => {
    expect(find("# A\n\n## Fix\n\n1. A\n\nThen:\n\n7. B\n")).toEqual(["structure/list-start: 7."]);
  });

  test.each([
    ["1. A\n2. B\n\nText.\n\n3. C\n\n```sh\nrun\n```\n\n4. D", ["below step 2", "below step 3"]],
    ["1. A\n\n```sh\nrun\n```\n\n1. B\n\n```sh\nrun\n```\n\n1. C", ["below step 1", "below step 2"]],
    ["3. A\n4. B\n\nText.\n\n5. C", ["begins at 3", "below step 4"]],
    ["1. A\n\nText.\n\n5. B\n6. C\n\nMore.\n\n7. D\n\nMore.\n\n8. E", ["begins at 5", "below step 6", "below step 7"]],
  ])("%j: each says the number that stands there", (steps, expected) => {
    const { diagnostics } = parseEntry({ path, text: `# A\n\n## Fix\n\n${steps}\n` });
    expect(diagnostics.map(({ message }) => /(?:below step|begins at) \d+/.exec(message)?.[0])).toEqual(expected);
  });
});

describe("groups", () => {
  test.each([
    ["### Step 1\n\n1. x", "structure/group-title: ### Step 1"],
    ["### 2\n\n1. x", "structure/group-title: ### 2"],
    ["### Method B\n\n1. x", "structure/group-title: ### Method B"],
    ["### Schritt 2:\n\n1. x", "structure/group-title: ### Schritt 2:"],
    ["### 手順 2\n\n1. x", "structure/group-title: ### 手順 2"],
    ["### A\n\n### B\n\n1. x", "structure/empty-section: ### A"],
    ["### A\n\n##### B\n\n1. x", "structure/deep-heading: ##### B"],
    ["### Workaround\n\n1. x", "structure/group-title: ### Workaround"],
    ["### Verify\n\n1. x", "structure/group-title: ### Verify"],
    ["1. x\n\n#### Cause\n\ny", "structure/group-title: #### Cause"],
  ])("of %j: %s", (body, finding) => {
    expect(find(`# A\n\n## Fix\n\n${body}\n`)).toEqual([finding]);
  });

  test.each([
    "### Step 1: Open it",
    "### iOS 17",
    "### Windows 11",
    "### 64-bit systems",
    "### On a phone",
    "### Cause 1: The plug is out",
    "### Workaround: turn it off",
    "### Issue 2",
    "#### On a phone",
    "### On a phone\n\n#### Of the old kind",
  ])("of %j: nothing", (title) => {
    expect(find(`# A\n\n## Fix\n\n${title}\n\n1. x\n`)).toEqual([]);
  });

  test("a heading that is too deep becomes bold text", () => {
    const before = "# A\n\n## Fix\n\n##### On a phone\n\n1. x\n";
    const [edit] = parseEntry({ path, text: before }).diagnostics[0]?.fixes?.[0]?.edits ?? [];
    expect(edit?.text).toBe("**On a phone**");
  });
});

describe("headings of the fourth level", () => {
  test.each([
    ["number anew", "#### A\n\n1. x\n2. y\n\n#### B\n\n1. z", "T 1-2 T 1-1", ["A", "A", "B"]],
    ["number anew below steps", "1. x\n\n#### A\n\n1. y\n\nT\n\n1. z", "1-1 T 1-1 T 2-2", [undefined, "A", "A"]],
    ["number anew in a group", "### G\n\n1. w\n\n#### A\n\n1. x", "g(1-1 T 1-1)", ["G", "G A"]],
    [
      "of one name in two groups",
      "### G\n\n#### A\n\n1. x\n\n### H\n\n#### A\n\n1. y",
      "g(T 1-1) h(T 1-1)",
      ["G A", "H A"],
    ],
    ["judge bullets by themselves", "1. x\n\n#### A\n\n- y", "1-1 T *1", [undefined, "A"]],
    ["judge text by itself", "#### A\n\nx\n\n#### B\n\n1. y", "T T 1-1", ["A", "B"]],
    ["without anything below it", "#### A\n\n#### B\n\n1. y", "T T 1-1", ["B"]],
    ["above text and bullets", "#### A\n\n1. x\n\n### B\n\n#### C\n\nText.\n\n- y", "T 1-1 b(T *1)", ["A", "B C"]],
  ])("%s", (_name, body, shape, titles) => {
    const [solution] = entryOf(`## Fix\n\n${body}`).solutions;
    expect(shapeOf(solution?.fix ?? [])).toBe(shape);
    const words = stepsOf(solution?.fix ?? []).map(({ group, heading }) =>
      [group?.title, heading?.children].flatMap((title) => (title === undefined ? [] : inlineText(title))).join(" "),
    );
    expect(words.map((title) => title || undefined)).toEqual(titles);
  });

  test("begin a text", () => {
    const [solution] = entryOf("## Fix\n\nText.\n\n#### A\n\nMore.\n\n1. x").solutions;
    expect(solution?.fix.map((part) => part.kind === "text" && part.blocks.map(({ type }) => type))).toEqual([
      ["paragraph"],
      ["heading", "paragraph"],
      false,
    ]);
  });

  test("tell the number of a list that goes on below one", () => {
    expect(find("# A\n\n## Fix\n\n1. A\n\n#### B\n\n2. C\n")).toEqual(["structure/list-start: 2."]);
  });

  test.each(["Look.", "1. Look."])("keep %j from being the first check", (below) => {
    expect(entryOf(`## Fix\n\n#### A\n\n${below}`).firstCheck).toBeUndefined();
  });
});

describe("a heading of the third level that is called as a section is", () => {
  const FIX = "## Fix\n\n1. Go.\n\n";
  test.each([
    ["in a fix: a group", "## Fix\n\n1. Go.\n\n### Verify\n\n1. x", ["structure/group-title"]],
    ["in a fix, with more words: a group", "## Fix\n\n### Cause 1: A\n\n1. x", []],
    ["in more information: text", `${FIX}## More information\n\n### Workaround\n\nx`, []],
    ["in more information, beside a fix: text", `${FIX}## More information\n\n### Solution\n\nx`, []],
    ["without another fix: the fix", "## More information\n\nM.\n\n### Solution\n\n1. x", ["structure/deep-heading"]],
    ["in a workaround without a fix: the fix", "## Workaround\n\n1. x\n\n### Fix\n\n1. y", ["structure/deep-heading"]],
    ["with the name of a solution: its section", "## Fix\n\n1. x\n\n### Cause: A\n\ny", ["structure/deep-heading"]],
    ["in a symptom: a section", `## Symptom\n\nS.\n\n### Cause\n\nC.\n\n${FIX}`, ["structure/deep-heading"]],
    ["below the title: a section", `### Cause\n\nC.\n\n${FIX}`, ["structure/deep-heading"]],
  ])("%s", (_name, body, rules) => {
    expect(find(`# A\n\n${body}\n`).map((one) => one.split(":")[0])).toEqual(rules);
  });
});

test("a second fix without a name is found behind a fix with groups too", () => {
  expect(find("# A\n\n## Fix\n\n### On a phone\n\n1. x\n\n## Fix\n\n1. y\n")).toEqual([
    "structure/duplicate-section: ## Fix",
  ]);
});

describe("a horizontal rule is no text, and is said to be none", () => {
  test.each([
    ["between steps", "## Fix\n\n1. A\n\n---\n\n2. B", "1-2", []],
    ["between lists from 1", "## Fix\n\n1. A\n\n---\n\n1. B", "1-2", ["structure/interrupted-steps"]],
    ["between a list and text", "## Fix\n\n1. A\n\n***\n\nB", "1-1 T", []],
    ["below a section", "## Fix\n\n1. A\n\n___\n\n## Verify\n\nB", "1-1", []],
    ["below the title", "---\n\n## Fix\n\n1. A", "1-1", []],
    ["in a step", "## Fix\n\n1. A\n\n   ---\n\n   B", "1-1", []],
    ["in the two-minute form", "1. Go.\n\n---\n\n2. Wait.", "1-2", []],
    ["several", "---\n\n## Fix\n\n1. A\n\n---\n\nB\n\n---", "1-1 T", []],
  ])("%s", (_name, body, shape, others) => {
    const { entry, diagnostics } = parseEntry({ path, text: `# A\n\n${body}\n` });
    expect(shapeOf(entry?.solutions[0]?.fix ?? [])).toBe(shape);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["markdown/horizontal-rule", ...others]);
  });

  test("a section of a rule alone is empty, and so is a step", () => {
    expect(find("# A\n\n## Fix\n\n1. A\n\n## Verify\n\n---\n")).toContain("structure/empty-section: ## Verify");
    expect(find("# A\n\n## Fix\n\n1. A\n2. ---\n")).toContain("structure/empty-step: 2. ---");
  });
});

describe("text sections", () => {
  test.each(["Symptom", "Cause", "Prerequisites", "Escalate", "Why use this", "More information", "Internal notes"])(
    "%s may have headings of its own",
    (heading) => {
      const fix = heading === "Cause" ? "" : "## Cause\n\nC.\n\n";
      const body = `## ${heading}\n\nText.\n\n### One\n\nMore.\n\n#### Two\n\n- a\n\n${fix}`;
      expect(
        find(`# A\n\n${heading === "Symptom" ? "" : "## Symptom\n\nS.\n\n"}${body}## Fix\n\n1. Go.\n`).filter(
          (one) => !/section-order/.test(one),
        ),
      ).toEqual([]);
    },
  );
});

function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index + 1}. Step`).join("\n");
}
