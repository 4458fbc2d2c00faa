import type { RichText } from "@fixbook/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEntry } from "../entry/parse-entry.js";
import { inlineText } from "./to-text.js";

function causeOf(text: string): RichText | undefined {
  const { entry, diagnostics } = parseEntry({ path: "entries/area/id.md", text: `# A\n\n${text}\n\n1. Go.\n` });
  expect(diagnostics).toEqual([]);
  return entry?.solutions[0]?.cause;
}

const wordsOf = (text: string) => {
  const [block] = causeOf(text) ?? [];
  return block?.type === "paragraph" ? inlineText(block.children) : undefined;
};

test.each([
  ["Han", "打开设置\n页面", "打开设置页面"],
  ["Han beyond the first plane", "𠮷\n𠮷", "𠮷𠮷"],
  ["Han with a variation selector", "葛\u{e0100}\n城", "葛\u{e0100}城"],
  ["kana", "ページを\nひらく\nケース", "ページをひらくケース"],
  ["a long vowel", "メニュ\nーから", "メニューから"],
  ["the iteration mark", "人\n々", "人々"],
  ["Bopomofo", "ㄅ\nㄆ", "ㄅㄆ"],
  ["a full stop before", "密码错误。\n请重试", "密码错误。请重试"],
  ["a comma of full width before", "密码错误，\n请重试", "密码错误，请重试"],
  ["a bracket after", "设置\n（高级）", "设置（高级）"],
  ["corner brackets", "画面の\n「設定」\nを開く", "画面の「設定」を開く"],
  ["a middle dot", "ア\n・イ", "ア・イ"],
  ["letters and digits of full width", "第\n１２\nＡ項", "第１２Ａ項"],
  ["quotes that other scripts have too", "点击\n“设置”\n按钮", "点击“设置”按钮"],
  ["an ellipsis", "等待…\n…然后", "等待…\n…然后"],
  ["CRLF", "打开设置\r\n页面", "打开设置页面"],
  ["spaces at the end of a line and before the next", "打开设置 \n   页面", "打开设置页面"],
  ["emphasis before", "打开**设置**\n页面", "打开设置页面"],
  ["emphasis after", "打开\n**设置**页面", "打开设置页面"],
  ["emphasis on both sides, one in another", "打开***设*置**\n**页*面***", "打开设置页面"],
  ["a line break within emphasis", "**打开\n设置**", "打开设置"],
  ["a link", "打开\n[设置](https://example.com)\n页面", "打开设置页面"],
  ["code that holds Han", "打开`设置`\n页面", "打开设置页面"],
])("%s: lines are one text", (_name, text, words) => {
  expect(wordsOf(text)?.replaceAll(" ", "\n")).toBe(words);
});

test.each([
  ["Latin", "Open the\npage", "Open the page"],
  ["Hangul", "설정을\n여세요", "설정을 여세요"],
  ["Hangul beside Han", "설정\n漢字", "설정 漢字"],
  ["Han beside Hangul", "漢字\n설정", "漢字 설정"],
  ["a Chinese full stop before Hangul", "끝。\n설정", "끝。 설정"],
  ["Han beside Latin", "打开\nVPN\n页面", "打开 VPN 页面"],
  ["Latin beside a bracket of full width", "VPN\n（高级）", "VPN （高级）"],
  ["code beside Han", "运行\n`ls`\n命令", "运行 ls 命令"],
  ["quotes in a Latin text", "Press\n“Go”\nnow", "Press “Go” now"],
  ["Thai", "เปิด\nหน้า", "เปิด หน้า"],
  ["an emoji", "打开\n🛠", "打开 🛠"],
])("%s: a line break is a space", (_name, text, words) => {
  expect(wordsOf(text)).toBe(words);
});

test("a hard break stays, and so does a line break in a code block", () => {
  const [paragraph, code] = causeOf("打开\\\n设置\n\n```text\n打开\n设置\n```") ?? [];
  expect(paragraph).toMatchObject({ children: [{ value: "打开" }, { type: "break" }, { value: "设置" }] });
  expect(code).toMatchObject({ value: "打开\n设置" });
});

test("beside what a placeholder stands for it stays", () => {
  expect(causeOf("打开\n<<PRODUCT>>\n页面")).toMatchObject([
    { children: [{ value: "打开\n" }, { name: "PRODUCT" }, { value: "\n页面" }] },
  ]);
});

test("lines are one in an alert, a list, a quote, a title, an alternative text and a link's title", () => {
  const text =
    '打开设置\n页面\n===\n\n> [!NOTE]\n> 打开\n> 设置\n\n![打开\n设置](https://example.com/a.png "页\n面")\n\n1. 打开\n   设置\n';
  const { entry, diagnostics } = parseEntry({ path: "entries/area/id.md", text });
  expect(diagnostics).toEqual([]);
  expect(entry?.title).toBe("打开设置页面");
  expect(JSON.stringify(entry)).not.toMatch(/\\n| [设页面]/);
});

test.each([
  ["folded", "summary: >-\n  打开设置\n  页面。"],
  ["plain", "summary: 打开设置\n  页面。"],
  ["in quotes", 'summary: "打开设置\n  页面。"'],
])("lines of a field are one: %s", (_name, yaml) => {
  const { entry } = parseEntry({ path: "entries/area/id.md", text: `---\n${yaml}\n---\n\n# A\n\n1. Go.\n` });
  expect(entry?.summary).toEqual([{ type: "paragraph", children: [{ type: "text", value: "打开设置页面。" }] }]);
});

test("a space that a field has within a line stays", () => {
  const text = "---\nsummary: >-\n  打开 设置\n  page\n---\n\n# A\n\n1. Go.\n";
  const { entry } = parseEntry({ path: "entries/area/id.md", text });
  expect(entry?.summary).toMatchObject([{ children: [{ value: "打开 设置 page" }] }]);
});

test("wherever Chinese or Japanese is broken into lines, the entry is the same", () => {
  const characters = fc.constantFrom(..."打开设置页面ページひらく。，「」（）：〜１Ａ々ー𠮷");
  fc.assert(
    fc.property(fc.array(fc.tuple(characters, fc.boolean()), { minLength: 1, maxLength: 20 }), (pieces) => {
      const whole = pieces.map(([character]) => character).join("");
      const broken = pieces.map(([character, isLast]) => (isLast ? `${character}\n` : character)).join("");
      expect(causeOf(broken.trim())).toEqual(causeOf(whole));
    }),
    { seed: 20261201, numRuns: 300 },
  );
});
