import type { LintReport } from "@fixbook/schema";
import { rdformatSchema } from "@umbrelladocs/rdformat-validator";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { rdjsonReporter } from "./rdjson.js";
import { finding, host, indented, report, reportOf, sources } from "./testing/fixture.js";

// The schema of `@umbrelladocs/rdformat-validator` (Apache-2.0), which is closed where reviewdog's own is open.
const validate = new Ajv({ allErrors: true, strict: false }).compile(rdformatSchema);

interface Place {
  readonly start: { readonly line: number; readonly column?: number };
  readonly end: { readonly line: number; readonly column?: number };
}

interface Result {
  readonly diagnostics: readonly {
    readonly code: { readonly value: string };
    readonly location: { readonly path: string; readonly range: Place };
    readonly suggestions?: readonly { readonly range: Place; readonly text: string }[];
  }[];
}

function resultOf(of: LintReport, from = host) {
  const result = JSON.parse(rdjsonReporter(of, from)) as Result;
  validate(result);
  expect(validate.errors).toBeNull();
  return result;
}

/** The bytes of a range, found as reviewdog does: by line, then by byte. */
function slice(file: string, { start, end }: Place): string {
  const lines = (sources[file] ?? "").split(/(?<=\n)/).map((line) => Buffer.from(line));
  const offset = ({ line, column = 1 }: Place["start"]) => Buffer.concat(lines.slice(0, line - 1)).length + column - 1;
  return Buffer.concat(lines).subarray(offset(start), offset(end)).toString();
}

test("is a result that the schema accepts", async () => {
  resultOf(report);
  await expect(indented(rdjsonReporter(report, host))).toMatchFileSnapshot("__snapshots__/rdjson.json");
});

test("the schema refuses what is no result", () => {
  expect(validate({ diagnostics: [{ message: "x" }] })).toBe(false);
});

test("has no diagnostics where nothing was found", () => {
  expect(resultOf(reportOf([])).diagnostics).toEqual([]);
});

test("columns count bytes", () => {
  const found = resultOf(report).diagnostics.find(({ code }) => code.value === "text/odd-character");
  expect(found?.location.range).toEqual({ start: { line: 5, column: 16 }, end: { line: 5, column: 21 } });
  expect(slice(found?.location.path ?? "", found?.location.range ?? { start: { line: 1 }, end: { line: 1 } })).toBe(
    "🛠 ",
  );
  expect(found?.suggestions).toEqual([{ range: found?.location.range, text: "" }]);
});

test("has lines and no suggestions where there is no text", () => {
  const edits = [{ file: "gone.md", range: finding().range, text: "" }];
  const [found] = resultOf(
    reportOf([finding({ file: "gone.md", fixes: [{ kind: "safe", title: "Remove it", edits }] })]),
  ).diagnostics;
  expect(found?.location.range).toEqual({ start: { line: 3 }, end: { line: 3 } });
  expect(found?.suggestions).toBeUndefined();
});
