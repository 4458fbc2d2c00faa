import { describe, expect, test } from "vitest";
import { bookYaml, changesBetween, demo, filesAfter, planBook, planOf } from "../../test/plan-book.js";
import {
  idOfTitle,
  type PlanBook,
  type Planned,
  planRenamePlaceholder,
  planRenameSolution,
  planRetitle,
} from "./index.js";

type Change = Readonly<Record<string, string | undefined>>;

function changed(change: Change, make: (book: PlanBook) => Planned) {
  const files = demo(change);
  const plan = planOf(make(planBook(files)));
  const after = filesAfter(files, plan);
  expect(planOf(make(planBook(after)))).toMatchObject({ edits: [], level: "none" });
  return { plan, changes: changesBetween(files, after) };
}

const drops = (text: string) => ({ "entries/voice/drops.md": text });

describe("another title", () => {
  test.each<[string, string, string, string]>([
    [
      "in a heading",
      "# Call drops ##\n\n1. Go.\n",
      "It *ends* <<PRODUCT>>",
      "# It \\*ends\\* <<PRODUCT>> ##\n\n1. Go.\n",
    ],
    ["in an underlined heading", "Call drops\r\n===\r\n\r\n1. Go.\r\n", "It ends", "# It ends\r\n\r\n1. Go.\r\n"],
    [
      "in frontmatter",
      '---\ntitle: "Call drops"\n---\n\n1. Go.\n',
      "It ends: soon",
      '---\ntitle: "It ends: soon"\n---\n\n1. Go.\n',
    ],
  ])("%s", (_, text, title, expected) => {
    const { changes, plan } = changed(drops(text), (book) => planRetitle(book, "drops", title));
    expect(changes).toEqual(drops(expected));
    expect(plan.level).toBe("patch");
  });

  test("offers an id", () => {
    expect(idOfTitle("Can't log in")).toBe("cant-log-in");
    expect(idOfTitle("ログイン")).toBe("");
  });
});

describe("another name for a placeholder", () => {
  const uses = (name: string) => ({
    "book.yaml": bookYaml.replace("PRODUCT:", `${name}:`).replace("title: Demo", `title: <<${name}>> help`),
    "brands/acme.yaml": `name: Acme\nvalues: {${name}: Acme}\n`,
    "entries/voice/drops.md": `---\nsummary: In <<${name}>>.\n---\n\n# In {{${name}}}\n\n1. Run \`<<${name}>>\` \\\\<<${name}>>.\n\n   \\<<PRODUCT>> <<PRODUCT_NAME>>\n`,
    "ids.yaml": `drops: entry\nold: { retired: Not in <<${name}>>. }\n`,
  });

  test("is written in every use, and not in text", () => {
    const { changes, plan } = changed(uses("PRODUCT"), (book) => planRenamePlaceholder(book, "PRODUCT", "APP"));
    expect(changes).toEqual(uses("APP"));
    expect(plan.untouched).toMatchObject([{ file: "entries/voice/drops.md", range: { start: { line: 9 } } }]);
    expect(plan.level).toBe("none");
  });

  test("that applications fill asks for a major version", () => {
    const book = bookYaml.replace("The product.}", "The product., filledBy: app}");
    expect(changed({ "book.yaml": book }, (one) => planRenamePlaceholder(one, "PRODUCT", "APP")).plan.level).toBe(
      "major",
    );
  });

  test("goes on where a run was killed", () => {
    const half = { ...uses("PRODUCT"), "book.yaml": uses("APP")["book.yaml"] };
    const { "book.yaml": _, ...rest } = uses("APP");
    expect(changed(half, (book) => planRenamePlaceholder(book, "PRODUCT", "APP")).changes).toEqual(rest);
  });
});

describe("another name for a solution", () => {
  const text = (name: string) =>
    `# Call drops\n\n## Cause: ${name}\n\nIt is.\n\n## Fix: ${name}\n\n1. Go.\n\n## Cause: Other\n\nIs.\n\n## Fix: Other\n\n1. Go.\n`;

  test("is written in its headings", () => {
    const { changes, plan } = changed(drops(text("No number")), (book) =>
      planRenameSolution(book, "drops", "No number", "Number is off"),
    );
    expect(changes).toEqual(drops(text("Number is off")));
    expect(plan.level).toBe("minor");
    expect(plan.warnings.map(({ why }) => why)).toEqual([
      "Links to #solution-no-number open the entry at its top: the anchor is #solution-number-is-off.",
    ]);
  });

  test("with the same anchor asks for a patch", () => {
    const { plan } = changed(drops(text("No number")), (book) =>
      planRenameSolution(book, "drops", "No number", "No number!"),
    );
    expect(plan).toMatchObject({ level: "patch", warnings: [] });
  });
});

describe("refuses", () => {
  test.each<[string, (book: PlanBook) => Planned, string]>([
    ["a title of lines", (book) => planRetitle(book, "drops", "a\nb"), "The title must be one line of words."],
    ["a title of what is none", (book) => planRetitle(book, "x", "a"), "The book has no entry or draft x."],
    [
      "a name in small letters",
      (book) => planRenamePlaceholder(book, "PRODUCT", "app"),
      "app cannot be the name of a placeholder",
    ],
    ["a name that is not declared", (book) => planRenamePlaceholder(book, "PRODUCTS", "APP"), "Did you mean PRODUCT?"],
    ["a solution that is none", (book) => planRenameSolution(book, "drops", "Thiss", "That"), "Did you mean This?"],
    [
      "a solution of the same anchor",
      (book) => planRenameSolution(book, "drops", "This", "other!"),
      "drops has a solution Other already",
    ],
  ])("%s", (_, make, problem) => {
    const files = demo(
      drops(
        "# D\n\n## Cause: This\n\nIs.\n\n## Fix: This\n\n1. Go.\n\n## Cause: Other\n\nIs.\n\n## Fix: Other\n\n1. Go.\n",
      ),
    );
    const planned = make(planBook(files));
    expect("refusal" in planned ? `${planned.refusal.problem} ${planned.refusal.action}` : planned).toContain(problem);
  });
});
