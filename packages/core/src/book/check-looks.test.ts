import { expect, test } from "vitest";
import { checkLooks } from "./check-looks.js";
import type { BookCheck } from "./create-book.js";
import { parseBrandFile } from "./parse-files.js";

/** The findings about a brand's accent, with what they point at. */
function findings(accent: string) {
  const text = `name: Acme\nurl: https://help.example.com\nlook: {accent: "${accent}"}\n`;
  const brand = parseBrandFile({ path: "brands/acme.yaml", text });
  checkLooks({ parts: { brands: [brand] } } as unknown as BookCheck);
  return brand.diagnostics.map(({ ruleId, severity, range }) => [
    ruleId,
    severity,
    text.slice(range.start.offset, range.end.offset),
  ]);
}

test("an accent that nobody could read on white is pointed out, and stops nothing", () => {
  expect(findings("#ffcc00")).toEqual([["look/faint-accent", "info", '"#ffcc00"']]);
  expect(findings("#1f5fd0")).toEqual([]);
  expect(findings("#767676")).toEqual([]);
  expect(findings("#777777")).toHaveLength(1);
});
