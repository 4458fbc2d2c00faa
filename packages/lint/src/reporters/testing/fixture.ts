import { createLineIndex } from "@fixbook/core";
import type { Diagnostic, Fix, LintReport } from "@fixbook/schema";
import { createLintReport } from "../../report.js";
import { inline } from "../plain.js";
import type { ReporterHost } from "../reporter.js";

/** The files of the fixture. One is not here, as if it must not be shown. */
export const sources: Readonly<Record<string, string>> = {
  "books/demo/entries/auth/login loop#1?100%.md":
    "---\nrelated:\n  - sso-reply-uri\n---\n# ログイン 🛠 loop\r\n\r\nSee {{ HOST } and [it](x).\r\n",
  "books\\win\\entries\\a.md": "# A \"quoted\" title\n\nIt''s 100% & <b>bold</b>.\n",
  "books/demo/book.yaml": "areas:\n  - auth\n  - auth\n",
};

/** Names and words that try to be a command, a link, a table cell, markup or a terminal's escape. */
export const hostile = {
  file: "::stop-commands::x,line=1\n::error::|`</td>`[a](b)\u001b[2J\u202e%0A.md",
  message:
    "It holds \"::add-mask::x\r\n::error file=a::b\", ##vso[x], ]]>, <script>alert('1')</script>, [a](http://a.example), www.a.example, @team, $x$, a | b and \u0000\u001b]0;t\u0007.",
  action: "Remove `it`; *now* \\| then\n| go | ![x](y) \\](1) {0}.",
} as const;

const [LOOP, WINDOWS, BOOK] = [
  "books/demo/entries/auth/login loop#1?100%.md",
  "books\\win\\entries\\a.md",
  "books/demo/book.yaml",
];

/** The range of the first such text in a file. */
function at(file: string, text: string): Diagnostic["range"] {
  const source = sources[file] ?? "";
  const start = source.indexOf(text);
  return createLineIndex(source).range({ start, end: start + text.length });
}

function replace(
  kind: Fix["kind"],
  title: string,
  ...edits: readonly (readonly [file: string, old: string, text: string])[]
): Fix {
  return { kind, title, edits: edits.map(([file, old, text]) => ({ file, range: at(file, old), text })) };
}

/** A finding with all that is left out filled in. */
export function finding(parts: Partial<Diagnostic> = {}): Diagnostic {
  const start = { line: 3, column: 5, offset: 20 };
  return {
    ruleId: "text/bad-thing",
    severity: "error",
    message: 'There is a bad "thing".',
    why: "Readers see a bad thing.",
    action: "Remove it.",
    file: "entries/a/b.md",
    range: { start, end: { line: 3, column: 10, offset: 25 } },
    ...parts,
  };
}

/** The report on findings, as a run makes it. */
export function reportOf(diagnostics: readonly Diagnostic[]): LintReport {
  return createLintReport(diagnostics, { books: 1, files: 4, entries: 3 });
}

/** Each severity, two ends, several fixes, wide characters, and words that mean harm. */
export const report: LintReport = reportOf([
  finding({
    ruleId: "relations/unknown-id",
    message: 'No entry has the id "sso-reply-uri".',
    why: "A reader who picks this related entry gets a dead end.",
    action: 'Use "sso-reply-url" (Reply URL does not match), or remove the line.',
    file: LOOP,
    range: at(LOOP, "sso-reply-uri"),
    fixes: [replace("review", 'Use "sso-reply-url"', [LOOP, "sso-reply-uri", "sso-reply-url"])],
  }),
  finding({
    ruleId: "text/odd-character",
    severity: "info",
    message: 'The title has "🛠".',
    why: "Some mail programs show a box.",
    action: "Write it in words.",
    file: LOOP,
    range: at(LOOP, "🛠 "),
    fixes: [
      replace("safe", "Remove it", [LOOP, "🛠 ", ""]),
      replace("review", "Remove it, and in the other file", [LOOP, "🛠 ", ""], [BOOK, "auth", "auth2"]),
    ],
  }),
  finding({
    ruleId: "placeholders/malformed",
    message: '"{{ HOST }" is not closed, and [it](x) is near.',
    why: "A reader sees {{ and no address.",
    action: 'Write "{{ HOST }}".',
    file: LOOP,
    range: at(LOOP, "{{ HOST } and [it](x).\r\n"),
  }),
  finding({
    ruleId: "text/doubled-apostrophe",
    severity: "warning",
    message: "There are two apostrophes in \"It''s 100%\".",
    why: "A reader sees both.",
    action: "Write one.",
    file: WINDOWS,
    range: at(WINDOWS, "''"),
  }),
  finding({
    ruleId: "areas/duplicate",
    message: 'The area "auth" is listed twice.',
    why: "An area would be shown twice.",
    action: "Remove one.",
    file: BOOK,
    range: createLineIndex(sources[BOOK] ?? "").range({ start: 20, end: 24 }),
    related: [{ file: BOOK, range: at(BOOK, "auth"), message: "The first [one] is here." }],
  }),
  finding({ ruleId: "security/secret", message: hostile.message, action: hostile.action, file: hostile.file }),
]);

/** What a reporter printed on one line, on many, with the invisible characters escaped as JSON may escape them. */
export function indented(json: string): string {
  const lines = JSON.stringify(JSON.parse(json), undefined, 2).split("\n");
  return `${lines.map(inline).join("\n")}\n`;
}

/** Gives the sources, and no style. */
export const host: ReporterHost = { style: (_, text) => text, sourceOf: (file) => sources[file] };
