import type { LintReport } from "@fixbook/schema";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import draft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSarifReporter, sarifReporter } from "./sarif.js";
import { finding, host, indented, report, reportOf } from "./testing/fixture.js";

// The schema of SARIF 2.1.0 with its errata, as `@microsoft/jest-sarif` (MIT) carries it from the JSON Schema Store. One of
// its patterns has a stray bracket, which only old regular expressions take.
const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv as unknown as Parameters<typeof addFormats.default>[0]);
const validate = ajv.compile(schema);

interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly [key: string]: unknown }[];
          readonly version?: string;
        };
      };
      readonly invocations?: readonly {
        readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
      }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
            };
          },
        ];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    },
  ];
}

/** The run in the log of a report, after the log was found valid. */
function runOf(of: LintReport, reporter = sarifReporter) {
  const log = JSON.parse(reporter(of, host)) as Log;
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

const uriOf = (file: string) =>
  runOf(reportOf([finding({ file })])).results[0]?.locations[0].physicalLocation.artifactLocation;
const textOf = (parts: Parameters<typeof finding>[0]) => runOf(reportOf([finding(parts)])).results[0]?.message.text;

test("is a log that the schema accepts", async () => {
  runOf(report);
  await expect(indented(sarifReporter(report, host))).toMatchFileSnapshot("__snapshots__/sarif.json");
});

test("the schema refuses what is no log", () => {
  const log = JSON.parse(sarifReporter(report, host)) as { runs: { results: { level: string }[] }[] };
  const [first] = log.runs[0]?.results ?? [];
  if (first !== undefined) first.level = "info";
  expect(validate(log)).toBe(false);
});

test("has a run without results where nothing was found", () => {
  expect(runOf(reportOf([]))).toMatchObject({ results: [], columnKind: "utf16CodeUnits" });
});

test("each result points at its rule, errors first", () => {
  const { tool, results } = runOf(report);
  expect(results.map(({ level }) => level)).toEqual(["error", "error", "error", "error", "warning", "note"]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test("describes the rules that it is given, with their own level, and the version", () => {
  const rules = [
    { ruleId: "text/quiet", why: "Nobody knows <b>.", severity: "info" },
    { ...finding(), severity: "warning" },
  ] as const;
  const { driver } = runOf(reportOf([finding()]), createSarifReporter({ version: "1.2.3", rules })).tool;
  expect(driver.version).toBe("1.2.3");
  expect(driver.rules).toMatchObject([
    { id: "text/bad-thing", defaultConfiguration: { level: "warning" } },
    {
      id: "text/quiet",
      defaultConfiguration: { level: "note" },
      help: { markdown: "Nobody knows &lt;b&gt;. Examples: `fixbook explain text/quiet`" },
    },
  ]);
});

describe("a path", () => {
  test.each([
    ["a b/c#d?e%f.md", "a%20b/c%23d%3Fe%25f.md"],
    ["日本.md", "%E6%97%A5%E6%9C%AC.md"],
    ["a\\b.md", "a%5Cb.md"],
    ["x:y.md", "x%3Ay.md"],
    ["../other/a.md", "../other/a.md"],
    ["lone\ud800.md", "lone%EF%BF%BD.md"],
  ])("%j is a relative reference", (file, uri) => expect(uriOf(file)).toEqual({ uri, uriBaseId: "%SRCROOT%" }));

  test.each([
    ["D:/books/a b.md", "file:///D:/books/a%20b.md"],
    ["/books/a.md", "file:///books/a.md"],
  ])("%j is absolute", (file, uri) => expect(uriOf(file)).toEqual({ uri }));
});

test("any path is one reference, and the path can be had back from it", () => {
  const paths = fc.string({ unit: "binary", minLength: 1 }).filter((file) => !/^([a-z]:)?\//i.test(file));
  const property = fc.property(paths, (file) => {
    expect(decodeURIComponent(uriOf(file)?.uri ?? "")).toBe(file.toWellFormed());
  });
  fc.assert(property);
});

describe("a message", () => {
  const range = finding().range;
  const link = /(?<=(?<!\\)(?:\\\\)*)\[((?:\\[\\[\]]|[^\\[\]])*)\]\((\d+)\)/g;

  test("has no link of its own", () => {
    for (const message of ["[a](1)", "\\[a](1)", "[a\\](1)", "[a\\\\](1)", "[[a](1)](2)"]) {
      expect(textOf({ message })?.match(link)).toBeNull();
    }
  });

  test("links to the other ends", () => {
    const related = [{ file: "b.md", range, message: "The [first] \\ is here." }];
    const [found, ...more] = [...(textOf({ related })?.matchAll(link) ?? [])];
    expect(more).toEqual([]);
    expect(found?.slice(1)).toEqual(["The \\[first\\] \\\\ is here", "1"]);
  });
});

test("fingerprints tell equal findings apart and do not move with lines", () => {
  const prints = (...diagnostics: LintReport["diagnostics"]) =>
    runOf(reportOf(diagnostics)).results.map(({ partialFingerprints }) => partialFingerprints["fixbook/v1"]);
  const moved = { start: { line: 90, column: 1, offset: 900 }, end: { line: 90, column: 2, offset: 901 } };
  const [one, two] = prints(finding(), finding());
  expect(one).not.toBe(two);
  expect(prints(finding({ range: moved }))).toEqual([one]);
  expect(prints(finding({ file: "entries/a/c.md" }))).not.toEqual([one]);
});

test("has at most 25,000 results, the worst, and says how many it left out", () => {
  const notes = Array.from({ length: 25_001 }, () => finding({ severity: "info" }));
  const text = sarifReporter(reportOf([...notes, finding({ file: "z.md" })]), host);
  const [run] = (JSON.parse(text) as Log).runs;
  expect(run.results).toHaveLength(25_000);
  expect(run.results[0]?.level).toBe("error");
  expect(run.invocations?.[0]?.toolExecutionNotifications[0]?.message.text).toMatch(/^2 more findings were left out/);
  runOf(reportOf([...notes.slice(0, 25_000), finding(), finding()]));
});
