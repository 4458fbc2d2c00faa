import type { Diagnostic } from "@fixbook/schema";
import { expect, test } from "vitest";
import { withoutPlaceEchoes } from "./place-echoes.js";

function at(ruleId: string, start: number, end: number, severity: Diagnostic["severity"] = "error"): Diagnostic {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  return {
    ruleId,
    severity,
    message: "M",
    why: "W",
    action: "A",
    file: "a.md",
    range: { start: point(start), end: point(end) },
  };
}

const left = (...diagnostics: Diagnostic[]) => withoutPlaceEchoes(diagnostics).map(({ ruleId }) => ruleId);

test("what only follows from markup at the same place is not said again", () => {
  expect(
    left(at("markup/include", 5, 30), at("links/relative-url", 12, 20), at("links/bare-url", 2, 8, "info")),
  ).toEqual(["markup/include"]);
  expect(left(at("structure/text-outside-list", 5, 30), at("markup/include", 5, 30))).toEqual(["markup/include"]);
  expect(left(at("links/entry-file", 5, 30), at("links/relative-url", 5, 30))).toEqual(["links/entry-file"]);
  expect(left(at("markdown/lost-sign", 5, 30), at("markup/emphasis", 5, 7, "warning"))).toEqual(["markdown/lost-sign"]);
  expect(left(at("structure/nested-heading", 5, 30), at("markup/maybe-alert", 9, 20))).toEqual([
    "structure/nested-heading",
  ]);
  expect(
    left(at("structure/canonical-heading", 5, 30, "info"), at("structure/heading-emphasis", 8, 30, "info")),
  ).toEqual(["structure/canonical-heading"]);
  expect(left(at("structure/conflict-marker", 5, 17), at("markup/underlined-text", 5, 30))).toEqual([
    "structure/conflict-marker",
  ]);
  expect(left(at("placeholders/mixed-syntax", 5, 17, "warning"), at("placeholders/unknown", 5, 17))).toEqual([
    "placeholders/unknown",
  ]);
  expect(left(at("structure/long-first-step", 5, 90, "info"), at("structure/step-overload", 8, 90, "info"))).toEqual([
    "structure/step-overload",
  ]);
  expect(left(at("markup/checkbox", 5, 9), at("structure/almost-list", 5, 6, "warning"))).toEqual(["markup/checkbox"]);
});

test("of what is to be removed, nothing else is said but what is unsafe", () => {
  const list = at("structure/contents-list", 5, 90);
  const inside = [
    "links/relative-url",
    "email/deep-list",
    "markup/directive",
    "text/odd-space",
    "structure/unknown-section",
  ];
  expect(left(list, ...inside.map((ruleId) => at(ruleId, 10, 20)))).toEqual(["structure/contents-list"]);
  expect(left(list, at("structure/text-outside-list", 5, 90))).toEqual(["structure/contents-list"]);
  expect(left(list, at("security/live-secret", 10, 20), at("links/relative-url", 95, 99))).toHaveLength(3);
  expect(left(list, at("markup/directive", 10, 40), at("markup/directive", 92, 95))).toHaveLength(2);
});

test.each([
  ["elsewhere", at("links/relative-url", 30, 40)],
  ["before", at("links/relative-url", 0, 5)],
  ["of another kind", at("text/mojibake", 6, 8)],
  ["around it", at("structure/text-outside-list", 0, 40)],
  ["in another file", { ...at("links/relative-url", 6, 8), file: "b.md" }],
])("what stands %s stays", (_where, other) => {
  expect(left(at("markup/include", 5, 30), other)).toEqual(["markup/include", other.ruleId]);
});

test("a warning explains no error, and what is not there explains nothing", () => {
  expect(left(at("markup/template", 5, 30, "warning"), at("links/relative-url", 6, 8))).toHaveLength(2);
  expect(left(at("markup/template", 5, 30, "warning"), at("links/bare-url", 6, 8, "info"))).toHaveLength(1);
  expect(left(at("links/relative-url", 6, 8))).toHaveLength(1);
});

test("many findings take linear time", () => {
  const many = Array.from({ length: 50_000 }, (_, index) => [
    at("markup/include", index * 10, index * 10 + 5),
    at("links/relative-url", index * 10 + 1, index * 10 + 3),
  ]).flat();
  expect(withoutPlaceEchoes(many)).toHaveLength(50_000);
}, 5000);
