import { parseEntry } from "@fixbook/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryPlaces, likelyPlace } from "./entry-places.js";
import { attachmentLine, pictureLine } from "./file-line.js";
import { newFileName } from "./file-name.js";
import { insertBelow } from "./insert-below.js";

const path = "entries/area/id.md";
const LINE = "![A picture](a.png)";

/** What comes of a text when the line is put below each of its places, by what is above. */
function everyWay(text: string): Record<string, string> {
  const places = entryPlaces({ path, text }, {});
  return Object.fromEntries(places.map((place) => [place.above, insertBelow(text, place, LINE)]));
}

const below = (text: string, above: string) => everyWay(text)[above];

describe("the line stands below what was chosen, and nothing else changes", () => {
  test.each<[name: string, text: string, above: string, after: string]>([
    ["the first step of two", "# A\n\n1. Go.\n2. Wait.\n", "step 1: Go.", `# A\n\n1. Go.\n\n   ${LINE}\n2. Wait.\n`],
    ["the last step", "# A\n\n1. Go.\n2. Wait.\n", "step 2: Wait.", `# A\n\n1. Go.\n2. Wait.\n\n   ${LINE}\n`],
    [
      "a step with code",
      "# A\n\n1. Run\n\n   ```sh\n   go\n   ```\n2. Wait.\n",
      "step 1: Run",
      `# A\n\n1. Run\n\n   \`\`\`sh\n   go\n   \`\`\`\n\n   ${LINE}\n2. Wait.\n`,
    ],
    [
      "a step with a list of its own",
      "# A\n\n1. Choose:\n   - one\n   - two\n2. Wait.\n",
      "step 1: Choose:",
      `# A\n\n1. Choose:\n   - one\n   - two\n\n   ${LINE}\n2. Wait.\n`,
    ],
    [
      "a list from 10 on",
      "# A\n\n10. Go.\n11. Wait.\n",
      "step 11: Wait.",
      `# A\n\n10. Go.\n11. Wait.\n\n    ${LINE}\n`,
    ],
    ["steps from 9 to 10", "# A\n\n9. Go.\n10. Wait.\n", "step 9: Go.", `# A\n\n9. Go.\n\n   ${LINE}\n10. Wait.\n`],
    ["a list with brackets", "# A\n\n1) Go.\n", "step 1: Go.", `# A\n\n1) Go.\n\n   ${LINE}\n`],
    ["a wide marker", "# A\n\n1.   Go.\n", "step 1: Go.", `# A\n\n1.   Go.\n\n     ${LINE}\n`],
    ["a tab", "# A\n\n1.\tGo.\n", "step 1: Go.", `# A\n\n1.\tGo.\n\n    ${LINE}\n`],
    ["an indented list", "# A\n\n 1. Go.\n", "step 1: Go.", `# A\n\n 1. Go.\n\n    ${LINE}\n`],
    [
      "spaces at the end of a step",
      "# A\n\n1. Go.  \n2. Wait.\n",
      "step 1: Go.",
      `# A\n\n1. Go.  \n\n   ${LINE}\n2. Wait.\n`,
    ],
    ["CRLF", "# A\r\n\r\n1. Go.\r\n2. Wait.\r\n", "step 1: Go.", `# A\r\n\r\n1. Go.\r\n\r\n   ${LINE}\r\n2. Wait.\r\n`],
    ["no last line ending", "# A\n\n1. Go.", "step 1: Go.", `# A\n\n1. Go.\n\n   ${LINE}`],
    ["the cause", "# A\n\nIt is off.\n\n1. Go.\n", "It is off.", `# A\n\nIt is off.\n\n${LINE}\n\n1. Go.\n`],
    [
      "a text without a list",
      "# A\n\n## Fix\n\nSwitch it on.\n",
      "Switch it on.",
      `# A\n\n## Fix\n\nSwitch it on.\n\n${LINE}\n`,
    ],
    [
      "a note",
      "# A\n\n1. Go.\n\n> [!NOTE]\n> Slowly.\n",
      "the note: [!NOTE] Slowly.",
      `# A\n\n1. Go.\n\n> [!NOTE]\n> Slowly.\n\n${LINE}\n`,
    ],
    [
      "frontmatter, and a placeholder",
      "---\nsummary: S\n---\n\n# A\n\n1. Write to <<CONTACT>>.\n",
      "step 1: Write to <<CONTACT>>.",
      `---\nsummary: S\n---\n\n# A\n\n1. Write to <<CONTACT>>.\n\n   ${LINE}\n`,
    ],
  ])("%s", (_, text, above, after) => {
    expect(below(text, above)).toBe(after);
  });

  test("everywhere it is read as one paragraph more", () => {
    const text =
      "# A\n\nIt is off.\n\n## Fix\n\n1. Go.\n   - one\n2. Wait.\n\n## More information\n\n| a |\n| - |\n| b |\n";
    const ways = Object.values(everyWay(text));
    expect(ways.length).toBe(4);
    for (const way of ways) {
      const { diagnostics, tree } = parseEntry({ path, text: way });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(JSON.stringify(tree?.root).match(/"type":"image"/g)).toHaveLength(1);
      expect(way.replace(/\n\n *!\[A picture\]\(a\.png\)/, "")).toBe(text);
    }
  });
});

