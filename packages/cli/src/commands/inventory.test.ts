import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, readTree, tempFolder } from "../../../engine/test/book-on-disk.js";
import { run } from "../../test/fake-host.js";

const HEADER =
  "# Sphinx inventory version 2\n# Project: Py\n# Version: 3\n# The remainder of this file is compressed using zlib.\n";
const sphinx = (lines: string | Uint8Array) => Buffer.concat([Buffer.from(HEADER), deflateSync(lines)]);
const PYTHON = sphinx("json.dumps py:function 1 library/json.html#$ -\nx std:doc 1 https://evil.example X\n");

/** A book that lists the inventory `py`, and a folder beside it with what was fetched. */
function bookAndFile(bytes: Uint8Array | string = PYTHON, change = {}) {
  const folder = bookOnDisk(
    bookFiles({
      "book.yaml": String(bookFiles()["book.yaml"]).replace("[guides]", "[guides, py]"),
      "entries/email/bounces.md": "# Email bounces\n\nWhy.\n\n1. See [[py-json-dumps]].\n",
      ...change,
    }),
  );
  const cwd = join(folder, "..");
  writeFileSync(join(cwd, "objects.inv"), bytes);
  return { cwd, folder };
}

function replaceBy(path: string, make: () => void): void {
  rmSync(path);
  make();
}

const ADD = "inventory demo py objects.inv --title Python --url https://docs.example/3";

describe("a new inventory", () => {
  test("is kept in the book, pinned, and can be referred to", async () => {
    const { cwd, folder } = bookAndFile();
    expect((await run("lint demo", { cwd })).code).toBe(1);
    const { code, out, err } = await run(ADD, { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "Wrote demo/vendor/py.inv.
      Wrote demo/inventories/py.yaml.
      Of 2 items in "vendor/py.inv", 1 cannot be referred to: 1 whose address leaves the site. Nothing, unless an entry needs one: then list it in an inventory with items of its own.
      1 item can be referred to.
      "
    `);
    expect(readFileSync(join(folder, "inventories/py.yaml"), "utf8")).toMatchInlineSnapshot(`
      "title: "Python"
      url: "https://docs.example/3"
      source: vendor/py.inv
      sha256: e7639d982f2eb8ba742afed4bf1805f1940643b9d78a834d47fcd894b7be98ae
      "
    `);
    expect((await run("lint demo", { cwd })).code).toBe(0);
    await run("build demo --out dist --target json", { cwd });
    const entry = JSON.parse(readFileSync(join(cwd, "dist/demo/acme/json/entries/bounces.json"), "utf8"));
    expect(entry.firstCheck.html).toContain('href="https://docs.example/3/library/json.html#json.dumps"');
  });

  test("may be a Fixbook inventory, as another book publishes it", async () => {
    const { cwd } = bookAndFile();
    await run(ADD, { cwd });
    await run("build demo --out dist --target json", { cwd });
    for (const file of ["inventory.json", "objects.inv"]) {
      const { cwd: other } = bookAndFile(readFileSync(join(cwd, "dist/demo/acme/json", file)), {
        "entries/email/bounces.md": "# Email bounces\n\nWhy.\n\n1. See [[py-call-drops]] and [[py-areas-voice]].\n",
      });
      expect(await run(ADD, { cwd: other })).toMatchObject({
        code: 0,
        out: expect.stringContaining("6 items can be referred to."),
      });
    }
  });

  test("makes the folder that it goes into", async () => {
    const { cwd, folder } = bookAndFile(PYTHON, {
      "book.yaml": String(bookFiles()["book.yaml"]).replace("[guides]", "[py]"),
      "inventories/guides.yaml": undefined,
      "entries/voice/call-drops.md": "# The call drops\n\nWhy.\n\n1. Go.\n",
    });
    expect(await run(ADD, { cwd })).toMatchObject({ code: 0, err: "" });
    expect(Object.keys(readTree(folder))).toEqual(expect.arrayContaining(["inventories/py.yaml", "vendor/py.inv"]));
    expect((await run("lint demo", { cwd })).code).toBe(0);
  });

  test.each<[string, (folder: string) => void, string]>([
    ["whose folder is a file", (folder) => writeFileSync(join(folder, "vendor"), ""), "is not a folder"],
    [
      "whose folder is a link",
      (folder) => symlinkSync(tempFolder(), join(folder, "vendor")),
      "vendor is a symbolic link",
    ],
    [
      "whose place is taken",
      (folder) => mkdirSync(join(folder, "vendor/py.inv"), { recursive: true }),
      "vendor/py.inv is a folder",
    ],
    [
      "whose pin's place is taken",
      (folder) => symlinkSync("guides.yaml", join(folder, "inventories/py.yaml")),
      "cannot be read as text",
    ],
    [
      "whose folder of pins is a link",
      (folder) => {
        renameSync(join(folder, "inventories"), join(folder, "kept"));
        symlinkSync("kept", join(folder, "inventories"));
      },
      "inventories is a symbolic link",
    ],
    [
      "whose folder of pins is a file",
      (folder) => {
        rmSync(join(folder, "inventories"), { recursive: true });
        writeFileSync(join(folder, "inventories"), "");
      },
      "is not a folder",
    ],
  ])("%s changes nothing", async (_, damage, message) => {
    const { cwd, folder } = bookAndFile();
    damage(folder);
    const before = readTree(folder);
    expect(await run(ADD, { cwd })).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
    expect(readTree(folder)).toEqual(before);
  });

  test("needs a title and an address", async () => {
    const { cwd, folder } = bookAndFile();
    const before = readTree(folder);
    for (const [argv, message] of [
      ["inventory demo py objects.inv", "needs its title and address"],
      ["inventory demo py objects.inv --title A --url javascript:x", "is not an address that items can continue"],
      ["inventory demo ../py objects.inv --title A --url https://a.example", "cannot be the id of an inventory"],
      ["inventory demo guides objects.inv", "names no source and sha256"],
      ["inventory demo py nowhere.inv", "cannot be read"],
      ["inventory nowhere py objects.inv", "does not exist"],
    ] as const)
      expect(await run(argv, { cwd })).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
    expect(readTree(folder)).toEqual(before);
  });
});

describe("a pinned inventory", () => {
  test("that has changed fails the gate until someone has looked at it", async () => {
    const { cwd, folder } = bookAndFile();
    await run(ADD, { cwd });
    const newer = sphinx("json.dumps py:function 1 library/new.html -\n");
    writeFileSync(join(folder, "vendor/py.inv"), newer);
    const { code, out } = await run("lint demo", { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining("pin it with fixbook inventory BOOK py")]);
    expect(out).toContain("inventory/changed-source");
    expect((await run("inventory demo py", { cwd })).out).toContain("Wrote demo/inventories/py.yaml.\n");
    expect((await run("lint demo", { cwd })).code).toBe(0);
    expect((await run("inventory demo py", { cwd })).out).toContain("Nothing has changed.\n");
    expect((await run("inventory demo py objects.inv", { cwd })).out).toContain("Wrote demo/vendor/py.inv.\n");
    expect(readFileSync(join(folder, "vendor/py.inv"))).toEqual(PYTHON);
  });

  test.each<[string, (path: string) => void, string]>([
    ["is missing", (path) => rmSync(path), "does not exist"],
    [
      "is a link out of the book",
      (path) => replaceBy(path, () => symlinkSync("/etc/hostname", path)),
      "is a symbolic link",
    ],
    ["is a folder", (path) => replaceBy(path, () => mkdirSync(path)), "is a folder"],
    ["is too large", (path) => writeFileSync(path, Buffer.alloc(2 ** 20 + 1)), "has 1048577 bytes"],
  ])("that %s is an error at its line", async (_, damage, message) => {
    const { cwd, folder } = bookAndFile();
    await run(ADD, { cwd });
    damage(join(folder, "vendor/py.inv"));
    const { code, out } = await run("lint demo", { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining(message)]);
    expect(out).toContain("demo/inventories/py.yaml:3:9");
  });

  test.each([
    ["vendor/../../secret", "is a file in the book's folder vendor/"],
    ["/etc/passwd", "is a file in the book's folder vendor/"],
    ["vendor/.hidden", "is a file in the book's folder vendor/"],
  ])("may not name %s", async (source, message) => {
    const { cwd } = bookAndFile(PYTHON, {
      "inventories/py.yaml": `title: Py\nurl: https://docs.example\nsource: ${source}\nsha256: ${"0".repeat(64)}\n`,
    });
    const { code, out } = await run("lint demo", { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining(message)]);
  });

  test("has either items or a source, and its hash", async () => {
    for (const fields of ["source: vendor/a.inv", "items: []\nsource: vendor/a.inv", ""]) {
      const { cwd } = bookAndFile(PYTHON, {
        "inventories/py.yaml": `title: Py\nurl: https://docs.example\n${fields}\n`,
      });
      expect((await run("lint demo", { cwd })).out).toContain("schema/invalid-field");
    }
  });
});

