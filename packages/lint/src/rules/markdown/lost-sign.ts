import { quote, type Span } from "@fixbook/core";
import type { Delete, Emphasis, Nodes, Strong } from "mdast";
import { spanOf } from "../../destination.js";
import { isOutputLine, lineAround } from "../../output-line.js";
import { defineRule, suggest, visit } from "../../rule.js";
import { codeFor, type Mark, readMarks, trimmed, wordAround } from "../../written-word.js";

export default defineRule<{ written: string; sign: string; instead: string; output?: "yes" }>({
  ruleId: "markdown/lost-sign",
  severity: "error",
  why: "Readers would see it without these signs, and paste a path, a name or a number that is another one.",
  message: ({ written, sign }) =>
    `${quote(written)} is published without its ${quote(sign)}, which Markdown reads as its own.`,
  action: ({ instead, output }) => {
    if (output !== undefined) return "Put all of the output around it into a code block.";
    if (instead === "") return "Put it into `code`, with the backslashes of the path itself and no others.";
    return instead.length > 60 ? "Put it into `code`." : `Put it into code: ${instead}.`;
  },
  needle: /[\\*_~]/,
  node: visit(["paragraph", "heading", "tableCell"], (node, add, { source }) => {
    const { start, end } = spanOf(node);
    if (!/[\\*_~]/.test(source.slice(start, end))) return;
    const text = readMarks(node, source);
    const isPrinted = node.type === "paragraph" && holdsColumns(source.slice(start, end));
    const found: Lost[] = [];
    let last = -1;
    for (const mark of text.marks) {
      if (mark.start < last || (mark.node !== undefined && standsApart(mark.node, source))) continue;
      const word = wordAround(mark.start, text, source);
      if (word === undefined) continue;
      const path = mark.kind === "escape" ? pathWith(mark, word, source) : undefined;
      const name = path ?? (mark.kind === "emphasis" && isPartOfName(mark, word, source) ? word : undefined);
      if (name === undefined) continue;
      const whole = toClosingQuote(name, source);
      last = whole.end;
      const { span, replacement } = codeFor(whole, source);
      const written = source.slice(span.start, span.end);
      const sign = source.slice(mark.start, mark.kind === "escape" ? mark.start + 1 : mark.end);
      const isOutput = node.type === "paragraph" && isOutputLine(lineAround(source, mark.start));
      const instead = path === undefined ? replacement.replace(ESCAPE, "$1") : withoutEscapes(replacement, source);
      found.push({ span, written, sign, instead, isOutput });
    }
    const isAllOutput = isPrinted && found.length > 1;
    const output = found.filter(({ isOutput }) => isOutput || isAllOutput);
    for (const one of found) {
      if (output.includes(one)) continue;
      const { span, written, sign, instead } = one;
      add(span, { written, sign, instead: instead ?? "" }, instead === undefined ? {} : suggest(span, instead, CODE));
    }
    const [first] = output;
    if (first === undefined) return;
    const whole = { start: first.span.start, end: output.at(-1)?.span.end ?? first.span.end };
    add(whole, { written: first.written, sign: first.sign, instead: "", output: "yes" });
  }),
  examples: {
    good: [
      '# A\n\nMY\\_VAR, 2 \\* 3, \\*.\\*, C:\\Users\\old, C:\\\\Users\\\\\\_old, `D:\\a\\_b`, \\<b>, US\\$ and \\"Save\\".\n\n1. Go.',
      "# A\n\nun*frigging*believable, file*s*, 中*文*字, and/*or*, *.NET*, **:**, *.cab*, _Save_. 5 * 3 * 2, *a*; __Note__.\n\n1. Go.",
      "# A\n\nThe ~~old~~ **new** one; see [the *page*](https://example.com/_a_/*b*). 4\\*3\\*2\\\nand snake_case_name.\n\n1. Go.",
      "# A\n\n*https://example.com*, C:\\Users\\\\_old, *C:\\temp\\\\*, C:\\Users\\\\**name**\\\\x and *A*/*B*/*C*.\n\n1. Go.",
      "# A\n\nC:\\\\Logs\\\\**\\[version\\]**\\\\a, a_*b*_c and *x*_2.\n\n1. Go.",
    ],
    bad: [
      {
        text: "# A\n\nIt is in ‹\\\\files01\\plans\\_2026›, not in ‹**D:\\plans\\**›.\n\n1. Delete ‹D:\\plans\\#draft\\*.bak›.",
        fixed:
          "# A\n\nIt is in `\\\\files01\\plans\\_2026`, not in **`D:\\plans\\`**.\n\n1. Delete `D:\\plans\\#draft\\*.bak`.",
      },
      {
        text: "---\nsummary: Set ‹4*3*2› in ‹D:\\plans\\#draft›.\n---\n\n# A\n\n1. Go.",
        fixed: "---\nsummary: Set `4*3*2` in `D:\\plans\\#draft`.\n---\n\n# A\n\n1. Go.",
      },
      {
        text: "# A\n\nThe node _sys_7 has ‹D:\\Svc\\_sys\\_7\\x›, the counter is '‹\\Disk(C:)\\% Free Space›'.\n\n1. Go.",
        fixed:
          "# A\n\nThe node _sys_7 has `D:\\Svc\\_sys_7\\x`, the counter is '`\\Disk(C:)\\% Free Space`'.\n\n1. Go.",
      },
      "# A\n\nIt is in ‹D:\\Svc\\_sys\\_7\\x›.\n\n1. Go.",
      "# A\n\nShare_a\n             ‹D:\\work\\_a\\Staging\n             The share\nShare_b\n             D:\\work\\_a\\Store›\n\n1. Go.",
      "# A\n\nfirst    ‹D:\\work\\_a     12\nsecond   D:\\work\\_b›     13\n\n1. Go.",
      "# A\n\nC:\\Windows>dir ‹D:\\work\\_a\nD:\\work\\_b›      12\n\n1. Go.",
      "# A\n\n2026-10-29 16:04:21 Copy of ‹D:\\logs\\_a fails.\n2026-10-29 16:04:22 Copy of D:\\logs\\_b› fails.\n\n1. Go.",
      {
        text: "# A\n\nSet ‹4*3*2› in ‹__init__.py›.\n\n1. Go.",
        fixed: "# A\n\nSet `4*3*2` in `__init__.py`.\n\n1. Go.",
      },
      {
        text: "# A\n\nOpen ‹%APPDATA%\\_old›, ‹\\\\printsrv› or ‹C:\\Program Files\\_x›.\n\n1. Go.",
        fixed: "# A\n\nOpen `%APPDATA%\\_old`, `\\\\printsrv` or `C:\\Program Files\\_x`.\n\n1. Go.",
      },
      {
        text: "# A\n\nIt is in ‹D:\\plans\\›\nand gone (‹E:\\›).\n\n1. Go.",
        fixed: "# A\n\nIt is in `D:\\plans\\`\nand gone (`E:\\`).\n\n1. Go.",
      },
      {
        text: "# A\n\nMatch (‹^\\d+\\.\\d+$›), ‹.*log.*› and ‹*.*›.\n\n1. Go.",
        fixed: "# A\n\nMatch (`^\\d+\\.\\d+$`), `.*log.*` and `*.*`.\n\n1. Go.",
      },
      {
        text: "# A\n\nFrom ‹5*3› to ‹2*4›, and ‹a*b*c›.\n\n1. Go.",
        fixed: "# A\n\nFrom `5*3` to `2*4`, and `a*b*c`.\n\n1. Go.",
      },
      {
        text: "# A\n\nSee ‹https://example.com/~~old~~/_a_›, ‹/~~old~~/a› and ‹https://example.com/a*b*c›.\n\n1. Go.",
        fixed: "# A\n\nSee `https://example.com/~~old~~/_a_`, `/~~old~~/a` and `https://example.com/a*b*c`.\n\n1. Go.",
      },
    ],
  },
});

