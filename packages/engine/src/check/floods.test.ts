import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files } from "../../test/book-on-disk.js";
import { bookInRepository, edit } from "../../test/git-repository.js";
import type { CheckedBook } from "./check-book.js";
import { checkBook, checkBooks } from "./check-books.js";
import { fixBooks } from "./fix-books.js";
import { checkSince } from "./since.js";

const TODAY = { today: "2026-11-21" };
const DROPS = "entries/voice/call-drops.md";

const say = ({ diagnostics }: Pick<CheckedBook, "diagnostics">) =>
  diagnostics.map(({ file, ruleId, more, members }) =>
    [file.split("/").at(-1), ruleId, more && `+${more}`, members && `of ${members}`].filter(Boolean).join(" "),
  );

const numbered = (count: number, write: (index: number) => string): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`entries/voice/e-${String(index).padStart(5, "0")}.md`, write(index)]),
  );

describe("a file with thousands of bad things", () => {
  const files = bookFiles({ [DROPS]: `# The call drops\n\n${"The tenant''s number.\n\n".repeat(5000)}1. Go.\n` });

  test("has a hundred findings of a rule and one that says how many more there are", async () => {
    const { diagnostics } = await checkBook(bookOnDisk(files), TODAY);
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)).toMatchObject({
      ruleId: "text/doubled-apostrophe",
      more: 4900,
      range: { start: { line: 203, column: 5 } },
      message: expect.stringMatching(/^And 4900 more in this file, the first of them here: /),
    });
  });

  test("is fixed whole", async () => {
    const folder = bookOnDisk(files);
    const { books, files: fixed } = await fixBooks([folder], { kinds: ["safe"], ...TODAY });
    expect(books.flatMap(say)).toEqual([]);
    expect(fixed.map((one) => [...one.fixed])).toEqual([[["text/doubled-apostrophe", 5000]]]);
  });

  test("has one row in the baseline, which goes on to fit", async () => {
    const folder = bookOnDisk(files);
    const baseline = (await checkBook(folder, TODAY)).baseline();
    expect(baseline.split("\n")).toHaveLength(3);
    writeFileSync(join(folder, "baseline.txt"), baseline);
    const adopted = await checkBook(folder, TODAY);
    expect([say(adopted), adopted.known, adopted.baseline()]).toEqual([[], 5000, baseline]);
  });

  test("of which a directive for the file takes all out", async () => {
    const directive = "<!-- fixbook-disable-file text/doubled-apostrophe -- it is the name -->";
    const folder = bookOnDisk({ ...files, [DROPS]: `${files[DROPS]}\n\n${directive}\n` });
    const checked = await checkBook(folder, TODAY);
    expect([say(checked), checked.suppressed]).toEqual([[], 5000]);
  });
});

test("errors of the book as a whole are bounded as well", async () => {
  const folder = bookOnDisk(
    bookFiles({ [DROPS]: `# The call drops\n\n${"See [[nobody]] and <<NOTHING>>.\n\n".repeat(3000)}1. Go.\n` }),
  );
  const { diagnostics } = await checkBook(folder, TODAY);
  const counts = Map.groupBy(diagnostics, ({ ruleId }) => ruleId);
  expect([...counts].map(([ruleId, found]) => [ruleId, found.length, found.find(({ more }) => more)?.more])).toEqual(
    expect.arrayContaining([
      ["relations/unknown-id", 101, 2900],
      // One finding a name, which says how often it is used.
      ["placeholders/unknown", 1, undefined],
    ]),
  );
});

describe("hundreds of entries that are alike have one finding", () => {
  const plain = (title: string, fix: string, more = "") =>
    `${more}# ${title}\n\nWhy ${fix}.\n\n1. Go ${fix}.\n2. Stop.\n`;
  const list = (yaml: string) => `---\n${yaml}\n---\n\n`;
  const word = (index: number) => String(index).replace(/[0-9]/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "");

  test.each<[string, Files, readonly string[]]>([
    [
      "symptom",
      numbered(400, (index) => plain(`Long pages of printer ${word(index)} come out empty today`, word(index))),
      ["e-00000.md duplication/near-symptom of 400", "e-00000.md relations/orphan of 400"],
    ],
    [
      "title and fix",
      numbered(400, () => plain("Pages", "on")),
      ["e-00000.md identity/duplicate-title of 400", "e-00000.md relations/orphan of 400"],
    ],
    [
      "signatures",
      numbered(400, (index) => plain(`${word(index)} fails`, word(index), list("signatures: {codes: [E-1, E-2]}"))),
      ["e-00000.md duplication/same-signature of 400", "e-00000.md relations/orphan of 400"],
    ],
    [
      "one-way relation",
      numbered(400, (index) => plain(`${word(index)} fails`, word(index), list("related: [call-drops]"))),
      ["e-00000.md relations/one-way of 400"],
    ],
    [
      "missing row in the ledger",
      { "ids.yaml": "", ...numbered(400, (index) => plain(`${word(index)} fails`, word(index))) },
      ["ids.yaml identity/unlisted-id", "e-00000.md relations/orphan of 400"],
    ],
    [
      "alias",
      numbered(400, (index) => plain(`${word(index)} fails`, word(index), list("aliases: [old]"))),
      ["e-00000.md relations/orphan of 400", "e-00001.md identity/duplicate-id of 400"],
    ],
  ])("%s", async (_name, files, expected) => {
    const found = say(await checkBook(bookOnDisk(bookFiles(files)), TODAY));
    expect(found.filter((one) => /^e-|^ids/.test(one)).sort()).toEqual([...expected].sort());
  });

  test("and an entry that is added to them is new since then", async () => {
    const files = numbered(3, (index) =>
      plain(`Long pages of printer ${word(index)} come out empty today`, word(index)),
    );
    const { folder } = bookInRepository(files);
    const since = await checkSince("HEAD", [folder], TODAY);
    const found = async () =>
      (await checkBooks([folder], TODAY)).flatMap((book) => say({ diagnostics: since.select(book) }));
    expect(await found()).toEqual([]);
    edit(folder, { "entries/voice/e-99999.md": plain("Long pages of printer zz come out empty today", "zz") });
    const fresh = await checkSince("HEAD", [folder], TODAY);
    const [book] = await checkBooks([folder], TODAY);
    expect(book && say({ diagnostics: fresh.select(book) })).toEqual([
      "e-00000.md duplication/near-symptom of 4",
      "e-00000.md relations/orphan of 4",
    ]);
  });

  test("and a writer who answers for one of them takes it out, wherever it stands", async () => {
    const directive = "<!-- fixbook-disable-file duplication/near-symptom -- another machine -->";
    const write = (answered: readonly number[]) =>
      bookFiles(
        numbered(3, (index) =>
          plain(`Long pages of printer ${word(index)} come out empty today`, word(index)).concat(
            answered.includes(index) ? `\n${directive}\n` : "",
          ),
        ),
      );
    const found = async (answered: readonly number[]) => {
      const checked = await checkBook(bookOnDisk(write(answered)), TODAY);
      return [say(checked).filter((one) => /near-symptom|unused/.test(one)), checked.suppressed];
    };
    expect(await found([0])).toEqual([["e-00001.md duplication/near-symptom of 2"], 1]);
    expect(await found([2])).toEqual([["e-00000.md duplication/near-symptom of 2"], 1]);
    expect(await found([0, 1])).toEqual([[], 2]);
  });
});
