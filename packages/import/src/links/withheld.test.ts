import { expect, test } from "vitest";
import { pagesOfFolder } from "../adapters/markdown-folder.js";
import { plain } from "../dialects/plain.js";
import { importPages } from "../import-pages.js";

const FIX = "## Fix\n\n1. Go.\n";

test.each<[string, string | undefined, string, readonly unknown[]]>([
  ["beside it", undefined, "[the clock](./clock.md)", ["See the clock.", "link-to-draft", "[the clock](entry:clock)"]],
  ["with a place", undefined, "[it](clock.md#why)", ["See it.", "link-to-draft", "[it](entry:clock)"]],
  ["from the root", undefined, "[it](/node/clock)", ["See it.", "link-to-draft", "[it](entry:clock)"]],
  ["from the root of a site", "https://a.example", "[it](/node/clock)", ["See [it](https://a.example/node/clock)."]],
  ["that is no page", undefined, "[it](nothing.md)", ["See it.", "link-unknown", "it"]],
  ["that describes no problem", undefined, "[us](us.md)", ["See us.", "link-unknown", "us"]],
])("a link to a page that became no entry, %s", (_, site, link, [line, code, says]) => {
  const texts = [
    { path: "node/drift.md", text: `# Drift\n\nSee ${link}.\n\n${FIX}` },
    { path: "node/us.md", text: "# Us\n\nWe moved.\n" },
    { path: "node/clock.md", text: `# Clock\n\nTODO\n\n${FIX}` },
  ];
  const all = importPages(pagesOfFolder(texts, plain).pages, {
    fileAt: (path) => texts.find((one) => one.path === path)?.path,
    site,
  });
  const { pages } = all.withhold(new Set(["clock"]));
  const drift = pages.find(({ path }) => path === "node/drift.md");
  expect(drift?.entries[0]?.text).toContain(line);
  expect(drift?.losses.map((one) => [one.code, one.text])).toEqual(code === undefined ? [] : [[code, says]]);
});
