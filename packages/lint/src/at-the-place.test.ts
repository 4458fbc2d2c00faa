import { parseEntry } from "@fixbook/core";
import { expect, test } from "vitest";
import { fixSource } from "./fix.js";
import { lintSource } from "./lint.js";

function lintEntry(text: string) {
  const { tree } = parseEntry({ path: "entries/a/b.md", text });
  const root = tree === undefined ? {} : { root: tree.root, unmask: tree.unmask };
  return lintSource({ file: "entries/a/b.md", text, ...root, strings: tree?.strings ?? [] });
}

const actions = (text: string, rule: string) =>
  lintEntry(text).flatMap(({ ruleId, action }) => (ruleId === rule ? [action] : []));

test.each([
  ["at the end of a line", "Wait for it\u00a0\nto end.", "Wait for it\nto end."],
  ["at the end of a text", "It takes (about 15 min)\u00a0", "It takes (about 15 min)"],
  ["of several spaces", "Wait.\u00a0 \u00a0", "Wait. "],
  ["behind bold text", "Press **Go**.\u00a0", "Press **Go**."],
  ["in a list", "- One.\u00a0\n- Two.", "- One.\n- Two."],
  ["at the start of a line", "Wait.\n\u00a0Then go.", "Wait.\nThen go."],
  ["at the start of a point", "- \u00a0Two.", "- Two."],
  ["between words", "The\u00a0sales team.", "The sales team."],
])("an odd space %s is deleted, or made an ordinary one between words", (_where, text, fixed) => {
  const whole = `# A\n\n${text}\n\n1. Go.\n`;
  expect(fixSource(whole, lintEntry, ["safe"]).text).toBe(`# A\n\n${fixed}\n\n1. Go.\n`);
  const words = text.includes("sales") ? "Type an ordinary space." : "Delete it: no space belongs there.";
  expect(new Set(actions(whole, "text/odd-space"))).toEqual(new Set([words]));
});

test.each([
  "Wait.\n\u00a0- Go.",
  "Wait.\n\u00a0\u00a01. Go.",
  "Wait\n---\u00a0",
  "\u00a0# B",
  "\u00a0\u00a0\u00a0\u00a0Open it.",
  "Wait.\n\u00a0",
])("an odd space that keeps %j from being Markdown is left to a person", (text) => {
  const whole = `# A\n\n${text}\n\n1. Go.\n`;
  expect(fixSource(whole, lintEntry, ["safe"]).text).toBe(whole);
});

const TRACE = "Put all of the output around it into a code block.";

test.each([
  ["a log", "2026-10-29 16:04:21.192 Copy from D:\\logs\\_a\n2026-10-29 16:04:22.192 Copy to D:\\logs\\_b.", [TRACE]],
  ["a line with tabs", "2026-10-29 16:04:21.192\tFileStore\t76728\tCopy: D:\\work\\__Sys_App1\\x.xml, E:\\_b", [TRACE]],
  ["a list of values", "time=1 level=warn path=D:\\logs\\_a code=7", [TRACE]],
  ["a path in a sentence", "It is in D:\\logs\\#a.", ["Put it into code: `D:\\logs\\#a`."]],
  [
    "a log below a sentence",
    "It is in D:\\logs\\#a:\n2026-10-29 16:04:21 Copy to D:\\logs\\#b",
    ["Put it into code: `D:\\logs\\#a`.", TRACE],
  ],
])("signs that are lost in %s", (_what, text, expected) => {
  expect(actions(`# A\n\n${text}\n\n1. Go.\n`, "markdown/lost-sign")).toEqual(expected);
});

test.each([
  ["- [One](#one)\n- [Two](#two)", 0],
  ["[One](#one) | [Two](#two)", 0],
  ["- [One](#one)\n- [Two](#two)\n- [Three](#three)", 1],
  ["## Contents\n\n- [One](#one)\n- [Two](#two)", 1],
  ["## On this page\n\n- [One](#one)", 1],
])("the contents lists in %j are %i", (text, count) => {
  expect(actions(`# A\n\n${text}\n\n## Fix\n\n1. Go.\n`, "structure/contents-list")).toHaveLength(count);
});
