import { stepsPart } from "@fixbook/core";
import { smallEntry } from "@fixbook/core/testing";
import { expect, test } from "vitest";
import { p } from "../test/nodes.js";
import { findingsOf } from "../test/render.js";
import { sizeFindings } from "./size.js";

const saying = (length: number) =>
  findingsOf({
    ...smallEntry("first"),
    solutions: [{ id: "fix", fix: stepsPart([[p("word ".repeat(length / 5))]]), workaround: [] }],
  });

test("a snippet over 8 KB gets a warning, one over 20 KB an error", () => {
  expect(sizeFindings("fix", 8_000)).toEqual([]);
  expect(sizeFindings("fix", 8_001).map(({ type }) => [type.ruleId, type.severity])).toEqual([
    ["email/large-snippet", "warning"],
  ]);
  expect(sizeFindings("fix", 20_000)[0]?.type.severity).toBe("warning");
  expect(sizeFindings("fix", 20_001)[0]?.type.severity).toBe("error");
});

test("each variant counts for itself, in bytes of HTML", () => {
  expect(saying(1000)).toEqual([]);
  expect(saying(9_000)).toEqual(["first.html email/large-snippet fix", "first.html email/large-snippet full"]);
  expect(saying(21_000)).toEqual(["first.html email/huge-snippet fix", "first.html email/huge-snippet full"]);
});

test("the sentence names the variant and both sizes", () => {
  const [finding] = sizeFindings("full", 12_345);
  expect(finding?.type.message(finding.data)).toBe(
    'The email snippet "full" of this entry has 12 KB of HTML, more than 8.',
  );
});
