import { describe, expect, test } from "vitest";
import { bookYaml, changesBetween, demo, entry, filesAfter, planBook, planOf } from "../../test/plan-book.js";
import { planRemove, type RemoveOptions } from "./index.js";

type Change = Readonly<Record<string, string | undefined>>;

function removed(change: Change, name: string, options: RemoveOptions) {
  const files = demo(change);
  const plan = planOf(planRemove(planBook(files), name, options));
  const after = filesAfter(files, plan);
  const again = planRemove(planBook(after), name, options);
  if ("plan" in again) expect(again.plan).toMatchObject({ edits: [], deletes: [], level: "none" });
  else expect(again.refusal.problem).toBe(`The book has no entry or draft ${name}.`);
  return { plan, changes: changesBetween(files, after) };
}

const gone = { "entries/voice/drops.md": undefined };
const referring = {
  "entries/voice/echo.md": entry("Echo", {
    head: "related:\n  - drops\n  - bounces",
    body: "See [[drops]], [the **drops**](entry:drops), <entry:drops> and [more][d].\n\n[d]: entry:drops",
  }),
  "book.yaml": bookYaml.replace("title: Voice\n", "title: Voice\n    guide:\n      title: All\n      ref: drops\n"),
  "queries.yml": "- query: it drops\n  entry: drops\n- query: no\n  none: true\n",
  "evals.yml": "- ask: it drops\n  mustCite: drops\n  mustSay: [Go.]\n- ask: no\n  none: true\n",
};

describe("an entry that has moved", () => {
  test.each<[string, Change, RemoveOptions, Change]>([
    [
      "is a record",
      {},
      { movedTo: "echo" },
      { ...gone, "ids.yaml": "bounces: entry\ndrops: { moved: echo }\necho: entry\n" },
    ],
    [
      "is an alias where there is no ledger, with its own",
      { "entries/voice/drops.md": entry("D", { head: "aliases: [cuts]" }), "ids.yaml": undefined },
      { movedTo: "echo" },
      { ...gone, "entries/voice/echo.md": entry("Echo", { head: "aliases: [drops, cuts]" }) },
    ],
    ...(["related: [drops]", "related:\n  - drops", "related: [ drops ]"] as const).map(
      (head): [string, Change, RemoveOptions, Change] => [
        `is an alias of an entry that had nothing in its head but a reference to it: ${JSON.stringify(head)}`,
        { "entries/voice/echo.md": entry("Echo", { head }), "ids.yaml": undefined },
        { movedTo: "echo" },
        { ...gone, "entries/voice/echo.md": entry("Echo", { head: "aliases: [drops]" }) },
      ],
    ),
    [
      "leads on from wherever it was named",
      { ...referring, "ids.yaml": "a: { moved: drops }\nbounces: entry\ndrops: entry\necho: entry\n" },
      { movedTo: "bounces" },
      {
        ...gone,
        "entries/voice/echo.md": entry("Echo", {
          head: "related:\n  - bounces",
          body: "See [[bounces]], [the **drops**](entry:bounces), <entry:bounces> and [more][d].\n\n[d]: entry:bounces",
        }),
        "book.yaml": bookYaml.replace(
          "title: Voice\n",
          "title: Voice\n    guide:\n      title: All\n      ref: bounces\n",
        ),
        "queries.yml": "- query: it drops\n  entry: bounces\n- query: no\n  none: true\n",
        "evals.yml": "- ask: it drops\n  mustCite: bounces\n  mustSay: [Go.]\n- ask: no\n  none: true\n",
        "ids.yaml": "a: { moved: bounces }\nbounces: entry\ndrops: { moved: bounces }\necho: entry\n",
      },
    ],
    [
      "is text where its own successor named it",
      {
        "entries/voice/echo.md": entry("Echo", {
          head: "related: [drops]",
          body: "See [[drops]] or [that](entry:drops).",
        }),
      },
      { movedTo: "echo" },
      {
        ...gone,
        "entries/voice/echo.md": entry("Echo", { body: "See Call drops or that." }),
        "ids.yaml": "bounces: entry\ndrops: { moved: echo }\necho: entry\n",
      },
    ],
    [
      "takes only its own pictures along, and its known findings",
      {
        "entries/voice/drops.md": entry("D", { body: "![A](a.png) ![B](b.png) ![C](c.png)" }),
        "entries/voice/echo.md": entry("E", { body: "![B](b.png)" }),
        "entries/voice/drops/a.png": "A",
        "entries/voice/b.png": "B",
        "entries/voice/c.png": "C",
        "baseline.txt": "# Known\ntext/vague drops 0123456789abcdef\ntext/vague echo 0123456789abcdef\n",
      },
      { movedTo: "echo" },
      {
        ...gone,
        "entries/voice/drops/a.png": undefined,
        "entries/voice/c.png": undefined,
        "baseline.txt": "# Known\ntext/vague echo 0123456789abcdef\n",
        "ids.yaml": "bounces: entry\ndrops: { moved: echo }\necho: entry\n",
      },
    ],
  ])("%s", (_, change, options, expected) => {
    expect(removed(change, "drops", options).changes).toEqual(expected);
  });
});

