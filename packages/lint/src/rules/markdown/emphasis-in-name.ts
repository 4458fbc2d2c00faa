import { escapePattern, quote, type Span } from "@fixbook/core";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";
import { asCode, codeFor, readMarks, trimmed, wordAround } from "../../written-word.js";

export default defineRule<{ written: string; mark: string; instead: string }>({
  ruleId: "markdown/emphasis-in-name",
  severity: "warning",
  why: "Readers see a part of the name in italics and not these signs, so that they look for another name.",
  message: ({ written, mark }) =>
    `${quote(written)} looks like a name, and Markdown reads ${quote(mark)} in it as emphasis.`,
  action: ({ instead }) => {
    if (instead === "") return "Put it into `code`, with the underscores that are a part of the name.";
    return instead.length > 60 ? "Put it into `code`." : `Put it into code: ${instead}.`;
  },
  needle: ["_"],
  node: visit(["paragraph", "heading", "tableCell"], (node, add, { source }) => {
    const { start, end } = spanOf(node);
    if (!/[*_]/.test(source.slice(start, end))) return;
    const text = readMarks(node, source);
    let last = -1;
    for (const { node: emphasis, start: at } of text.marks) {
      if (emphasis?.type !== "emphasis" || at < last) continue;
      const [open, close] = [spanOf(emphasis).start, spanOf(emphasis).end];
      const word = wordAround(at, text, source);
      if (word === undefined || open < word.start || close > word.end || !isInName(source, open, close)) continue;
      if (/[/\\]|:\/\//.test(source.slice(word.start, word.end))) continue;
      last = trimmed(word, source).end;
      const { span, replacement } = codeFor(word, source);
      const written = source.slice(span.start, span.end);
      const instead = isAround(open, close, span, source) ? nameOf(source.slice(open, close), source) : replacement;
      const fix = instead === undefined ? {} : suggest(span, instead, "Put it into code");
      add(span, { written, mark: source.charAt(open), instead: instead ?? "" }, fix);
    }
  }),
  examples: {
    good: [
      "# A\n\nsnake_case_name, _Save_, un*frigging*believable, *x*.txt, `a_*b*`, /a_*b*/c and _(this)_.\n\n1. Go.",
    ],
    bad: [
      {
        text: "# A\n\nSee ‹snake_*glob*› and ‹_config_.yml›.\n\n1. Delete ‹*log*_2›.",
        fixed: "# A\n\nSee `snake_*glob*` and `_config_.yml`.\n\n1. Delete `*log*_2`.",
      },
      {
        text: "# A\n\nThe nodes ‹**_sys_3_**› and **_sys_4**; `_sys_3` is down.\n\n1. Set ‹_my_var_›, as `my_var=1`.",
        fixed: "# A\n\nThe nodes `_sys_3` and **_sys_4**; `_sys_3` is down.\n\n1. Set `my_var`, as `my_var=1`.",
      },
      "# A\n\nSee ‹**_my_var_**› or ‹_an_other_›.\n\n1. Go.",
    ],
  },
});

/** Whether emphasis stands beside an underscore of a name, or is one that the ending of a file follows. */
function isInName(source: string, open: number, close: number): boolean {
  const [before, after] = [source.slice(Math.max(0, open - 2), open), source.slice(close, close + 6)];
  if (/\w_$/.test(before) || /^_\w/.test(after)) return true;
  if (/^_[a-z0-9]+(?:_[a-z0-9]+)+_$/.test(source.slice(open, Math.min(close, open + 100)))) return true;
  return source[open] === "_" && /^\.[a-z][a-z0-9]{0,4}/.test(after);
}

/** Whether emphasis stands around all of a word, but for bold around both. */
function isAround(open: number, close: number, { start, end }: Span, source: string): boolean {
  return /^\**$/.test(source.slice(start, open)) && /^\**$/.test(source.slice(close, end));
}

/** The name that stands between underscores, as code: which of them are its own shows where the file writes it elsewhere. */
function nameOf(written: string, source: string): string | undefined {
  const inner = written.slice(1, -1);
  const name = [`_${inner}`, `${inner}_`, inner].find((one) =>
    new RegExp(`(?<![\\w*])${escapePattern(one)}(?![\\w*])`).test(source),
  );
  return name === undefined ? undefined : asCode(name);
}
