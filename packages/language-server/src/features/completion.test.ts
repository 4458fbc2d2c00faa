import { describe, expect, test } from "vitest";
import type { ClientCapabilities, CompletionItem, CompletionList, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bookFiles, type Files } from "../../../engine/test/book-on-disk.js";
import { startEditor } from "../../test/editor.js";

const DROPS = "entries/voice/call-drops.md";

const files = bookFiles({
  "book.yaml": `id: demo
title: <<PRODUCT>> troubleshooting
areas:
  - {id: voice, title: Voice}
  - {id: email, title: Email}
placeholders:
  PRODUCT: {type: text, description: The product.}
  SITE: {type: url, description: Where it is.}
  NAME: {type: text, description: Who writes., filledBy: agent}
brands: [acme, zeta]
inventories: [guides]
products:
  - {id: desk, title: Desk, versions: ["1.8", "2.0"], platforms: [ios, {id: mac, title: macOS}]}
sections:
  - {id: checked-with, title: Checked with, after: verify}
`,
  "brands/acme.yaml": "name: Acme\nvalues: {PRODUCT: Acme, SITE: https://acme.example}\n",
  "brands/zeta.yaml": "name: Zeta\nvalues: {PRODUCT: Zeta, SITE: https://zeta.example}\n",
  "entries/email/bounces.md": `---
signatures: {codes: [SMTP-550]}
tags: [smtp, outage]
owners: [mail-team]
---

# Email bounces in <<PRODUCT>>

It does.

## Cause: The address

It is wrong.

## Fix: The address

### On iOS

1. Correct it.

## Cause: The server

It is off.

## Fix: The server

1. Start it.
`,
  "entries/voice/no-dial-tone.md": `---
tags: [outage]
---

# No dial tone

The number is not attached.

1. Attach it.
`,
  "entries/voice/call-drops/menu.png": "not read",
  "entries/voice/call-drops/menu.dark.png": "not read",
  "pictures/shared.png": "not read",
  "files/trace.log": "a log",
  "queries.yml": "- query: bounced\n  entry: bounces\n",
  "ids.yaml": "bounces: entry\n",
});

const snippets: ClientCapabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

interface Completed {
  readonly labels: readonly string[];
  readonly items: readonly CompletionItem[];
  /** The text with an item, by its label. */
  after(label: string): string;
}

async function complete(
  path: string,
  marked: string,
  change: Files = {},
  capabilities: ClientCapabilities = {},
): Promise<Completed> {
  const editor = await startEditor({ ...files, ...change }, { capabilities });
  const { caret, text } = editor.open(path, marked);
  const { items } = await editor.ask<CompletionList>("textDocument/completion", path, { position: caret });
  return {
    labels: items.map(({ label }) => label),
    items,
    after: (label) => {
      const item = items.find((one) => one.label === label);
      if (item === undefined) throw new Error(`There is no ${label} among ${items.map((one) => one.label)}.`);
      return TextDocument.applyEdits(TextDocument.create("", "", 1, text), [item.textEdit as TextEdit]);
    },
  };
}

const front = (fields: string) => `---\n${fields}\n---\n\n# It drops\n\nNo.\n\n1. Go.\n`;
const body = (text: string) => `# It drops\n\nNo.\n\n${text}`;

