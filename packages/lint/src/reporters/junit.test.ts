import type { LintReport } from "@fixbook/schema";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { junitReporter } from "./junit.js";
import { summaryLine } from "./summary.js";
import { finding, host, hostile, report, reportOf } from "./testing/fixture.js";

interface Case {
  readonly "@name": string;
  readonly "@classname": string;
  readonly failure?: readonly { readonly "@message": string; readonly "@type": string; readonly "#text": string }[];
  readonly "system-out"?: string;
}

interface Suites {
  readonly "@tests": string;
  readonly "@failures": string;
  readonly testsuite: readonly {
    readonly "@name": string;
    readonly "@tests": string;
    readonly "@failures": string;
    readonly testcase: readonly Case[];
  }[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => ["testsuite", "testcase", "failure"].includes(name),
});

function suitesOf(of: LintReport): Suites {
  const xml = junitReporter(of, host);
  expect(XMLValidator.validate(xml)).toBe(true);
  return (parser.parse(xml) as { testsuites: Suites }).testsuites;
}

const casesOf = (of: LintReport) => suitesOf(of).testsuite.flatMap(({ testcase }) => testcase);

test("is a suite for each file, with a case for each group of rules", async () => {
  await expect(junitReporter(report, host)).toMatchFileSnapshot("__snapshots__/junit.xml");
  const { testsuite, ...all } = suitesOf(report);
  expect(testsuite.map((suite) => [suite["@name"], suite.testcase.map((one) => one["@name"])])).toEqual([
    [hostile.file.replace("\n", "\\n").replace("\u001b", "\\u001b").replace("\u202e", "\\u202e"), ["security"]],
    ["books/demo/book.yaml", ["areas"]],
    ["books/demo/entries/auth/login loop#1?100%.md", ["placeholders", "relations", "text"]],
    ["books\\win\\entries\\a.md", ["text"]],
  ]);
  expect([all["@tests"], all["@failures"]]).toEqual(["6", "5"]);
  for (const suite of testsuite) {
    expect(suite["@tests"]).toBe(String(suite.testcase.length));
    expect(suite["@failures"]).toBe(String(suite.testcase.filter(({ failure }) => failure !== undefined).length));
  }
});

test("has a case that passes where nothing was found", () => {
  expect(casesOf(reportOf([]))).toMatchObject([{ "@name": summaryLine(reportOf([])), "@classname": "fixbook lint" }]);
});

test("lists the findings of a case in one failure, named after the worst", () => {
  const [one] = casesOf(
    reportOf([finding({ severity: "warning" }), finding({ ruleId: "text/other" }), finding({ severity: "info" })]),
  );
  expect(one?.failure).toHaveLength(1);
  expect(one?.failure?.[0]).toMatchObject({ "@message": "3 findings", "@type": "error" });
  expect(one?.failure?.[0]?.["#text"].trim().split("\n")).toHaveLength(3);
});

test("notes alone are no failure", () => {
  const [one] = casesOf(reportOf([finding({ severity: "info" })]));
  expect(one?.failure).toBeUndefined();
  expect(one?.["system-out"]).toContain("info text/bad-thing");
});

test("no two cases have the same name and class", () => {
  const names = casesOf(report).map((one) => JSON.stringify([one["@classname"], one["@name"]]));
  expect(new Set(names).size).toBe(names.length);
});

test("shows what XML could not hold or would read", () => {
  const message = `${hostile.message} \ufffe\ud800`;
  const xml = junitReporter(reportOf([finding({ message })]), host);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none.
  expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  const [failure] = casesOf(reportOf([finding({ message })]))[0]?.failure ?? [];
  for (const shown of ["<script>alert('1')</script>", "]]>", "\\u0000\\u001b]0;t\\u0007", "\\u000d\\n::error"]) {
    expect(failure?.["@message"]).toContain(shown);
    expect(failure?.["#text"]).toContain(shown);
  }
  expect(failure?.["#text"].trim().split("\n")).toHaveLength(1);
});

test("is well formed for any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("]]>", "<!--", "&amp;", "\"'", "<?x?>", "\u0000"),
  );
  const property = fc.property(text, text, text, (file, message, ruleId) => {
    expect(casesOf(reportOf([finding({ file, message, ruleId })]))).toHaveLength(1);
  });
  fc.assert(property);
});
