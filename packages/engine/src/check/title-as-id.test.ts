import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk } from "../../test/book-on-disk.js";
import { checkBooks } from "./check-books.js";
import { fixBooks } from "./fix-books.js";

const FILE = "entries/voice/note.md";
const entry = (body: string, fields = "") => `---\nowners: [team]\n${fields}---\n\n# A note\n\n${body}\n\n1. Go.\n`;

const bookWith = (text: string) =>
  bookOnDisk(
    bookFiles({
      [FILE]: text,
      "entries/voice/camera.md": "---\nalso: [black picture]\n---\n\n# The camera stays dark\n\nA.\n\n1. Unplug it.\n",
      "entries/email/slow-a.md": "# Mail is slow\n\nB.\n\n1. Wait.\n",
      "entries/email/slow-b.md": "# Mail is slow\n\nC.\n\n1. Call.\n",
      "entries/email/c-sharp.md": "# What the C# client says\n\nD.\n\n1. Look.\n",
    }),
  );
const findIn = async (text: string) => {
  const [book] = await checkBooks([bookWith(text)], { today: "2026-11-21" });
  return book?.diagnostics.filter(({ file, severity }) => file === FILE && severity === "error") ?? [];
};
const mend = async (text: string) => {
  const folder = bookWith(text);
  await fixBooks([folder], { kinds: ["safe"], today: "2026-11-21" });
  return readFileSync(join(folder, FILE), "utf8");
};

describe("what is called so is named, and a fix writes its id", () => {
  test.each([
    ["[[The camera stays dark]]", "[[camera]]"],
    ["[[the camera stays dark.]]", "[[camera]]"],
    ["[[The  Camera stays “dark” ]]", "[[camera]]"],
    ["[[Black picture]]", "[[camera]]"],
    ["[[The camera stays dark|this one]]", "[this one](entry:camera)"],
    ["[[No dial tone]]", "[[no-dial-tone]]"],
    ["[[What the C# client says]]", "[[c-sharp]]"],
    ["[[Voice guide]]", "[[guide-voice]]"],
    ["[[call drops]]", "[[call-drops]]"],
    ["**[[The camera stays dark]]**", "**[[camera]]**"],
  ])("%s", async (written, mended) => {
    const [found, ...more] = await findIn(entry(`See ${written}.`));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ ruleId: "relations/title-as-id", fixes: [{ kind: "safe" }] });
    expect(found?.message).toMatch(/^".*" is not an id; its id is "[a-z-]+" \(.*\)\.$/);
    expect(await mend(entry(`See ${written}.`))).toBe(entry(`See ${mended}.`));
  });

  test.each([
    ["a cell", "| a | b |\n|---|---|\n| c | [[The camera stays dark\\|this]] |", "[this](entry:camera)"],
    ["a part", "See [[The camera stays dark#Fix]].", "[[camera]]"],
    ["GitHub's order", "See [[this one|The camera stays dark]].", "[this one](entry:camera)"],
    ["a misspelling", "See [[The camera stay dark]].", "[[camera]]"],
    ["a misspelling, with words", "See [[The camera stay dark|this]].", "[this](entry:camera)"],
  ])("in %s", async (_place, body, text) => {
    const found = await findIn(entry(body));
    expect(found).toMatchObject([{ ruleId: "relations/title-as-id", fixes: [{ edits: [{ text }] }] }]);
  });

  test("each of several that are called so is proposed", async () => {
    const [found] = await findIn(entry("See [[Mail is slow]]."));
    expect(found).toMatchObject({
      message: '"Mail is slow" is not an id; the nearest are "slow-a" (Mail is slow) and "slow-b" (Mail is slow).',
      action: "Write [[slow-a]] or [[slow-b]].",
      fixes: [{ kind: "review" }, { kind: "review" }],
    });
  });

  test.each([
    ["plain", "summary: See [[The camera stays dark]].\n", "summary: See [[camera]].\n"],
    ["in quotes", "summary: 'See [[The camera stays dark]].'\n", "summary: 'See [[camera]].'\n"],
    ["with an escape, which has no fix", 'summary: "See\\u0020[[The camera stays dark]]."\n', undefined],
    ["with a colon to write, which has none", "summary: See [[The camera stays dark|it]].\n", undefined],
  ])("in a field that is %s", async (_style, field, fixed) => {
    expect((await findIn(entry("A.", field))).map(({ ruleId }) => ruleId)).toEqual(["relations/title-as-id"]);
    expect(await mend(entry("A.", field))).toBe(entry("A.", fixed ?? field));
  });
});

test.each([
  ["nothing is called nearly so", "See [[A page of another wiki]].", ["markup/reference"]],
  ["the entry itself is", "See [[A note]].", ["markup/reference"]],
  ["it is code", "Run `[[The camera stays dark]]`.", []],
  ["it is escaped", "Write \\[[The camera stays dark]].", []],
])("nothing is named where %s", async (_why, body, found) => {
  expect((await findIn(entry(body))).map(({ ruleId }) => ruleId)).toEqual(found);
});

test("in what book.yaml says to readers", async () => {
  const files = bookFiles();
  const text = `${files["book.yaml"]}intro: See [[No dial tone]].\n`;
  const [book] = await checkBooks([bookOnDisk({ ...files, "book.yaml": text })], { today: "2026-11-21" });
  const found = book?.diagnostics.filter(({ severity }) => severity === "error");
  expect(found).toMatchObject([
    { file: "book.yaml", ruleId: "relations/title-as-id", fixes: [{ edits: [{ text: "[[no-dial-tone]]" }] }] },
  ]);
});
