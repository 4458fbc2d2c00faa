import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files } from "../../test/book-on-disk.js";
import { checkBook } from "./check-books.js";

async function found(change: Files): Promise<readonly string[]> {
  const { diagnostics } = await checkBook(bookOnDisk(bookFiles(change)));
  return diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ file, ruleId, range }) => `${file}:${range.start.line}:${range.start.column} ${ruleId}`);
}

const AT = "entries/email/bounces.md";
const body = (text: string) => ({ [AT]: `# Mail bounces\n\n${text}\n\n1. Attach it.\n` });

/** The findings about links in an entry with one line for each address. */
async function linked(addresses: readonly string[]) {
  const lines = addresses.map((address) => `See [it](${address}).`).join("\n\n");
  const { diagnostics } = await checkBook(bookOnDisk(bookFiles(body(lines))));
  return diagnostics.filter(({ severity }) => severity === "error");
}

test("a link to another entry by its file or its address is one finding with a safe fix", async () => {
  const addresses = [
    "call-drops.md",
    "../voice/call-drops.md",
    "./call-drops.md",
    "/call-drops",
    "./call-drops",
    "call-drops.html",
    "call-drops/",
    "<../voice/call-drops.md>",
    "https://help.acme.example/call-drops/",
    "https://help.zeta.example/call-drops/index.html",
    "https://help.acme.example/call-drops",
  ];
  const found = await linked(addresses);
  expect(found.map(({ ruleId, action }) => [ruleId, action])).toEqual(
    addresses.map(() => ["links/entry-file", "Link to an entry by its id: write [it](entry:call-drops)."]),
  );
  expect(found.map(({ range }) => range.start.line)).toEqual(addresses.map((_, index) => 3 + 2 * index));
  expect(found.flatMap(({ fixes = [] }) => fixes.map(({ kind, edits }) => `${kind} ${edits[0]?.text}`))).toEqual(
    addresses.map(() => "safe entry:call-drops"),
  );
});

test("a link that says more, or names nothing quite, proposes what is near, for review", async () => {
  const found = await linked(["call-drop.md", "../voice/Call%20drps.md", "call-drops.md#fix"]);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(Array(3).fill("links/entry-file"));
  expect(found.flatMap(({ fixes = [] }) => fixes.map(({ kind, edits }) => `${kind} ${edits[0]?.text}`))).toEqual(
    Array(3).fill("review entry:call-drops"),
  );
});

test("a link that names no entry is not complete, and no more is said", async () => {
  const found = await linked(["/voice/settings", "nothing-like-it.md", "#top", "page.pdf", "guide.html?x", "/callx"]);
  const one = "links/relative-url";
  expect(found.map(({ ruleId }) => ruleId)).toEqual([one, one, one, "files/missing", one, one]);
});

test("what a page of another site or of an area is called says nothing", async () => {
  expect(
    await found(body("See [a](https://other.example/call-drops/) and [b](https://help.acme.example/areas/voice/).")),
  ).toEqual([]);
});

test("a link by file in a text of book.yaml is found at its place", async () => {
  const settings = String(bookFiles()["book.yaml"]);
  const change = { "book.yaml": `${settings}support: {contact: "[The other](call-drops.md)"}\n` };
  expect(await found(change)).toEqual(["book.yaml:10:21 links/entry-file"]);
});

test("a heading without its space is one finding", async () => {
  expect(await found({ [AT]: "# Mail bounces\n\n## Cause\n\nB.\n\n##Fix\n\n1. Go.\n" })).toEqual([
    `${AT}:7:1 markup/heading-without-space`,
  ]);
});

test("an include with a link in it is one finding, and switched off it leaves what is wrong with the link", async () => {
  const change = body("[!INCLUDE [the note](../includes/note.pdf)]");
  expect(await found(change)).toEqual([`${AT}:3:1 markup/include`]);
  const settings = `${bookFiles()["book.yaml"]}lint: {rules: {markup/include: {severity: off}}}\n`;
  expect(await found({ ...change, "book.yaml": settings })).toEqual([`${AT}:3:11 files/bad-name`]);
});
