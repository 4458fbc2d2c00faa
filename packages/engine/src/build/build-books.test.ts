import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Renderer } from "@fixbook/core";
import { expect, test } from "vitest";
import {
  bookFiles,
  bookOnDisk,
  type Files,
  publishedTree,
  readTree,
  tempFolder,
  writeFiles,
} from "../../test/book-on-disk.js";
import { EngineError } from "../disk/errors.js";
import { buildBooks } from "./build.js";
import type { BuildOptions } from "./build-books.js";
import { targets } from "./targets.js";

const plainRenderer: Renderer = {
  name: "plain",
  renderEntry: ({ id, title }) => [{ path: `${id}.txt`, contents: title }],
};

async function build(book: string | readonly string[], options: Partial<BuildOptions> = {}) {
  const cwd = options.cwd ?? tempFolder();
  const result = await buildBooks({ books: [book].flat(), out: "out", cwd, renderers: [plainRenderer], ...options });
  return {
    ...result,
    cwd,
    tree: () => publishedTree(join(cwd, "out")),
    found: [
      ...result.books.flatMap(({ diagnostics }) => diagnostics),
      ...result.leaks.map(({ diagnostic }) => diagnostic),
    ],
  };
}

/** Why a build could not be carried out. */
async function refusal(book: string | readonly string[], options: Partial<BuildOptions> = {}): Promise<string> {
  const cwd = options.cwd ?? tempFolder();
  const before = readTree(cwd);
  const message = await build(book, { cwd, ...options }).then(
    () => "built",
    (error: Error) => `${error.message}${error instanceof EngineError ? ` ${error.action}` : ""}`,
  );
  expect(readTree(cwd)).toEqual(before);
  return message;
}

test("publishes each entry for each target under each brand, and counts them", async () => {
  const { published, tree } = await build(bookOnDisk());
  expect(tree()).toEqual({
    "demo/acme/plain/bounces.txt": "Email bounces in Acme",
    "demo/acme/plain/call-drops.txt": "The call drops",
    "demo/acme/plain/no-dial-tone.txt": "No dial tone",
    "demo/zeta/plain/bounces.txt": "Email bounces in Zeta",
    "demo/zeta/plain/call-drops.txt": "The call drops",
    "demo/zeta/plain/no-dial-tone.txt": "No dial tone",
  });
  expect(published).toMatchObject({ folder: "out", internalEntries: 0, booksWithoutBrand: [], counts: { files: 6 } });
  expect(published?.targets.map(({ brand, entries, files }) => [brand, entries, files])).toEqual([
    ["acme", 3, 3],
    ["zeta", 3, 3],
  ]);
});

test("publishes what is unfilled beside the brands, with no value of theirs", async () => {
  const cwd = tempFolder();
  const { published } = await buildBooks({ books: [bookOnDisk()], out: "out", cwd, unfilled: true, targets: ["json"] });
  expect(published?.targets.map(({ brand, target }) => `${brand} ${target}`)).toEqual([
    "acme json",
    "zeta json",
    "unfilled json",
  ]);
  const tree = readTree(join(cwd, "out"));
  const entry = JSON.parse(tree["demo/unfilled/json/entries/bounces.json"] ?? "");
  expect(entry.title).toBe("Email bounces in <<PRODUCT>>");
  expect(entry.placeholders[0]).toEqual({
    name: "PRODUCT",
    at: "/title",
    start: 17,
    end: 28,
    type: "text",
    form: "text",
  });
  for (const [path, bytes] of Object.entries(tree))
    if (path.startsWith("demo/unfilled/")) expect(bytes, path).not.toMatch(/acme|zeta/i);
});

test("refuses to publish unfilled what is of no use so", async () => {
  expect(await refusal(bookOnDisk(), { unfilled: true })).toBe(
    "None of the targets can be published unfilled. Add the target json, or leave out --unfilled.",
  );
});