/** A text with a caret, some labels that are offered, and the text with the first of them. */
const rows: readonly [name: string, path: string, text: string, labels: readonly string[], after: string][] = [
  [
    "[[ and nothing else",
    DROPS,
    body("1. See [[‸"),
    ["No dial tone", "Email bounces in Acme", "Voice guide"],
    body("1. See [[no-dial-tone]]"),
  ],
  [
    "an id half typed",
    DROPS,
    body("1. See [[bou‸]] now.\n"),
    ["Email bounces in Acme"],
    body("1. See [[bounces]] now.\n"),
  ],
  ["a word of a title", DROPS, body("1. See [[dial‸"), ["No dial tone"], body("1. See [[no-dial-tone]]")],
  ["an error code", DROPS, body("1. See [[smtp-5‸"), ["Email bounces in Acme"], body("1. See [[bounces]]")],
  ["an item of an inventory", DROPS, body("1. See [[guide‸"), ["Voice guide"], body("1. See [[guide-voice]]")],
  ["a link", DROPS, body("1. See [it](entry:‸).\n"), ["No dial tone"], body("1. See [it](entry:no-dial-tone).\n")],
  [
    "a link without its end",
    DROPS,
    body("1. See [it](entry:bou‸\n"),
    ["Email bounces in Acme"],
    body("1. See [it](entry:bounces)\n"),
  ],
  ["a reference in angles", DROPS, body("1. See <entry:no‸"), ["No dial tone"], body("1. See <entry:no-dial-tone>")],
  [
    "an anchor",
    DROPS,
    body("1. See [it](entry:bounces#‸).\n"),
    ["solution-the-address", "solution-the-server", "step-the-address--on-ios"],
    body("1. See [it](entry:bounces#solution-the-address).\n"),
  ],
  ["what follows a link's bracket", DROPS, body("1. See [it](‸"), ["entry:", "trace.log"], body("1. See [it](entry:")],
  [
    "a picture",
    DROPS,
    body("1. Go.\n\n   ![The menu](‸)\n"),
    ["menu.png", "shared.png"],
    body("1. Go.\n\n   ![The menu](menu.png)\n"),
  ],
  ["a placeholder", DROPS, body("1. Open <<‸"), ["PRODUCT", "SITE", "NAME"], body("1. Open <<PRODUCT>>")],
  ["a placeholder half typed", DROPS, body("1. Open <<SI‸>> now.\n"), ["SITE"], body("1. Open <<SITE>> now.\n")],
  ["a placeholder in code", DROPS, body("```sh\nopen <<‸\n```\n"), ["SITE"], body("```sh\nopen <<SITE>>\n```\n")],
  ["a placeholder in a title", DROPS, "# It drops in <<‸\n", ["PRODUCT"], "# It drops in <<PRODUCT>>\n"],
  ["a placeholder in book.yaml", "book.yaml", "title: <<‸\n", ["PRODUCT"], "title: <<PRODUCT>>\n"],
  ["an alert", DROPS, body("> [!‸\n> Hot.\n"), ["WARNING", "NOTE"], body("> [!WARNING]\n> Hot.\n")],
  ["a fence", DROPS, body("```js‸\n"), ["json", "sh"], body("```json\n")],
  [
    "a directive",
    DROPS,
    body("<!-- fix‸ -->\n"),
    ["fixbook-disable-next-line", "fixbook-disable-file"],
    body("<!-- fixbook-disable-next-line  -->\n"),
  ],
  [
    "a rule of a directive",
    DROPS,
    body("<!-- fixbook-disable-next-line text/‸ -->\n"),
    ["text/relative-time"],
    body("<!-- fixbook-disable-next-line text/relative-time -->\n"),
  ],
  [
    "a rule in frontmatter",
    DROPS,
    front("# fixbook-disable-file ‸"),
    ["relations/too-many"],
    front("# fixbook-disable-file relations/too-many"),
  ],
  ["frontmatter that is empty", DROPS, front("‸"), ["related", "audience", "appliesTo"], front("related: ")],
  ["a field half typed", DROPS, front("rev‸"), ["reviewed"], front("reviewed: ")],
  ["frontmatter without an end", DROPS, "---\naud‸", ["audience"], "---\naudience: "],
  [
    "a field inside a field",
    DROPS,
    front("signatures:\n  ‸"),
    ["codes", "statuses", "messages"],
    front("signatures:\n  codes: "),
  ],
  [
    "a field inside braces",
    DROPS,
    front("signatures: {codes: [A-1], ‸}"),
    ["messages"],
    front("signatures: {codes: [A-1], messages: }"),
  ],
  ["who may read it", DROPS, front("audience: ‸"), ["internal", "public"], front("audience: internal")],
  ["the day of the review", DROPS, front("reviewed: ‸"), ["2026-10-01"], front("reviewed: 2026-10-01")],
  [
    "related in brackets",
    DROPS,
    front("related: [no-dial-tone, bo‸]"),
    ["Email bounces in Acme"],
    front("related: [no-dial-tone, bounces]"),
  ],
  [
    "related in brackets that do not close",
    DROPS,
    "---\nrelated: [‸\n",
    ["No dial tone"],
    "---\nrelated: [no-dial-tone\n",
  ],
  [
    "related over lines",
    DROPS,
    front("related:\n  - bounces\n  - ‸"),
    ["No dial tone"],
    front("related:\n  - bounces\n  - no-dial-tone"),
  ],
  [
    "related, as far left as its name",
    DROPS,
    front("related:\n- ‸"),
    ["No dial tone"],
    front("related:\n- no-dial-tone"),
  ],
  ["tags of the book", DROPS, front("tags: [‸]"), ["outage", "smtp"], front("tags: [outage]")],
  ["owners of the book", DROPS, front("owners:\n  - ‸"), ["mail-team"], front("owners:\n  - mail-team")],
  ["a product", DROPS, front("appliesTo: [‸]"), ["desk", "ios", "mac"], front("appliesTo: [desk]")],
  ["a product from a version on", DROPS, front("appliesTo: [‸]"), ["desk >=2.0"], front('appliesTo: ["desk >=2.0"]')],
  ["a version", DROPS, front('appliesTo: ["desk >=‸"]'), ["1.8", "2.0"], front('appliesTo: ["desk >=1.8"]')],
  [
    "a question",
    "queries.yml",
    "- query: silent\n  entry: ‸\n",
    ["No dial tone"],
    "- query: silent\n  entry: no-dial-tone\n",
  ],
  ["a field of a question", "queries.yml", "- query: silent\n  ‸\n", ["entry", "none"], "- query: silent\n  entry: \n"],
  [
    "a value that a brand lacks",
    "brands/acme.yaml",
    "name: Acme\nvalues:\n  PRODUCT: Acme\n  ‸\n",
    ["SITE"],
    "name: Acme\nvalues:\n  PRODUCT: Acme\n  SITE: \n",
  ],
  ["a field of a brand", "brands/acme.yaml", "name: Acme\n‸", ["url", "look"], "name: Acme\nurl: "],
  [
    "a look",
    "brands/acme.yaml",
    "name: Acme\nlook:\n  tone: ‸\n",
    ["warm", "cool"],
    "name: Acme\nlook:\n  tone: warm\n",
  ],
  ["a field of book.yaml", "book.yaml", "id: demo\n‸", ["areas", "title"], "id: demo\nareas: "],
  [
    "a field of an area",
    "book.yaml",
    "areas:\n  - id: voice\n    ‸\n",
    ["title", "guide"],
    "areas:\n  - id: voice\n    title: \n",
  ],
  [
    "a guide",
    "book.yaml",
    "areas:\n  - id: voice\n    guide: {title: A guide, ref: ‸}\n",
    ["No dial tone", "Voice guide"],
    "areas:\n  - id: voice\n    guide: {title: A guide, ref: no-dial-tone}\n",
  ],
  [
    "a type of placeholder",
    "book.yaml",
    "placeholders:\n  FAX: {type: ‸\n",
    ["phone", "email"],
    "placeholders:\n  FAX: {type: phone\n",
  ],
  ["a brand with a file", "book.yaml", "brands: [acme, ‸]\n", ["zeta"], "brands: [acme, zeta]\n"],
  [
    "a rule in book.yaml",
    "book.yaml",
    "lint:\n  rules:\n    text/‸\n",
    ["text/relative-time"],
    "lint:\n  rules:\n    text/relative-time:\n",
  ],
  [
    "an id that the ledger lacks",
    "ids.yaml",
    "bounces: entry\n‸",
    ["no-dial-tone"],
    "bounces: entry\nno-dial-tone: entry",
  ],
  ["where an id went", "ids.yaml", "lost: {moved: ‸}\n", ["No dial tone"], "lost: {moved: no-dial-tone}\n"],
  ["a section", DROPS, body("## ‸"), ["Cause", "Fix", "Checked with"], body("## Cause\n\n")],
  [
    "a section half typed",
    DROPS,
    body("## Cause\n\nIt is off.\n\n## F‸\n"),
    ["Fix"],
    body("## Cause\n\nIt is off.\n\n## Fix\n\n\n"),
  ],
];

