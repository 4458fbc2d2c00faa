import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files, tempFolder } from "../../test/book-on-disk.js";
import { checkBook } from "./check-books.js";
import { findInBooks } from "./find-in-books.js";
import { fixBooks } from "./fix-books.js";

const today = "2026-10-01";
const settings = bookFiles()["book.yaml"] as string;

const ANSWERED = "- {query: no dial tone, entry: no-dial-tone}\n- {query: zebra crossing, none: true}\n";
const MISSED = "- {query: zebra crossing, entry: bounces}\n- {query: email bounces, none: true}\n";

async function ask(change: Files) {
  const [book] = await findInBooks([bookOnDisk(bookFiles(change))], { today });
  const found = book?.diagnostics.filter(({ ruleId }) => ruleId === "search/low-recall") ?? [];
  return { search: book?.search, found };
}

const wanting = (recall: number, more = "") => `${settings}search: {recall: ${recall}}\n${more}`;
const held = (rows: string) => rows.replaceAll("}", ", held: true}");

describe("the questions of a book", () => {
  test("are counted, the held ones apart", async () => {
    const { search } = await ask({ "queries.yml": ANSWERED + MISSED + held(ANSWERED) });
    expect(search).toMatchObject({
      book: "demo",
      tuned: { questions: 4, first: 2, firstThree: 2 },
      held: { questions: 2, first: 2, firstThree: 2 },
      missed: [
        { query: "zebra crossing", file: "queries.yml", entry: "bounces", found: [] },
        { query: "email bounces", file: "queries.yml", found: ["bounces"] },
      ],
    });
    expect(search?.missed?.map(({ range }) => range.start.line)).toEqual([3, 4]);
  });

  test("that are missed are listed, those farthest off first, and without those that are held", async () => {
    const files = {
      "entries/email/lost.md": "# The call is lost\n\n1. Go.\n",
      "entries/voice/call-drops.md": "# The call drops\n\nIt is lost.\n\n1. Go.\n",
    };
    const rows = "- {query: lost, entry: call-drops}\n- {query: lost, entry: bounces}\n";
    const { search } = await ask({ ...files, "queries.yml": rows + held(MISSED) });
    expect(search?.missed?.map(({ entry, found }) => [entry, found])).toEqual([
      ["bounces", ["lost", "call-drops", "no-dial-tone"]],
      ["call-drops", ["lost", "call-drops", "no-dial-tone"]],
    ]);
    expect((await ask({ "queries.yml": ANSWERED + held(MISSED) })).search).not.toHaveProperty("missed");
  });

  test("that are missed show no secret", async () => {
    const secret = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc4eC39HqL"].join("_");
    const { search } = await ask({ "queries.yml": `- {query: zebra ${secret}, entry: bounces}\n` });
    expect(search?.missed?.[0]?.query ?? "•").not.toContain(secret.slice(0, 16));
  });

  test("may have their entry as the second result", async () => {
    const { search } = await ask({
      "entries/email/lost.md": "# The call is lost\n\n1. Go.\n",
      "entries/voice/call-drops.md": "# The call drops\n\nIt is lost.\n\n1. Go.\n",
      "queries.yml": "- {query: lost, entry: call-drops}\n",
    });
    expect(search?.tuned).toEqual({ questions: 1, first: 0, firstThree: 1 });
  });

  test("are asked with its synonyms", async () => {
    const query = "- {query: hangs up on me, entry: call-drops}\n";
    const rows = { "queries.yml": query };
    expect((await ask(rows)).search?.tuned.first).toBe(0);
    const synonyms = "synonyms:\n  - {from: hangs up, to: drops}\n";
    expect((await ask({ ...rows, "book.yaml": settings + synonyms })).search?.tuned.first).toBe(1);
  });

  test("about an internal entry are asked where agents read, and others where readers do", async () => {
    const internal = "---\naudience: internal\n---\n\n# No dial tone at the exchange\n\n1. Go.\n";
    const { search } = await ask({
      "entries/voice/exchange.md": internal,
      "queries.yml": "- {query: exchange, entry: exchange}\n- {query: exchange, none: true}\n",
    });
    expect(search?.tuned).toEqual({ questions: 2, first: 2, firstThree: 2 });
  });

  test.each([
    ["there is none", {}],
    ["an entry is broken", { "queries.yml": ANSWERED, "entries/email/bounces.md": "no title" }],
    ["the list is broken", { "queries.yml": "- {query: a}\n" }],
  ])("are not asked where %s", async (_, change) => {
    expect((await ask(change)).search).toBeUndefined();
  });

  test("are asked once, until something changes", async () => {
    const [folder, cache] = [bookOnDisk(bookFiles({ "queries.yml": ANSWERED })), tempFolder()];
    const runs: unknown[] = [];
    const run = async () => {
      let checked = 0;
      const [book] = await findInBooks([folder], { today, cache, onProgress: () => checked++ });
      runs.push([checked > 0, book?.search?.tuned.questions, book?.search?.tuned.first]);
    };
    await run();
    await run();
    writeFileSync(join(folder, "queries.yml"), ANSWERED + MISSED);
    await run();
    await run();
    writeFileSync(join(folder, "entries/email/bounces.md"), "# Zebra crossing\n\n1. Go.\n");
    writeFileSync(join(folder, "queries.yml"), MISSED);
    await run();
    // Entries that are as they were are not checked again, whoever asks.
    expect(runs).toEqual([
      [true, 2, 2],
      [false, 2, 2],
      [false, 4, 2],
      [false, 4, 2],
      [true, 2, 1],
    ]);
  });

  test("are asked of what fixes have left", async () => {
    const folder = bookOnDisk(
      bookFiles({ "queries.yml": ANSWERED, "entries/email/bounces.md": "# Email bounces\n\nIt''s full.\n\n1. Go.\n" }),
    );
    const { books } = await fixBooks([folder], { kinds: ["safe"], today });
    expect(books[0]?.search?.tuned).toEqual({ questions: 2, first: 2, firstThree: 2 });
  });

  test("cost nobody anything who does not want to know", async () => {
    const folder = bookOnDisk(bookFiles({ "queries.yml": ANSWERED }));
    expect((await checkBook(folder, { today })).search).toBeUndefined();
  });
});

