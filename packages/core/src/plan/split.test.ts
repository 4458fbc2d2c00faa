import { describe, expect, test } from "vitest";
import { changesBetween, demo, type Files, filesAfter, planBook, planOf } from "../../test/plan-book.js";
import { parseEntry } from "../entry/parse-entry.js";
import { planSplit, type SplitOptions } from "./index.js";

const SOLUTIONS = `## Cause: The fuse

It blew.

## Fix

1. Change the fuse.

## Cause: The cable

It is loose.

## Fix

1. Plug it in.

## Workaround

1. Hold it.
`;
const WHOLE = `# A\n\n${SOLUTIONS}\n## Verify\n\nIt is light.\n`;

function book(a: string, change: Readonly<Record<string, string | undefined>> = {}): Files {
  return demo({
    "entries/voice/a.md": a,
    "entries/voice/drops.md": undefined,
    "ids.yaml": "a: entry\nbounces: entry\necho: entry\n",
    ...change,
  });
}

const CABLE: SplitOptions = { solution: "The cable", to: "cable", title: "It flickers" };

/** What changes where a solution leaves `a`; that, done once, is not done again. */
function split(files: Files, options: SplitOptions = CABLE) {
  const plan = planOf(planSplit(planBook(files), "a", options));
  const after = filesAfter(files, plan);
  const again = planOf(planSplit(planBook(after), "a", options));
  expect(again).toMatchObject({ creates: [], renames: [], copies: [], edits: [], deletes: [], level: "none" });
  return { plan, changes: changesBetween(files, after) };
}

describe("a split", () => {
  test.each<[string, string, SplitOptions, Readonly<Record<string, string>>]>([
    ["the last solution", WHOLE, CABLE, {}],
    ["the first one, by its id", WHOLE, { ...CABLE, solution: "the-fuse", to: "fuse" }, {}],
    ["one by its anchor, in another area", WHOLE, { ...CABLE, solution: "solution-the-cable", to: "email/cable" }, {}],
    ["one into an area that was empty", WHOLE, { ...CABLE, to: "fax/cable" }, {}],
    ["one at the end of the file", `# A\n\n${SOLUTIONS.trimEnd()}`, CABLE, {}],
    ["CRLF", WHOLE.replaceAll("\n", "\r\n"), CABLE, {}],
    [
      "fields that are as true of a part",
      `---\ntags: [x]\nrelated:\n  - echo\naudience: internal\nowners: [team]\nsignatures: {codes: [E1]}\nappliesTo:\n  - ios\n---\n\n${WHOLE}`,
      CABLE,
      {},
    ],
    [
      "numbered headings",
      "# A\n\n## Cause 1\n\nX.\n\n## Resolution 1\n\n1. Go.\n\n## Cause 2\n\nY.\n\n## Resolution 2\n\n1. Run.\n",
      { ...CABLE, solution: "Resolution 2" },
      {},
    ],
    [
      "links by labels",
      `${WHOLE.replace("It is loose.", "It is [loose][x].").replace("It blew.", "It [blew][y].")}\n[x]: https://x.example/\n[y]: https://y.example/\n`,
      CABLE,
      {},
    ],
    ["a title with signs", WHOLE, { ...CABLE, title: "It *flickers* in <<PRODUCT>>: [a]" }, {}],
    [
      "a placeholder in its name",
      WHOLE.replace("The cable", "The cable of <<PRODUCT>>"),
      { ...CABLE, solution: "The cable of <<PRODUCT>>" },
      {},
    ],
    [
      "a picture of its own, and one of both",
      WHOLE.replace("1. Plug it in.", "1. Plug it in.\n\n   ![x](x.png) ![y](a/y.png)").replace(
        "It blew.",
        "It blew. ![y](y.png)",
      ),
      CABLE,
      { "entries/voice/a/x.png": "1", "entries/voice/a/y.png": "2" },
    ],
  ])("%s", (_, a, options, pictures) => {
    const { plan, changes } = split(book(a, pictures), options);
    const [made] = plan.creates;
    const read = (path: string, text = "") => parseEntry({ path, text });
    const entries = [read("entries/voice/a.md", changes["entries/voice/a.md"]), read(made?.file ?? "", made?.text)];
    for (const { entry, diagnostics } of entries) {
      expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
      expect(entry?.solutions).toHaveLength(1);
    }
    const { level, renames, copies } = plan;
    const texts = Object.entries(changes).map(([path, text]) => `${path}:\n${text?.replaceAll("\r\n", "␍\n")}`);
    expect(texts.join("\n")).toMatchSnapshot();
    expect({ level, renames, copies }).toMatchSnapshot();
  });

  test("says that the first check was that of the solution", () => {
    const { plan } = split(book(`---\nfirstCheck: Look at the fuse.\n---\n\n${WHOLE}`), {
      ...CABLE,
      solution: "The fuse",
    });
    expect(plan.warnings.map(({ why }) => why)).toEqual(["The first check was that of the solution that leaves."]);
  });

  test("is a minor change, also where the entry has no first check any more", () => {
    const a = WHOLE.replace("1. Plug it in.", "1. Do this:");
    expect(split(book(a), { ...CABLE, solution: "The fuse", to: "fuse" }).plan.level).toBe("minor");
  });
});

