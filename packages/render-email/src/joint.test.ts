import { expect, test } from "vitest";
import { type Joint, join } from "./joint.js";
import { type Line, text, wordsOf } from "./snippet.js";

test.each<[before: string, joint: Joint, after: string, expected: string]>([
  ["Open it", "sentence", "Then wait", "Open it. Then wait"],
  ["Open it.", "sentence", "Then wait", "Open it. Then wait"],
  ["Run", "introduction", "npm i", "Run: npm i"],
  ["開きます", "sentence", "待ちます", "開きます。待ちます"],
  ["開きます。", "sentence", "待ちます", "開きます。待ちます"],
  ["打开页面", "introduction", "npm i", "打开页面：npm i"],
  ["原因（一）", "separator", "原因（二）", "原因（一）；原因（二）"],
  ["ヘルプセンター", "aside", "（コード1）", "ヘルプセンター（コード1）"],
  ["症状", "row", "原因", "症状 / 原因"],
  ["열기", "sentence", "기다리기", "열기. 기다리기"],
  ["افتح الصفحة", "sentence", "انتظر", "افتح الصفحة. انتظر"],
])("%s, %s, %s", (before, joint, after, expected) => {
  expect(wordsOf(join([text(before)], joint, [text(after)]) as Line)).toBe(expected);
});

test("code ends as code does", () => {
  expect(wordsOf(join([{ type: "code", value: "a." }], "sentence", [text("b")]) as Line)).toBe("a.. b");
});
