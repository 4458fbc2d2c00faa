import fc from "fast-check";
import { expect, test } from "vitest";
import { html, safeUrl } from "./html.js";
import { findKept, type KeptPlace, keptPlaceholder } from "./kept.js";
import { stringifyMarkdown } from "./markdown.js";

const place = fc.constantFrom<KeptPlace>("text", "code", "url", "base");

test("a mark is found where it stands, with its number and place", () => {
  fc.assert(
    fc.property(fc.nat(5000), place, fc.string(), fc.string(), (index, at, before, after) => {
      const mark = keptPlaceholder(index, at);
      expect(findKept(before + mark + after)).toEqual([
        { index, place: at, start: before.length, end: before.length + mark.length },
      ]);
    }),
  );
});

test("printers leave a mark as it is", () => {
  const mark = keptPlaceholder(7, "text");
  expect(html`<p title="${mark}">${mark}</p>`.toString()).toBe(`<p title="${mark}">${mark}</p>`);
  const paragraph = { type: "paragraph", children: [{ type: "text", value: `a ${mark}_b` }] } as const;
  expect(stringifyMarkdown({ type: "root", children: [{ ...paragraph, children: [...paragraph.children] }] })).toBe(
    `a ${mark}_b\n`,
  );
});

test("a mark where an address begins is an address", () => {
  const base = keptPlaceholder(3, "base");
  expect(safeUrl(`${base}/voice`)).toBe(`${base}/voice`);
  expect(safeUrl(`tel:${keptPlaceholder(3, "base", "tel:")}`)).toBeDefined();
  expect(safeUrl(keptPlaceholder(3, "url"))).toBeUndefined();
});
