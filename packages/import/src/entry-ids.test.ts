import { describe, expect, test } from "vitest";
import { pagesOfFolder } from "./adapters/markdown-folder.js";
import { plain } from "./dialects/plain.js";
import { importPages } from "./import-pages.js";

function idsAndTitles(files: Readonly<Record<string, string>>) {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { pages } = importPages(pagesOfFolder(texts, plain).pages);
  return pages.map(({ entries: [entry] }) => [entry?.id, entry?.title]);
}

const FIX = "## Fix\n\nDo it.\n";

describe("ids of pages that have one title", () => {
  test("have the name of their folder", () => {
    expect(idsAndTitles({ "a/one.md": `# It stops\n\n${FIX}`, "b/one.md": `# It stops\n\n${FIX}` })).toEqual([
      ["it-stops-a", "It stops"],
      ["it-stops-b", "It stops"],
    ]);
  });

  test("are the names of their files where they lie in one folder, however deep", () => {
    expect(
      idsAndTitles({
        "a/b/c/d/NodeStops.md": `# NodeStops\n\n${FIX}`,
        "a/b/c/d/NodeIsSlow.md": `# NodeStops\n\n${FIX}`,
        "a/x/other.md": `# Other\n\n${FIX}`,
      }).map(([id]) => id),
    ).toEqual(["node-is-slow", "node-stops", "other"]);
  });
});

test("one title on two pages gives two ids, by their sections", () => {
  const text = "# It is dark\n\n1. Go.\n";
  const texts = ["printing/dark.md", "scanning/dark.md"].map((path) => ({ path, text }));
  const { pages } = importPages(pagesOfFolder(texts, plain).pages);
  expect(pages.map(({ entries }) => [entries[0]?.area, entries[0]?.id])).toEqual([
    ["printing", "it-is-dark-printing"],
    ["scanning", "it-is-dark-scanning"],
  ]);
});