test("builds every real target", async () => {
  const book = bookOnDisk();
  const cwd = tempFolder();
  const { published } = await buildBooks({ books: [book], out: "out", cwd, brands: ["zeta"] });
  expect(published?.targets.map(({ target, entries }) => [target, entries])).toEqual([
    ["html", 3],
    ["json", 3],
    ["email", 3],
  ]);
  const tree = Object.keys(readTree(join(cwd, "out")));
  for (const path of [
    "html/index.html",
    "html/call-drops/index.html",
    "html/support/index.html",
    "html/areas/voice/index.html",
    "json/book.json",
    "json/entries/bounces.json",
    "email/bounces.html",
    "email/bounces.txt",
  ]) {
    expect(tree).toContain(`demo/zeta/${path}`);
  }
});

test("leaves out internal entries and says how many, unless all are asked for", async () => {
  const internal = {
    "entries/voice/no-dial-tone.md": "---\naudience: internal\n---\n\n# No dial tone\n\nWhy.\n\n1. Go.\n",
    "entries/voice/call-drops.md": "# The call drops\n\nWhy.\n\n1. Go.\n",
  };
  const book = bookOnDisk(bookFiles(internal));
  const open = await build(book);
  expect([open.published?.internalEntries, Object.keys(open.tree()).length]).toEqual([1, 4]);
  const all = await build(book, { audience: "internal" });
  expect([all.published?.internalEntries, Object.keys(all.tree()).length]).toEqual([0, 6]);
});

test("builds the brands that are asked for, and says which books have none of them", async () => {
  const other = bookOnDisk(
    bookFiles({
      "book.yaml": String(bookFiles()["book.yaml"]).replace("id: demo", "id: other").replace("[acme, zeta]", "[acme]"),
      "brands/zeta.yaml": undefined,
    }),
  );
  const { published, tree } = await build([bookOnDisk(), other], { brands: ["zeta", "zeta"] });
  expect(published).toMatchObject({ booksWithoutBrand: ["other"], internalEntries: 0 });
  expect(Object.keys(tree()).every((path) => path.startsWith("demo/zeta/"))).toBe(true);
});

test("refuses what it does not know, with the nearest name, and writes nothing", async () => {
  const book = bookOnDisk();
  expect(await refusal(book, { targets: ["plain", "plian"] })).toBe(
    'There is no target "plian". Did you mean "plain"?',
  );
  expect(await refusal(book, { targets: ["pdf"] })).toBe('There is no target "pdf". Use one or more of: plain.');
  expect(await refusal(book, { brands: ["acne"] })).toBe('There is no brand "acne". Did you mean "acme"?');
  expect(await refusal(book, { brands: [""] })).toBe('There is no brand "". Use one or more of: acme, zeta.');
  expect(await refusal([book, bookOnDisk()])).toMatch(
    /^Two books have the id "demo": .*\/demo and .*\/demo\. Change id: in one of the two book\.yaml files\.$/,
  );
});

test.each<[string, Files, Partial<BuildOptions>]>([
  ["an error", { "entries/voice/call-drops.md": "# A\n\n<b>raw</b>\n\n1. Go.\n" }, {}],
  ["more warnings than allowed", { "entries/voice/call-drops.md": "# A\n\nWhy.\n\n2. Go.\n" }, { maxWarnings: 0 }],
])("writes nothing with %s: the last build stays", async (_, change, options) => {
  const good = await build(bookOnDisk());
  const before = readTree(good.cwd);
  const { published, found } = await build(bookOnDisk(bookFiles(change)), { cwd: good.cwd, ...options });
  expect(published).toBeUndefined();
  expect(found).not.toEqual([]);
  expect(readTree(good.cwd)).toEqual(before);
  expect((await build(bookOnDisk(bookFiles(change)))).cwd).toSatisfy(
    (cwd: string) => options.maxWarnings !== undefined || readdirSync(cwd).length === 0,
  );
});

test("a renderer that makes nothing of an entry fails the build, and the error names the file", async () => {
  const dropping: Renderer = {
    name: "dropping",
    renderEntry: ({ id }) => (id === "call-drops" ? [] : [{ path: id, contents: "" }]),
  };
  expect(await refusal(bookOnDisk(), { renderers: [dropping] })).toBe(
    "The dropping renderer made nothing of entries/voice/call-drops.md.",
  );
});

