import { describe, expect, test } from "vitest";
import { judge, showJudgement } from "./judge.ts";
import { chooseByRule, drawSample, type Placed } from "./sample.ts";
import { showSample } from "./show-sample.ts";

const place = (line: number) => ({ line, column: 1, offset: line * 10 });

function placed(rule: string, path: string, line: number): Placed {
  const range = { start: place(line), end: place(line) };
  const finding = {
    ruleId: rule,
    severity: "error" as const,
    message: "M.",
    why: "W.",
    action: "A.",
    file: path,
    range,
  };
  return { page: { path, text: "", diagnostics: [] }, finding };
}

const many = ["a/x", "a/y", "b/z"].flatMap((rule, index) =>
  Array.from({ length: [40, 3, 200][index] ?? 0 }, (_, at) => placed(rule, `p${at % 7}.md`, at)),
);
const of = (chosen: readonly Placed[], rule: string) => chosen.filter(({ finding }) => finding.ruleId === rule);

describe("a sample", () => {
  test("has findings of each rule, at most as many as the cap", () => {
    const chosen = chooseByRule(many, { size: 20, cap: 12, seed: "1" });
    expect(chosen).toHaveLength(20);
    expect(of(chosen, "a/y")).toHaveLength(3);
    expect(chooseByRule(many, { size: 1000, cap: 12, seed: "1" })).toHaveLength(12 + 3 + 12);
  });

  test("takes other pages first", () => {
    const chosen = of(chooseByRule(many, { size: 21, cap: 7, seed: "1" }), "b/z");
    expect(new Set(chosen.map(({ page }) => page.path)).size).toBe(7);
  });

  test("is the same for one seed, whatever the order of the findings, and another for another", () => {
    const options = { size: 20, cap: 12, seed: "1" };
    expect(chooseByRule(many.toReversed(), options)).toEqual(chooseByRule(many, options));
    expect(chooseByRule(many, { ...options, seed: "2" })).not.toEqual(chooseByRule(many, options));
  });

  test("shows each finding with the lines around it", async () => {
    const text = `# A\n\n1. Go \`\`\`\` now \`\`\`\`.\n\n## Fx\n\n${"long ".repeat(100)}\n`;
    const sample = await drawSample([{ path: "a/b.md", text }], { size: 5, cap: 5, seed: "1" });
    expect(sample.sample).toMatchObject([{ number: 1, rule: "structure/unknown-section", file: "a/b.md", line: 5 }]);
    const shown = showSample(sample);
    expect(shown).toContain("## 1. structure/unknown-section (error)\n\na/b.md:5:1\n\n**There is no section");
    expect(shown).toContain("`````text\n");
    expect(shown).toContain("\n> 5 | ## Fx\n");
    expect(shown.split("\n").every((line) => line.length < 300)).toBe(true);
  });
});

describe("two readers", () => {
  const sample = {
    seed: "1",
    cap: 12,
    pages: 1,
    findings: 3,
    sample: ["a/x", "a/x", "b/z"].map((rule, index) => ({
      ...{ number: index + 1, rule, severity: rule === "a/x" ? "error" : "warning", message: "M.", why: "W." },
      ...{ action: "A.", file: "a.md", line: index + 1, column: 1, lines: [] },
    })),
  };

  test("are counted by the worse verdict, and differ where they differ", () => {
    const judgement = judge(
      sample,
      "1 right\n2 right\n3 right\n",
      "# mine\n1, Right\n| 2 | wrong | not so |\n3: arguable - a name\n",
    );
    expect(judgement.faults).toEqual([]);
    expect(judgement.judged.map(({ verdict }) => verdict)).toEqual(["right", "wrong", "arguable"]);
    const shown = showJudgement(judgement);
    expect(shown).toContain("| `a/x` | error | 2 | 1 | 0 | 1 |");
    expect(shown).toContain("| `b/z` | warning | 1 | 0 | 1 | 0 |");
    expect(shown).toContain("| error | 2 | 1 | 0 | 1 | 50.0 |");
    expect(shown).toContain("| 2 | `a/x` | a.md:2 | right:  | wrong: not so |");
    expect(shown).toContain("differ on 2 of 3");
  });

  test("have a fault where a verdict is missing, doubled, unknown or none", () => {
    const { faults, judged } = judge(sample, "1 right\n1 wrong\n2 maybe\n9 right", "1 right\n2 right\n3 right");
    expect(faults).toEqual([
      "the first file: a second verdict on 1",
      "the first file: line 3 is no verdict",
      "the first file: no verdict on 2",
      "the first file: no verdict on 3",
      "the first file: there is no finding 9",
    ]);
    expect(judged).toHaveLength(1);
  });
});