test.each<[string, Uint8Array | string, string]>([
  ["a bomb", sphinx(Buffer.alloc(64 * 1024 * 1024, "a")), "unpacks to more than 16777216 bytes"],
  ["no zlib", `${HEADER}not compressed`, "is damaged"],
  ["cut off", PYTHON.subarray(0, PYTHON.length - 8), "is damaged"],
  ["no UTF-8", sphinx(Buffer.from([0x61, 0xff, 0xfe, 0x0a])), "is not UTF-8"],
  ["of version 1", "# Sphinx inventory version 1\n# Project: a\n", "is of version 1 of Sphinx's inventories"],
  ["of version 3", HEADER.replace("2", "3"), "is of version 3 of Sphinx's inventories"],
  ["of another contract", '{"contractVersion":"7.0","items":[]}', "is of version 7.0 of the JSON contract"],
  ["something else", "hello", "is neither JSON nor a Sphinx inventory"],
  ["empty", "", "is neither JSON nor a Sphinx inventory"],
])("an inventory that is %s is refused", async (_, bytes, message) => {
  const { cwd, folder } = bookAndFile(bytes);
  const before = readTree(folder);
  expect(await run(ADD, { cwd })).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
  expect(readTree(folder)).toEqual(before);
});

test.each<[string, Uint8Array | string, string]>([
  ["a bomb", sphinx(Buffer.alloc(64 * 1024 * 1024, "a")), "unpacks to more than"],
  ["something else", "hello", "is neither JSON nor a Sphinx inventory"],
])("a pinned one that is %s is an error all the same", async (_, bytes, message) => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { cwd } = bookAndFile(bytes, {
    "inventories/py.yaml": `title: Py\nurl: https://docs.example\nsource: vendor/py.inv\nsha256: "${sha256}"\n`,
    "vendor/py.inv": bytes,
  });
  const { code, out } = await run("lint demo", { cwd });
  expect([code, out]).toEqual([1, expect.stringContaining(message)]);
});
