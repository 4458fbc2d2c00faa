import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files } from "../../test/book-on-disk.js";
import { checkBook, checkBooks } from "./check-books.js";

async function check(change: Files = {}, plant: (folder: string) => void = () => {}) {
  const folder = bookOnDisk(bookFiles(change));
  plant(folder);
  const { diagnostics, ...rest } = await checkBook(folder);
  return { ...rest, found: diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`) };
}

test("a whole book has no findings, and its counts", async () => {
  expect(await check()).toMatchObject({
    found: [],
    files: 7,
    entries: 3,
    isReadable: true,
    book: { id: "demo", entries: [{}, {}, {}] },
  });
});

test.each([
  ["is not YAML", "id: [demo"],
  ["is empty", ""],
  ["is not UTF-8", Buffer.from([0xff, 0x00])],
  ["contains a control character", "id: demo\u0007"],
  ["is a list", "- [1, 2]"],
  ["is missing", undefined],
])("still checks every entry where book.yaml %s, and says that the book is unreadable", async (_, text) => {
  const { found, isReadable, book } = await check({ "book.yaml": text, "entries/voice/call-drops.md": "no title" });
  expect(isReadable).toBe(false);
  expect(book).toBeUndefined();
  expect(found).toContain("entries/voice/call-drops.md structure/missing-title");
  expect(found.some((one) => one.startsWith("book.yaml "))).toBe(true);
});

test("a book.yaml that can be read and is wrong is a matter of findings", async () => {
  const { found, isReadable } = await check({ "book.yaml": "id: demo\ntitel: Demo\n" });
  expect(isReadable).toBe(true);
  expect(found).toContain("book.yaml schema/unknown-field");
});

test("a book without entries is a finding", async () => {
  const none = {
    "entries/voice/no-dial-tone.md": undefined,
    "entries/voice/call-drops.md": undefined,
    "entries/email/bounces.md": undefined,
  };
  expect((await check(none)).found).toEqual(["book.yaml book/no-entries"]);
});

test("brands and inventories that are listed but missing, or there but not listed, are findings", async () => {
  const { found } = await check({
    "brands/zeta.yaml": undefined,
    "inventories/more.yaml": "title: M\nurl: https://m.example\nitems: []\n",
  });
  expect(found).toEqual(["book.yaml book/missing-file", "inventories/more.yaml book/unlisted-file"]);
});

test("one unreadable file has one finding: nothing else is called missing or unknown because of it", async () => {
  const { found } = await check(
    {
      "entries/voice/call-drops.md": Buffer.from([0xff]),
      "brands/zeta.yaml": Buffer.from([0xff]),
      "inventories/guides.yaml": Buffer.from([0xff]),
      "entries/email/bounces.md": undefined,
    },
    (folder) => symlinkSync("../voice/no-dial-tone.md", join(folder, "entries/email-linked.md")),
  );
  expect(found).toEqual([
    "book.yaml areas/empty",
    "brands/zeta.yaml source/not-utf8",
    "entries/email-linked.md source/not-a-file",
    "entries/voice/call-drops.md source/not-utf8",
    "inventories/guides.yaml source/not-utf8",
  ]);
});

test("names that collide on other systems, or are no ids, are findings of their files", async () => {
  const entry = "# T\n\nWhy.\n\n1. Go.\n";
  const { found } = await check({
    "entries/voice/Call-drops.md": entry,
    "entries/voice/with space.md": entry,
    "entries/voice/a%0Ab.md": entry,
    "entries/voice/cafe\u0301.md": entry,
    "entries/voice/caf\u00e9.md": entry,
    "entries/voice/x\u001b[31m.md": entry,
    "entries/Voice/other.md": entry,
  });
  expect(found).toEqual(
    expect.arrayContaining([
      "entries/voice/call-drops.md identity/case-collision",
      "entries/voice/café.md identity/case-collision",
    ]),
  );
  for (const file of ["Call-drops", "with space", "a%0Ab", "cafe\u0301", "caf\u00e9", "x\u001b[31m"]) {
    expect(found).toContain(`entries/voice/${file}.md identity/bad-format`);
  }
  expect(found).toContain("entries/Voice/other.md schema/unknown-area");
});

test("CRLF and a byte order mark change no finding and no place but offsets", async () => {
  const broken = "# Title\n\n## Sympton\n\nIt rings.\n\n## Fix\n\n1. Go.\n";
  const places = async (text: string) => {
    const { diagnostics } = await checkBook(bookOnDisk(bookFiles({ "entries/voice/call-drops.md": text })));
    return diagnostics.map(({ ruleId, range: { start, end } }) => [
      ruleId,
      start.line,
      start.column,
      end.line,
      end.column,
    ]);
  };
  const plain = await places(broken);
  expect(plain).not.toEqual([]);
  expect(await places(broken.replaceAll("\n", "\r\n"))).toEqual(plain);
  expect(await places(`\ufeff${broken}`)).toEqual(plain);
});

test("several books are checked in one run, each with its own findings", async () => {
  const [good, bad] = [bookOnDisk(), bookOnDisk(bookFiles({ "entries/voice/call-drops.md": "no title" }))];
  const checked = await checkBooks([bad, good, bad]);
  expect(checked.map(({ folder, entries, book }) => [folder, entries, book?.id])).toEqual([
    [bad, 3, undefined],
    [good, 3, "demo"],
    [bad, 3, undefined],
  ]);
  expect(checked[2]?.diagnostics).toEqual(checked[0]?.diagnostics);
});
