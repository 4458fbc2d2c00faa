import { expect, test } from "vitest";
import { bookOnDisk, readTree, tempFolder } from "../../test/book-on-disk.js";
import { buildBooks } from "./build.js";

const book = (locale: string) => `id: demo
title: Demo
locale: ${locale}
areas: [{id: voice, title: Calls}]
placeholders:
  PRODUCT: {type: text, description: The product.}
products:
  - id: voice
    title: <<PRODUCT>> Voice
    versions: ["2.0", "2.1", "2.2"]
    platforms: [ios, {id: phone, title: Desk *phone*}]
brands: [acme]
`;

async function published(locale: string): Promise<Record<string, string>> {
  const files = {
    "book.yaml": book(locale),
    "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\nvalues: {PRODUCT: Acme & Co}\n",
    "entries/voice/one.md":
      '---\nsignatures: {codes: [E-1]}\nappliesTo: ["voice >=2.1 <3", phone]\n---\n\n# One\n\n1. Go.\n',
    "entries/voice/two.md": "---\nsignatures: {codes: [E-1]}\nappliesTo: [voice 2.0, phone]\n---\n\n# Two\n\n1. Go.\n",
    "entries/voice/three.md": "# Three\n\n1. Go.\n",
  };
  const cwd = tempFolder();
  const { books } = await buildBooks({ books: [bookOnDisk(files)], out: "out", cwd });
  expect(
    books
      .flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId))
      .filter((id) => id !== "relations/orphan"),
  ).toEqual([]);
  return Object.fromEntries(
    Object.entries(readTree(`${cwd}/out/demo/acme`)).map(([path, bytes]) => [
      path,
      Buffer.from(bytes, "latin1").toString(),
    ]),
  );
}

test("what an entry applies to is said by titles, in every target", async () => {
  const tree = await published("en");
  const json = (path: string) => JSON.parse(tree[`json/${path}`] ?? "");
  expect(json("entries/one.json")).toMatchObject({
    appliesTo: ["voice >=2.1 <3", "phone"],
    applicability: [
      { product: "voice", from: "2.1", to: "2.2", text: "Acme & Co Voice 2.1 to 2.2" },
      { platform: "phone", text: "Desk *phone*" },
    ],
  });
  expect(json("entries/three.json").applicability).toEqual([]);
  expect(json("book.json").entries[0].applicability).toEqual(json("entries/one.json").applicability);
  expect(json("book.json").products).toEqual([
    {
      id: "voice",
      title: "Acme & Co Voice",
      versions: ["2.0", "2.1", "2.2"],
      platforms: [
        { id: "ios", title: "iOS" },
        { id: "phone", title: "Desk *phone*" },
      ],
    },
  ]);
  expect(tree["html/one/index.html"]).toContain("<li>Acme &amp; Co Voice 2.1 to 2.2</li>\n<li>Desk *phone*</li>");
  expect(tree["html/two/index.html"]).toContain("<li>Acme &amp; Co Voice 2.0</li>");
  expect(tree["html/three/index.html"]).not.toContain("applies-to");
  expect(tree["html/one.md"]).toContain("Applies to: Acme & Co Voice 2.1 to 2.2; Desk \\*phone\\*");
  expect(tree["email/snippets.jsonl"]).toContain("Acme & Co Voice 2.1 to 2.2; Desk *phone*");
  expect(json("search.json").entries[0].other).toEqual(["Acme & Co Voice 2.1 to 2.2", "Desk *phone*"]);
});

test.each([
  ["de", "2.1 bis 2.2"],
  ["fa", "2.1–2.2"],
])("in %s, without English words", async (locale, versions) => {
  const tree = await published(locale);
  expect(tree["html/one/index.html"]).toContain(`<li>Acme &amp; Co Voice ${versions}</li>`);
});
