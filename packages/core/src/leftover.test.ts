import { expect, test } from "vitest";
import { findLeftovers, textsIn } from "./leftover.js";

const found = (path: string, contents: string, meant = "") =>
  findLeftovers({ path, contents }, () => meant).map(({ text, offset }) => [
    text,
    contents.slice(offset, offset + text.length),
  ]);

test.each(["](", "**", "[!N", ":::", "[[", "```"])("%s in a text is found at its place", (sign) => {
  const shown = sign.replace(/N$/, "");
  expect(found("a.html", `<p>x ${sign}y</p>`)).toEqual([[shown, shown]]);
  expect(found("a.txt", `x ${sign}y`)).toEqual(sign === "```" ? [] : [[shown, shown]]);
  expect(found("a.json", `{"type":"text","value":"x ${sign}y"}`)).toEqual([[shown, shown]]);
});

test("a heading is found at the start of a text or a line", () => {
  expect(found("a.html", "<p>## Fix</p><p>C# and # 4</p>")).toEqual([["## ", "## "]]);
  expect(found("a.txt", "one\n# two # three")).toEqual([["# ", "# "]]);
});

test("tags, scripts, styles, other strings of JSON and files of Markdown hold signs by right", () => {
  expect(found("a.html", '<a title="**">x</a><script>"[["</script><style>a::b{}</style>')).toEqual([]);
  expect(found("a.json", '{"markdown":"**a** [b](c)","type":"text","value":"plain"}')).toEqual([]);
  expect(found("a.md", "**a** [b](c)")).toEqual([]);
  expect(found("a.js", "[[1]]")).toEqual([]);
});

test("what is meant is no leftover, also where two texts were joined", () => {
  const meant = textsIn({ a: ["x*", { b: "*y" }], c: new Map([["d", "[["]]), e: null, f: 1 }, undefined, "z");
  expect(meant).toBe("x**y[[z");
  expect(found("a.html", "<p>** [[ ](</p>", meant)).toEqual([["](", "]("]]);
});

test("nothing is asked where nothing looks like Markdown", () => {
  const never = () => {
    throw new Error("asked");
  };
  expect(findLeftovers({ path: "a.html", contents: "<p>#1 * a] (b) : c [d]</p>" }, never)).toEqual([]);
});
