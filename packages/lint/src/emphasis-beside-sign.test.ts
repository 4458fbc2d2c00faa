import { parseEntry } from "@fixbook/core";
import { expect, test } from "vitest";
import { applyFixes } from "./apply-fixes.js";
import { lintSource } from "./lint.js";
import rule from "./rules/markdown/emphasis-beside-sign.js";

function check(text: string) {
  const source = `# A\n\n${text}\n\n1. Go.\n`;
  const { tree } = parseEntry({ path: "entries/area/id.md", text: source });
  if (tree === undefined) throw new Error("The text has a tree.");
  return { source, tree, found: lintSource({ file: "id.md", text: source, root: tree.root, strings: [] }, {}, [rule]) };
}

test.each([
  ["**注意：**请看", "**注意**：请看"],
  ["**注意。**请看", "**注意**。请看"],
  ["**注意！？**请看", "**注意**！？请看"],
  ["请**“保存”**吧", "请“**保存**”吧"],
  ["请**「保存」**吧", "请「**保存**」吧"],
  ["请**《手册》**吧", "请《**手册**》吧"],
  ["请**【重要】**看", "请【**重要**】看"],
  ["**「設定」**を開く", "「**設定**」を開く"],
  ["**設定（詳細）**を開く", "**設定**（詳細）を開く"],
  ["**設定(詳細)**を開く", "**設定**(詳細)を開く"],
  ["画面**（右上）設定**を", "画面（右上）**設定**を"],
  ["**50％**的", "**50**％的"],
  ["**点击“确定”**后", "**点击**“确定”后"],
  ["**설정(고급)**을", "**설정**(고급)을"],
  ["***注意：***请看", "***注意***：请看"],
  ["~~旧的。~~新的", "~~旧的~~。新的"],
  ["*注意：*请看", "*注意*：请看"],
  ["打开**`a.txt`**文件", "打开 **`a.txt`** 文件"],
  ["**a.txt：**文件，**b.txt：**文件", "**a.txt**：文件，**b.txt**：文件"],
  ["**請看[設定](https://example.com)。**後", "**請看[設定](https://example.com)**。後"],
])("%s becomes %s, which is emphasis", (text, fixed) => {
  const { source, found } = check(text);
  const { text: mended } = applyFixes(source, found, ["review"]);
  expect(mended).toBe(`# A\n\n${fixed}\n\n1. Go.\n`);
  const { tree, found: left } = check(fixed);
  expect(left).toEqual([]);
  const literal = JSON.stringify(tree.root, (key, value) => (key === "position" ? undefined : value));
  expect(literal).toMatch(/"type":"(?:strong|emphasis|delete)"/);
  expect(literal).not.toMatch(/"value":"[^"]*(?:\*|~~)/);
});

test.each([
  "**注意**：请看",
  "**注意：** 请看",
  "请 **「保存」** 吧",
  "2**3**4",
  "必填项*，备注*：",
  "**Note:**see",
  "** 注意 **",
])("%s is not found", (text) => {
  expect(check(text).found).toEqual([]);
});
