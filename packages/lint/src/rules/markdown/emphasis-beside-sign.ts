import { quote, type Span } from "@fixbook/core";
import type { Nodes } from "mdast";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

export default defineRule<{ signs: string; sign: string; letter: string; instead: string }>({
  ruleId: "markdown/emphasis-beside-sign",
  severity: "error",
  why: "Readers see the asterisks: Markdown ends no emphasis between a punctuation mark and a letter, nor begins one there.",
  message: ({ signs, sign, letter }) =>
    `${quote(signs)} is not emphasis, since ${quote(sign)} is on its inner side and ${quote(letter)} on the other.`,
  action: ({ instead }) => `Move the mark or the bracket out, or leave a space outside: ${instead}.`,
  needle:
    /[*~][\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]|[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}][*~]/u,
  node: visit(["paragraph", "heading", "tableCell"], (node, add, { source }) => {
    const { start, end } = spanOf(node);
    if (!/\*|~~/.test(source.slice(start, end))) return;
    for (const [open, close] of pairsMeant(runsBelow(node, source))) {
      const fault = faultOf(open, close, source);
      if (fault === undefined) continue;
      const all = { start: open.start, end: close.end };
      const signs = source.slice(open.start, open.end);
      const instead = mended(source.slice(open.end, close.start), signs, fault);
      add(all, { signs, sign: fault.sign, letter: fault.letter, instead }, suggest(all, instead, "Move it out"));
    }
  }),
  examples: {
    good: [
      "# A\n\n**注意**：请看。请**注意**！**注意。** 请「**注意**」。2**3**2 和 \\*\\*注意：\\*\\*请。`**注意：**请`\n\n1. Go.",
      "# A\n\n必填项*，备注*：见 **/*.md。**Note:** see (**all**).\n\n1. Go.",
    ],
    bad: [
      { text: "# A\n\n‹**注意：**›请看。\n\n1. Go.", fixed: "# A\n\n**注意**：请看。\n\n1. Go." },
      {
        text: "# A\n\n‹**注意：**›请看。请‹**「保存」**›吧。\n\n1. Go.",
        fixed: "# A\n\n**注意**：请看。请「**保存**」吧。\n\n1. Go.",
      },
      { text: "# A\n\n请‹**「注意」**›吧。\n\n1. Go.", fixed: "# A\n\n请「**注意**」吧。\n\n1. Go." },
      { text: "# A\n\n‹**AI（人工智能）**›是。\n\n1. Go.", fixed: "# A\n\n**AI**（人工智能）是。\n\n1. Go." },
      { text: "# A\n\n‹**중요(참고)**›는 것.\n\n1. Go.", fixed: "# A\n\n**중요**(참고)는 것.\n\n1. Go." },
      { text: "# A\n\n‹**完成100%**›的。\n\n1. Go.", fixed: "# A\n\n**完成100**%的。\n\n1. Go." },
      { text: "# A\n\n运行‹**`ls`**›命令。\n\n1. Go.", fixed: "# A\n\n运行 **`ls`** 命令。\n\n1. Go." },
      {
        text: "# A\n\n‹*注意！*›请看，‹~~旧的。~~›新的。\n\n1. Go.",
        fixed: "# A\n\n*注意*！请看，~~旧的~~。新的。\n\n1. Go.",
      },
    ],
  },
});

/** What keeps a pair from being emphasis. */
interface Fault {
  readonly sign: string;
  readonly letter: string;
  readonly atOpening: boolean;
  readonly atClosing: boolean;
}

const SIGN = /[\p{P}\p{S}]/u;
const LETTER = /[^\s\p{P}\p{S}]/u;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** Why two runs of signs are no emphasis, where a letter or mark of East Asia is what keeps them from it. */
function faultOf(open: Span, close: Span, source: string): Fault | undefined {
  const signs = source.slice(open.start, open.end);
  if (signs !== source.slice(close.start, close.end)) return undefined;
  const [before, first] = [characterBefore(source, open.start), characterAt(source, open.end)];
  const [last, after] = [characterBefore(source, close.start), characterAt(source, close.end)];
  if (/\s|^$/.test(first) || /\s|^$/.test(last)) return undefined;
  const atOpening = LETTER.test(before) && SIGN.test(first) && EAST_ASIAN.test(before + first);
  const atClosing = SIGN.test(last) && LETTER.test(after) && EAST_ASIAN.test(last + after);
  // A lone asterisk before a mark is one of a note: 必填项*，
  if (!(atOpening || atClosing) || (atOpening && signs.length === 1)) return undefined;
  if (!atOpening && LETTER.test(before) && SIGN.test(first)) return undefined;
  return { sign: atOpening ? first : last, letter: atOpening ? before : after, atOpening, atClosing };
}

