import { describe, expect, test } from "vitest";
import { parseEntry } from "./parse-entry.js";
import { titlePieces } from "./title-pieces.js";
import { entryToMarkdown } from "./to-markdown.js";

const parsed = (title: string) =>
  parseEntry({ path: "entries/area/one.md", text: `# ${title}\n\nIt is off.\n\n1. Press it.\n` }).entry;
/** A title with its code between bars. */
const shown = (title: string) => {
  const entry = parsed(title);
  return (
    entry &&
    titlePieces(entry)
      .map(({ text, isCode }) => (isCode ? `|${text}|` : text))
      .join("")
  );
};

describe("the code of a title stays code", () => {
  test.each([
    ["No code at all", "No code at all"],
    ["`E1001` appears", "|E1001| appears"],
    ["Sending ends in `E1001`", "Sending ends in |E1001|"],
    ["`a` or `b` or `a`", "|a| or |b| or |a|"],
    ["`one`", "|one|"],
    ["`` a`b `` fails", "|a`b| fails"],
    ["`two  words` fail", "|two words| fail"],
    ["`  two words  ` fail", "two words fail"],
    ["E`1`0`01`", "E|1|0|01|"],
    ["*Loud* `x`", "Loud |x|"],
    ["`<<PRODUCT>>` does not start", "|<<PRODUCT>>| does not start"],
    ["a `a` b", "a |a| b"],
    ["`\\<<NAME>>` is shown", "|\\<<NAME>>| is shown"],
  ])("%s", (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test.each(["`E1001` appears", "Sending ends in `E1001`", "`one`", "`<<PRODUCT>>` does not start"])(
    "%s is printed as it was read",
    (title) => {
      const entry = parsed(title);
      expect(entry && entryToMarkdown(entry).split("\n", 1)).toEqual([`# ${title}`]);
    },
  );
});
