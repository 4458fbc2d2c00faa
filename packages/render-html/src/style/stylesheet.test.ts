import type { Look } from "@fixbook/schema";
import { expect, test } from "vitest";
import { stylesheet } from "./stylesheet.js";

const plain: Look = { tone: "cool", font: "system", corners: "soft" };

test("a look sets the typeface and the corners", () => {
  const css = stylesheet({ ...plain, font: "serif", corners: "square" });
  expect(css).toContain("--font: Charter,");
  expect(css).toContain("--radius: 0.125rem;");
});

test("a colour that is none is refused", () => {
  expect(() => stylesheet({ ...plain, accent: "red" })).toThrow("red is not a colour");
});

test("the stylesheet has the accent of each theme", () => {
  const css = stylesheet({ ...plain, accent: "#0f6b5c" });
  const accents = css.match(/--accent: #[0-9a-f]{6};/g);
  expect([accents?.length, accents?.[0]]).toEqual([2, "--accent: #0f6b5c;"]);
  expect(accents?.[1]).not.toBe(accents?.[0]);
  expect(css).not.toBe(stylesheet(plain));
});

test("the stylesheet uses only properties that it defines, and lays out by logical sides", () => {
  const css = stylesheet(plain);
  const used = new Set(css.match(/(?<=var\()--[a-z]+/g));
  const defined = new Set(css.match(/--[a-z]+(?=:)/g));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  expect(
    css.match(/(?:margin|padding|border|inset)-(?:left|right)|text-align: (?:left|right)|[;{]\s*(?:left|right):/g),
  ).toBeNull();
});

test("the stylesheet serves dark, forced colours, paper and less motion", () => {
  for (const query of [
    "prefers-color-scheme: dark",
    "forced-colors: active",
    "@media print",
    "prefers-reduced-motion",
    ":focus-visible",
  ]) {
    expect(stylesheet(plain)).toContain(query);
  }
  expect(stylesheet(plain).match(/\{/g)).toHaveLength(stylesheet(plain).match(/\}/g)?.length ?? 0);
});