test("a renderer that throws fails the build, and the error says where", async () => {
  const throwing: Renderer = {
    name: "throwing",
    renderEntry: ({ id }) => {
      if (id === "no-dial-tone") throw new Error("boom");
      return [{ path: id, contents: "" }];
    },
  };
  expect(await refusal(bookOnDisk(), { renderers: [throwing] })).toBe(
    "The throwing renderer failed on the book demo, at or after call-drops: boom",
  );
});

test.each([
  ["two artifacts of one path", "same.txt", "Two artifacts have the path demo/acme/bad/same.txt."],
  [
    "a path out of the output",
    "../../../evil.txt",
    "An artifact cannot have the path demo/acme/bad/../../../evil.txt.",
  ],
])("a renderer that makes %s fails the build", async (_, path, message) => {
  const bad: Renderer = { name: "bad", renderEntry: () => [{ path, contents: "" }] };
  expect(await refusal(bookOnDisk(), { renderers: [bad] })).toBe(message);
});

test.each([
  "<<PRODUCT>>",
  "&lt;&lt;PRODUCT&gt;&gt;",
  "%3C%3CPRODUCT%3E%3E",
  "{{PRODUCT}}",
  "%7B%7BPRODUCT%7D%7D",
  "undefined",
  "[object Object]",
])("nothing is published where a renderer leaks %s", async (text) => {
  const good = await build(bookOnDisk());
  const before = readTree(good.cwd);
  const leaking: Renderer = {
    name: "leaking",
    renderEntry: ({ id }) => [{ path: id, contents: id === "bounces" ? `x ${text} y` : "x" }],
  };
  const { published, leaks } = await build(bookOnDisk(), { cwd: good.cwd, renderers: [leaking], brands: ["acme"] });
  expect(published).toBeUndefined();
  expect(leaks.map(({ diagnostic: { ruleId, file, severity } }) => [ruleId, file, severity])).toEqual([
    ["placeholders/leak", "entries/email/bounces.md", "error"],
  ]);
  expect(readTree(join(good.cwd, "out"))).toEqual(readTree(join(good.cwd, "out")));
  expect(readTree(good.cwd)).toEqual(before);
});

test.each([
  ["a.html", "<p>see [the page](https://a.test)</p>"],
  ["a.html", "<p>press **Save** now</p>"],
  ["a.html", "<li># A heading</li>"],
  ["a.html", "<p>[!NOTE] Mind this</p>"],
  ["a.html", "<p>:::tip</p>"],
  ["a.html", "<p>[[other]]</p>"],
  ["a.html", "<p>First: ```sh ls ```</p>"],
  ["a.txt", "See [the page](https://a.test)\n"],
  ["a.json", '{"type":"text","value":"a **b** c"}'],
])("nothing is published where a renderer leaves Markdown in %s: %s", async (path, contents) => {
  const leaving: Renderer = {
    name: "leaving",
    renderEntry: ({ id }) => [{ path: `${id}/${path}`, contents: id === "bounces" ? contents : "x" }],
  };
  const { published, leaks } = await build(bookOnDisk(), { renderers: [leaving], brands: ["acme"] });
  expect(published).toBeUndefined();
  expect(new Set(leaks.map(({ diagnostic: { ruleId, file } }) => `${ruleId} ${file}`))).toEqual(
    new Set(["markup/leak entries/email/bounces.md"]),
  );
});

test("what a writer means as text is published, in every target", async () => {
  const signs = "\\[a\\](b) \\*\\*c\\*\\* \\# d \\[!NOTE] `:::tip` \\[[e]] ```` ```sh ````";
  const text = `# Signs ${signs}\n\n${signs}\n\n1. ${signs}\n\n   \`\`\`\n   ## f\n   **g**\n   \`\`\`\n`;
  const book = bookOnDisk(
    bookFiles({ "entries/email/bounces.md": text, "entries/email/other.md": "# Other\n\n1. [[bounces]]\n" }),
  );
  const { published, leaks } = await build(book, { renderers: targets });
  expect(leaks).toEqual([]);
  expect(published).toBeDefined();
});

