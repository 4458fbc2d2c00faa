import { expect, test } from "vitest";
import { pagesOfFolder } from "./adapters/markdown-folder.js";
import { plain } from "./dialects/plain.js";
import { importPages } from "./import-pages.js";

test("links lead to entries, or are told of", () => {
  const texts = [
    {
      path: "a/one.md",
      text: "# One\n\n1. Open the lid and turn the roll as in [two](../b/two.md#part), [here](#one), [gone](gone.md), [bad](javascript:alert(1)), [web](https://x.example/?utm_source=y&a=1).\n",
    },
    { path: "b/two.md", text: "# Two\n\n1. Go.\n" },
  ];
  const result = importPages(pagesOfFolder(texts, plain).pages);
  const [one] = result.pages;
  expect(one?.entries[0]?.text).toContain(
    "1. Open the lid and turn the roll as in [two](entry:two), here, gone, bad, [web](https://x.example/?a=1).",
  );
  expect(one?.losses.map(({ code, address }) => [code, address])).toEqual([
    ["fix-guessed", undefined],
    ["anchor-dropped", "../b/two.md#part"],
    ["anchor-dropped", "#one"],
    ["link-unknown", "gone.md"],
    ["link-unsafe", "javascript:alert(1)"],
  ]);
  // An entry that is not published is led to by nobody.
  expect(result.withhold(new Set(["two"])).pages[0]?.entries[0]?.text).toContain(
    "1. Open the lid and turn the roll as in two, here",
  );
});

test("pictures come along where they may, and are told of where not", () => {
  const texts = [
    {
      path: "a/one.md",
      text: '# One\n\n1. Look:\n\n   ![The lamp](media/Lamp%20on.PNG "On")\n2. Get [the log](log.zip).\n\n![Gone](gone.png)\n',
    },
  ];
  const fileAt = (path: string) => (/gone/.test(path) ? undefined : path);
  const formatOf = (path: string) => path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const { pages } = importPages(pagesOfFolder(texts, plain).pages, { fileAt, formatOf });
  expect(pages[0]?.entries[0]?.text).toContain('![The lamp](lamp-on.png "On")\n2. Get [the log](log.zip).');
  expect(pages[0]?.entries[0]?.files).toEqual([
    { from: "a/media/Lamp on.PNG", name: "lamp-on.png" },
    { from: "a/log.zip", name: "log.zip" },
  ]);
  expect(pages[0]?.losses.map(({ code, address }) => [code, address])).toContainEqual(["picture-missing", "gone.png"]);
  const left = importPages(pagesOfFolder(texts, plain).pages, { fileAt }).pages[0];
  expect(left?.entries[0]?.text).toContain("1. Look:\n2. Get the log.");
  expect(left?.losses.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["picture-not-carried", "attachment-not-carried", "picture-missing"]),
  );
});