describe("an entry that is retired", () => {
  test.each<[string, Change, RemoveOptions, Change]>([
    [
      "says why, and what comes nearest",
      {},
      { retired: "We have no phones: call us.", see: ["echo", "bounces"] },
      {
        ...gone,
        "ids.yaml":
          'bounces: entry\ndrops: { retired: "We have no phones: call us.", see: [echo, bounces] }\necho: entry\n',
      },
    ],
    [
      "leaves words without links",
      {
        ...referring,
        "ids.yaml":
          "a: { moved: drops }\nb: { split: [drops, echo] }\nbounces: entry\nc: { retired: No., see: [drops] }\ndrops: entry\necho: entry\n",
      },
      { retired: "No.", unlink: true },
      {
        ...gone,
        "entries/voice/echo.md": entry("Echo", {
          head: "related:\n  - bounces",
          body: "See Call drops, the **drops**, Call drops and more.\n",
        }).replace("more.\n\n\n", "more.\n\n"),
        "book.yaml": bookYaml,
        "queries.yml": "- query: no\n  none: true\n",
        "evals.yml": "- ask: no\n  none: true\n",
        "ids.yaml":
          "a: { retired: No. }\nb: { moved: echo }\nbounces: entry\nc: { retired: No., see: [] }\ndrops: { retired: No. }\necho: entry\n",
      },
    ],
  ])("%s", (_, change, options, expected) => {
    const { changes, plan } = removed(change, "drops", options);
    expect(changes).toEqual(expected);
    expect(plan.level).toBe("major");
  });
});

test("a draft goes without a word", () => {
  const draft = { "drafts/voice/new.md": entry("New"), "drafts/voice/new/a.png": "A" };
  const { changes, plan } = removed(draft, "drafts/voice/new.md", {});
  expect(changes).toEqual({ "drafts/voice/new.md": undefined, "drafts/voice/new/a.png": undefined });
  expect(plan.level).toBe("none");
});

test("an entry of which a code finds nothing any more asks for a major version", () => {
  const change = {
    "entries/voice/drops.md": entry("D", { head: "signatures: {codes: [E-1]}" }),
    "entries/email/bounces.md": entry("B", { head: "signatures: {codes: [E-2]}" }),
  };
  expect(removed(change, "drops", { movedTo: "echo" }).plan.level).toBe("major");
  const both = { ...change, "entries/email/bounces.md": entry("B", { head: "signatures: {codes: [E-1]}" }) };
  expect(removed(both, "drops", { movedTo: "echo" }).plan.level).toBe("minor");
});

describe("refuses", () => {
  test.each<[string, Change, string, RemoveOptions, string]>([
    ["an entry without a word", {}, "drops", {}, "drops was published: its address has to lead somewhere."],
    ["both", {}, "drops", { movedTo: "echo", retired: "No." }, "An entry is either moved or retired."],
    ["what nothing answers to", {}, "drops", { movedTo: "ecko" }, "Nothing answers to ecko. Did you mean echo?"],
    ["itself", {}, "drops", { movedTo: "drops" }, "drops is the entry that goes."],
    ["a draft", { "drafts/fax/x.md": entry("X") }, "drops", { movedTo: "x" }, "x is a draft"],
    [
      "what the book does not have",
      {},
      "drop",
      { movedTo: "echo" },
      "The book has no entry or draft drop. Did you mean drops?",
    ],
    [
      "an earlier id",
      { "entries/voice/drops.md": entry("D", { head: "aliases: [cuts]" }) },
      "cuts",
      { movedTo: "echo" },
      "cuts is an earlier id of drops.",
    ],
    ["to retire without a ledger", { "ids.yaml": undefined }, "drops", { retired: "No." }, "The book has no ids.yaml"],
    ["several lines", {}, "drops", { retired: "No.\nNever." }, "Why it is retired is one line"],
    ["what others refer to", referring, "drops", { retired: "No." }, "8 places refer to drops."],
    ["to empty an area without a word", {}, "bounces", { movedTo: "echo" }, "It is the last entry of the area email"],
    [
      "what readers cannot get to",
      { "entries/voice/echo.md": entry("E", { head: "audience: internal" }) },
      "drops",
      { movedTo: "echo" },
      "echo is internal",
    ],
  ])("%s", (_, change, name, options, problem) => {
    const planned = planRemove(planBook(demo(change)), name, options);
    expect("refusal" in planned ? `${planned.refusal.problem} ${planned.refusal.action}` : planned).toContain(problem);
  });
});