const CODE = "Put it into code";

/** A word that is published without a sign of it. */
interface Lost {
  readonly span: Span;
  readonly written: string;
  readonly sign: string;
  /** What it is as code; undefined where nobody can tell. */
  readonly instead: string | undefined;
  /** Whether its line is one that a program has written. */
  readonly isOutput: boolean;
}

/** Whether two lines of a text or more are as programs print them: in columns, far to the right, or after a prompt. */
function holdsColumns(text: string): boolean {
  return (text.match(COLUMNS)?.length ?? 0) > 1;
}

const COLUMNS = /^(?:[ \t]*\t| {8,})[ \t]*\S.*|^.*\S(?: {3}|\t)[ \t]*\S.*|^ *[A-Z]:\\[^>\n]*>\S.*/gm;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const QUOTES: Readonly<Record<string, RegExp>> = {
  "'": /^[^\n'`*[\]<>]{0,100}'(?![\p{L}\p{N}])/u,
  '"': /^[^\n"`*[\]<>]{0,100}"(?![\p{L}\p{N}])/u,
  "“": /^[^\n“”`*[\]<>]{0,100}”/u,
};

/** A word to the end of the quotation that it begins, since names in quotes may hold spaces. */
function toClosingQuote({ start, end }: Span, source: string): Span {
  const [, open = "", rest = ""] = /^(.)(.*)$/s.exec(source.slice(start, end)) ?? [];
  const quotation = QUOTES[open];
  if (quotation === undefined || /["'”]/.test(rest)) return { start, end };
  return { start, end: end + (quotation.exec(source.slice(end, end + 110))?.[0].length ?? 0) };
}

/**
 * A path without the backslashes by which its writer has escaped underscores: those before an underscore that the same
 * file also writes without one. Undefined where some underscore may have been escaped, and nothing tells.
 */
function withoutEscapes(path: string, source: string): string | undefined {
  if ((path.match(/\\_/g)?.length ?? 0) < 2) return path;
  const mended = path.replace(/\\_(\w*)/g, (all, after: string, at: number) => {
    const before = /\w*$/.exec(path.slice(0, at))?.[0] ?? "";
    return before !== "" && source.includes(`${before}_${after}`) ? `_${after}` : all;
  });
  return mended === path && /[A-Za-z0-9]\\_/.test(path) ? undefined : mended;
}

/** A backslash that escapes nothing: CORP\anna, \d+ */
const LITERAL = /(?<!\\)(?:\\\\)*\\[A-Za-z0-9]/;
/** A domain with its user, of which a sign of the same kind is not escaped: CORP\_svc_sql. */
const USER = /^[A-Z][A-Z0-9-]{1,14}\\_[a-z][a-z0-9]*_\w/;
/** What says that a word is a path or a pattern, in which a backslash means itself. */
const PATHS: readonly RegExp[] = [
  // A drive: C:\Users
  /(?:^|[^A-Za-z0-9])[A-Za-z]:\\/,
  // A variable, the folder itself or the one above: %APPDATA%\x, $env:TEMP\x, ..\x
  /%[\w()]+%\\|\$env:\w+\\|^\.\.?\\/i,
  // The registry: HKLM\Software
  /^HK(?:LM|CU|CR|U|CC|EY_[A-Z_]+):?\\/,
  LITERAL,
  USER,
  // A regular expression.
  /^\^.*\$$|\.[*+](?=[^\s*])|\[\^?[a-z0-9]-[a-z0-9]\]|\(\?[:=!<]/i,
];
/** A computer in the network: \\files01, or \\files01\plans. */
const NETWORK = /(?:^|[="'(]|\w\w:)\\\\[A-Za-z0-9][\w.-]+(?=\\|$)/;
/** Two backslashes before a sign that has to be escaped: whoever wrote them knew what they do. */
const KNOWING = /(?<!\\)(?:\\\\)+\\?[!-/:-@[\]^_`{-~]/;
const PATH_START = /^[("'“‘«[*_]*(?:[A-Za-z]:\\|\\\\[A-Za-z0-9]|%\w+%\\)/;

/** The path or pattern that an escape is part of. Paths may hold spaces, so that it may begin some words before. */
function pathWith(mark: Mark, word: Span, source: string): Span | undefined {
  const whole = trimmed(word, source);
  if (mark.start < whole.start || mark.start >= whole.end) return undefined;
  const text = source.slice(whole.start, whole.end).replace(/^[*_]+/, "");
  if (source[mark.start + 1] === "\\") {
    const before = NETWORK.exec(text);
    return before === null || KNOWING.test(text.slice(before[0].length)) ? undefined : word;
  }
  if (source[mark.start + 1] === '"' || source[mark.start - 1] === "\\" || KNOWING.test(text)) return undefined;
  if (text.includes("\\\\") && !NETWORK.test(text) && !LITERAL.test(text)) return undefined;
  return PATHS.some((pattern) => pattern.test(text)) ? word : pathBefore(word, source);
}

/** A path that began before a space: C:\Program Files\_x. */
function pathBefore(word: Span, source: string): Span | undefined {
  const before = /(?:[^\s]+ ){1,3}$/.exec(source.slice(Math.max(0, word.start - 100), word.start))?.[0] ?? "";
  const words = before.split(/(?<= )/);
  const first = words.findLastIndex((one) => PATH_START.test(one));
  if (first === -1 || words.slice(first).some((one) => /[.,;:!?)`*] $/.test(one))) return undefined;
  return { start: word.start - words.slice(first).join("").length, end: word.end };
}

/** Names that Python and others put between underscores. The first are no words that somebody would make bold. */
const UNDERSCORED = /^(?:init|main|pycache|proto|typename|dirname|repr|dict|doc|str)$/;

/** Whether emphasis stands around whole words, as nearly all does. */
function standsApart(node: Nodes, source: string): boolean {
  const { start, end } = spanOf(node);
  if (!/^$|[\s(["'“‘「（：，。]/.test(source.charAt(start - 1))) return false;
  if (!/^(?:$|[\s,;:!?)\]"'”’」）：，。]|\.(?:\s|$))/.test(source.slice(end, end + 2))) return false;
  return !/^(?:\*[./\\]\*|__\w+__|\*\*\/\*\*)$/.test(source.slice(start, end));
}

/** Whether what begins or ends emphasis is part of a number, a name, an address or a pattern. */
function isPartOfName(mark: Mark, word: Span, source: string): boolean {
  const node = mark.node as Emphasis | Strong | Delete;
  const { start, end } = spanOf(node);
  const inner = source.slice(spanOf(node.children[0] ?? node).start, spanOf(node.children.at(-1) ?? node).end);
  const [before, after] = [source.charAt(start - 1), source.charAt(end)];
  const [first, last] = [inner.charAt(0), inner.slice(-1)];
  if (isNumber(before, first) || isNumber(last, after)) return true;
  const { start: from, end: to } = trimmed(word, source);
  const text = source.slice(from, to);
  const isAll = from === start && to === end;
  // An address or a path that emphasis stands in, and not around.
  const scheme = text.indexOf("://");
  if (scheme !== -1) return !isAll && from + scheme < mark.start && mark.end < to + 1;
  if (node.type === "delete")
    return !isAll && /[/\\]/.test(text) && /[\w/\\]/.test(mark.start === start ? before : after);
  if (node.type === "strong") {
    if (!source.startsWith("__", start)) return inner === "/";
    return UNDERSCORED.test(inner) || (/^\w+$/.test(inner) && /^(?:\.[a-z0-9]|\()/.test(source.slice(end, end + 2)));
  }
  // Patterns in a row: *.bak,*.tmp
  if (/^[./\\]|[,;|/\\]$/.test(inner) && /^[./\\]\w/.test(source.slice(end, end + 2))) return true;
  // From half a word on to half another: a*b and c*d.
  if (/\s/.test(inner)) return /\w/.test(before) && /\w/.test(first + last) && /\w/.test(after);
  // a*b*c, *.*, .*log.*
  return (
    /^[^A-Za-z0-9]*[A-Za-z0-9]{1,2}(?:\*[A-Za-z0-9]{1,2}){2,}(?![A-Za-z0-9*])/.test(text) ||
    /^[./\\]$/.test(inner) ||
    (before === "." && last === ".")
  );
}

/** Whether a star between two characters is a sign of arithmetic: 4*3, 2*(3), (2)*3. */
function isNumber(before: string, after: string): boolean {
  return /[0-9)]/.test(before) && /[0-9(]/.test(after);
}
