import { formatOfName, isPictureFormat } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookFiles, checkFiles, edited, findInBook } from "../../test/find.js";
import type { FileDescription } from "../files/file-description.js";
import { filesToPublish, shownFiles } from "../files/shown-files.js";
import { createBookFiller } from "../fill.js";

const entry = "entries/area/first.md";
const own = "entries/area/first";

/** A file as it is described, at its path. */
function file(path: string, facts: object = {}, metadata: readonly string[] = []): Record<string, string> {
  const format = formatOfName(path) ?? "png";
  const size = isPictureFormat(format) ? { kind: "picture", width: 900, height: 400 } : { kind: "attachment" };
  const whole = { path, format, bytes: 100, sha256: path.padEnd(64, "-"), ...size, ...facts };
  return { [path]: JSON.stringify({ kind: "file", file: whole, metadata }) };
}

const unusable = (path: string, description: FileDescription) => ({ [path]: JSON.stringify(description) });

const shows = (...names: readonly string[]) => ({
  [entry]: `# First\n\n1. Go.\n\n${names.map((name) => `   ![What it is](${name})\n`).join("\n")}`,
});

describe("a picture is found", () => {
  test.each([
    ["in the folder of its entry", `${own}/a.png`, "a.png"],
    ["beside its entry", "entries/area/a.png", "a.png"],
    ["in the folder of its entry, by the path that other programs follow", `${own}/a.png`, "first/a.png"],
    ["among those that entries share", "pictures/a.png", "a.png"],
    ["in a folder among those", "pictures/voice/a.webp", "voice/a.webp"],
    ["with a suffix of two letters more", "pictures/a.jpeg", "a.jpeg"],
  ])("%s", (_where, path, name) => {
    expect(findInBook({ ...shows(name), ...file(path) })).toEqual([]);
  });

  test.each([
    ["an attachment in files/", "files/a.log", "[The log](a.log)"],
    ["an attachment of the entry", `${own}/a.zip`, "[The files](a.zip)"],
    ["a picture to download", "pictures/a.svg", "[The drawing](a.svg)"],
  ])("%s is found", (_what, path, link) => {
    expect(findInBook({ [entry]: `# First\n\n1. Get ${link}.\n`, ...file(path) })).toEqual([]);
  });

  test("in the settings of the book, which name those that entries share", () => {
    const named = edited("book.yaml", "title: Shop\n", 'title: Shop\nintro: "![The shop](a.png)"\n');
    expect(findInBook({ ...named, ...file("pictures/a.png") })).toEqual([]);
    expect(findInBook({ ...named, ...file("entries/area/a.png") })).toContainEqual(
      expect.stringMatching(/^book.yaml files\/missing/),
    );
  });
});

