import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSphinx } from "./parse-sphinx.js";
import { readItems } from "./read-items.js";
import { parseSphinxHeader } from "./sphinx-header.js";

const BASE = "https://docs.example/3";
const sphinx = (...lines: readonly string[]) => readItems({ format: "sphinx", text: lines.join("\n") }, "py", BASE);
const json = (value: unknown) => readItems({ format: "json", text: JSON.stringify(value) }, "kb", BASE);
const none = { unreadable: 0, unnamed: 0, elsewhere: 0, double: 0 };

describe("Sphinx inventories", () => {
  test("hold names, roles, addresses and titles; $ and - stand for the name", () => {
    expect(
      parseSphinx(
        [
          "json.dumps py:function 1 library/json.html#$ -",
          "comparing objects std:label -1 reference/data.html#cmp Comparing  two objects",
          "a b:c 1 std:term 2 x.html odd: name",
          "cmdoption python.-m std:cmdoption 1 using.html#cmdoption-m -m",
          "library/json std:doc -1 library/json.html",
          "",
        ].join("\r\n"),
      ),
    ).toEqual({
      objects: [
        { name: "json.dumps", role: "py:function", url: "library/json.html#json.dumps", title: "json.dumps" },
        {
          name: "comparing objects",
          role: "std:label",
          url: "reference/data.html#cmp",
          title: "Comparing  two objects",
        },
        { name: "a", role: "b:c", url: "std:term", title: "2 x.html odd: name" },
        { name: "cmdoption python.-m", role: "std:cmdoption", url: "using.html#cmdoption-m", title: "-m" },
        { name: "library/json", role: "std:doc", url: "library/json.html", title: "library/json" },
      ],
      bad: 0,
    });
  });

  test("lines that say something else are counted", () => {
    expect(parseSphinx("a\na b\na std:doc x y\n std:doc 1 u t\na std:doc 1\na nodomain 1 u t\n")).toMatchObject({
      objects: [],
      bad: 6,
    });
  });

  test("become items with ids of their own", () => {
    expect(
      sphinx(
        "json.dumps py:function 1 library/json.html#$ -",
        "The Loop std:label -1 loop.html#the%20loop The <<LOOP>>",
      ),
    ).toEqual({
      items: [
        { id: "py-json-dumps", title: "json.dumps", url: `${BASE}/library/json.html#json.dumps` },
        { id: "py-the-loop", title: "The \\<<LOOP>>", url: `${BASE}/loop.html#the%20loop` },
      ],
      left: none,
    });
  });

  test("of several names with one id the first counts; the same page is no other one", () => {
    expect(sphinx("json.x py:a 1 one.html -", "json-x py:a 1 two.html -", "JSON.X py:b 1 one.html -")).toMatchObject({
      items: [{ url: `${BASE}/one.html` }],
      left: { ...none, double: 1 },
    });
  });

  test.each([
    "https://evil.example/x",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "//evil.example/x",
    "/\\evil.example",
    "\\\\evil.example",
    "../../elsewhere.html",
    "a/%2e%2E/b.html",
    "a/./b.html",
  ])("an address that leaves the site is left out: %s", (url) => {
    expect(sphinx(`a std:doc 1 ${url} A`)).toEqual({ items: [], left: { ...none, elsewhere: 1 } });
  });

  test("spaces and other characters of a name are encoded in its address", () => {
    expect(sphinx('a "b" <c> py:x 1 p.html#$ -')).toMatchObject({
      items: [{ id: "py-a-b-c", url: `${BASE}/p.html#a%20%22b%22%20%3Cc%3E` }],
    });
  });

  test.each([
    "∮ std:doc 1 u.html -",
    `${"a".repeat(90)} std:doc 1 u.html -`,
    "a std:doc 1 u.html x\u202ey",
    "a std:doc 1 u.html x\ue000y",
  ])("what has no clean name is left out: %j", (line) => {
    expect(sphinx(line)).toEqual({ items: [], left: { ...none, unnamed: 1 } });
  });

  test("time grows with the length of a line and no faster", () => {
    parseSphinx(`${"a ".repeat(1999)}\n`.repeat(500));
    parseSphinx(`${"a:b ".repeat(999)}\n`.repeat(500));
    expect(() => parseSphinx(`x${" ".repeat(1_000_000)}`)).not.toThrow();
  });

  test("have a header that says their version", () => {
    const head =
      "# Sphinx inventory version 2\n# Project: x\n# Version: \n# The remainder of this file is compressed using zlib.\nxyz";
    expect(parseSphinxHeader(head)).toEqual({ version: "2", length: head.length - 3 });
    expect(parseSphinxHeader("# Sphinx inventory version 3\n")).toMatchObject({ version: "3" });
    expect(parseSphinxHeader('{"contractVersion": "1.0"}')).toBeUndefined();
  });
});

describe("Fixbook inventories", () => {
  test("hold items and their earlier ids", () => {
    expect(
      json({
        contractVersion: "2.9",
        items: [
          { id: "ts-a", kind: "entry", title: "A", url: "ts-a/", anchors: [], aliases: ["old-a"] },
          { id: "areas/b", kind: "area", title: "B", url: "areas/b/" },
          { id: 3 },
          "ts-c",
        ],
      }),
    ).toEqual({
      items: [
        { id: "kb-ts-a", title: "A", url: `${BASE}/ts-a/` },
        { id: "kb-old-a", title: "A", url: `${BASE}/ts-a/` },
        { id: "kb-areas-b", title: "B", url: `${BASE}/areas/b/` },
      ],
      left: { ...none, unreadable: 2 },
    });
  });

  test("of another major version are refused by name", () => {
    expect(json({ contractVersion: "3.0", items: [] })).toEqual({
      problem: "is of version 3.0 of the JSON contract, and 2 is the one that can be read",
    });
  });

  test.each(["{", "3", "[]", '{"items":[]}', '{"contractVersion":"1.0"}'])("other JSON is no inventory: %s", (text) => {
    expect(readItems({ format: "json", text }, "kb", BASE)).toHaveProperty("problem");
  });
});

test("no text makes it throw, and no item leaves the site", () => {
  const line = fc.array(
    fc.oneof(fc.string(), fc.constantFrom("std:doc", "1", "-", "$", "..", "javascript:x", "//x", "%2e%2e", " ")),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.constantFrom("sphinx" as const, "json" as const), line, (format, parts) => {
      const read = readItems({ format, text: parts.join(" ") }, "py", BASE);
      if ("problem" in read) return;
      for (const { url } of read.items) expect(new URL(url.replace(/\\?<<[A-Z_]+>>/g, "x")).href).toContain(`${BASE}/`);
    }),
  );
});
