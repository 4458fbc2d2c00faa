import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inboundReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookFiles, writeFiles } from "../../../engine/test/book-on-disk.js";
import { bookInRepository, commitAll, edit } from "../../../engine/test/git-repository.js";
import { run } from "../../test/fake-host.js";

const DIAL = "# No dial tone\n\nWhy.\n\n1. Go.\n";

/** A book whose three entries were renamed, removed without a word, and left. */
function changedBook() {
  const { top, folder } = bookInRepository({ "entries/voice/no-dial-tone.md": DIAL });
  edit(folder, {
    "entries/voice/call-drops.md": undefined,
    "entries/voice/call-ends.md":
      "---\naliases: [call-drops]\n---\n\n# The call ends\n\nWhy.\n\n1. See [[guide-voice]].\n",
    "entries/voice/no-dial-tone.md": undefined,
  });
  return { top, folder };
}

const LIST = `# What the app links to
bounces        src/mail.tsx:3
call-drops     src/call.tsx:12
no-dial-tone   src/call.tsx:20
https://help.acme.example/no-dial-tone/#solution-fix
https://help.acme.example/areas/voice/
https://other.example/no-dial-tone/
never-there
`;

describe("a list of ids and addresses", () => {
  test("names what is gone without a record, and who uses it", async () => {
    const { top } = changedBook();
    writeFileSync(join(top, "app.txt"), LIST);
    const { code, out } = await run("inbound app.txt", { cwd: top });
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "· call-drops has moved: the earlier id still works. Used by app.txt, src/call.tsx:12.
      ✖ no-dial-tone is gone, without a record. Used by app.txt, src/call.tsx:20.
      ✖ https://help.acme.example/no-dial-tone/#solution-fix is gone, without a record. Used by app.txt, line 5.
      ✖ never-there is gone, without a record. Used by app.txt, line 8.

      ✖ 3 of 7 references are broken. One is not from these books.
      "
    `);
    expect((await run("inbound app.txt --since HEAD", { cwd: top })).out).toContain("2 of 7 references are broken.");
  });

  test("is JSON as well, and the report has a schema", async () => {
    const { top } = changedBook();
    writeFileSync(join(top, "a.json"), '["bounces", "call-drops"]');
    writeFileSync(
      join(top, "b.json"),
      '{"items": [{"id": "no-dial-tone", "place": "dialog"}, {"url": "https://x.example"}, 3]}',
    );
    const good = await run("inbound a.json --format json", { cwd: top });
    expect([good.code, JSON.parse(good.out).isBroken]).toEqual([0, false]);
    const { code, out } = await run("inbound a.json b.json --format json", { cwd: top });
    expect([code, inboundReport.parse(JSON.parse(out)).uses.at(-2)]).toEqual([
      1,
      { consumer: "b.json", place: "dialog", target: "no-dial-tone", state: "gone" },
    ]);
  });

  test("is an inventory as it is published, looked up in builds as well", async () => {
    const { top } = bookInRepository();
    await run("build --out dist", { cwd: top });
    for (const form of ["inventory.json", "objects.inv"]) {
      const same = await run(`inbound dist/demo/acme/json/${form} --build dist`, { cwd: top });
      expect([form, same.code, same.out]).toEqual([form, 0, expect.stringContaining("none is broken")]);
    }
    edit(join(top, "books/demo"), { "entries/voice/no-dial-tone.md": undefined });
    const less = await run("inbound dist/demo/acme/json/objects.inv", { cwd: top });
    expect([less.code, less.out]).toEqual([1, expect.stringContaining("no-dial-tone is gone, without a record.")]);
  });
});

describe("an id that leads to a record", () => {
  const records = "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n";
  test.each([
    ["an entry", "here", "bounces", "there", 0],
    ["a move inside the book", "old: {moved: bounces}", "old", "moved", 0],
    ["a move out of the book", "old: {moved: guide-voice}", "old", "moved-out", 1],
    ["a split", "old: {split: [bounces, call-drops]}", "old", "split", 1],
    ["a retired entry", "old: {retired: We no longer offer it.}", "old", "retired", 1],
    ["nothing", "here", "never-there", "gone", 1],
  ])("%s: only --strict fails for what code cannot use", async (_, row, id, state, strict) => {
    const rows = [records, ...(row === "here" ? [] : [`${row}\n`])].join("").split("\n").filter(Boolean).sort();
    const { top } = bookInRepository({ "ids.yaml": `${rows.join("\n")}\n` });
    writeFileSync(join(top, "app.txt"), `${id}\n`);
    const { code, out } = await run("inbound app.txt --strict --format json", { cwd: top });
    expect(inboundReport.parse(JSON.parse(out))).toMatchObject({ isBroken: strict === 1, uses: [{ state }] });
    expect(code).toBe(strict);
    expect((await run("inbound app.txt", { cwd: top })).code).toBe(state === "gone" ? 1 : 0);
    const { out: text } = await run("inbound app.txt --strict", { cwd: top });
    expect(text).toContain(strict === 1 ? "✖ 1 of 1 reference is broken." : "✔ 1 reference: none is broken.");
  });
});

test("places on pages are looked up in the inventory", async () => {
  const { top } = bookInRepository({
    "book.yaml": `${bookFiles()["book.yaml"]}sections: [{id: impact, title: Impact, after: verify}]\n`,
    "entries/voice/call-drops.md":
      "---\naliases: [call-ends]\n---\n\n# The call drops\n\n## Fix: Reset it\n\n### On Linux\n\n1. Go. See [[guide-voice]].\n\n## Impact\n\nNobody can call.\n",
  });
  const page = "https://help.acme.example/call-drops/";
  const anchors = ["solution-reset-it", "step-reset-it--on-linux", "section-impact"];
  const unlisted = ["", "step-reset-it--on-linux--9", "step-reset-it-9", "main", ":~:text=Go"];
  const gone = ["solution-fix", "step-reset-it--on-windows", "section-cost"];
  const uses = (names: readonly string[]) => names.flatMap((name) => [`${page}#${name}`, `call-ends#${name}`]);
  writeFileSync(join(top, "good.json"), JSON.stringify(uses([...anchors, ...unlisted])));
  writeFileSync(join(top, "bad.json"), JSON.stringify([...uses(gone), "#5"]));
  const stateOf = async (file: string) => {
    const { out } = await run(`inbound ${file} --format json`, { cwd: top });
    return [...new Set(inboundReport.parse(JSON.parse(out)).uses.map(({ state }) => state))].sort();
  };
  expect(await stateOf("good.json")).toEqual(["moved", "there"]);
  expect(await stateOf("bad.json")).toEqual(["gone", "no-anchor"]);
});

test("a book that refers to this one is read, entry by entry", async () => {
  const { top, folder } = bookInRepository({ "entries/voice/no-dial-tone.md": DIAL });
  const other = bookFiles({
    "book.yaml": String(bookFiles()["book.yaml"]).replace("id: demo", "id: other"),
    "inventories/guides.yaml":
      "title: Demo\nurl: https://help.acme.example\nitems: [{id: guide-voice, title: No dial tone, url: no-dial-tone/}]\n",
  });
  writeFiles(join(top, "other"), other);
  commitAll(top);
  expect((await run("inbound other --book books/demo", { cwd: top })).code).toBe(0);
  edit(folder, { "entries/voice/no-dial-tone.md": undefined });
  const { code, out } = await run("inbound other --book books/demo", { cwd: top });
  expect([code, out]).toEqual([
    1,
    expect.stringContaining(
      "https://help.acme.example/no-dial-tone/ is gone, without a record. Used by other, entries/voice/call-drops.md.",
    ),
  ]);
});

test.each([
  ["inbound", "missing required argument"],
  ["inbound nowhere.txt", "nowhere.txt cannot be read"],
  ["inbound books", "it is a folder"],
  ["inbound books/demo --build books", "contains no JSON build"],
])("%s is bad usage", async (argv, message) => {
  const { top } = bookInRepository();
  expect(await run(argv, { cwd: top })).toMatchObject({ code: 2, out: "", err: expect.stringContaining(message) });
});