test("a place says which section it is in", () => {
  const text =
    "# A\n\nIt is off.\n\n## Fix\n\n### On Windows\n\n1. Go.\n\n### On a Mac\n\n1. Wait.\n\n## More information\n\nMuch.\n";
  expect(entryPlaces({ path, text }, {}).map(({ headings, above }) => [...headings, above])).toEqual([
    ["It is off."],
    ["Fix", "On Windows", "step 1: Go."],
    ["Fix", "On a Mac", "step 1: Wait."],
    ["More information", "Much."],
  ]);
});

test("a file that cannot be read has no places, and neither has one without a text", () => {
  for (const text of ["---\na: [\n", "", "# A\n"]) expect(entryPlaces({ path, text }, {})).toEqual([]);
});

test("the last of the first steps is proposed, or the end", () => {
  const likely = (text: string) => likelyPlace(entryPlaces({ path, text }, {}))?.above;
  expect(likely("# A\n\nOff.\n\n1. Go.\n2. Wait.\n\n## More information\n\nMuch.\n\n1. No.\n")).toBe("step 2: Wait.");
  expect(likely("# A\n\n1. Go.\n2. Wait.\n")).toBe("step 2: Wait.");
  expect(likely("# A\n\n## Fix\n\nSwitch it on.\n\nWait.\n")).toBe("Wait.");
  expect(likely("# A\n")).toBeUndefined();
});

describe("a file is named after a text", () => {
  test.each([
    ["The settings page", "the-settings-page.png"],
    ["Ärger & Söhne: 100 %!", "arger-sohne-100.png"],
    ["GitHub's page", "github-s-page.png"],
    ["設定ページ", "picture.png"],
    ["../../etc/passwd", "etc-passwd.png"],
    ["con", "picture-con.png"],
    ["a.dark", "a-dark.png"],
    [`${"long ".repeat(30)}`, `${"long-".repeat(11)}long.png`],
    ["x".repeat(100), `${"x".repeat(60)}.png`],
  ])("%s", (text, name) => {
    expect(newFileName(text, "png", new Set(), "picture")).toBe(name);
  });

  test("and never after another file", () => {
    const taken = new Set(["a.png", "a-2.png", "b.jpg"]);
    expect(newFileName("A", "png", taken, "picture")).toBe("a-3.png");
    expect(newFileName("B", "png", taken, "picture")).toBe("b.png");
  });
});

describe("a text stays the text that it is", () => {
  /** The first picture or link of an entry that is made of the line alone. */
  const read = (line: string) => {
    const { tree } = parseEntry({ path, text: `# A\n\n1. Go.\n\n   ${line}\n` });
    const list = tree?.root.children.find(({ type }) => type === "list");
    const paragraph = list !== undefined && "children" in list ? list.children[0] : undefined;
    const holder = paragraph !== undefined && "children" in paragraph ? paragraph.children[1] : undefined;
    return holder !== undefined && "children" in holder && holder.children.length === 1
      ? holder.children[0]
      : undefined;
  };
  const plain = fc
    .array(
      fc.oneof(
        fc.constantFrom(..."\\`*_[]()<>{}!\"'&#~|:=^$@-+."),
        fc.constantFrom(
          "<<NAME>>",
          "{{NAME}}",
          "&amp;",
          "[[other]]",
          "<b>",
          "![a](b)",
          "**b**",
          "a_b_c",
          "ä",
          "語",
          " ",
        ),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join("").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");

  test("in a picture", () => {
    fc.assert(
      fc.property(plain, fc.oneof(fc.constant(""), plain), (alt, caption) => {
        const line = pictureLine("a.png", alt, caption);
        expect(read(line), line).toMatchObject({
          type: "image",
          url: "a.png",
          alt,
          title: caption === "" ? null : caption,
        });
      }),
    );
  });

  test("in a link to an attachment", () => {
    fc.assert(
      fc.property(plain, (text) => {
        const line = attachmentLine("a.zip", text);
        expect(read(line), line).toMatchObject({
          type: "link",
          url: "a.zip",
          children: [{ type: "text", value: text }],
        });
      }),
    );
  });

  test("with no more signs than it takes", () => {
    expect(pictureLine("a.png", "The page: snake_case, R&D (new)!", 'He said "no"')).toBe(
      '![The page: snake_case, R\\&D (new)!](a.png "He said \\"no\\"")',
    );
  });
});
