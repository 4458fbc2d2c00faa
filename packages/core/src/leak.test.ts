import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finishArtifact, finishText, guardAcross, guardShapes, withoutGuards } from "./leak.js";
import { GUARD } from "./private-use.js";

const LEAKS = [
  "<<NAME>>",
  "<<N_1",
  "&lt;&lt;NAME",
  "&LT;&lt;NAME",
  "&#60;&#60;N",
  "&#x3C;&#X3c;N",
  "%3C%3cNAME",
  "\\u003c\\u003CNAME",
  "{{NAME}}",
  "&#123;&#123;NAME&#125;&#125;",
  "&#x7B;&#x7b;NAME}}",
  "%7B%7bNAME%7d%7D",
  "\\u007B\\u007bNAME\\u007d",
] as const;
const VALUES = ["undefined", "[object Object]"] as const;
const never = () => false;
const find = (text: string, known: (text: string) => boolean = never) =>
  finishText(text, known).leaks.map((leak) => [leak.kind, leak.text, leak.offset]);

describe("what leaks", () => {
  test.each([...LEAKS, ...VALUES])("%s is found by itself", (leak) => {
    expect(find(`a ${leak} b`)).toEqual([["placeholder", leak.replace(/>>$|(?<=\\u007d)$/, ""), 2]]);
  });

  test("is found whatever stands around it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEAKS, ...VALUES), fc.string(), fc.string(), (leak, before, after) => {
        const { leaks } = finishArtifact({ path: "a", contents: `${before} ${leak} ${after}` }, never);
        expect(leaks.map(({ offset }) => offset)).toContain(before.length + 1);
      }),
    );
  });

  test.each(VALUES)("is not %s where the book has it", (value) => {
    expect(find(`${value} <<NAME`, (text) => text === value)).toEqual([["placeholder", "<<NAME", value.length + 1]]);
  });

  test("is a placeholder, whatever the book has", () => {
    expect(find("<<NAME", () => true)).toHaveLength(1);
  });

  test.each(["<NAME>", "<<name>>", "{{NAME", "\\U003c\\U003cNAME", "undefinedness", "[object]"])(
    "is not %s",
    (text) => {
      expect(find(`${text} {{x}}`)).toEqual([]);
    },
  );
});

describe("text of a placeholder's shape that was meant", () => {
  test.each(LEAKS)("%s is no leak, and is published as it is", (text) => {
    const all = `${text} ${text}`;
    expect(guardShapes(all)).not.toBe(all);
    expect(finishText(guardShapes(text), never)).toEqual({ text, leaks: [] });
    expect(finishText(guardShapes(all), never)).toEqual({ text: all, leaks: [] });
  });

  test.each(["<&lt;NAME", "&#60;%3CNAME", "{&#123;NAME}}"])("%s is marked, in two forms as well", (text) => {
    expect(guardShapes(text)).toMatch(new RegExp(`^[^;]+;?${GUARD}[^${GUARD}]+$`));
  });

  test.each(["<NAME>", "a << b {{ c", "<{NAME", "50% & \\u0041"])("%s is not marked", (text) => {
    expect(guardShapes(text)).toBe(text);
  });

  // A dot is a mark.
  test.each([
    ["<<|PX", "<·<|PX"],
    ["{{|PX", "{·{|PX"],
    ["<|<PX", "<·|<PX"],
    ["a|<|<|PX|b", "a|<·|<|PX|b"],
    ["&lt;|&#60;N", "&lt;·|&#60;N"],
    ["&l|t;<N", "&l|t;·<N"],
    ["&l|t;<A {|{B", "&l|t;·<A {·|{B"],
    ["<|<A|<|<B", "<·|<A|<·|<B"],
    ["x|<<PX", "x|<<PX"],
    ["x|<<|PX|", "x|<·<|PX|"],
    ["<<PX|<|<PY", "<<PX|<·|<PY"],
    ["<|a<PX", "<|a<PX"],
    ["<<|", "<<|"],
  ])("is marked across parts, and not within one: %s", (parts, guarded) => {
    expect(guardAcross(parts.split("|")).join("|").replaceAll(GUARD, "·")).toBe(guarded);
  });

  test("is marked by nothing where no part has any of it", () => {
    const parts = ["a", "b"];
    expect(guardAcross(parts)).toBe(parts);
    expect(guardAcross([])).toEqual([]);
  });

  test.each([
    ["<\ue003<NAME", "<<NAME"],
    ["%3C%eE%80%83%3CX", "%3C%3CX"],
    ["\ue003a%EE%80%83b\ue003", "ab"],
    ["a%EE%80b", "a%EE%80b"],
  ])("loses its marks when it is published, encoded ones too: %s", (text, published) => {
    expect(withoutGuards(text)).toBe(published);
  });
});

describe("an artifact", () => {
  test("without any of it is handed on as it is", () => {
    const artifact = { path: "a", contents: "<p>a &amp; b &lt; c {d} 50%</p>" };
    const finished = finishArtifact(artifact, never);
    expect(finished.artifact).toBe(artifact);
    expect(finished.leaks).toEqual([]);
  });

  test("that is marked is published without marks", () => {
    expect(finishArtifact({ path: "a", contents: "a<\ue003<NAME" }, never)).toEqual({
      artifact: { path: "a", contents: "a<<NAME" },
      leaks: [],
    });
  });

  test("that is no text is handed on as it is", () => {
    const artifact = { path: "a", contents: "undefined\ue003", encoding: "latin1" } as const;
    const finished = finishArtifact(artifact, never);
    expect(finished.artifact).toBe(artifact);
    expect(finished.leaks).toEqual([]);
  });
});
