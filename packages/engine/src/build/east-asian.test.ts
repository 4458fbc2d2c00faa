import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, readTree, tempFolder } from "../../test/book-on-disk.js";
import { buildBooks } from "./build.js";

/** An entry with a line break, or none, between the letters of each slot that may have one. */
function entry(isBroken: boolean): string {
  const gap = isBroken ? "\n" : "";
  const indented = (marker: string) => (isBroken ? `\n${marker}` : "");
  return `---
summary: >-
  打开设置${indented("  ")}页面。
firstCheck: 检查${indented("  ")}网络。
---

# 无法登录账户

## Symptom

页面${gap}空白，**按钮**${gap}变灰。

## Cause

密码${gap}「过期」${gap}了。

## Fix

1. 打开${indented("   ")}[设置](https://example.com/)${indented("   ")}页面。

   > [!NOTE]
   > 需要${indented("   > ")}权限。

## Verify

可以${gap}登录。
`;
}

test("lines of Chinese are one text in every file of every target", async () => {
  const build = async (isBroken: boolean) => {
    const book = bookOnDisk(bookFiles({ "entries/email/bounces.md": entry(isBroken) }));
    const out = tempFolder();
    await buildBooks({ books: [book], out, cwd: "/" });
    return readTree(out);
  };
  const [broken, whole] = [await build(true), await build(false)];
  const files = Object.keys(whole);
  const published = files.filter((path) => whole[path]?.includes(Buffer.from("过期").toString("latin1")));
  for (const target of ["html", "json", "email"])
    expect(published.some((path) => path.includes(`/${target}/`))).toBe(true);
  expect(Object.keys(broken)).toEqual(files);
  expect(files.filter((path) => broken[path] !== whole[path])).toEqual([]);
});
