import { inflateSync } from "node:zlib";
import { readPicture } from "@fixbook/core/picture";
import { expect, test } from "vitest";
import { previewOf } from "./preview-of.js";

/** An artifact of Looper as the preview serves it. */
async function served(path: string): Promise<Buffer> {
  const { port, token } = await previewOf();
  const headers = { "x-fixbook-token": token };
  const books = await fetch(`http://127.0.0.1:${port}/api/books`, { headers });
  const { pages } = (await books.json()) as { readonly pages: string };
  return Buffer.from(await (await fetch(`${pages}/now/looper/looper/${path}`)).arrayBuffer());
}

test("drawings are served as the bytes that they are", async () => {
  expect(readPicture(await served("html/assets/icon.png"))).toMatchObject({ width: 96, height: 96 });
});

test("an inventory for Sphinx is served as the bytes that it is", async () => {
  const bytes = await served("json/objects.inv");
  const start = bytes.indexOf("zlib.\n") + "zlib.\n".length;
  expect(inflateSync(bytes.subarray(start)).toString()).toContain("ts-cant-log-in");
});

test("text with letters of other scripts is served as text", async () => {
  expect((await served("html/ts-cant-log-in/index.html")).toString("utf8")).toContain("·");
});
