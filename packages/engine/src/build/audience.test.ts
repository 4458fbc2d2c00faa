import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, readTree, tempFolder } from "../../test/book-on-disk.js";
import { buildBooks } from "./build.js";

/** An internal entry in which every field, section and kind of text says something that the public may not read. */
const secret = `---
summary: Canary summary.
firstCheck: Canary first check.
related: [bounces]
signatures: {codes: [CANARY-1], statuses: [599], messages: ["Canary %n% failed"]}
aliases: [canary-alias]
also: [Canary wording]
tags: [canary-tag]
appliesTo: [Canary 2.x]
x-canary: {canary: [Canary note]}
audience: internal
owners: [canary-team]
reviewed: 2026-10-01
---

# Canary title

## Symptom

Canary **symptom** [canary page](https://canary.example/a "Canary link title"), \`canary code\` and ![Canary picture](https://canary.example/b.png).

> [!WARNING]
> Canary alert.

## Confirm the cause

1. Canary check.

## Cause: Canary name

Canary cause.

| Canary head |
|---|
| Canary cell |

## Fix

1. Canary step.

   \`\`\`sh
   canary --block
   \`\`\`

## Workaround

Canary workaround.

## Cause: Canary other

Canary second cause.

## Fix

1. Canary second step.

## Verify

Canary verification.

## Escalate

Canary escalation.

## Before you write to support

- Canary detail.

## Why use this

Canary reason.

## Benefits

- Canary benefit.
`;

const files = bookFiles({
  "entries/voice/canary-id.md": secret,
  "ids.yaml": `bounces: entry
call-drops: entry
canary-alias: entry
canary-gone: {moved: canary-id}
canary-id: entry
canary-old: {split: [canary-id, canary-alias]}
no-dial-tone: entry
over: {retired: It is over., see: [canary-id, bounces]}
parted: {split: [canary-id, bounces]}
`,
});

async function published(audience: "public" | "internal", of = files): Promise<Record<string, string>> {
  const cwd = tempFolder();
  const result = await buildBooks({ books: [bookOnDisk(of)], out: "out", cwd, audience, unfilled: true });
  expect(result.books.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === "error")).toEqual(
    [],
  );
  return readTree(`${cwd}/out`);
}

test("nothing of an internal entry is in any byte or name of the public build, for any target", async () => {
  const tree = await published("public");
  expect(Object.keys(tree).length).toBeGreaterThan(100);
  const found = Object.entries(tree).filter(
    ([path, bytes]) => /canary|599/i.test(path) || /canary|\b599\b/i.test(bytes),
  );
  expect(found.map(([path]) => path)).toEqual([]);
  expect(tree["demo/acme/json/book.json"]).toContain('"parted"');
});

test("the internal build has all of it", async () => {
  const tree = await published("internal");
  const entry = tree["demo/acme/json/entries/canary-id.json"] ?? "";
  for (const words of secret.match(/canary[ -]\w+/gi) ?? []) expect(entry.toLowerCase()).toContain(words.toLowerCase());
  expect(JSON.parse(tree["demo/acme/json/book.json"] ?? "").audience).toBe("internal");
});

test("a public text of the book may not refer to an internal entry", async () => {
  const book = bookOnDisk({
    ...files,
    "book.yaml": `${files["book.yaml"]}support: {contact: "See [[canary-id]]."}\n`,
  });
  const result = await buildBooks({ books: [book], out: "out", cwd: tempFolder() });
  expect(result.books[0]?.diagnostics).toContainEqual(
    expect.objectContaining({ ruleId: "relations/unpublished-target", file: "book.yaml" }),
  );
  expect(result.published).toBeUndefined();
});

const bounces = "# Email bounces\n\nThe mailbox is full.\n\n1. Empty it.\n";
const notes = (text: string) => `${bounces}\n## Internal notes\n\n${text}\n`;
test.each([
  ["internal notes are added", bounces, notes("Ask Kim.")],
  ["internal notes change", notes("Ask Kim."), notes("Ask Lee.")],
  ["a comment is added", bounces, `---\n# Ask Kim.\n---\n\n${bounces}`],
  ["it is written in another form", bounces, bounces.replace("The", "## Cause\n\nThe").replace("1.", "## Fix\n\n1)")],
])("the public build of an entry is the same where %s", async (_, before, after) => {
  const [old, next] = [before, after].map((text) => ({ ...files, "entries/email/bounces.md": text }));
  expect(await published("public", next)).toEqual(await published("public", old));
});

test("the internal build has another revision where internal notes change", async () => {
  const revisions = ["Ask Kim.", "Ask Lee."].map(async (text) => {
    const tree = await published("internal", { ...files, "entries/email/bounces.md": notes(text) });
    return JSON.parse(tree["demo/acme/json/entries/bounces.json"] ?? "").revision;
  });
  expect(new Set(await Promise.all(revisions)).size).toBe(2);
});
