import fc from "fast-check";
import { expect, test } from "vitest";
import { html, safeUrl } from "./html.js";
import { bracketKept, findKept, holdsKept, type KeptPlace, keptPlaceholder, withoutPlaces } from "./kept.js";
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

test.each([
  [keptPlaceholder(1, "text"), "text", "\ue010\ue101\ue100\ue014"],
  [keptPlaceholder(4097, "code"), "code", "\ue011\ue101\ue101\ue014"],
  [keptPlaceholder(4095, "url"), "url", "\ue012\uf0ff\ue100\ue014"],
  [keptPlaceholder(0, "base"), "base", "https://\ue013\ue100\ue100\ue014"],
  [keptPlaceholder(0, "base", "tel:"), "base", "+\ue013\ue100\ue100\ue014"],
])("%s is the mark of a placeholder in a place, %s", (mark, at, expected) => {
  expect(mark).toBe(expected);
  expect(holdsKept(`a ${mark}`)).toBe(true);
  expect(findKept(`${mark}a${mark}`).map(({ place, start, end }) => [place, start, end])).toEqual([
    [at, 0, mark.length],
    [at, mark.length + 1, 2 * mark.length + 1],
  ]);
  expect(bracketKept(`a ${mark}b${mark}`)).toBe("a []b[]");
  expect(withoutPlaces(`${mark} ${mark}`)).toBe(`${mark} ${mark}`.replaceAll(/[\ue011-\ue013]/g, "\ue010"));
});

test.each([
  "",
  "a https://b + c",
  "\ue010\ue101\ue014",
  "\ue010\ue101\ue100",
  "\ue010\uf100\ue100\ue014",
  "\ue013\ue101\ue100\ue014",
])("%j has no mark", (text) => {
  expect(findKept(text)).toEqual([]);
  expect(bracketKept(text)).toBe(text);
});

test("text without any mark is held to be so", () => expect(holdsKept("a https://b")).toBe(false));
