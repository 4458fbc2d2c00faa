import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { githubReporter } from "./github.js";
import { inline } from "./plain.js";
import { summaryLine } from "./summary.js";
import { finding, host, hostile, report, reportOf } from "./testing/fixture.js";

const lines = (...diagnostics: Parameters<typeof reportOf>[0]) =>
  githubReporter(reportOf(diagnostics), host).trimEnd().split("\n");
const many = (count: number, parts: Parameters<typeof finding>[0] = {}) =>
  Array.from({ length: count }, (_, index) =>
    finding({ file: `entries/a/${String(index).padStart(3, "0")}.md`, ...parts }),
  );

test("prints each finding as a command", async () => {
  await expect(githubReporter(report, host)).toMatchFileSnapshot("__snapshots__/github.txt");
});

test("prints the count alone where nothing was found", () => {
  expect(githubReporter(reportOf([]), host)).toBe(`${summaryLine(reportOf([]))}\n`);
});

test("the columns of a range of several lines are left out, and a line that it does not touch", () => {
  const start = { line: 3, column: 5, offset: 20 };
  const [one, two] = [
    { line: 4, column: 2, offset: 30 },
    { line: 5, column: 1, offset: 40 },
  ].map((end) => lines(finding({ range: { start, end } }))[0]);
  expect(one).toMatch(/^::error file=entries\/a\/b\.md,line=3,endLine=4,title=text\/bad-thing::/);
  expect(two).toMatch(/^::error file=entries\/a\/b\.md,line=3,endLine=4,title=text\/bad-thing::/);
});

describe("the ten of each level that GitHub shows", () => {
  test("are errors, then warnings, then notes", () => {
    const findings = [...many(12, { severity: "info" }), ...many(12, { severity: "warning" }), ...many(12)];
    const printed = lines(...findings);
    expect(printed.map((line) => line.slice(0, 6)).join()).toBe(
      [
        ...Array(10).fill("::erro"),
        ...Array(10).fill("::warn"),
        ...Array(10).fill("::noti"),
        summaryLine(reportOf(findings)).slice(0, 6),
        "6 more",
      ].join(),
    );
    expect(printed.at(-1)).toBe("6 more findings are in the job summary.");
  });

  test("begin with one of each rule", () => {
    const printed = lines(
      ...many(30),
      finding({ ruleId: "text/rare", file: "z.md" }),
      finding({ ruleId: "text/seldom", file: "z.md" }),
    );
    expect(printed.slice(0, 4).map((line) => /title=([^:]*)/.exec(line)?.[1])).toEqual([
      "text/bad-thing",
      "text/rare",
      "text/seldom",
      "text/bad-thing",
    ]);
    expect(printed).toHaveLength(12);
    expect(printed.at(-1)).toBe("22 more findings are in the job summary.");
  });

  test("have one for a rule that has more than five in a file", () => {
    const same = (count: number) => Array.from({ length: count }, () => finding());
    expect(lines(...same(5))).toHaveLength(6);
    const [first, ...closing] = lines(...same(6));
    expect(first).toMatch(/ 5 more findings of this rule in this file\.$/);
    expect(closing).toEqual([summaryLine(reportOf(same(6))), "5 more findings are in the job summary."]);
  });
});

/** What the runner reads in a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function read(line: string) {
  const [, name, properties = "", data = ""] = /^::(\w+) (.*?)::(.*)$/s.exec(line.trimStart()) ?? [];
  const decode = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const pairs = properties
    .split(",")
    .map((one) => [one.split("=")[0], decode(one.slice(one.indexOf("=") + 1))] as const);
  return { name, properties: new Map(pairs), data: decode(data) };
}

test("nothing that a finding holds starts a command or adds a property", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(hostile.file, hostile.message, hostile.action, "a,b::c\n::d/e%", "%0A%25", "\r::x::\r"),
  );
  const property = fc.property(texts, texts, texts, texts, (file, message, action, ruleId) => {
    const printed = lines(finding({ file, message, action, ruleId }));
    expect(printed).toHaveLength(2);
    const { name, properties, data } = read(printed[0] ?? "");
    expect(name).toBe("error");
    expect([...properties.keys()]).toEqual(["file", "line", "endLine", "col", "endColumn", "title"]);
    expect(properties.get("file")).toBe(inline(file));
    expect(properties.get("title")).toBe(inline(ruleId));
    expect(data).toBe(inline(`${file}:3:5: ${message} ${action}`));
    expect(printed[0]).not.toMatch(/[\p{Cc}\u202e]|##\[|##vso\[/u);
  });
  fc.assert(property);
});