test.each(rows)("%s", async (_, path, text, labels, expected) => {
  const completed = await complete(path, text);
  expect(completed.labels).toEqual(expect.arrayContaining([...labels]));
  expect(completed.after(labels[0] ?? "")).toBe(expected);
});

describe("nothing", () => {
  test.each([
    ["in code", DROPS, body("```\n[[‸\n```\n")],
    ["in a sentence", DROPS, body("It is‸ so.\n")],
    ["in a comment of YAML", DROPS, front("# related: ‸")],
    ["in the reason of a directive", DROPS, body("<!-- fixbook-disable-file text/relative-time -- the ‸ -->\n")],
    ["behind a backslash", DROPS, body("Write \\<<‸")],
    ["on the line that ends frontmatter", DROPS, "---\nreviewed: 2026-01-01\n---‸\n\n# It drops\n"],
    ["in a file that is neither Markdown nor YAML", "drafts/voice/x.txt", "![](‸"],
  ])("%s", async (_, path, text) => {
    expect((await complete(path, text)).labels).toEqual([]);
  });
});

describe("what a list leaves out and how it is ordered", () => {
  test("entries of the same area come first, and the entry itself is none", async () => {
    const { labels } = await complete("entries/email/bounces.md", "# Email bounces\n\nNo.\n\n1. See [[‸");
    expect(labels).toEqual(["The call drops", "No dial tone", "Voice guide"]);
    const others = { "entries/email/other.md": "# Other mail\n\nNo.\n\n1. Go.\n" };
    expect((await complete("entries/email/bounces.md", "[[‸", others)).labels[0]).toBe("Other mail");
  });
  test("what begins with what is typed comes before what holds it", async () => {
    const change = { "entries/voice/abounces.md": "# Abounces\n\nNo.\n\n1. Go.\n" };
    expect((await complete(DROPS, "[[bounce‸", change)).labels).toEqual(["Email bounces in Acme", "Abounces"]);
  });
  test("fields and items that are there already", async () => {
    expect((await complete(DROPS, front("tags: [outage]\n‸\nreviewed: 2026-01-01"))).labels).not.toContain("tags");
    expect((await complete(DROPS, front("tags: [outage]\n‸\nreviewed: 2026-01-01"))).labels).not.toContain("reviewed");
    expect((await complete(DROPS, front("related: [bounces, ‸]"))).labels).toEqual(["No dial tone", "Voice guide"]);
  });
  test("sections that are there, or would be out of order", async () => {
    const fix = "## Fix\n\n1. Go.\n\n";
    const before = (await complete(DROPS, body(`## ‸\n\n${fix}`))).labels;
    expect(before).toContain("Cause");
    expect(before).not.toContain("Verify");
    const after = (await complete(DROPS, body(`${fix}## ‸`))).labels;
    expect(after).toEqual(
      expect.arrayContaining(["Workaround", "Cause: …", "Verify", "Prerequisites", "Internal notes"]),
    );
    expect(after).not.toContain("Symptom");
    expect(after).not.toContain("Fix");
    expect((await complete(DROPS, body("## Checked with\n\nIt.\n\n## ‸"))).labels).not.toContain("Checked with");
  });
  test("the fix of a cause that has a name has it too", async () => {
    const { labels } = await complete(DROPS, body("## Cause: The line\n\nOff.\n\n## ‸"));
    expect(labels).toContain("Fix: The line");
  });
  test("headings are in the language of the book", async () => {
    const settings = `${files["book.yaml"]}locale: de\n`;
    const { labels } = await complete(DROPS, body("## ‸"), { "book.yaml": settings });
    expect(labels).toEqual(expect.arrayContaining(["Ursache", "Lösung"]));
  });
  test("a placeholder says what it is and what brands give it", async () => {
    const { items } = await complete(DROPS, body("<<‸"));
    expect(items.map(({ detail }) => detail)).toEqual([
      "text, acme: Acme, zeta: Zeta",
      "url, acme: https://acme.example, zeta: https://zeta.example",
      "text, filled by the agent",
    ]);
  });
  test("an id is found by its title and codes", async () => {
    const { items } = await complete(DROPS, body("[[bounces‸"));
    expect(items[0]).toMatchObject({
      detail: "email/bounces",
      filterText: "bounces Email bounces in <<PRODUCT>> SMTP-550",
    });
  });
});

