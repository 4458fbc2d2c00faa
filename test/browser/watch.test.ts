import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { test } from "./test.ts";

const folder = mkdtempSync(join(tmpdir(), "fixbook-watch-"));
const gif = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=";
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for([
  ["a script in the page", "<script>window.ran = true</script>", /Content Security Policy/],
  ["a style in the page", "<p style='color: red'>x</p>", /Content Security Policy/],
  ["a frame", "<iframe src='/index.html'></iframe>", /Content Security Policy/],
  ["a picture of another host", "<img alt='' src='https://other.example/x.png'>", /asked another host/],
  ["a file that is not there", "<script src='/gone.js'></script>", /404 for .*gone\.js/],
  ["a script that throws", "<script src='/throws.js'></script>", /error: on purpose/],
] as const)("%s is a fault", async ([, body, fault], { open }) => {
  writeFileSync(join(folder, "index.html"), `<!doctype html><title>x</title>${body}`);
  writeFileSync(join(folder, "throws.js"), "throw new Error('on purpose')");
  const { page, faults } = await open(folder);
  await page.goto("/");
  expect(faults.join("\n")).toMatch(fault);
});

test("a page that is too wide, and one that is not accessible, are seen", async ({ open }) => {
  const wide = `<!doctype html><title>x</title><img width="400" src="${gif}">`;
  writeFileSync(join(folder, "index.html"), wide);
  const { page } = await open(folder, { viewport: { width: 320, height: 640 } });
  await page.goto("/");
  expect(await overflowing(page)).toEqual(["408 px on a page of 320 px", "img ."]);
  expect((await axeViolations(page)).map((text) => text.split(":")[0])).toContain("image-alt");
});
