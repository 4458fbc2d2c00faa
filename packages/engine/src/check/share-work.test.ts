import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk } from "../../test/book-on-disk.js";
import { checkBook, checkBooks } from "./check-books.js";
import { type DearEntry, leaveOut } from "./share-work.js";

const SECOND = 1_000_000;
const entry = (name: string, work: number, length = 4000): DearEntry => ({
  source: { path: `entries/voice/${name}.md`, text: "a".repeat(length) },
  work,
});
const entries = (count: number, work: number, length?: number) =>
  Array.from({ length: count }, (_, index) => entry(String(index).padStart(4, "0"), work, length));

describe("a book", () => {
  test("that takes no more than a minute is checked whole", () => {
    expect(leaveOut(entries(60, SECOND), 1).size).toBe(0);
  });

  test("of a thousand slow files leaves out those that it has no time for, and says so once", () => {
    const out = leaveOut(entries(1000, SECOND), 1);
    expect(out.size).toBeGreaterThan(930);
    const found = [...out.values()].flatMap(({ diagnostics }) => diagnostics);
    expect(found).toMatchObject([
      {
        ruleId: "source/too-much-work",
        severity: "error",
        file: "entries/voice/0000.md",
        message: expect.stringMatching(
          /^Reading the book would take 10\.9 times the work that it may take\. \d+ files were not read: entries\/voice\/0000\.md, entries\/voice\/0001\.md, entries\/voice\/0002\.md and \d+ more\.$/,
        ),
      },
    ]);
  });

  test("of very many long pages is checked whole", () => {
    // Pages as people write them take about a microsecond a character.
    expect(leaveOut(entries(20_000, 60_000, 40_000), 1).size).toBe(0);
  });

  test("leaves out the dearest, whatever their order", () => {
    const all = [...entries(50, SECOND), entry("most", 30 * SECOND), entry("more", 20 * SECOND)];
    const names = (list: readonly DearEntry[]) => [...leaveOut(list, 1).keys()];
    expect(names(all)).toEqual(["entries/voice/most.md", "entries/voice/more.md"].slice(0, names(all).length));
    expect(names(all.toReversed())).toEqual(names(all));
  });
});

test("books of one run share what it may take", () => {
  expect(leaveOut(entries(10, SECOND), 6).size).toBe(0);
  expect(leaveOut(entries(10, SECOND), 12).size).toBe(5);
});

test("a book with entries that were left out is not published, and nothing else is said of them", async () => {
  const dear = (title: string) => `# ${title}\n\n${"*a_ ".repeat(1200)}\n\n1. Go.\n`;
  const files = bookFiles({
    "entries/voice/dear-1.md": dear("Fax one"),
    "entries/voice/dear-2.md": dear("Fax two"),
    "entries/voice/call-drops.md": "# The call drops\n\nSee [[dear-1]] and [[guide-voice]].\n\n1. Go.\n",
  });
  const folder = bookOnDisk(files);
  const alone = await checkBook(folder, { today: "2026-11-21" });
  expect(alone.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const [shared] = await checkBooks([folder], { today: "2026-11-21", booksInRun: 1000 });
  expect(shared?.book).toBeUndefined();
  expect(shared?.diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
    "entries/voice/dear-1.md source/too-much-work",
  ]);
});
