import { describe, expect, test } from "vitest";
import {
  createMasker,
  createMaskJoiner,
  literalText,
  maskedTemplate,
  maskPlaceholders,
  maskReferences,
  splitMasked,
  tokenSpan,
  unmaskReferences,
  unmaskSource,
} from "./mask.js";

const maskAll = (source: string) => maskReferences(maskPlaceholders(source));
const run = (length: number, low = 0, high = 0) =>
  `\ue000${String.fromCharCode(0xe100 + high, 0xe100 + low)}${"\ue001".repeat(length - 4)}\ue002`;

const placeholder = { kind: "placeholder", name: "A", syntax: "angle", literal: false, backslashes: 0 } as const;
const reference = { kind: "reference", id: "a", backslashes: 0 } as const;

describe("a mask", () => {
  test.each([
    ["<<A>>", { ...placeholder, start: 0, end: 5 }],
    ["{{A}}", { ...placeholder, syntax: "brace", start: 0, end: 5 }],
    ["<<A_1B>>", { ...placeholder, name: "A_1B", start: 0, end: 8 }],
    ["{{A_1B}}", { ...placeholder, name: "A_1B", syntax: "brace", start: 0, end: 8 }],
    ["\\<<A>>", { ...placeholder, literal: true, start: 0, end: 6 }],
    ["\\\\<<A>>", { ...placeholder, backslashes: 1, start: 0, end: 7 }],
    ["\\\\\\{{A}}", { ...placeholder, syntax: "brace", literal: true, backslashes: 1, start: 0, end: 8 }],
    ["[[a]]", { ...reference, start: 0, end: 5 }],
    ["[[A-1_b]]", { ...reference, id: "A-1_b", start: 0, end: 9 }],
  ])("of %s is as long as it, and says what it is", (source, use) => {
    expect(maskAll(source)).toEqual({ text: run(source.length), uses: [use] });
    expect(maskAll(`x${source}y`)).toEqual({
      text: `x${run(source.length)}y`,
      uses: [{ ...use, start: use.start + 1, end: use.end + 1 }],
    });
  });

  test("of a reference takes no backslashes, and is none after an odd number of them", () => {
    expect(maskAll("\\[[a]] \\\\[[a]]")).toEqual({
      text: `\\[[a]] \\\\${run(5)}`,
      uses: [{ ...reference, start: 9, end: 14 }],
    });
  });

  test.each(["", "a", "<<a>>", "<<1>>", "<<A>", "<A>>", "{{A>>", "{{a}}", "{{1}}", "[[-a]]", "[[]]", "[[a]", "[a]]"])(
    "is not made of %j",
    (source) => expect(maskAll(source)).toEqual({ text: source, uses: [] }),
  );

  test("has the next number, also where there are more than one digit counts", () => {
    const { text, uses } = maskAll(`${"<<A>>".repeat(4098)}[[a]]`);
    expect([text.slice(0, 10), text.slice(-10)]).toEqual([run(5) + run(5, 1), run(5, 1, 1) + run(5, 2, 1)]);
    expect(uses).toHaveLength(4099);
    expect(unmaskSource(text, uses)).toBe(`${"<<A>>".repeat(4098)}[[a]]`);
  });

  test("is not looked for where nothing opens a reference", () => {
    const masked = maskPlaceholders("<<A>> [a]");
    expect(maskReferences(masked).uses).toBe(masked.uses);
  });
});

