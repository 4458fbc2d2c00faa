import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { otherFormats } from "@fixbook/engine";
import { dialects } from "@fixbook/import";
import { type ImportReport, importReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../../../engine/test/book-on-disk.js";
import { png } from "../../../engine/test/png.js";
import { run } from "../../test/fake-host.js";
import { workspace } from "../../test/workspace.js";
import { formatNames } from "../import/formats.js";
import { globTest } from "../import/glob.js";

const PAGES = {
  "docs/printing/blank.md":
    "---\ntitle: Labels are blank\nauthor: someone\n---\n\n# Labels are blank\n\n## Symptoms\n\nNothing on them. See [jam](jam.md) and [news](../news.md).\n\n## Resolution\n\n1. Turn the roll.\n",
  "docs/printing/jam.md": "# Paper jam\n\n## Resolution\n\n1. Open the cover.\n",
  "docs/scanning/facts.md": "# Facts\n\n## Devices\n\n- One\n- Two\n",
  "docs/news.md": "# We moved\n\nTo another house.\n",
};

/** A folder with pages to import. */
function source(pages: Readonly<Record<string, string>> = PAGES): string {
  const cwd = tempFolder();
  for (const [path, text] of Object.entries(pages)) write(join(cwd, path), text);
  return cwd;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function treeOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

async function reportOf(argv: string, cwd: string): Promise<ImportReport> {
  const { out, err } = await run(`import ${argv} --format json`, { cwd });
  expect(err).toBe("");
  return importReport.parse(JSON.parse(out));
}

describe("a first import", () => {
  test("makes a book that passes the gate, and keeps back what does not", async () => {
    const cwd = source();
    const { code, out, err } = await run("import markdown docs --into help", { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Wrote 2 entries and 1 draft from 4 pages of plain to help.\nOf the others: 1 skipped");
    expect([...treeOf(join(cwd, "help")).keys()]).toEqual([
      ...["book.yaml", "brands/help.yaml", "drafts/scanning/facts.md", "entries/printing/labels-are-blank.md"],
      ...["entries/printing/paper-jam.md", "ids.yaml", "imports.lock.yaml"],
    ]);
    expect(readFileSync(join(cwd, "help/entries/printing/labels-are-blank.md"), "utf8")).toBe(
      "# Labels are blank\n\n## Symptom\n\nNothing on them. See [jam](entry:paper-jam) and news.\n\n## Fix\n\n1. Turn the roll.\n",
    );
    expect((await run("lint help", { cwd })).code).toBe(0);
    const drafts = await run("lint help --drafts", { cwd });
    expect([drafts.code, drafts.out]).toEqual([
      1,
      expect.stringMatching(
        /^help\/drafts\/scanning\/facts\.md:1:1: error structure\/missing-fix.+\n1 error in 1 entry/,
      ),
    ]);
    const early = await run("mv help/drafts/scanning/facts.md entries/ --yes", { cwd });
    expect([early.code, early.err]).toEqual([
      1,
      expect.stringMatching(
        /^The gate finds 1 error in drafts\/scanning\/facts\.md, .+ first\.\n {2}help\/drafts\/scanning\/facts\.md:1:1: The entry has no fix\. /,
      ),
    ]);
    appendFileSync(join(cwd, "help/drafts/scanning/facts.md"), "\n## Fix\n\n1. Go.\n");
    expect(await run("lint help --drafts", { cwd })).toMatchObject({
      code: 0,
      err: "Nothing keeps help/drafts/scanning/facts.md back. To publish it: fixbook mv help/drafts/scanning/facts.md entries/\n",
    });
    expect((await run("mv help/drafts/scanning/facts.md entries/ --yes", { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "help/ids.yaml"), "utf8")).toContain("\nfacts: entry\n");
    expect((await run("lint help", { cwd })).code).toBe(0);
  });

  test("brings the pictures and attachments that can be published, and names the others", async () => {
    const picture = png(900, 40, 0, "Author\0Jane Doe");
    const page = `# Paper jam

## Resolution

1. Open the cover.

   ![The cover is open](media/Cover%20open.PNG "Step 1")

2. Look at ![the lamp](media/lamp.png), and get [the list](files/list.csv).

![Broken](media/broken.png) and [a page](files/page.txt) and ![gone](media/gone.png).
`;
    const cwd = source({ "docs/printing/jam.md": page });
    const put = (path: string, bytes: Uint8Array | string) => {
      mkdirSync(dirname(join(cwd, "docs/printing", path)), { recursive: true });
      writeFileSync(join(cwd, "docs/printing", path), bytes);
    };
    put("media/Cover open.PNG", picture);
    put("media/lamp.png", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>');
    put("files/list.csv", "a,b\n");
    put("media/broken.png", picture.subarray(0, 60));
    put("files/page.txt", "<html><script>alert(1)</script>");
    const { code, err } = await run("import markdown docs --into help --report report", { cwd });
    expect([code, err]).toEqual([0, ""]);
    const own = "help/entries/printing/paper-jam";
    expect(readdirSync(join(cwd, own)).sort()).toEqual(["cover-open.png", "lamp.svg", "list.csv"]);
    expect(readFileSync(join(cwd, own, "cover-open.png"))).toEqual(Buffer.from(png(900, 40)));
    const text = readFileSync(join(cwd, `${own}.md`), "utf8");
    expect(text).toContain('   ![The cover is open](cover-open.png "Step 1")\n');
    expect(text).toContain("![the lamp](lamp.svg), and get [the list](list.csv)");
    const report = readFileSync(join(cwd, "report/report.json"), "utf8");
    for (const address of ["media/broken.png", "files/page.txt", "media/gone.png"]) expect(report).toContain(address);
    const built = await run("build help --out out", { cwd });
    expect([built.code, built.err]).toEqual([0, ""]);
    const before = treeOf(join(cwd, "help"));
    await run("import markdown docs --into help", { cwd });
    expect(treeOf(join(cwd, "help"))).toEqual(before);
  });

  test("into a book adds areas and ids, and changes nothing else", async () => {
    const cwd = workspace();
    for (const [path, text] of Object.entries(PAGES)) write(join(cwd, path), text);
    const before = treeOf(join(cwd, "books/demo"));
    await run("import markdown docs --into books/demo", { cwd });
    const after = treeOf(join(cwd, "books/demo"));
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(changed).toEqual([
      ...[
        "book.yaml",
        "drafts/scanning/facts.md",
        "entries/printing/labels-are-blank.md",
        "entries/printing/paper-jam.md",
      ],
      "imports.lock.yaml",
    ]);
    expect(after.get("book.yaml")).toContain("- id: printing\n");
    expect((await run("lint books/demo", { cwd })).out).not.toContain(" error ");
  });

  test("an address of a brand is its placeholder, and the report says so", async () => {
    const cwd = workspace({
      demo: {
        "book.yaml":
          "id: demo\ntitle: <<PRODUCT>> troubleshooting\nareas:\n  - {id: voice, title: Voice}\n  - {id: email, title: Email}\nplaceholders:\n  PRODUCT: {type: text, description: The product.}\n  HELP_URL: {type: url, description: The help.}\n  MAIL: {type: email, description: The mail.}\nbrands: [acme]\ninventories: [guides]\n",
        "brands/acme.yaml":
          "name: Acme\nurl: https://help.acme.example\nvalues: {PRODUCT: Acme, HELP_URL: https://acme.example/help, MAIL: us@acme.example}\n",
        "brands/zeta.yaml": undefined,
      },
    });
    write(
      join(cwd, "docs/voice/dark.md"),
      "# It is dark\n\n## Fix\n\n1. Open [the help](https://acme.example/help) of Acme, or write to us@acme.example.\n",
    );
    const report = await reportOf("markdown docs --into books/demo", cwd);
    expect(report.losses).toEqual({ "address-mapped": 2 });
    expect(report.pages[0]?.entries).toMatchObject([{ state: "written", findings: [] }]);
    expect(readFileSync(join(cwd, "books/demo/entries/voice/it-is-dark.md"), "utf8")).toContain(
      "1. Open [the help](<<HELP_URL>>) of Acme, or write to <<MAIL>>.\n",
    );
  });

  test("with --dry-run writes nothing, and with --report tells all", async () => {
    const cwd = source();
    const report = await reportOf("markdown docs --into help --dry-run --report report", cwd);
    expect(existsSync(join(cwd, "help"))).toBe(false);
    expect(report).toMatchObject({ isDryRun: true, isComplete: true, counts: { entries: 2, drafts: 1, skipped: 1 } });
    const files = [...treeOf(join(cwd, "report")).keys()];
    expect(files).toEqual(
      expect.arrayContaining(["index.html", "report.json", "report.md", "style.css", "pages/0002.html"]),
    );
    const html = readFileSync(join(cwd, "report/pages/0002.html"), "utf8");
    expect(html).toContain("<b>field-dropped</b>");
    expect(html).not.toMatch(/<script/i);
  });

  test("words add up", async () => {
    const { words, pages } = await reportOf("markdown docs --into help --dry-run", source());
    for (const one of [words, ...pages.flatMap((page) => page.words ?? [])])
      expect(one.source + one.added).toBe(one.kept + one.lost + one.syntax);
  });
});

describe("a second import", () => {
  async function imported(): Promise<string> {
    const cwd = source();
    await run("import markdown docs --into help", { cwd });
    return cwd;
  }
  const jam = "help/entries/printing/paper-jam.md";

  test("of the same source writes nothing", async () => {
    const cwd = await imported();
    const before = treeOf(join(cwd, "help"));
    const report = await reportOf("markdown docs --into help", cwd);
    expect(report.counts).toMatchObject({ entries: 0, drafts: 0, unchanged: 3, skipped: 1 });
    expect(treeOf(join(cwd, "help"))).toEqual(before);
  });

  test("of an edited source touches its entry alone", async () => {
    const cwd = await imported();
    const before = treeOf(join(cwd, "help"));
    write(join(cwd, "docs/printing/jam.md"), "# Paper jam\n\n## Resolution\n\n1. Open the cover slowly.\n");
    const report = await reportOf("markdown docs --into help", cwd);
    expect(report.counts).toMatchObject({ replaced: 1, unchanged: 2 });
    const changed = [...treeOf(join(cwd, "help"))]
      .filter(([path, text]) => before.get(path) !== text)
      .map(([path]) => path);
    expect(changed).toEqual(["entries/printing/paper-jam.md", "imports.lock.yaml"]);
  });

  test("never overwrites an entry that was edited, and asks until somebody answers", async () => {
    const cwd = await imported();
    write(join(cwd, "docs/printing/jam.md"), "# Paper jam\n\n## Resolution\n\n1. Open the cover slowly.\n");
    write(join(cwd, jam), "# Paper jam\n\n## Fix\n\n1. Open the cover, please.\n");
    for (const flags of ["", "", "--mine"]) {
      const report = await reportOf(`markdown docs --into help ${flags}`, cwd);
      expect(report.counts.conflicts).toBe(1);
      expect(report.pages.flatMap(({ entries }) => entries.map(({ diff }) => diff ?? "")).join("")).toContain(
        "-1. Open the cover, please.\n+1. Open the cover slowly.",
      );
    }
    expect(readFileSync(join(cwd, jam), "utf8")).toContain("please");
    expect((await reportOf("markdown docs --into help", cwd)).counts).toMatchObject({ conflicts: 0, unchanged: 3 });
  });

  test("does not bring back what was removed, and tells what is gone", async () => {
    const cwd = await imported();
    rmSync(join(cwd, jam));
    write(join(cwd, "docs/printing/jam.md"), "# Paper jam\n\n## Resolution\n\n1. Open it.\n");
    rmSync(join(cwd, "docs/scanning/facts.md"));
    const report = await reportOf("markdown docs --into help", cwd);
    expect(report).toMatchObject({ counts: { deleted: 1, gone: 1, entries: 0 }, gone: ["scanning/facts.md"] });
    expect(existsSync(join(cwd, jam))).toBe(false);
  });

  test("of pages that became one leads the old id to the one that is left", async () => {
    const cwd = workspace();
    const jam = "# Paper jam\n\n## Fix\n\n1. Open the cover.\n";
    write(join(cwd, "docs/voice/jam.md"), jam);
    write(join(cwd, "docs/voice/stuck.md"), jam.replace("Paper jam", "Stuck"));
    write(join(cwd, "books/demo/ids.yaml"), "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n");
    await run("import plain docs --into books/demo", { cwd });
    const ledger = () => readFileSync(join(cwd, "books/demo/ids.yaml"), "utf8");
    const entry = () => readFileSync(join(cwd, "books/demo/entries/voice/paper-jam.md"), "utf8");
    expect(ledger()).toContain("paper-jam: entry\nstuck: entry\n");
    rmSync(join(cwd, "docs/voice/stuck.md"));
    write(join(cwd, "docs/_redirects"), "/voice/stuck /voice/jam\n/other/stuck /voice/jam\n/old /voice/jam\n");
    write(join(cwd, "docs/voice/jam.md"), `${jam}2. Close it.\n`);
    // While the entry is there, it answers to its id.
    const { losses } = await reportOf("plain docs --into books/demo", cwd);
    expect(losses).toEqual({ "alias-taken": 1 });
    expect(entry()).toContain("aliases:\n  - old\n---\n");
    expect(ledger()).toContain("stuck: entry\n");
    rmSync(join(cwd, "books/demo/entries/voice/stuck.md"));
    await run("import plain docs --into books/demo", { cwd });
    expect(ledger()).toContain("paper-jam: entry\nstuck: {moved: paper-jam}\n");
    expect((await run("lint books/demo", { cwd })).out).not.toContain("identity/");
    // Aliases stay, and the record does.
    write(join(cwd, "docs/voice/jam.md"), `${jam}2. Close the cover.\n`);
    await run("import plain docs --into books/demo", { cwd });
    expect(entry()).toContain("aliases:\n  - old\n---\n");
    expect(ledger()).toContain("stuck: {moved: paper-jam}\n");
    expect((await run("lint books/demo", { cwd })).out).not.toContain("identity/");
  });

  test.each([
    ["a fix", "# Facts\n\n## Fix\n\n1. Know them.\n", "", ["fixbook mv drafts/scanning/facts.md entries/"]],
    ["no fix yet", "# Facts\n\n## Devices\n\n- One\n- Three\n", "", []],
    ["a fix, and was edited here", "# Facts\n\n## Fix\n\n1. Know them.\n", "\nMine.\n", []],
  ])("tells of a draft that nothing is wrong with any more, and leaves it there: %s", async (_, page, mine, told) => {
    const cwd = await imported();
    const draft = join(cwd, "help/drafts/scanning/facts.md");
    write(draft, readFileSync(draft, "utf8") + mine);
    write(join(cwd, "docs/scanning/facts.md"), page);
    const { bookChanges } = await reportOf("markdown docs --into help", cwd);
    expect(bookChanges.left).toEqual(told.map((one) => expect.stringContaining(one)));
    expect(existsSync(draft)).toBe(true);
    expect(existsSync(join(cwd, "help/entries/scanning/facts.md"))).toBe(false);
  });

  test("finds a draft that was published meanwhile", async () => {
    const cwd = await imported();
    const text = "# Facts\n\n## Fix\n\n1. Know them.\n";
    rmSync(join(cwd, "help/drafts/scanning/facts.md"));
    write(join(cwd, "help/entries/scanning/facts.md"), text);
    write(join(cwd, "docs/scanning/facts.md"), "# Facts\n\n## Devices\n\n- One\n- Three\n");
    expect((await reportOf("markdown docs --into help", cwd)).counts.conflicts).toBe(1);
    expect(readFileSync(join(cwd, "help/entries/scanning/facts.md"), "utf8")).toBe(text);
  });

  test("from another source of equal names keeps both", async () => {
    const cwd = await imported();
    write(join(cwd, "other/printing/jam.md"), "# Paper jam\n\n## Resolution\n\n1. Pull.\n");
    const report = await reportOf("markdown other --into help", cwd);
    expect(report.pages[0]?.entries[0]).toMatchObject({ id: "paper-jam-printing", state: "written" });
  });
});

test("into a new book of a language reads its headings, and publishes the page", async () => {
  const cwd = source();
  write(
    join(cwd, "seiten/drucken/papier.md"),
    "# Kein Papier\n\n## Ursache\n\nEs ist leer.\n\n## Lösung\n\n1. Einlegen.\n",
  );
  const report = await reportOf("markdown seiten --into hilfe --locale de", cwd);
  expect(report.pages[0]?.entries[0]).toMatchObject({ id: "kein-papier", state: "written" });
  expect(readFileSync(join(cwd, "hilfe/book.yaml"), "utf8")).toContain("\nlocale: de\n");
  expect((await run("lint hilfe --max-warnings 0", { cwd })).code).toBe(0);
});

describe("bad input", () => {
  test.each([
    ["import markdown nowhere --into help", "nowhere does not exist."],
    ["import nonsense docs --into help", "The formats are markdown"],
    ["import markdown docs", "--into"],
    ["import zendesk docs --into help", "contains no page of the format zendesk"],
    ["import markdown docs --into docs", "docs is not a book, and it is not empty."],
    ["import markdown docs --into help --headings none.yaml", "is not a YAML file"],
    ["import markdown docs --into help --limit x", "--limit"],
  ])("%s", async (argv, message) => {
    const cwd = source();
    const { code, out, err } = await run(argv, { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(existsSync(join(cwd, "help"))).toBe(false);
  });

  test("a lock that cannot be read stops the import", async () => {
    const cwd = source();
    await run("import markdown docs --into help", { cwd });
    write(join(cwd, "help/imports.lock.yaml"), "- what\n");
    const { code, err } = await run("import markdown docs --into help", { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("nobody can tell what was imported before")]);
  });

  test("a file that is no UTF-8 is told of, and the others are imported", async () => {
    const cwd = source();
    writeFileSync(join(cwd, "docs/printing/latin.md"), Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
    const report = await reportOf("markdown docs --into help", cwd);
    expect(report.counts).toMatchObject({ entries: 2, refused: 1 });
    expect(report.pages.find(({ state }) => state === "refused")?.reason).toContain("it is not UTF-8");
  });
});

test.each([
  ["latin1", [0xe9, 0x80], "it is \u00e9\u20ac", { decoded: 1 }],
  ["windows-1252", [0xe9, 0x80], "it is \u00e9\u20ac", { decoded: 1 }],
  ["latin1", [0xc3, 0xa9], "it is \u00e9", {}],
])("--encoding %s reads what is no UTF-8, and tells of it: %j", async (encoding, bytes, words, losses) => {
  const cwd = source({ "docs/a/b.md": "" });
  const page = ["# Dark\n\n## Fix\n\n1. Say it is ", "\n"].map((text) => Buffer.from(text));
  writeFileSync(join(cwd, "docs/a/b.md"), Buffer.concat([page[0] as Buffer, Buffer.from(bytes), page[1] as Buffer]));
  const report = await reportOf(`markdown docs --into help --encoding ${encoding}`, cwd);
  expect(report.losses).toEqual(losses);
  expect(report.counts).toMatchObject({ entries: 1, refused: 0 });
  expect(readFileSync(join(cwd, "help/entries/a/dark.md"), "utf8")).toContain(words);
});

test("a map gives areas, headings and what is chosen", async () => {
  const cwd = source({ "docs/x/a.md": "# A\n\n## What I did\n\nIt.\n", "docs/x/b.md": "# B\n\n1. Go.\n" });
  write(join(cwd, "areas.yaml"), "x: Devices\n");
  write(join(cwd, "headings.yaml"), "What I did: fix\n");
  await run("import plain docs --into help --area-from areas.yaml --headings headings.yaml --only **/a.md", { cwd });
  expect([...treeOf(join(cwd, "help")).keys()].filter((path) => path.startsWith("entries"))).toEqual([
    "entries/devices/a.md",
  ]);
});

test("the formats are those of the importer", () => {
  expect([...formatNames].sort()).toEqual([...dialects.map(({ id }) => id), ...otherFormats].sort());
});

test.each([
  ["docs/*.md", "docs/a.md", true],
  ["docs/*.md", "docs/b/a.md", false],
  ["**/a.md", "docs/b/a.md", true],
  ["**/a.md", "a.md", true],
  ["a?.md", "ab.md", true],
  ["a+.md", "aa.md", false],
])("%s and %s: %s", (pattern, path, fits) => {
  expect(globTest([pattern])(path)).toBe(fits);
});
