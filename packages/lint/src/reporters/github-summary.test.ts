import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { githubSummaryReporter } from "./github-summary.js";
import { summaryLine } from "./summary.js";
import { finding, host, hostile, report, reportOf } from "./testing/fixture.js";

const toHtml = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

test("is a table of the rules and one of the findings", async () => {
  await expect(githubSummaryReporter(report, host)).toMatchFileSnapshot("__snapshots__/github-summary.md");
});

test("is one line where nothing was found", () => {
  expect(githubSummaryReporter(reportOf([]), host)).toBe(`### Fixbook: ${summaryLine(reportOf([]))}\n`);
});

test("what a finding holds is shown and never read as Markdown", () => {
  const html = toHtml(githubSummaryReporter(reportOf([finding(hostile)]), host));
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
  expect([...tags].sort()).toEqual(["h3", "table", "tbody", "td", "th", "thead", "tr"]);
  expect(html.match(/<td/g)).toHaveLength(3 + 5);
  for (const shown of [
    "[a](http://a.example)",
    "www.a.example",
    "$x$, a | b",
    "&lt;script&gt;",
    "\\u001b]0;t\\u0007",
    "*now* \\| then\\n| go |",
  ]) {
    expect(html).toContain(shown);
  }
});

test("stays under the size that GitHub takes, worst first, and says what it has no room for", () => {
  const notes = Array.from({ length: 20_000 }, () => finding({ severity: "info", message: "語" }));
  const summary = githubSummaryReporter(reportOf([...notes, finding({ file: "z.md" })]), host);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
  expect(Buffer.byteLength(summary)).toBeGreaterThan(1000 * 1024);
  const rows = summary.split("\n").filter((line) => /^\| (Error|Note) /.test(line));
  expect(rows[0]).toContain("z.md");
  expect(summary.trimEnd().split("\n").slice(-2)).toEqual([
    "",
    `${20_001 - rows.length} more findings have no room here: GitHub takes 1 MiB from a step. \`fixbook lint\` prints them all.`,
  ]);
});
