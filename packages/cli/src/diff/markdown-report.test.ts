import type { DiffReport } from "@fixbook/schema";
import { expect, test } from "vitest";
import { COMMENT_LIMIT, diffMarkdown } from "./markdown-report.js";

const HOSTILE = "| `x` <img src=x onerror=alert(1)> @everyone [a](javascript:x) \u202e\u001b[31m ::error::x";

function reportOf(changes: number, words: string): DiffReport {
  return {
    version: 1,
    old: words,
    new: "working tree",
    demanded: "minor",
    isEnough: true,
    builds: [{ name: "a/b", demanded: "minor", declared: null }],
    summary: { major: 0, minor: changes, patch: 0 },
    changes: Array.from({ length: changes }, (_, at) => ({
      kind: "entry-added",
      level: "minor",
      builds: ["a/b"],
      subject: `${words}${at}`,
      fields: [],
      message: `There is a new entry ${words} ${at}.`,
      reason: "Additions break no reader.",
    })),
  };
}

test("a comment is never longer than GitHub takes, and says how many changes do not fit", () => {
  for (const words of ["entry", HOSTILE, "&".repeat(3000)]) {
    const text = diffMarkdown(reportOf(5000, words));
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    const shown = text.split("\n").filter((line) => line.startsWith("| minor")).length;
    expect(text).toContain(`\n${5000 - shown} more changes do not fit here; \`fixbook diff\` prints all.\n`);
  }
});

test("text of unknown origin is text", () => {
  const [row = ""] = diffMarkdown(reportOf(1, HOSTILE))
    .split("\n")
    .filter((line) => line.startsWith("| minor"));
  expect(row).toMatchInlineSnapshot(
    `"| minor | There is a new entry &#124; \\\`x\\\` &lt;img src=x onerror=alert(1)&gt; \\@everyone \\[a\\](javascript\\:x) \\\\u202e\\\\u001b\\[31m \\:\\:error\\:\\:x 0. | Additions break no reader. | everywhere |"`,
  );
});
