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

describe("a title that the page does not state", () => {
  test("is the name of its file: one that has spaces means its hyphens and underscores", () => {
    const text = `${FIX}\n## History\n\nOld.\n`;
    expect(idsAndTitles({ "a/Api_Call - slow  answers.md": text, "a/printer-is_dark.md": text })).toEqual([
      ["api-call-slow-answers", "Api_Call - slow answers"],
      ["printer-is-dark", "Printer is dark"],
    ]);
  });

  test("is its first heading where that says what the name does", () => {
    const text = `## How to swap certificates (by template) of a cluster\n\n${FIX}`;
    expect(idsAndTitles({ "a/Swap certificates of a cluster.md": text })).toEqual([
      ["how-to-swap-certificates-by-template-of-a-cluster", "How to swap certificates (by template) of a cluster"],
    ]);
    expect(idsAndTitles({ "a/Swap certificates of a cluster.md": `## Overview of it\n\nText.\n\n${FIX}` })).toEqual([
      ["swap-certificates-of-a-cluster", "Swap certificates of a cluster"],
    ]);
  });
});
