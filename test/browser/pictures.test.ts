import { printSvg, stripMetadata } from "@fixbook/core/picture";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { pictureSamples, turnedJpeg } from "../../packages/core/test/picture-samples.ts";
import { test } from "./test.ts";

const orientations = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => turnedJpeg(orientation));

test("pixels and size are the same before and after stripping", async ({ browser }) => {
  const page = await browser.newPage();
  for (const bytes of [...pictureSamples.map((sample) => sample.bytes), ...orientations]) {
    const stripped = stripMetadata(bytes);
    if ("fault" in stripped) throw new Error(`A fault: ${stripped.fault}`);
    expect(await pixels(page, stripped.bytes)).toEqual(await pixels(page, bytes));
  }
  await page.close();
});

test("a browser shows the size that was read", async ({ browser }) => {
  const page = await browser.newPage();
  for (const { name, bytes, facts } of pictureSamples) {
    const { width, height } = await pixels(page, bytes);
    expect({ name, width, height }).toEqual({ name, width: facts.width, height: facts.height });
  }
  await page.close();
});

/** Active content, in each way in which it gets into an SVG that is part of a page. */
const active = [
  "<script>ran()</script>",
  "<script href='data:text/javascript,ran()'/>",
  "<g onclick='ran()'/>",
  "<image href='x' onerror='ran()'/>",
  "<rect width='9' height='9' onmouseover='ran()'/>",
  "<foreignObject><img xmlns='http://www.w3.org/1999/xhtml' src='x' onerror='ran()'/></foreignObject>",
  "<animate onbegin='ran()' attributeName='x' dur='1s'/>",
  "<set attributeName='href' to='javascript:ran()'/>",
  "<a href='javascript:ran()'><text>a</text></a>",
  "<use href='https://other.example/a.svg#b'/>",
  "<image href='https://other.example/a.png'/>",
  "<style>@import 'https://other.example/a.css';</style>",
  "<style>rect{fill:url(https://other.example/a.svg#b)}</style>",
  "<style>&lt;/style>&lt;img src=x onerror=ran()></style>",
  "<rect width='9' height='9' style='mask:url(https://other.example/a.svg#b)'/>",
  "<title>&lt;/title>&lt;img src=x onerror=ran()></title>",
  "<desc><![CDATA[<img src=x onerror=ran()>]]></desc>",
  "<text aria-label='\"&gt;&lt;img src=x onerror=ran()>'>&lt;img src=x onerror=ran()></text>",
  "<metadata><script>ran()</script></metadata><g/>",
  "<!-- --><svg onload='ran()'/>",
];

test("no SVG that is printed runs or loads anything, even as a part of a page", async ({ browser }) => {
  const page = await browser.newPage();
  const seen: string[] = [];
  page.on("request", (request) => seen.push(request.url()));
  await page.exposeFunction("ran", () => seen.push("a script ran"));
  const wrap = (contents: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${contents}</svg>`;
  let shown = 0;
  for (const contents of active) {
    const printed = printSvg(wrap(contents));
    if (!("svg" in printed)) continue;
    shown++;
    await page.setContent(`<!doctype html>${printed.svg}`);
    await page.mouse.click(20, 20);
  }
  expect({ seen, shown }).toEqual({ seen: [], shown: 3 });
  await page.setContent(`<!doctype html>${wrap(active[0] ?? "")}`);
  expect(seen).toEqual(["a script ran"]);
  await page.close();
});

/** What a browser draws of a picture. */
function pixels(page: Page, bytes: Uint8Array): Promise<{ width: number; height: number; hash: string }> {
  return page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]);
    const image = new Image();
    image.src = URL.createObjectURL(blob);
    await image.decode();
    const canvas = document.createElement("canvas");
    const { naturalWidth: width, naturalHeight: height } = image;
    Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("There is no canvas");
    context.drawImage(image, 0, 0);
    return { width, height, hash: context.getImageData(0, 0, width, height).data.join(",") };
  }, Buffer.from(bytes).toString("base64"));
}