const BRACKETS = new Map(
  Object.entries({
    "）": "（",
    ")": "(",
    "」": "「",
    "』": "『",
    "】": "【",
    "》": "《",
    "〉": "〈",
    "］": "［",
    "]": "[",
    "”": "“",
    "’": "‘",
  }),
);

/** The emphasis with what stands in its way moved out: marks, brackets with what they hold; else with a space outside. */
function mended(inner: string, signs: string, { atOpening, atClosing }: Fault): string {
  let [head, core, tail] = ["", inner, ""];
  const isEnclosed = () =>
    BRACKETS.get(core.slice(-1)) === core.charAt(0) && core.indexOf(core.slice(-1)) === core.length - 1;
  while ((atOpening || atClosing) && core.length > 2 && isEnclosed()) {
    [head, core, tail] = [head + core.charAt(0), core.slice(1, -1), core.slice(-1) + tail];
  }
  if (atClosing) {
    while (SIGN.test(characterBefore(core, core.length)) && !core.endsWith("`")) {
      const last = characterBefore(core, core.length);
      // Between two marks the signs do their part, so that a link may stay.
      if (tail !== "" && last === ")" && core.includes("](")) break;
      const opening = BRACKETS.get(last);
      const from = opening === undefined ? core.length - last.length : core.lastIndexOf(opening);
      if (from <= 0) break;
      [core, tail] = [core.slice(0, from), core.slice(from) + tail];
    }
  }
  if (atOpening) {
    while (core.length > 1 && SIGN.test(characterAt(core, 0)) && !core.startsWith("`")) {
      const first = characterAt(core, 0);
      const closing = [...BRACKETS].find(([, opening]) => opening === first)?.[0];
      const to = closing === undefined ? first.length : core.indexOf(closing) + 1;
      if (to <= 0 || to >= core.length) break;
      [head, core] = [head + core.slice(0, to), core.slice(to)];
    }
  }
  const before = atOpening && head === "" && SIGN.test(characterAt(core, 0)) ? " " : "";
  const after = atClosing && tail === "" && SIGN.test(characterBefore(core, core.length)) ? " " : "";
  return before + head + signs + core + signs + tail + after;
}

/** A run of signs. One that is text does not do its part. */
interface Run extends Span {
  readonly signs: string;
  readonly isText: boolean;
}

/**
 * The runs that were meant as pairs: of two signs or three, one after another, since what does not end may begin where
 * it should not. A lone sign may mean anything, so that only those beside each other are a pair.
 */
function pairsMeant(runs: readonly Run[]): readonly (readonly [Run, Run])[] {
  const pairs: [Run, Run][] = [];
  for (const signs of new Set(runs.map((run) => run.signs))) {
    const alike = runs.filter((run) => run.signs === signs);
    const isSure = signs.length > 1 && alike.length % 2 === 0;
    const paired = isSure ? alike : runs.filter((run) => run.isText);
    for (let index = 0; index + 1 < paired.length; index++) {
      const [open, close] = [paired[index] as Run, paired[index + 1] as Run];
      if (open.signs !== signs || close.signs !== signs) continue;
      // Where emphasis is what it was meant to be, both its runs do their part.
      if (open.isText || close.isText || isSure) pairs.push([open, close]);
      index++;
    }
  }
  return pairs.sort(([a], [b]) => a.start - b.start);
}

/** The runs of asterisks and pairs of tildes in a block, in order: those of emphasis, and those that are text. */
function runsBelow(node: Nodes, source: string): readonly Run[] {
  const { start, end } = spanOf(node);
  if (node.type === "text") {
    return [...source.slice(start, end).matchAll(/\\[\s\S]|\*{1,3}(?!\*)|~~(?!~)/g)].flatMap(({ 0: signs, index }) =>
      signs.startsWith("\\") ? [] : [{ signs, isText: true, start: start + index, end: start + index + signs.length }],
    );
  }
  if (!("children" in node)) return [];
  const inside = node.children.flatMap((child: Nodes) => runsBelow(child, source));
  if (node.type !== "emphasis" && node.type !== "strong" && node.type !== "delete") return inside;
  const first = spanOf(node.children[0] ?? node).start;
  const last = spanOf(node.children.at(-1) ?? node).end;
  const run = (from: number, to: number): Run => ({
    signs: source.slice(from, to),
    isText: false,
    start: from,
    end: to,
  });
  return [run(start, first), ...inside, run(last, end)];
}

function characterBefore(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? "";
}

function characterAt(text: string, offset: number): string {
  return Array.from(text.slice(offset, offset + 2))[0] ?? "";
}
