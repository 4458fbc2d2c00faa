import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files } from "../../test/book-on-disk.js";
import { checkBook } from "./check-books.js";

const NOTE = "entries/voice/call-drops.md";
const entry = (body: string) => `# The call drops\n\n${body}\n\n1. Go.\n`;
const withLint = (lint: string) => `${bookFiles()["book.yaml"]}${lint}`;

async function check(change: Files, today = "2026-11-21") {
  const { diagnostics, baseline, ...rest } = await checkBook(bookOnDisk(bookFiles(change)), { today });
  return {
    ...rest,
    diagnostics,
    baseline: baseline(),
    found: diagnostics.map(({ file, ruleId, severity }) => `${file} ${severity} ${ruleId}`),
  };
}

describe("settings in book.yaml", () => {
  const odd = { [NOTE]: entry("An odd\u00a0space.") };

  test("decide how much a finding counts", async () => {
    expect((await check(odd)).found).toEqual([`${NOTE} warning text/odd-space`]);
    const strict = await check({ ...odd, "book.yaml": withLint("lint: {preset: strict}\n") });
    expect(strict).toMatchObject({ found: [`${NOTE} error text/odd-space`], book: undefined });
    const off = await check({ ...odd, "book.yaml": withLint("lint: {rules: {text/odd-space: {severity: off}}}\n") });
    expect(off.found).toEqual([]);
  });

  test("let an error of a rule pass, and none of the parser", async () => {
    const todo = { [NOTE]: entry("TODO") };
    const soft = "lint: {rules: {placeholders/authoring-leftover: {severity: warning}}}\n";
    const allowed = await check({ ...todo, "book.yaml": withLint(soft) });
    expect(allowed.found).toEqual([`${NOTE} warning placeholders/authoring-leftover`]);
    expect(allowed.book?.entries).toHaveLength(3);
    const fixed = "lint: {rules: {structure/missing-fix: {severity: off}}}\n";
    const { found } = await check({ [NOTE]: "# No fix\n", "book.yaml": withLint(fixed) });
    expect(found).toEqual(["book.yaml error lint/fixed-rule", `${NOTE} error structure/missing-fix`]);
  });

  test("give rules their options", async () => {
    const reviewed = { [NOTE]: `---\nreviewed: 2026-03-01\n---\n\n${entry("Text.")}` };
    expect((await check(reviewed)).found).toEqual([]);
    expect((await check(reviewed, "2027-03-02")).found).toEqual([`${NOTE} warning freshness/review-overdue`]);
    const half = "lint: {rules: {freshness/review-overdue: {options: {months: 6}}}}\n";
    const { found } = await check({ ...reviewed, "book.yaml": withLint(half) });
    expect(found).toEqual([`${NOTE} warning freshness/review-overdue`]);
  });
});

test("a directive takes out a finding of its file and of the book, and is in no artifact", async () => {
  const directive = (rule: string) => `<!-- fixbook-disable-next-line ${rule} -- meant -->`;
  const body = `${directive("placeholders/authoring-leftover")}\nTODO`;
  const related = "# fixbook-disable-next-line relations/one-way -- meant\nrelated: [no-dial-tone]";
  const { found, suppressed, book } = await check({ [NOTE]: `---\n${related}\n---\n\n${entry(body)}` });
  expect(found).toEqual([]);
  expect(suppressed).toBe(2);
  expect(JSON.stringify(book?.entries)).not.toContain("fixbook-disable");
});

describe("a baseline", () => {
  const todo = { [NOTE]: entry("TODO") };

  test("lists what is there, hides it, and lists no more than it did", async () => {
    const { baseline } = await check(todo);
    const adopted = await check({ ...todo, "baseline.txt": baseline });
    expect(adopted).toMatchObject({ found: [], known: 1, baseline });
    const more = await check({ ...todo, "entries/email/bounces.md": entry("FIXME"), "baseline.txt": baseline });
    expect(more.found).toEqual(["entries/email/bounces.md error placeholders/authoring-leftover"]);
    expect(more.baseline).toBe(baseline);
  });

  test("says which rows stand for nothing any more", async () => {
    const { baseline } = await check(todo);
    const mended = await check({ "baseline.txt": baseline });
    expect(mended.found).toEqual(["baseline.txt error lint/stale-baseline"]);
    expect(mended.baseline.split("\n")).toHaveLength(2);
  });
});

