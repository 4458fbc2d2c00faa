import { smallEntry } from "@fixbook/core/testing";
import type { FixPart, GroupPart, Inline, TextPart } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { heading, p } from "../test/nodes.js";
import { mailOf } from "../test/render.js";

const words = (value: string): Inline[] => [{ type: "text", value }];
const text = (value: string): TextPart => ({ kind: "text", blocks: [p(value)] });
const below = (value: string): TextPart => ({ kind: "text", blocks: [heading(4, value)] });
const steps = (start: number, ...items: string[]) =>
  ({ kind: "steps", ordered: true, start, items: items.map((item) => [p(item)]) }) as const;
const group = (title: string, ...parts: GroupPart["parts"][number][]): GroupPart => ({
  kind: "group",
  id: title,
  title: words(title),
  parts,
});

describe("headings in a fix are lines of their own, and numbers begin anew below them", () => {
  test.each<[string, FixPart[], string[]]>([
    [
      "of two ways",
      [below("On Wi-Fi"), steps(1, "A.", "B."), below("On cable"), steps(1, "C.")],
      ["On Wi-Fi", "1. A.", "2. B.", "", "On cable", "1. C."],
    ],
    ["below steps", [steps(1, "A."), below("Then"), steps(1, "B.")], ["1. A.", "", "Then", "1. B."]],
    [
      "in a group",
      [group("iOS", steps(1, "A."), below("Old"), steps(1, "B."), text("Then:"), steps(2, "C."))],
      ["iOS", "1. A.", "", "Old", "1. B. Then:", "2. C."],
    ],
    [
      "with text below",
      [steps(1, "A."), below("Then"), text("Wait."), steps(1, "B.")],
      ["1. A.", "", "Then", "Wait.", "", "1. B."],
    ],
  ])("%s", (_name, fix, lines) => {
    const mail = mailOf({ ...smallEntry("a"), solutions: [{ id: "fix", fix, workaround: [] }] });
    expect(mail.text.split("\n\nMore:")[0]?.split("\n")).toEqual(lines);
  });
});

test("a label stands above steps whose numbers are text", () => {
  const fix = [steps(1, "A."), text("x".repeat(141)), steps(2, "B.")];
  const mail = mailOf({ ...smallEntry("a"), solutions: [{ id: "fix", cause: [p("C.")], fix, workaround: fix }] });
  expect(mail.text).toMatch(/^Cause: C\.\n\nFix:\n1\. A\.\n\nx+\n\n2\. B\.\n\nWorkaround:\n1\. A\./);
});
