import { type Diagnostic, startOfFile } from "@fixbook/schema";
import { expect, test } from "vitest";
import { run } from "../test/fake-host.js";
import { workspace } from "../test/workspace.js";
import { exitCodeOf } from "./exit-code.js";

const finding = (ruleId: string, severity: Diagnostic["severity"], more?: number): Diagnostic => ({
  ruleId,
  severity,
  message: "M.",
  why: "W.",
  action: "A.",
  file: "a.md",
  range: startOfFile,
  ...(more === undefined ? {} : { more }),
});

test.each<[string, readonly Diagnostic[], number | undefined, number]>([
  ["nothing", [], undefined, 0],
  ["notes and warnings", [finding("a/b", "info"), finding("a/b", "warning")], undefined, 0],
  ["an error", [finding("a/b", "error")], undefined, 1],
  ["a file that would take too long", [finding("source/too-complex", "error")], undefined, 1],
  ["too many warnings", [finding("a/b", "warning"), finding("a/b", "warning")], 1, 1],
  ["one warning that stands for too many", [finding("a/b", "warning", 400)], 399, 1],
  ["one warning that stands for as many as may be", [finding("a/b", "warning", 400)], 400, 0],
  ["a rule that crashed", [finding("a/b", "error"), finding("lint/rule-crashed", "error")], undefined, 2],
  ["a worker that hung or died", [finding("source/crashed", "error")], undefined, 2],
])("%s", (_name, diagnostics, maxWarnings, code) => {
  expect(exitCodeOf(diagnostics, { maxWarnings, isReadable: true })).toBe(code);
});

test("a file that would take too long is exit 1, at the place that would", async () => {
  const cwd = workspace({ demo: { "entries/voice/slow.md": `# Slow\n\n${"*a_ ".repeat(4500)}\n\n1. Go.\n` } });
  const { code, out } = await run("lint --format concise --no-cache", { cwd });
  expect([code, out]).toEqual([
    1,
    expect.stringContaining("books/demo/entries/voice/slow.md:3:1: error source/too-complex: "),
  ]);
});