describe("what the gate has not looked for is not called gone", () => {
  const directive = "---\n# fixbook-disable-file relations/one-way -- meant\n---\n\n";
  const unused = { [NOTE]: directive + entry("Text.") };
  const stale = ["baseline.txt error lint/stale-baseline", `${NOTE} warning lint/unused-disable`];
  const row = "relations/orphan call-drops 0123456789abcdef";

  test.each<[string, Files, string]>([
    ["an id that is none", { "entries/voice/x.de.md": entry("Text.") }, "identity/bad-format"],
    [
      "a file that cannot be parsed",
      { "entries/voice/broken.md": "---\na: [\n---\n\n# A\n\n1. Go.\n" },
      "schema/yaml-syntax",
    ],
    [
      "a reference to nothing",
      { "entries/voice/other.md": "# Other\n\n[[nowhere]]\n\n1. Go.\n" },
      "relations/unknown-id",
    ],
    ["an area that is not declared", { "entries/fax/fax.md": "# Fax\n\n1. Go.\n" }, "schema/unknown-area"],
    ["a field that is not known", { "book.yaml": withLint("titel: Demo\n") }, "schema/unknown-field"],
  ])("where the book has %s", async (_, broken, error) => {
    const baseline = `# Known.\n${row}\n`;
    const whole = await check({ ...unused, "baseline.txt": baseline });
    expect(whole).toMatchObject({ found: stale, isComplete: true });
    const { found, baseline: left, isComplete } = await check({ ...unused, ...broken, "baseline.txt": baseline });
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining(` error ${error}`)]));
    expect(found).not.toEqual(expect.arrayContaining([expect.stringMatching(/lint\/(?:stale|unused)/)]));
    expect([left.split("\n")[1], isComplete]).toEqual([row, false]);
  });

  test("in the history, which only some runs read", async () => {
    const kept = "files/stale call-drops 0123456789abcdef";
    const { found, baseline } = await check({ "baseline.txt": `${kept}\n` });
    expect([found, baseline.split("\n")[1]]).toEqual([[], kept]);
  });
});

describe("a secret", () => {
  const secret = ["sk", "live", "9aQ2xT7bLm4Rw8Zk3Vn6Hc1J"].join("_");

  test.each([
    ["in an entry", { [NOTE]: entry(`The key ${secret}.`) }, NOTE],
    ["in code", { [NOTE]: entry(`\`${secret}\``) }, NOTE],
    ["in book.yaml", { "book.yaml": withLint(`intro: Use ${secret}\n`) }, "book.yaml"],
    ["in a brand", { "brands/acme.yaml": `${bookFiles()["brands/acme.yaml"]}# ${secret}\n` }, "brands/acme.yaml"],
  ])("%s is found, and not shown", async (_name, change, file) => {
    const { found, diagnostics, book } = await check(change as Files);
    expect(found).toEqual([`${file} error security/live-secret`]);
    expect(JSON.stringify(diagnostics)).not.toContain(secret.slice(8));
    expect(book).toBeUndefined();
  });

  test("cannot be suppressed, switched off or adopted", async () => {
    const directive = "<!-- fixbook-disable-file security/live-secret -- meant -->";
    const change = {
      [NOTE]: entry(`${directive}\n\n${secret}`),
      "book.yaml": withLint("lint: {rules: {security/live-secret: {severity: off}}}\n"),
    };
    const { found, baseline } = await check(change);
    expect(found).toContain(`${NOTE} error security/live-secret`);
    expect(found).toContain(`${NOTE} error lint/not-suppressible`);
    expect(found).toContain("book.yaml error lint/fixed-rule");
    expect(baseline.split("\n")).toHaveLength(2);
  });

  test("is not shown by another finding that quotes it", async () => {
    const { diagnostics } = await check({ [NOTE]: entry(`[here](https://x:${secret}@example.com/)`) });
    expect(diagnostics.length).toBeGreaterThan(1);
    expect(JSON.stringify(diagnostics)).not.toContain(secret.slice(8));
  });
});

test("book rules see the whole book", async () => {
  const { found } = await check({
    [NOTE]: `---\nsignatures: {codes: [E-1]}\n---\n\n${entry("Text.")}`,
    "entries/email/bounces.md": `---\nsignatures: {codes: [E-1]}\naliases: [old]\n---\n\n${entry("[[old-tone]]")}`,
    "entries/voice/no-dial-tone.md": "---\naliases: [old-tone]\n---\n\n# No dial tone\n\n1. Go.\n",
  });
  expect(found).toEqual([
    "entries/email/bounces.md warning duplication/same-signature",
    "entries/email/bounces.md warning relations/redirected-id",
    "entries/voice/call-drops.md info relations/orphan",
  ]);
});