describe("an entry that ceases", () => {
  const last = "---\naliases: [once]\nsignatures: {codes: [E1]}\nrelated: [echo]\n---\n\n# A\n\nWhy.\n\n1. Go.\n";
  const options: SplitOptions = { ...CABLE, solution: "fix", retireInto: ["cable", "bounces"] };

  test("leaves all that it says to the new one, and its ids lead to several", () => {
    const { changes, plan } = split(
      book(last, {
        "entries/voice/echo.md": "---\nrelated: [a]\n---\n\n# E\n\n1. Go.\n",
        "ids.yaml": "a: entry\nbounces: entry\necho: entry\nolder: {moved: a}\nonce: entry\n",
      }),
      options,
    );
    expect(changes).toEqual({
      "entries/voice/a.md": undefined,
      "entries/voice/cable.md":
        "---\nsignatures: {codes: [E1]}\nrelated: [echo, bounces]\n---\n\n# It flickers\n\nWhy.\n\n1. Go.\n",
      "entries/voice/echo.md": "---\nrelated: [cable, bounces]\n---\n\n# E\n\n1. Go.\n",
      "ids.yaml":
        "a: { split: [cable, bounces] }\nbounces: entry\ncable: entry\necho: entry\nolder: { split: [cable, bounces] }\nonce: { split: [cable, bounces] }\n",
    });
    expect(plan.level).toBe("major");
  });

  test.each([
    ["cable", "the new one"],
    ["bounces", "one that was there"],
  ])("lets links and questions lead to %s, %s", (referencesTo) => {
    const { changes } = split(
      book(last, {
        "entries/voice/echo.md": "# E\n\n1. See [[a]] and [this][it].\n\n[it]: entry:once\n",
        "queries.yml": "- {query: it flickers, entry: a}\n",
        "evals.yml": "- {ask: it flickers, mustCite: a}\n",
        "ids.yaml": "a: entry\nbounces: entry\necho: entry\nonce: entry\n",
      }),
      { ...options, referencesTo },
    );
    expect(changes).toMatchObject({
      "entries/voice/echo.md": `# E\n\n1. See [[${referencesTo}]] and [this][it].\n\n[it]: entry:${referencesTo}\n`,
      "queries.yml": `- {query: it flickers, entry: ${referencesTo}}\n`,
      "evals.yml": `- {ask: it flickers, mustCite: ${referencesTo}}\n`,
    });
  });

  test("says why the area that it leaves has no entries", () => {
    const files = book(last, { "entries/voice/echo.md": undefined, "ids.yaml": "a: entry\nbounces: entry\n" });
    const elsewhere = { ...options, to: "email/cable" };
    const planned = planSplit(planBook(files), "a", elsewhere);
    expect(planned).toMatchObject({ refusal: { asks: "empty", problem: expect.stringContaining("area voice") } });
    const { changes } = split(files, { ...elsewhere, empty: "See email." });
    expect(changes["book.yaml"]).toContain("empty: See email.");
  });

  test.each<[string, Files, SplitOptions, string]>([
    [
      "with other solutions",
      book(WHOLE),
      { ...CABLE, retireInto: ["cable", "echo"] },
      "a has 2 solutions: The fuse; The cable.",
    ],
    [
      "into one",
      book(last),
      { ...options, retireInto: ["cable"] },
      "An entry that was split leads to two ids or more.",
    ],
    [
      "into what is no entry",
      book(last),
      { ...options, retireInto: ["cable", "nothing"] },
      "nothing is not an entry that can take the place of a.",
    ],
    [
      "without a ledger",
      book(last, { "ids.yaml": undefined }),
      options,
      "The book has no ids.yaml to record what became of a.",
    ],
    [
      "with references in text",
      book(last, { "entries/voice/echo.md": "# E\n\n1. See [[a]].\n" }),
      options,
      "A place refers to a, and only people can tell which of the new ones is meant.",
    ],
    [
      "with references that are to lead elsewhere",
      book(last),
      { ...options, referencesTo: "echo" },
      "a is not split into echo, so references to it cannot lead there.",
    ],
    [
      "with a reference that would lead to itself",
      book(last, { "entries/email/bounces.md": "# B\n\n1. See [[a]].\n" }),
      { ...options, referencesTo: "bounces" },
      "A place refers to a, and only people can tell which of the new ones is meant.",
    ],
  ])("is refused %s", (_, files, wanted, problem) => {
    const planned = planSplit(planBook(files), "a", wanted);
    expect("refusal" in planned ? planned.refusal.problem : planned).toBe(problem);
  });
});