test.each([
  ["a warning that leaves the build", 9_000, "email/large-snippet", true],
  ["an error that stops the build", 21_000, "email/huge-snippet", false],
] as const)(
  "a snippet that is too large is %s, at the entry's title, once for all brands",
  async (_, length, rule, isPublished) => {
    const steps = Array.from({ length: length / 1000 }, () => `1. ${"word ".repeat(200)}\n`).join("");
    const text = `---\nreviewed: 2026-10-01\n---\n\n# Bounces\n\nWhy.\n\n${steps}`;
    const book = bookOnDisk(bookFiles({ "entries/email/bounces.md": text }));
    const { published, leaks } = await build(book, { renderers: targets });
    expect(published !== undefined).toBe(isPublished);
    expect(
      leaks.map(({ diagnostic: { ruleId, file, range } }) => [
        ruleId,
        `${file}:${range.start.line}:${range.start.column}`,
      ]),
    ).toEqual(Array(2).fill([rule, "entries/email/bounces.md:5:1"]));
    const strict = await build(book, { renderers: targets, maxWarnings: 0 });
    expect(strict.published).toBeUndefined();
  },
);

test("text that a book's sources hold is no leak", async () => {
  const { published } = await build(
    bookOnDisk(bookFiles({ "entries/voice/call-drops.md": "# It says undefined and \\<<NAME>>\n\nWhy.\n\n1. Go.\n" })),
  );
  expect(published).toBeDefined();
});

test("gives the same bytes whatever the order of the files, the number of workers, the folder and the builds before", async () => {
  const files = Object.entries(bookFiles());
  const one = await buildBooks({ books: [bookOnDisk(Object.fromEntries(files))], out: "out", cwd: tempFolder() });
  const expected = readTree(one.published?.targets[0]?.folder.replace(/\/demo\/.*$/, "") ?? "");
  const cwd = tempFolder();
  for (const [index, change] of [
    {},
    { "entries/voice/new.md": "# New\n\nWhy.\n\n1. Go.\n" },
    { "entries/email/bounces.md": undefined, "entries/email/renamed.md": "# B\n\nWhy.\n\n1. Go.\n" },
    {},
  ].entries()) {
    const shuffled = Object.fromEntries(Object.entries(bookFiles(change)).toReversed());
    const book = bookOnDisk(shuffled);
    await buildBooks({ books: [book], out: index % 2 === 0 ? "out" : join(cwd, "out"), cwd, workers: 1 + (index % 2) });
    expect([index, Object.keys(readTree(join(cwd, "out"))).length > 10]).toEqual([index, true]);
  }
  expect(readTree(join(cwd, "out"))).toEqual(expected);
});

test("changes no source", async () => {
  const book = bookOnDisk();
  const before = readTree(book);
  await build(book);
  expect(readTree(book)).toEqual(before);
});

test("reports its progress, entry by entry", async () => {
  const lines: string[] = [];
  const book = bookOnDisk();
  await build(book, { onProgress: ({ phase, done, total }) => lines.push(`${phase} ${done}/${total}`) });
  expect(lines).toEqual([
    "check 1/3",
    "check 2/3",
    "check 3/3",
    ...Array.from({ length: 7 }, (_, done) => `render ${done}/6`),
  ]);
  expect(basename(book)).toBe("demo");
});

test("two builds at once give one of them, whole", async () => {
  const cwd = tempFolder();
  const books = [1, 2].map((version) =>
    bookOnDisk(bookFiles({ "entries/email/bounces.md": `# Version ${version}\n\nWhy.\n\n1. Go.\n` })),
  );
  const whole = await Promise.all(books.map(async (book) => JSON.stringify((await build(book)).tree())));
  for (let round = 0; round < 3; round++) {
    await Promise.all(books.map((book) => build(book, { cwd })));
    expect(whole).toContain(JSON.stringify(publishedTree(join(cwd, "out"))));
    expect(readdirSync(cwd)).toEqual(["out"]);
  }
  writeFiles(cwd, {});
});