describe("what a book wants of its search", () => {
  test.each([
    [0.5, ANSWERED + MISSED],
    [1, ANSWERED],
    [1, MISSED + held(ANSWERED)],
    [0, MISSED],
  ])("%d is enough of %j", async (recall, rows) => {
    expect((await ask({ "book.yaml": wanting(recall), "queries.yml": rows })).found).toEqual([]);
  });

  test("is missed by all questions, of which some are named", async () => {
    const { found } = await ask({ "book.yaml": wanting(0.51), "queries.yml": ANSWERED + MISSED });
    expect(found).toMatchObject([
      {
        severity: "error",
        file: "book.yaml",
        message: "The search answers 2 of 4 questions among the first three results (50 %), and the book wants 51 %.",
        range: { start: { line: 10, column: 18 }, end: { line: 10, column: 22 } },
        related: [
          { file: "queries.yml", message: "This does not lead to bounces.", range: { start: { line: 3, column: 11 } } },
          { file: "queries.yml", message: "This has an answer.", range: { start: { line: 4 } } },
        ],
      },
    ]);
  });

  test("is missed by held ones, and nobody is told by which", async () => {
    const { found } = await ask({ "book.yaml": wanting(0.51), "queries.yml": ANSWERED + held(MISSED) });
    expect(found).toMatchObject([{ message: expect.stringContaining("0 of 2 held questions") }]);
    expect(found[0]?.related).toBeUndefined();
  });

  test("cannot be known without questions", async () => {
    const { found } = await ask({ "book.yaml": wanting(0.9) });
    expect(found).toMatchObject([{ message: expect.stringMatching(/^No question tells/) }]);
  });

  test("counts wherever the book is checked, and less while it is written", async () => {
    const folder = bookOnDisk(bookFiles({ "book.yaml": wanting(1), "queries.yml": MISSED }));
    const checked = await checkBook(folder, { today });
    expect(checked.diagnostics.map(({ ruleId }) => ruleId)).toEqual(["search/low-recall"]);
    expect(checked.book).toBeUndefined();
    const writing = await checkBook(folder, { today, stage: "writing" });
    expect(writing.diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});
