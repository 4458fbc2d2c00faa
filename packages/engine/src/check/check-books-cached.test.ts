import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { bookFiles, bookOnDisk, type Files, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import type { BookFindings, CheckedBook } from "./check-book.js";
import { checkBook } from "./check-books.js";
import { findInBooks } from "./find-in-books.js";

const today = "2026-10-01";

function plain({ sourceOf: _, texts, ...findings }: BookFindings): object {
  const { book: _book, sites: _sites, ...rest } = findings as BookFindings & Partial<CheckedBook>;
  return JSON.parse(JSON.stringify({ ...rest, texts: [...texts()] }));
}

const edits: readonly Files[] = [
  { "entries/voice/call-drops.md": "# The call drops\n\n1. Wait for it''s end.\n" },
  { "entries/voice/call-drops.md": undefined },
  { "entries/voice/new-one.md": "# New\n\n1. Go.\n" },
  { "entries/email/bounces.md": "no title" },
  { "entries/email/bounces.md": Buffer.from([0xff]) },
  { "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\nvalues: {}\n" },
  { "inventories/guides.yaml": undefined },
  { "book.yaml": "id: [demo\n" },
  { "queries.yml": "- {query: email, entry: bounces}\n- {query: zebra, entry: bounces, held: true}\n" },
  { "baseline.txt": "text/doubled-apostrophe call-drops 0\n" },
  ...Object.entries(bookFiles()).map(([path, text]) => ({ [path]: text })),
];

test("a book has the same findings with and without a cache, after any edits", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 6 }), async (steps) => {
      const [folder, cache] = [bookOnDisk(), tempFolder()];
      for (const step of [{}, ...steps]) {
        for (const [path, text] of Object.entries(step))
          if (text === undefined) rmSync(join(folder, path), { force: true });
        writeFiles(folder, step);
        const cold = await checkBook(folder, { today, asksQuestions: true });
        for (const run of [
          await findInBooks([folder], { today, cache }),
          [await checkBook(folder, { today, cache, asksQuestions: true })],
        ])
          expect(plain(run[0] as BookFindings)).toEqual(plain(cold));
        const warm = await checkBook(folder, { today, cache });
        expect(JSON.stringify(warm.book)).toBe(JSON.stringify(cold.book));
      }
    }),
    { numRuns: lawRuns(10) },
  );
});

test("what was checked is not checked again, and a change is", async () => {
  const [folder, cache] = [bookOnDisk(), tempFolder()];
  const checked: number[] = [];
  const run = async (day = today) => {
    let files = 0;
    const onProgress = () => {
      files++;
    };
    const [book] = await findInBooks([folder], { today: day, cache, onProgress });
    checked.push(files);
    return book?.diagnostics.map(({ ruleId }) => ruleId);
  };
  await run();
  await run();
  writeFileSync(
    join(folder, "entries/voice/call-drops.md"),
    "---\nreviewed: 2026-01-01\n---\n\n# The call drops\n\n1. Go.\n",
  );
  await run();
  expect(await run("2030-01-01")).toContain("freshness/review-overdue");
  expect(await run()).not.toContain("freshness/review-overdue");
  expect(checked).toEqual([3, 0, 1, 0, 0]);
});

test("damage to the cache costs time only", async () => {
  const [folder, cache] = [bookOnDisk(), tempFolder()];
  const cold = plain(await checkBook(folder, { today }));
  await findInBooks([folder], { today, cache });
  const files = readdirSync(cache).map((name) => join(cache, name));
  expect(files.length).toBeGreaterThan(1);
  for (const damage of ["", "{}\n", "\n\n\n", "x".repeat(200)]) {
    for (const file of files) writeFileSync(file, damage);
    expect(plain((await findInBooks([folder], { today, cache }))[0] as BookFindings)).toEqual(cold);
  }
  for (const file of files) writeFileSync(file, readFileSync(file, "utf8").replaceAll('"', "'"));
  expect(plain((await findInBooks([folder], { today, cache }))[0] as BookFindings)).toEqual(cold);
});