describe("what was masked", () => {
  const source = "a \\\\<<A>> b \\{{B}} [[c]]";
  const { text, uses } = maskAll(source);

  test("is a part between texts", () => {
    expect(splitMasked(text, uses)).toEqual([
      { text: "a \\" },
      { use: uses[0] },
      { text: " b " },
      { use: uses[1] },
      { text: " " },
      { use: uses[2] },
    ]);
    expect(splitMasked("", uses)).toEqual([]);
    expect(splitMasked("a", uses)).toEqual([{ text: "a" }]);
    expect(splitMasked(text.slice(2, 9), uses)).toEqual([{ text: "\\" }, { use: uses[0] }]);
    expect(splitMasked(`${text}!`, uses).at(-1)).toEqual({ text: "!" });
  });

  test("is source again, in its canonical form", () => {
    expect(unmaskSource(text, uses)).toBe("a \\\\<<A>> b \\{{B}} [[c]]");
    expect(unmaskSource(maskAll("{{A}} \\\\\\<<A>>").text, maskAll("{{A}} \\\\\\<<A>>").uses)).toBe(
      "<<A>> \\\\\\<<A>>",
    );
    expect(unmaskSource(run(5), [{ ...reference, backslashes: 1, start: 0, end: 5 }])).toBe("\\\\[[a]]");
  });

  test("is source again where it is a reference", () => {
    const canonical = unmaskReferences(text, uses);
    expect(canonical).toBe(`${text.slice(0, -5)}[[c]]`);
    expect(unmaskReferences(run(5), [])).toBe(run(5));
  });

  test("stands where its token does, behind the backslashes", () => {
    expect(uses.map(tokenSpan).map(({ start, end }) => source.slice(start, end))).toEqual(["<<A>>", "{{B}}", "[[c]]"]);
    expect(uses.map(literalText)).toEqual(["<<A>>", "{{B}}", "[[c]]"]);
  });

  test("is a template, in which references and literals are text", () => {
    expect(maskedTemplate(text, uses)).toBe("a \\\\<<A>> b {{B}} [[c]]");
    const literals = maskAll("\\<<A>>[[c]]");
    expect(maskedTemplate(literals.text, literals.uses)).toBe("\\<<A>>[[c]]");
    expect(maskedTemplate("", [])).toBe("");
  });

  test("is text where nobody made it", () => {
    const stranger = `a${run(5, 7)}b`;
    expect(splitMasked(stranger, uses)).toEqual([{ text: stranger }]);
    expect(unmaskSource(stranger, uses)).toBe(stranger);
  });
});

describe("a masker", () => {
  test("makes masks as short as can be", () => {
    const masker = createMasker();
    expect([masker.placeholder("LONG_NAME"), masker.reference("a")]).toEqual([run(5), run(5, 1)]);
    expect(masker.literals("<<A>> {{B}} <<c>>")).toBe(`${run(5, 2)} ${run(5, 3)} <<c>>`);
    expect(masker.uses).toEqual([
      { ...placeholder, name: "LONG_NAME", start: 0, end: 5 },
      { ...reference, start: 0, end: 5 },
      { ...placeholder, literal: true, start: 0, end: 5 },
      { ...placeholder, name: "B", syntax: "brace", literal: true, start: 0, end: 5 },
    ]);
  });

  test("makes backslashes before a mask a part of it", () => {
    const masker = createMasker();
    const [a, b] = [masker.placeholder("A"), masker.reference("b")];
    expect(masker.join(`\\ ${a}${b}`)).toBe(`\\ ${a}${b}`);
    const joined = masker.join(`x\\${a} \\\\${b}\\`);
    expect(joined).toBe(`x${run(5, 2)} ${run(5, 3)}\\`);
    expect(masker.uses.slice(2).map(({ backslashes }) => backslashes)).toEqual([1, 2]);
    expect(unmaskSource(joined, masker.uses)).toBe("x\\\\<<A>> \\\\\\\\[[b]]\\");
    expect(masker.join(`\\${run(5, 9)}`)).toBe(`\\${run(5, 9)}`);
  });

  test("of what was read has its own uses behind those, and leaves them as they are", () => {
    const { uses } = maskAll("\\\\<<A>>");
    const joiner = createMaskJoiner(uses);
    expect(unmaskSource(joiner.join(`\\${run(7)}`), joiner.uses)).toBe("\\\\\\\\<<A>>");
    expect([uses.length, joiner.uses.length]).toEqual([1, 2]);
  });
});
