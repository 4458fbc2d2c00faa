import { parseEntry } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { lintSource } from "./lint.js";

/** What is found in a body, as rule ids, in the order of places. */
function found(body: string): readonly string[] {
  const text = `# A\n\n${body}\n`;
  const { tree } = parseEntry({ path: "entries/area/id.md", text });
  if (tree === undefined) throw new Error("The text has a tree.");
  const all = lintSource({ file: "id.md", text, root: tree.root, strings: tree.strings, unmask: tree.unmask });
  return [...all]
    .sort((a, b) => a.range.start.offset - b.range.start.offset)
    .map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start.offset, range.end.offset)}`)
    .filter((one) =>
      /^(?:markdown\/|structure\/(?:almost|list-ind|step-n|unknown-st|prompt)|text\/typography)/.test(one),
    );
}

const STEP = "\n\n1. Go.";

describe("paths, names and numbers keep their signs", () => {
  test.each([
    "C:\\Users\\#old",
    "C:\\_old",
    "C:\\*.bak",
    "D:\\a\\[x]",
    "c:\\windows\\~tmp",
    "\\\\srv\\c\\$x",
    "\\\\nas01\\backup\\_daily",
    "\\\\nas01",
    "%TEMP%\\*.log",
    "$env:TEMP\\_x",
    "HKLM\\Software\\_x",
    "..\\_build",
    "CORP\\_svc_sql",
    "plans\\a\\_b",
    "C:\\>",
    "5*3*2",
    "2**10**2",
    "(2)*(3)*(4)",
    "a*b*c",
    "x*y*z=0",
    "__init__.py",
    "__main__",
    "__proto__",
    "*.bak,*.tmp",
    "*.*",
    ".*log.*",
    "^\\d+\\.\\d+$",
    "\\d{3}\\-\\d{4}",
    "https://a.example/~~b~~/c",
    "https://a.example/x*y*z",
    "/~~home~~/x",
  ])("%s", (word) => {
    expect(found(`See ${word} now.${STEP}`)).toEqual([`markdown/lost-sign: ${word}`]);
  });

  test.each([
    "MY\\_VAR",
    "snake\\_case\\_name",
    "C:\\\\Users\\\\\\_old",
    "C:\\Users\\\\_old",
    "C\\#",
    "US\\$5",
    "2 \\* 3 \\* 4",
    "\\*.\\*",
    "un*frigging*believable",
    "*file*s",
    "and/*or*",
    "**100**%",
    "_emphasis_, **bold** and ~~old~~.",
    "*https://a.example/x*",
    "字*强调*字",
    "*.NET*",
    "[a*b*](https://a.example/c*d*e)",
    "`5*3*2`",
    "~10 and ~20",
    "a_b_c",
  ])("%s is right", (words) => {
    expect(found(`See ${words} now.${STEP}`)).toEqual([]);
  });

  test("a path that ends its line keeps its backslash", () => {
    expect(found(`Open C:\\plans\\\nand go.${STEP}`)).toEqual(["markdown/lost-sign: C:\\plans\\"]);
  });
});

describe("lines that are almost a list", () => {
  test.each([
    ["1.Open\n2.Turn", "1.Open\n2."],
    ["1)Open\n2)Turn", "1)Open\n2)"],
    ["(1) Open\n(2) Turn", "(1) Open\n(2)"],
    ["1 - Open\n2 - Turn", "1 - Open\n2 -"],
    ["1.- Open\n2.- Turn", "1.- Open\n2.-"],
    ["a) open\nb) turn", "a) open\nb)"],
    ["i. open\nii. turn", "i. open\nii."],
    ["Step 1: open\nStep 2: turn", "Step 1: open\nStep 2:"],
    ["Schritt 1: öffnen\nSchritt 2: drehen", "Schritt 1: öffnen\nSchritt 2:"],
    ["第一步：打开\n第二步：关闭", "第一步：打开\n第二步："],
    ["１．打开\n２．关闭", "１．打开\n２．"],
    ["1、打开\n2、关闭", "1、打开\n2、"],
    ["一、打开\n二、关闭", "一、打开\n二、"],
    ["（1）打开\n（2）关闭", "（1）打开\n（2）"],
    ["①打开\n②关闭", "①打开\n②"],
    ["❶ open\n❷ turn", "❶ open\n❷"],
    ["١. افتح\n٢. اختر", "١. افتح\n٢."],
    ["๑. เปิด\n๒. ปิด", "๑. เปิด\n๒."],
    ["• open\n• turn", "• open\n•"],
    ["· open\n· turn", "· open\n·"],
    ["– open\n– turn", "– open\n–"],
    ["・開く\n・閉じる", "・開く\n・"],
    ["-Open\n-Turn", "-Open\n-"],
    ["+Open\n+Turn", "+Open\n+"],
    ["*Open\n*Turn", "*Open\n*"],
    ["● open", "●"],
    ["1.Open it", "1."],
  ])("%j", (text, span) => {
    expect(found(`Try:\n${text}`)).toEqual([`structure/almost-list: ${span}`]);
  });

  test.each([
    "It was version\n2. Then came 3.",
    "2.5 of it\n3.5 of that",
    "-5 and\n-6 degrees",
    "*Terms apply.",
    "– Not now, he said.",
    "1. Open\n2. Turn",
    "7.zip and\n8.zip",
    "`1.Open`\n`2.Turn`",
    "(See below.)\n(See above.)",
    "Step 1 is done.",
    "a. m. and\np. m.",
  ])("%j is right", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("signs of a word processor in code", () => {
  test.each([
    ["acme –all", "–"],
    ["acme —all", "—"],
    ["acme ―all", "―"],
    ["acme ‐a", "‐"],
    ["kube‑system", "‑"],
    ["acme −o x", "−"],
    ["acme －o x", "－"],
    ["acme\u00a0all", "\u00a0"],
    ["acme\u2009all", "\u2009"],
    ["f(…args)", "…"],
  ])("%j", (code, sign) => {
    expect(found(`Run \`${code}\`.${STEP}`)).toEqual([`text/typography-in-code: ${sign}`]);
  });

  test.each([
    "Plan full – call support",
    "pages 3–5",
    "git commit …",
    "sk-…",
    "a…b",
    "Erreur\u00a0: 3",
    "acme # one – two",
  ])("%j is right", (code) => {
    expect(found(`It says \`${code}\`.${STEP}`)).toEqual([]);
  });
});

describe("references to steps", () => {
  test.each([
    "skip to step 8",
    "go back to step 8",
    "return to step 8",
    "continue with step 8",
    "repeat step 8",
    "repeat steps 1 to 8",
    "start again at step 8",
    "see step 8",
    "as described in step 8",
    "weiter mit Schritt 8",
    "Springen Sie zu Schritt 8",
    "Wiederholen Sie die Schritte 1 bis 8",
    "vuelva al paso 8",
    "repita los pasos 1 a 8",
    "revenez à l'étape 8",
    "répétez les étapes 1 à 8",
  ])("%s", (words) => {
    expect(found(`1. If not, ${words}.\n2. Go.`)).toEqual(["structure/unknown-step: 8"]);
  });

  test.each([
    "skip to step 2",
    "see step 8 of the guide",
    "step 8 of 9",
    "it takes 8 steps",
    "see step 8 in the manual",
  ])("%s is right", (words) => {
    expect(found(`1. If not, ${words}.\n2. Go.`)).toEqual([]);
  });
});
