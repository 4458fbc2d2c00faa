import { describe, expect, test } from "vitest";
import type { Location } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Editor, startEditor } from "../../test/editor.js";
import { BOUNCES, DROPS, marked, sampleFiles, TONE } from "../../test/sample-book.js";

/** A place as its path and what stands there. */
function shown(editor: Editor, { uri, range }: Location, open: Readonly<Record<string, string>>): string {
  const path = editor.pathOf(uri);
  const text = open[path] ?? sampleFiles[path] ?? "";
  return `${path}: ${TextDocument.create("", "", 1, text).getText(range)}`;
}

async function ask(method: string, path: string, marks: string, more: object = {}): Promise<readonly string[]> {
  const editor = await startEditor(sampleFiles);
  const { caret, text } = editor.open(path, marks);
  const found = await editor.ask<Location | Location[] | null>(method, path, { position: caret, ...more });
  return [found ?? []].flat().map((one) => shown(editor, one, { [path]: text }));
}

describe("definition of", () => {
  test.each([
    ["an entry in related", DROPS, marked(DROPS, "[no-dial", "[no‸-dial"), [`${TONE}: # No dial tone`]],
    ["an entry in a link", DROPS, marked(DROPS, "entry:no", "entry:no‸"), [`${TONE}: # No dial tone`]],
    [
      "an earlier id",
      BOUNCES,
      marked(BOUNCES, "line-lost", "l‸ine-lost"),
      [`${DROPS}: # The call drops in <<PRODUCT>>`],
    ],
    ["an item", DROPS, marked(DROPS, "guide-voice", "guide‸-voice"), ["inventories/guides.yaml: guide-voice"]],
    ["a retired id", BOUNCES, marked(BOUNCES, "line-lost", "g‸one"), ["ids.yaml: gone"]],
    ["a guide of an area", "book.yaml", marked("book.yaml", "ref: no", "ref: no‸"), [`${TONE}: # No dial tone`]],
    ["an id in queries.yml", "queries.yml", marked("queries.yml", "no-dial", "no‸-dial"), [`${TONE}: # No dial tone`]],
    [
      "an id in ids.yaml",
      "ids.yaml",
      marked("ids.yaml", "moved: call", "moved: c‸all"),
      [`${DROPS}: # The call drops in <<PRODUCT>>`],
    ],
    ["a placeholder", BOUNCES, marked(BOUNCES, "NAME", "NA‸ME"), ["book.yaml: NAME"]],
    [
      "a placeholder in a brand's file",
      "brands/acme.yaml",
      marked("brands/acme.yaml", "PRODUCT", "PROD‸UCT"),
      ["book.yaml: PRODUCT"],
    ],
    ["a picture", DROPS, marked(DROPS, "menu.png", "menu‸.png"), ["entries/voice/call-drops/menu.png: "]],
    ["a section of the book", DROPS, marked(DROPS, "Checked with", "Che‸cked with"), ["book.yaml: Checked with"]],
    ["half of a reference", DROPS, "---\nrelated: [\n\n# It drops\n\nSee [[no-dial-to‸ne", [`${TONE}: # No dial tone`]],
    ["a word", BOUNCES, marked(BOUNCES, "It does", "It d‸oes"), []],
    ["an id in code", DROPS, marked(DROPS, "sh\n[[bounces", "sh\n[[boun‸ces"), []],
    ["a placeholder that nobody has declared", BOUNCES, marked(BOUNCES, "NAME", "OTH‸ER"), []],
  ])("%s", async (_, path, text, places) => {
    expect(await ask("textDocument/definition", path, text)).toEqual(places);
  });
});

const tone = [
  "book.yaml: no-dial-tone",
  "queries.yml: no-dial-tone",
  "ids.yaml: no-dial-tone",
  `${DROPS}: no-dial-tone`,
  `${DROPS}: no-dial-tone`,
];
const drops = ["ids.yaml: call-drops", "ids.yaml: line-lost", "ids.yaml: call-drops", `${BOUNCES}: line-lost`];

describe("references to", () => {
  test.each([
    ["an entry", DROPS, marked(DROPS, "[no-dial", "[no‸-dial"), false, tone],
    [
      "an entry, and its title",
      DROPS,
      marked(DROPS, "[no-dial", "[no‸-dial"),
      true,
      [`${TONE}: # No dial tone`, ...tone],
    ],
    ["an entry from its own title", TONE, marked(TONE, "No dial tone", "No ‸dial tone"), false, tone],
    ["an entry, by an earlier id too", DROPS, marked(DROPS, "The call", "The ‸call"), false, drops],
    ["an item", DROPS, marked(DROPS, "guide-voice", "gui‸de-voice"), false, [`${DROPS}: guide-voice`]],
    [
      "a placeholder",
      BOUNCES,
      marked(BOUNCES, "PRODUCT", "PROD‸UCT"),
      true,
      [
        "book.yaml: PRODUCT",
        "book.yaml: <<PRODUCT>>",
        "book.yaml: <<PRODUCT>>",
        "brands/acme.yaml: PRODUCT",
        "brands/zeta.yaml: PRODUCT",
        `${BOUNCES}: <<PRODUCT>>`,
        `${DROPS}: <<PRODUCT>>`,
        `${DROPS}: <<PRODUCT>>`,
      ],
    ],
    [
      "a code",
      TONE,
      marked(TONE, "E-1", "E‸-1"),
      false,
      [`${DROPS}: # The call drops in <<PRODUCT>>`, `${TONE}: # No dial tone`],
    ],
    ["a word", BOUNCES, marked(BOUNCES, "It does", "It d‸oes"), true, []],
  ])("%s", async (_, path, text, includeDeclaration, places) => {
    expect(await ask("textDocument/references", path, text, { context: { includeDeclaration } })).toEqual(places);
  });
  test("an entry in a text that is not saved", async () => {
    const editor = await startEditor(sampleFiles);
    editor.open(BOUNCES, "# Email bounces\n\nNo.\n\n1. See [[no-dial-tone]].\n");
    const { caret } = editor.open(TONE, marked(TONE, "No dial tone", "No ‸dial tone"));
    const found = await editor.ask<Location[]>("textDocument/references", TONE, { position: caret });
    expect(found.map(({ uri }) => editor.pathOf(uri))).toContain(BOUNCES);
  });
});
