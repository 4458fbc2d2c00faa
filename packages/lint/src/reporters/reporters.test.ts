import { lintReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { conciseReporter } from "./concise.js";
import { jsonReporter } from "./json.js";
import { plain } from "./plain.js";
import { prettyReporter } from "./pretty.js";
import type { Reporter } from "./reporter.js";
import { at, print, reportOf } from "./testing/finding-at.js";

test("pretty: where, what, the source, the other ends, why, what to do, and the sum", () => {
  const first = at("# Call\n\nText\n", {
    ruleId: "identity/duplicate-id",
    message: 'The id "call" is taken already.',
  }).one;
  const { one, text } = at("# Call\n\n## ‹Sympton›\n\nIt rings.\n", {
    related: [{ file: "entries/email/call.md", range: first.range, message: "The entry that has it." }],
  });
  expect(
    print(prettyReporter, reportOf(one, { ...one, severity: "warning" }, { ...one, severity: "info" }), text),
  ).toMatchInlineSnapshot(`
    "entries/voice/call.md:3:4  structure/unknown-section
    ✖ There is no section "Sympton".

      > 3 │ ## Sympton
          │    ^^^^^^^

      see  entries/email/call.md:1:1  The entry that has it.
      why  Readers look for the fix in one place.
      do   Correct the heading.

    entries/voice/call.md:3:4  structure/unknown-section
    ▲ There is no section "Sympton".

      > 3 │ ## Sympton
          │    ^^^^^^^

      see  entries/email/call.md:1:1  The entry that has it.
      why  Readers look for the fix in one place.
      do   Correct the heading.

    entries/voice/call.md:3:4  structure/unknown-section
    ● There is no section "Sympton".

      > 3 │ ## Sympton
          │    ^^^^^^^

      see  entries/email/call.md:1:1  The entry that has it.
      why  Readers look for the fix in one place.
      do   Correct the heading.

    ✖ 1 error, 1 warning, 1 note in 1 entry of 1 book.
    "
  `);
});

test("pretty: styles are asked of the host", () => {
  const { one, text } = at("# ‹A›\n");
  const styled = print(prettyReporter, reportOf(one), text, (style, words) => `<${style}>${words}</${style}>`);
  expect(styled).toMatchInlineSnapshot(`
    "<bold>entries/voice/call.md:1:3</bold>  <dim>structure/unknown-section</dim>
    <red>✖</red> There is no section "Sympton".

      <bold>> 1 │</bold> # A
      <dim>    │</dim>   <red>^</red>

      <cyan>why</cyan>  Readers look for the fix in one place.
      <cyan>do </cyan>  Correct the heading.

    <red>✖</red> <bold>1 error in 1 entry of 1 book.</bold>
    "
  `);
});

test("pretty fills a terminal: text is broken at spaces, and frames are cut", () => {
  const { one, text } = at(`# A title of many words ${"x".repeat(60)} with ‹here› in it, and more after it\n`, {
    why: `Readers look for the fix in one place, and ::error:: is ${"long".repeat(20)}.`,
  });
  const printed = prettyReporter(reportOf(one), { style: (_, words) => words, sourceOf: () => text, columns: 60 });
  expect(printed).toMatchInlineSnapshot(`
    "entries/voice/call.md:1:91  structure/unknown-section
    ✖ There is no section "Sympton".

      > 1 │ …xxxxxxxxxxxxxx with here in it, and more after it
          │                      ^^^^

      why  Readers look for the fix in one place, and ::error::
           is
           longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong.
      do   Correct the heading.

    ✖ 1 error in 1 entry of 1 book.
    "
  `);
});

test("pretty breaks no line into one that a CI system runs", () => {
  const words = Array.from({ length: 40 }, (_, index) => `${"x".repeat(index % 7)} ::error::x`).join(" ");
  const { one, text } = at("# ‹A›\n", { message: words, why: words, action: words });
  for (let columns = 1; columns < 90; columns++) {
    expect(prettyReporter(reportOf(one), { style: (_, all) => all, sourceOf: () => text, columns })).not.toMatch(
      /^\s*::/m,
    );
  }
});

test("pretty prints 20,000 findings of a large file in a second or so", () => {
  const text = "word word\n".repeat(50_000);
  const many = Array.from(
    { length: 20_000 },
    (_, line) =>
      at("", {
        range: {
          start: { line: line + 1, column: 1, offset: line * 10 },
          end: { line: line + 1, column: 5, offset: line * 10 + 4 },
        },
      }).one,
  );
  expect(print(prettyReporter, reportOf(...many), text).length).toBeGreaterThan(1_000_000);
});

test("concise: one line a finding, and the sum", () => {
  const { one } = at("# Call\n\n## ‹Sympton›\n");
  expect(print(conciseReporter, reportOf(one, { ...one, severity: "warning", file: "a.md" }))).toMatchInlineSnapshot(`
    "a.md:3:4: warning structure/unknown-section: There is no section "Sympton". Correct the heading.
    entries/voice/call.md:3:4: error structure/unknown-section: There is no section "Sympton". Correct the heading.
    1 error, 1 warning in 1 entry of 1 book.
    "
  `);
});

test("json: one document of the published schema", () => {
  const report = reportOf(at("# ‹A›").one);
  expect(lintReport.parse(JSON.parse(print(jsonReporter, report)))).toEqual(report);
});

test.each([
  ["No findings in 0 entries of 1 book.", reportOf()],
  ["1 error, 1 note in 1 entry of 1 book.", reportOf(at("‹›").one, at("‹›", { severity: "info" }).one)],
  [
    "2 warnings in 1 entry of 1 book.",
    reportOf(at("‹›", { severity: "warning" }).one, at("‹›", { severity: "warning" }).one),
  ],
])("the sum: %s", (words, report) => {
  const counted = report.diagnostics.length === 0 ? { ...report, summary: { ...report.summary, entries: 0 } } : report;
  expect(print(conciseReporter, counted)).toContain(words);
});

const HOSTILE =
  "::error::x\u001b[31m\u009b2J\u0007\r\n::stop-commands::y\n##[add-mask]z ##vso[task.complete]\u202e\u2028::warning::\u200b";

describe.each<[string, Reporter]>([
  ["pretty", prettyReporter],
  ["concise", conciseReporter],
  ["json", jsonReporter],
])("%s, of hostile text", (name, reporter) => {
  const { one } = at(`# ‹${HOSTILE}›\n`, { message: HOSTILE, why: HOSTILE, action: HOSTILE });
  const report = reportOf({ ...one, file: HOSTILE, related: [{ file: HOSTILE, range: one.range, message: HOSTILE }] });
  const printed = reporter(report, {
    style: (_, words) => words,
    sourceOf: () => `# ${HOSTILE}\n::error::\n  ::error::\n`,
  });

  test("prints no control character, no line that a CI system runs, no invisible mark", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028\u202e]/);
    expect(printed).not.toMatch(/^\s*::/m);
    expect(printed).not.toMatch(/##(?:vso|teamcity)?\[/);
  });

  if (name === "json") test("keeps the text", () => expect(JSON.parse(printed)).toEqual(report));
});

test.each([
  ["::error::x", "\\u003a:error::x"],
  ["  ::error::x", "  \\u003a:error::x"],
  ["\u3000::error::x", "\u3000\\u003a:error::x"],
  ["a::b", "a::b"],
  ["a ##[group]b", "a \\u0023#[group]b"],
  ["## [x]", "## [x]"],
  ["a\tb\nc", "a\\tb\\nc"],
])("plain text of %j is %j", (given, expected) => {
  expect(plain(given)).toBe(expected);
});