describe("a name", () => {
  test.each([
    ["of no file", shows("a.png"), [`${entry} files/missing: ![What it is](a.png)`]],
    ["in other case", { ...shows("A.png"), ...file(`${own}/a.png`) }, [`${entry} files/missing: ![What it is](A.png)`]],
    [
      "of two files",
      { ...shows("a.png"), ...file(`${own}/a.png`), ...file("pictures/a.png") },
      [`${entry} files/ambiguous: ![What it is](a.png)`],
    ],
    [
      "of a file of another entry",
      { ...shows("a.png"), ...file("entries/other/x/a.png") },
      [`${entry} files/missing: ![What it is](a.png)`, "entries/other/x source/stray-file: undefined"],
    ],
    [
      "of an attachment among pictures",
      { [entry]: "# First\n\n1. [It](a.log).\n", ...file("pictures/a.log") },
      [`${entry} files/missing: [It](a.log)`, "pictures/a.log files/unused: "],
    ],
  ])("%s", (_what, files, found) => {
    expect(findInBook(files)).toEqual(found);
  });

  test.each([
    "../a.png",
    "/a.png",
    "./a.png",
    "a/b/c.png",
    "a%20b.png",
    "<a b.png>",
    "a.png?raw=true",
    "<<PRODUCT>>x.png".replace("<<PRODUCT>>x", "x<<PRODUCT>>"),
    "a.bmp",
    "a",
    "bild-ü.png",
    "%2e%2e/a.png",
    ".hidden.png",
  ])("that no file may have: %j", (name) => {
    const found = findInBook(shows(name));
    expect(found.map((one) => one.split(":")[0])).toEqual([`${entry} files/bad-name`]);
  });

  test.each(["#anchor", "notes.docx", "media/page.html"])("of a link that is no attachment: %j", (url) => {
    expect(findInBook({ [entry]: `# First\n\n1. See [the page](${url}).\n` })[0]).toMatch(/links\/relative-url/);
  });

  test("gets its right case by a fix", () => {
    const [found] = checkFiles(bookFiles({ ...shows("A.png"), ...file(`${own}/a.png`) })).diagnostics;
    expect(found?.fixes).toMatchObject([{ kind: "safe", edits: [{ text: "a.png" }] }]);
    expect(found?.action).toContain('Write "a.png"');
  });

  test("gets its right case by a fix in its address alone", () => {
    const entryText = `# First\n\n1. Go (A.png).\n\n   ![As in (A.png)](A.png "See (A.png)")\n`;
    const fixOf = (text: string) => {
      const [found] = checkFiles(bookFiles({ [entry]: text, ...file(`${own}/a.png`) })).diagnostics;
      return found?.fixes?.[0]?.edits[0]?.range.start;
    };
    expect(fixOf(entryText)).toMatchObject({ line: 5, column: 21 });
    expect(fixOf("# First\n\n1. Go ![It is here][a].\n\n[a]: <A.png>\n")).toMatchObject({ line: 5, column: 7 });
    // Which of the two is the address cannot be told.
    expect(fixOf('# First\n\n1. Go ![It is here](A.png "[x](A.png)").\n')).toBeUndefined();
  });

  test("after the folder that entries share is written without it by a fix", () => {
    const files = { ...shows("pictures/a.png"), ...file("pictures/a.png") };
    const { diagnostics } = checkFiles(bookFiles(files));
    expect(diagnostics).toMatchObject([
      { ruleId: "files/missing", action: 'Write "a.png".', fixes: [{ edits: [{ text: "a.png" }] }] },
    ]);
  });

  test.each([
    ["other characters", "bild-ü%20x.png", "contains characters other than", "bild-u-x.png"],
    ["nothing else", "%2e%2e.png", "contains characters other than", "picture.png"],
    ["too many characters", `${"a".repeat(130)}.png`, "has more than 120 characters", `${"a".repeat(116)}.png`],
    ["another begin", "-a.png", "does not begin with a letter", "a.png"],
    ["dots alone", "..png", "does not begin with a letter", "picture.png"],
  ])("with %s gets one that files may have", (_what, name, problem, proposed) => {
    const { diagnostics } = checkFiles(bookFiles(shows(name)));
    expect(diagnostics).toMatchObject([
      { message: expect.stringContaining(problem), action: expect.stringContaining(`Rename the file to ${proposed},`) },
    ]);
  });

  test.each(["a.png?raw=true", "a.png#x", "%61.png", "x.png/a.png"])(
    "%s is written without what is too much",
    (name) => {
      expect(checkFiles(bookFiles(shows(name))).diagnostics).toMatchObject([{ action: "Write a.png." }]);
    },
  );

  test.each(["a b.png", "-a.png"])("that no file may have is one finding where %j is there", (name) => {
    expect(findInBook({ ...shows(name.replace(" ", "%20")), ...file(`${own}/${name}`) })).toHaveLength(1);
    expect(findInBook({ ...shows(`../../pictures/${name.replace(" ", "%20")}`), ...file(`pictures/${name}`) })).toEqual(
      [expect.stringContaining("files/bad-name")],
    );
  });

  test("that no file may have is never suggested", () => {
    const { diagnostics } = checkFiles(bookFiles({ ...shows("cafe.png"), ...file(`${own}/café.png`) }));
    expect(diagnostics).toMatchObject([{ message: 'There is no file "cafe.png".' }, { ruleId: "files/unused" }]);
  });

  test("that differs from another in case alone is one finding for both", () => {
    const twins = { ...file("pictures/a.png"), ...file("pictures/A.png") };
    const both = checkFiles(bookFiles({ ...shows("a.png", "A.png"), ...twins })).diagnostics;
    expect(both).toMatchObject([{ ruleId: "files/ambiguous", message: expect.stringContaining("pictures/A.png") }]);
    expect(findInBook({ ...shows("a.png"), ...twins })).toEqual([expect.stringContaining("files/ambiguous")]);
  });

  test.each(["CON.png", "first/nul.png", "com1.x.png"])("that Windows cannot store is none: %j", (name) => {
    const { diagnostics } = checkFiles(bookFiles(shows(name)));
    expect(diagnostics).toMatchObject([{ ruleId: "files/bad-name", message: expect.stringContaining("Windows") }]);
  });

  test("of an attachment is no picture", () => {
    const { diagnostics } = checkFiles(bookFiles({ ...shows("a.log"), ...file("files/a.log") }));
    expect(diagnostics).toMatchObject([{ ruleId: "files/bad-name", action: expect.stringContaining("as a link") }]);
  });

  test("that is nearly right is suggested", () => {
    const [found] = checkFiles(bookFiles({ ...shows("setings.png"), ...file(`${own}/settings.png`) })).diagnostics;
    expect(found?.message).toContain('Did you mean "settings.png"?');
  });
});

