import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import { expect } from "vitest";
import { test } from "./test.ts";

/** One entry with causes to choose from, code to copy and a version; one with a little. */
const files = {
  "book.yaml": `id: lamps
title: Lamp help
areas: [{id: light, title: Light}, {id: sound, title: Sound, empty: Nothing yet. Look under Light.}]
products: [{id: lamp, title: Lamp, versions: ["1", "2"]}, {id: desk, title: Desk}]
support: {contact: "Write to [us](mailto:help@acme.example).", checklist: ["The number on its foot."]}
brands: [acme]
`,
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
  "entries/light/dark.md": `---
signatures: {codes: [L-7]}
appliesTo: ["lamp >=2"]
---

# The lamp stays dark

## Cause: The fuse

It blew.

## Fix

1. Change the fuse.

## Cause: The switch

It is worn.

## Fix

1. Run this:

   \`\`\`sh
   $ lamp reset
   \`\`\`

## Cause: The cable

It is loose.

## Fix

1. Plug it in.
`,
  "entries/light/flicker.md": "# The lamp flickers\n\nA cable is loose.\n\n1. Push it in.\n",
};

let folder = "";
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fixbook-tree-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "book", path)), { recursive: true });
    writeFileSync(join(folder, "book", path), text);
  }
  await buildBooks({ books: [join(folder, "book")], out: join(folder, "out"), cwd: folder, workers: 1 });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = () => join(folder, "out/lamps/acme/html");

test("search: the field, how many answers there are, and each answer", async ({ open }) => {
  const { page } = await open(pages());
  await page.goto("/dark/");
  await page.keyboard.press("/");
  await page.keyboard.type("lamp");
  await page.locator(".search-list a").first().waitFor();
  expect((await page.locator("form.search").ariaSnapshot()).replace(/http:\/\/[^/]+/g, "")).toMatchSnapshot();
});

test("a choice of causes: one open, the others closed, each with a name", async ({ open }) => {
  const { page } = await open(pages());
  await page.goto("/dark/");
  expect(await page.locator("main").ariaSnapshot()).toMatchSnapshot();
});

test("copying: the button says what it copies, and then that it has", async ({ open }) => {
  const { page } = await open(pages(), { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/dark/#solution-the-switch");
  const block = page.locator("pre", { hasText: "lamp reset" }).last();
  expect(await block.ariaSnapshot()).toMatchSnapshot();
  await block.getByRole("button").click();
  await page.locator("main > [role=status]").filter({ hasText: "Copied" }).waitFor();
  expect(await page.locator("main > [role=status]").ariaSnapshot()).toMatchSnapshot();
});

test("the filter by version: what is hidden is said, and can be shown", async ({ open }) => {
  const { page } = await open(pages());
  await page.goto("/");
  await page.locator("#applies-product").selectOption("desk");
  expect(await page.locator(".applies").ariaSnapshot()).toMatchSnapshot();
  expect(await page.locator("#section-symptoms").ariaSnapshot()).toMatchSnapshot();
});
