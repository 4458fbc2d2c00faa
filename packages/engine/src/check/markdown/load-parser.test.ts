import { parseWithRemark } from "@fixbook/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const plain = "# A\n\n1. Go to **b**.\n";
const odd = "# A\n\n1. <b>Go</b>\n";
const native = vi.fn();

beforeEach(() => {
  vi.resetModules();
  native.mockReset();
});
afterEach(() => vi.doUnmock("satteri"));

test("plain text goes to the native parser, all other text to the reference", async () => {
  native.mockReturnValue({ type: "root", children: [] });
  vi.doMock("satteri", () => ({ markdownToMdast: native }));
  const { loadMarkdownParser } = await import("./load-parser.js");
  const parse = await loadMarkdownParser();
  expect(parse(plain)).toEqual({ type: "root", children: [] });
  expect(parse(odd)).toEqual(parseWithRemark(odd));
  expect(native.mock.calls.map(([text]) => text)).toEqual([plain]);
});

test("the reference reads what the native parser fails on", async () => {
  native.mockImplementation(() => {
    throw new Error("out of strings");
  });
  vi.doMock("satteri", () => ({ markdownToMdast: native }));
  const { loadMarkdownParser } = await import("./load-parser.js");
  const parse = await loadMarkdownParser();
  expect(parse(plain)).toEqual(parseWithRemark(plain));
  expect(native).toHaveBeenCalled();
});

test("the reference reads everything where no native binary can be loaded", async () => {
  vi.doMock("satteri", () => {
    throw new Error("Cannot find native binding");
  });
  const { loadMarkdownParser } = await import("./load-parser.js");
  const parse = await loadMarkdownParser();
  expect(parse(plain)).toEqual(parseWithRemark(plain));
  expect(native).not.toHaveBeenCalled();
});
