import { describe, expect, test } from "vitest";
import { parseEntry } from "../entry/parse-entry.js";
import { addressPosition, addressProblem } from "./address.js";

/** What is wrong with an address, as `rule-id: problem`. */
function problem(url: string, allowed = /^(?:https?|mailto|tel):/i): string | undefined {
  const [type, data] = addressProblem(url, `shown ${url}`, allowed) ?? [];
  if (type === undefined) return undefined;
  expect(data).toEqual(url.trim() === "" ? {} : expect.objectContaining({ url: `shown ${url}` }));
  return "problem" in (data ?? {}) ? `${type.ruleId}: ${data?.["problem"]}` : type.ruleId;
}

const NO_PATH = "security/unsafe-url: continues with something other than a path";
const USER = "security/unsafe-url: contains a user name before an @";
const INVALID = "security/unsafe-url: is not a valid address";
const OTHER_SITE = "security/unsafe-url: leads to another site without saying how";

describe("an address", () => {
  test.each([
    "https://example.com",
    "HTTP://example.com/a b",
    "https://example.com/@user",
    "https://example.com?to=a@b.example",
    "https://example.com#a@b",
    "https://<<A>>.example.com/<<B>>",
    "mailto:a@b.example",
    "mailto:https://a@b.example",
    "tel:+1555",
    "tel:<<A>>",
    "<<A>>",
    "<<A>>/a",
    "<<A>>?a",
    "<<A>>#a",
  ])("may be %s", (url) => expect(problem(url)).toBeUndefined());

  test.each([
    ["", "links/empty-url"],
    ["  ", "links/empty-url"],
    ["<<A>>a", NO_PATH],
    ["<<A>>x1/", NO_PATH],
    ["<<A>>.evil.example/", NO_PATH],
    ["<<A>>/a b", NO_PATH],
    ["<<A>>/a\\b", NO_PATH],
    ["javascript:alert(1)", "security/unsafe-url: begins with javascript:"],
    ["Java\nScript :x", "security/unsafe-url: begins with javascript:"],
    ["\u0001data:x", "security/unsafe-url: begins with data:"],
    ["x-a+b.c1:x", "security/unsafe-url: begins with x-a+b.c1:"],
    [" https://example.com", "security/unsafe-url: begins with https:"],
    ["https://user@example.com", USER],
    ["HTTP://user:word@example.com/", USER],
    ["https://<<A>>@evil.example/", USER],
    ["https://", INVALID],
    ["https://a|bü.example", INVALID],
    ["//evil.example", OTHER_SITE],
    ["/\\evil.example", OTHER_SITE],
    ["a\\b", OTHER_SITE],
    ["/a//b", "links/relative-url"],
    ["a/b:c", "links/relative-url"],
    ["1a:b", "links/relative-url"],
    ["a<<A>>", "links/relative-url"],
  ])("may not be %j", (url, found) => expect(problem(url)).toBe(found));

  test("may be of some schemes only", () => {
    expect(problem("mailto:a@b.example", /^https?:/i)).toBe("security/unsafe-url: begins with mailto:");
  });
});

test.each([
  ["", "url-start"],
  ["https://", "url-host"],
  ["HTTP://a.", "url-host"],
  ["https://a/", "url"],
  ["https://a?", "url"],
  ["https://a#", "url"],
  ["xhttps://a", "url"],
  ["mailto:", "mailto"],
  ["mailto:a", "url"],
  ["xmailto:", "url"],
  ["TEL:", "tel"],
  ["tel:+", "url"],
  ["xtel:", "url"],
])("a placeholder after %j is at the place %s", (before, position) => {
  expect(addressPosition(before)).toBe(position);
});

describe("a link or an image", () => {
  const parse = (body: string) => {
    const { entry, diagnostics, facts } = parseEntry({
      path: "entries/area/id.md",
      text: `# A\n\n${body}\n\n1. Go.\n`,
    });
    const [paragraph] = entry?.solutions[0]?.cause ?? [];
    return {
      nodes: paragraph?.type === "paragraph" ? paragraph.children : [],
      found: diagnostics.map(({ message, action }) => `${message} ${action}`),
      uses: facts.uses.map(({ span: _, ...use }) => use),
    };
  };

  test("to an entry is a reference, by the address of nothing else", () => {
    const { nodes, uses } = parse("[a](entry:b) and [c](https://x.example/entry:d)");
    expect(nodes).toEqual([
      { type: "entryReference", id: "b", children: [{ type: "text", value: "a" }] },
      { type: "text", value: " and " },
      {
        type: "link",
        url: "https://x.example/entry:d",
        title: null,
        children: [{ type: "text", value: "c" }],
      },
    ]);
    expect(uses).toEqual([{ kind: "reference", id: "b" }]);
  });

  test.each([
    ["[a](entry:b)", []],
    ["[a](entry:b '')", []],
    [
      "[a](entry:b 'T')",
      ["A title on a reference is not supported here. Remove it: the page that it leads to has a title of its own."],
    ],
    [
      "[**see [[c]]** it](https://x.example)",
      [
        "A reference inside a link is not supported here. Put the reference before or after the link: one text can lead to one place only.",
      ],
    ],
    [
      "[a](x-https://b.example)",
      [
        'The address "x-https://b.example" begins with x-https:. Link to an https:, mailto: or tel: address; a picture is a file of the book, or an https: address.',
      ],
    ],
    [
      "![a](x-https://b.example)",
      [
        'The address "x-https://b.example" begins with x-https:. Link to an https:, mailto: or tel: address; a picture is a file of the book, or an https: address.',
      ],
    ],
    ["![a](http://b.example/c.png)", []],
  ])("%s", (body, found) => expect(parse(body).found).toEqual(found));

  test.each([
    ["file:///home/me/trace.log", "It is a place on one computer: put the file into the entry's folder"],
    ["C:\\\\tmp\\\\trace.log", "It is a place on one computer: put the file into the entry's folder"],
    ["../trace.docx", "Files of this kind are not published: save a document as PDF"],
    ["setup.exe", "Files of this kind are not published: save a document as PDF"],
  ])("to %s says what to do", (url, action) => {
    expect(parse(`[the log](${url})`).found).toEqual([expect.stringContaining(action)]);
  });

  test("of nothing but a line break has no words", () => {
    expect(parse("[\\\n&nbsp;](https://x.example)").found).toEqual([expect.stringContaining("has no words")]);
  });

  test("is a picture with its words and its title", () => {
    expect(parse("![a\nb](https://x.example/<<P>>.png 'T\nU')")).toMatchObject({
      nodes: [{ type: "picture", url: "https://x.example/<<P>>.png", title: "T\nU", alt: "a\nb" }],
      uses: [{ kind: "placeholder", name: "P", position: "url" }],
    });
  });

  test("notes the placeholders of a definition once", () => {
    const { nodes, uses } = parse("[a][x], [b][x]\n\n[x]: <<P>>/y");
    expect(nodes.filter(({ type }) => type === "link")).toMatchObject([{ url: "<<P>>/y" }, { url: "<<P>>/y" }]);
    expect(uses).toEqual([{ kind: "placeholder", name: "P", position: "url-start" }]);
  });
});