describe("a split that is refused", () => {
  test.each<[string, Files, string, SplitOptions, string, string]>([
    ["an unknown entry", book(WHOLE), "b", CABLE, "The book has no entry or draft b.", ""],
    [
      "an unknown solution",
      book(WHOLE),
      "a",
      { ...CABLE, solution: "x" },
      'a has no solution "x".',
      "Its solutions are: The fuse; The cable.",
    ],
    [
      "only one solution",
      book("# A\n\n1. Go.\n"),
      "a",
      { ...CABLE, solution: "fix" },
      "a has only one solution, so there is nothing to split.",
      "",
    ],
    [
      "a target that is taken",
      book(WHOLE),
      "a",
      { ...CABLE, to: "echo" },
      "echo is taken by entries/voice/echo.md.",
      "",
    ],
    ["a target that cannot be an id", book(WHOLE), "a", { ...CABLE, to: "Echo" }, "Echo cannot be an id", ""],
    [
      "a retired target",
      book(WHOLE, { "ids.yaml": "a: entry\nbounces: entry\ncable: {retired: Gone.}\necho: entry\n" }),
      "a",
      CABLE,
      "cable was published before, and it was retired: ids.yaml says so.",
      "",
    ],
    ["an area that is none", book(WHOLE), "a", { ...CABLE, to: "vioce/cable" }, "The book has no area vioce.", ""],
    ["no place", book(WHOLE), "a", { ...CABLE, to: "a/b/c" }, "a/b/c is not a place for an entry.", ""],
    ["an empty title", book(WHOLE), "a", { ...CABLE, title: " " }, "The title must be one line of words.", ""],
    [
      "a broken entry",
      book("# A\n"),
      "a",
      CABLE,
      "Not all that a says is understood, so it cannot be taken apart.",
      "",
    ],
    [
      "an earlier conflict",
      book(WHOLE.replace("It blew.", "<<<<<<< x\n\nIt blew.")),
      "a",
      CABLE,
      "a has conflict lines of an earlier merge.",
      "",
    ],
  ])("%s", (_, files, name, options, problem, action) => {
    const planned = planSplit(planBook(files), name, options);
    if (!("refusal" in planned)) throw new Error("It was planned.");
    expect(planned.refusal.problem.slice(0, problem.length)).toBe(problem);
    if (action !== "") expect(planned.refusal.action).toBe(action);
  });
});
