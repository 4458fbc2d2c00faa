import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMasker, maskedTemplate, maskPlaceholders, maskReferences, splitMasked, unmaskSource } from "./mask.js";
import { joinTemplate, placeholdersIn, splitTemplate, templateOf } from "./template.js";

const pieces = fc.constantFrom(
  "<<A>>",
  "<<B_1>>",
  "\\",
  "\\\\",
  "<<",
  ">>",
  "{{C}}",
  "{{",
  "a",
  " ",
  "<",
  "[[id]]",
  "\n",
  "é",
  "🛠️",
);
const text = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(""));
const parts = fc.array(
  fc.oneof(
    text.map((value) => ({ text: value })),
    fc.constantFrom("A", "B_1").map((placeholder) => ({ placeholder })),
  ),
  { maxLength: 6 },
);

/** Adjacent text joined, empty text left out: what splitting gives. */
function normal(list: readonly ({ readonly text: string } | { readonly placeholder: string })[]) {
  const joined: ({ text: string } | { placeholder: string })[] = [];
  for (const part of list) {
    const last = joined.at(-1);
    if ("text" in part && part.text === "") continue;
    if ("text" in part && last !== undefined && "text" in last)
      joined[joined.length - 1] = { text: last.text + part.text };
    else joined.push({ ...part });
  }
  return joined;
}

describe("templates", () => {
  test.each([
    ["Write to <<EMAIL>>.", [{ text: "Write to " }, { placeholder: "EMAIL" }, { text: "." }]],
    ["\\<<EMAIL>>", [{ text: "<<EMAIL>>" }]],
    ["\\\\<<EMAIL>>", [{ text: "\\" }, { placeholder: "EMAIL" }]],
    ["\\\\\\<<EMAIL>>", [{ text: "\\<<EMAIL>>" }]],
    ["<<email>> << A >> {{A}} \\a", [{ text: "<<email>> << A >> {{A}} \\a" }]],
    ["", []],
  ])("%j", (template, expected) => {
    expect(splitTemplate(template)).toEqual(expected);
  });

  test("split what was joined", () => {
    fc.assert(
      fc.property(parts, (list) => void expect(splitTemplate(joinTemplate(list))).toEqual(normal(list))),
      { seed: 1 },
    );
  });

  test("join what was split, in the shortest form", () => {
    fc.assert(
      fc.property(
        text,
        (template) =>
          void expect(splitTemplate(joinTemplate(splitTemplate(template)))).toEqual(splitTemplate(template)),
      ),
      { seed: 1 },
    );
  });

  test("of a text hold no placeholder", () => {
    fc.assert(
      fc.property(
        text,
        (value) =>
          void expect([placeholdersIn(templateOf(value)), splitTemplate(templateOf(value))]).toEqual([
            [],
            normal([{ text: value }]),
          ]),
      ),
      { seed: 1 },
    );
  });
});

describe("masks", () => {
  test("keep the length of the text and the place of everything in it", () => {
    fc.assert(
      fc.property(text, (source) => {
        const masked = maskReferences(maskPlaceholders(source));
        expect(masked.text).toHaveLength(source.length);
        for (const { start, end } of masked.uses) expect(masked.text.slice(start, end)).toMatch(/^[\ue000-\uf8ff]+$/);
        expect(masked.text).not.toMatch(/<<[A-Z][A-Z0-9_]*>>/);
      }),
      { seed: 1 },
    );
  });

  test("unmask to the source, in its canonical form, which reads the same", () => {
    fc.assert(
      fc.property(text, (source) => {
        const masked = maskReferences(maskPlaceholders(source));
        const canonical = unmaskSource(masked.text, masked.uses);
        expect(canonical).toBe(
          unmaskSource(...((again) => [again.text, again.uses] as const)(maskReferences(maskPlaceholders(canonical)))),
        );
        expect(maskedTemplate(masked.text, masked.uses)).toBe(
          ((again) => maskedTemplate(again.text, again.uses))(maskReferences(maskPlaceholders(canonical))),
        );
      }),
      { seed: 1 },
    );
  });

  test("that are made read back as what they were made of", () => {
    fc.assert(
      fc.property(parts.map(normal), (list) => {
        const masker = createMasker();
        const made = masker.join(
          list
            .map((part) => ("text" in part ? masker.literals(part.text) : masker.placeholder(part.placeholder)))
            .join(""),
        );
        const read = maskPlaceholders(unmaskSource(made, masker.uses));
        expect(splitTemplate(maskedTemplate(read.text, read.uses))).toEqual(list);
      }),
      { seed: 1 },
    );
  });

  test("ignore runs that nobody made", () => {
    expect(splitMasked("a\ue000\ue100\ue100\ue001\ue002", [])).toEqual([{ text: "a\ue000\ue100\ue100\ue001\ue002" }]);
  });
});