describe("a file that is named", () => {
  const a = `${own}/a.png`;
  test.each([
    [
      "cannot be read",
      unusable(a, { kind: "unreadable", reason: "The file is empty", action: "Save it." }),
      ["files/unreadable"],
    ],
    ["is another format", unusable(a, { kind: "wrong-suffix", found: "jpg" }), ["files/wrong-suffix"]],
    ["is far too large", unusable(a, { kind: "too-large", bytes: 3_000_000 }), ["files/too-large"]],
    ["is large", file(a, { bytes: 400_001 }), ["files/large"]],
    ["is not that large", file(a, { bytes: 400_000, width: 2400 }), []],
    ["is too wide", file(a, { width: 2401 }), ["files/too-wide"]],
    ["says where it was taken", file(a, {}, ["the place where it was taken"]), ["files/metadata"]],
    ["has a dark half", { ...file(a), ...file(`${own}/a.dark.png`) }, []],
    [
      "has a dark half of another size",
      { ...file(a), ...file(`${own}/a.dark.png`, { width: 901 }) },
      ["files/dark-half"],
    ],
    ["has one for a brand", { ...file(a), ...file(`${own}/a.acme.png`) }, []],
    [
      "has one for the language",
      { ...file(a), ...file(`${own}/a.en.png`), ...file(`${own}/a.en.acme.dark.png`) },
      ["files/unused"],
    ],
    ["has one for a brand that is none", { ...file(a), ...file(`${own}/a.other.png`) }, ["files/unused"]],
  ])("%s", (_what, files, found) => {
    expect(checkFiles(bookFiles({ ...shows("a.png"), ...files })).diagnostics.map(({ ruleId }) => ruleId)).toEqual(
      found,
    );
  });

  test("says of an attachment that is too large what can be done about one", () => {
    const files = { [entry]: "# First\n\n1. Get [it](a.zip).\n" };
    const large = unusable(`${own}/a.zip`, { kind: "too-large", bytes: 30_000_000 });
    const [found] = checkFiles(bookFiles({ ...files, ...large })).diagnostics;
    expect(found).toMatchObject({
      ruleId: "files/too-large",
      action: expect.stringContaining("leave out of an attachment"),
    });
  });

  test("is spoken of once, however often it is named", () => {
    const twice = shows("a.png", "a.png");
    const files = { ...twice, "entries/area/second.md": "# Second\n\n1. ![It](a.png)\n" };
    const found = findInBook({ ...files, ...file("pictures/a.png", { bytes: 500_000 }) });
    expect(found).toEqual([`${entry} files/large: ![What it is](a.png)`]);
  });
});

describe("a file that nobody names", () => {
  test("is said, where all that is written could be read", () => {
    expect(findInBook(file("pictures/a.png"))).toEqual(["pictures/a.png files/unused: "]);
    expect(
      findInBook({ ...file("pictures/a.png"), [entry]: "---\ntitle: [\n---\n\n# A\n\n1. Go.\n" }),
    ).not.toContainEqual(expect.stringContaining("files/unused"));
  });

  test("is not said where an entry names it with spaces, which is a finding of its own", () => {
    const path = "pictures/Screenshot 2026-12-01 at 10.15.png";
    const unused = expect.stringContaining("files/unused");
    expect(findInBook({ ...file(path), [entry]: `# A\n\n1. ![It](${path.slice(9)})\n` })).not.toContainEqual(unused);
    expect(findInBook({ ...file(path), [entry]: "# A\n\n1. Go.\n" })).toContainEqual(unused);
  });

  test("in a folder that is called as no entry is one finding for the folder", () => {
    const files = { ...shows("a.png"), ...file("entries/area/frist/a.png"), ...file("entries/area/frist/b.png") };
    const found = checkFiles(bookFiles(files)).diagnostics.filter(({ ruleId }) => ruleId === "source/stray-file");
    expect(found).toMatchObject([
      { file: "entries/area/frist", action: expect.stringContaining("Rename it to first") },
    ]);
  });
});