test("snippets are for clients that know them", async () => {
  const able = await complete(DROPS, body("## ‸"), {}, snippets);
  const fix = able.items.find(({ label }) => label === "Fix");
  expect(fix).toMatchObject({ insertTextFormat: 2, textEdit: { newText: " Fix\n\n1. $0" } });
  const field = (await complete(DROPS, front("rela‸"), {}, snippets)).items.find(({ label }) => label === "related");
  expect(field).toMatchObject({ textEdit: { newText: "related: [$0]" } });
  expect(JSON.stringify((await complete(DROPS, body("## ‸"))).items)).not.toContain("$0");
});

test("a book that cannot be read at the moment is completed from what it was", async () => {
  const editor = await startEditor(files);
  const { caret } = editor.open(DROPS, body("See <<‸"));
  const labels = async () =>
    (await editor.ask<CompletionList>("textDocument/completion", DROPS, { position: caret })).items.map(
      ({ label }) => label,
    );
  expect(await labels()).toContain("PRODUCT");
  editor.open("book.yaml", "title: [\n");
  expect(await labels()).toContain("PRODUCT");
});

test("what is typed in another file is offered a little later", async () => {
  const editor = await startEditor(files);
  const { caret } = editor.open(DROPS, body("See <<‸"));
  const labels = async () =>
    (await editor.ask<CompletionList>("textDocument/completion", DROPS, { position: caret })).items.map(
      ({ label }) => label,
    );
  expect(await labels()).not.toContain("FAX");
  editor.open(
    "book.yaml",
    `${files["book.yaml"]}`.replace("NAME:", "FAX: {type: phone, description: A fax.}\n  NAME:"),
  );
  await expect.poll(labels, { timeout: 20_000 }).toContain("FAX");
});

test("a list has at most 200 candidates, and says that there are more", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [`entries/voice/many-${index}.md`, `# Many ${index}\n\nNo.\n\n1. Go.\n`]),
  );
  const editor = await startEditor({ ...files, ...many });
  const { caret } = editor.open(DROPS, body("[[many‸"));
  const list = await editor.ask<CompletionList>("textDocument/completion", DROPS, { position: caret });
  expect([list.items.length, list.isIncomplete]).toEqual([200, true]);
});