describe("a folder that is left when its entry", () => {
  test.each([
    ["was renamed", "entries/area/frist", "Rename it to first"],
    ["was moved to another area", "entries/other/first", "Move it to entries/area/"],
  ])("%s is one finding, and no picture is missing besides", (_what, folder, action) => {
    const files = { ...shows("a.png", "b.png"), ...file(`${folder}/a.png`), ...file(`${folder}/b.png`) };
    const { diagnostics } = checkFiles(bookFiles(files));
    expect(diagnostics).toMatchObject([
      { ruleId: "source/stray-file", file: folder, action: expect.stringContaining(action) },
    ]);
  });
});

test("a brand may not be called as another suffix", () => {
  const files = {
    ...edited("book.yaml", "brands: [acme]", "brands: [dark]"),
    "brands/acme.yaml": undefined,
    "brands/dark.yaml": bookFiles().get("brands/acme.yaml"),
  };
  expect(findInBook({ ...files, ...shows("a.png"), ...file(`${own}/a.png`) })).toEqual([
    "book.yaml files/suffix-clash: dark",
  ]);
});

describe("what is published", () => {
  const book = (files: Record<string, string>) => {
    const { book, diagnostics } = checkFiles(bookFiles(files));
    if (book === undefined) throw new Error(JSON.stringify(diagnostics));
    return book;
  };
  const filled = (files: Record<string, string>, change: object = {}) => {
    const made = book({ ...shows("a.png"), ...files });
    const [brand] = made.brands;
    if (brand === undefined || made.entries[0] === undefined) throw new Error("A book has a brand and an entry.");
    return filesToPublish(createBookFiller(made, { ...brand, ...change }).entry(made.entries[0]));
  };
  const paths = (files: ReadonlyMap<string, { readonly path: string }>) => [...files.values()].map(({ path }) => path);

  test.each<[string, string[], string[]]>([
    ["the picture", ["a.png"], ["a.png"]],
    ["the brand's", ["a.png", "a.acme.png"], ["a.acme.png"]],
    ["the language's", ["a.png", "a.en.png"], ["a.en.png"]],
    ["the brand's before the language's", ["a.png", "a.en.png", "a.acme.png"], ["a.acme.png"]],
    ["that of both before that of one", ["a.png", "a.acme.png", "a.en.acme.png"], ["a.en.acme.png"]],
    ["with the dark half", ["a.png", "a.dark.png"], ["a.png", "a.dark.png"]],
    [
      "with its own dark half",
      ["a.png", "a.dark.png", "a.acme.png", "a.acme.dark.png"],
      ["a.acme.png", "a.acme.dark.png"],
    ],
    ["never with the dark half of another", ["a.png", "a.dark.png", "a.acme.png"], ["a.acme.png"]],
  ])("%s", (_what, names, shown) => {
    const files = Object.assign({}, ...names.map((name) => file(`${own}/${name}`, { sha256: name.padEnd(64, "-") })));
    expect(paths(filled(files))).toEqual(shown.map((name) => `${own}/${name}`));
  });

  test("has the address of the brand, or none", () => {
    const files = file(`${own}/a.png`);
    const [brand] = book({ ...shows("a.png"), ...files }).brands;
    const url = (change: object) => {
      const made = book({ ...shows("a.png"), ...files });
      if (brand === undefined || made.entries[0] === undefined) throw new Error("A book has a brand and an entry.");
      const text = JSON.stringify(createBookFiller(made, { ...brand, ...change }).entry(made.entries[0]));
      return /"type":"picture","url":"([^"]*)"/.exec(text)?.[1];
    };
    expect(url({})).toBe(
      "https://help.example.com/assets/entries/area/first/.png".replace(
        "entries/area/first/",
        `${own}/a.png`.padEnd(64, "-").slice(0, 20),
      ),
    );
    expect(url({ url: undefined })).toBe("");
  });

  test("is listed as a picture where it is offered before it is shown", () => {
    const text = { [entry]: "# First\n\n1. Get [it](a.png).\n2. See ![What it is](a.png).\n" };
    const made = book({ ...text, ...file(`${own}/a.png`) });
    const [[brand], [first]] = [made.brands, made.entries];
    if (brand === undefined || first === undefined) throw new Error("A book has a brand and an entry.");
    expect(shownFiles(createBookFiller(made, brand).entry(first))).toMatchObject([{ alt: "What it is" }]);
  });

  test("are equal files once", () => {
    const same = { sha256: "e".repeat(64) };
    const files = { ...shows("a.png", "b.png"), ...file(`${own}/a.png`, same), ...file(`${own}/b.png`, same) };
    expect(filled(files).size).toBe(1);
  });
});
