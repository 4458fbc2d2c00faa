import type { Code, InlineCode } from "mdast";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

interface Sign {
  readonly name: string;
  /** Where a machine would read the sign, and no person: what stands before it and after it, on a line that is one word or not. */
  isMachines(before: string, after: string, isWord: boolean): boolean;
  /** What was typed, most likely. */
  typed(before: string, after: string): string;
}

const dash = (name: string): Sign => ({ name, isMachines: beginsOption, typed: hyphens });
const hyphen = (name: string): Sign => ({
  name,
  isMachines: (before, after) => /\S$/.test(before) || /^\S/.test(after),
  typed: () => "-",
});
const space = (name: string): Sign => ({
  name,
  // French marks and large numbers have such spaces too, and what nothing follows does no harm.
  isMachines: (before, after) =>
    /^[^\s:;?!»%]/.test(after) && !/«$/.test(before) && !(/[0-9]$/.test(before) && /^[0-9]/.test(after)),
  typed: () => " ",
});

/** What a word processor or a chat makes of what was typed, and no keyboard types. Quotes have a rule of their own. */
const SIGNS: Readonly<Record<string, Sign>> = {
  "\u2010": hyphen("hyphen"),
  "\u2011": hyphen("no-break hyphen"),
  "\u2012": dash("figure dash"),
  "\u2013": dash("en dash"),
  "\u2014": dash("em dash"),
  "\u2015": dash("horizontal bar"),
  "\u2212": { name: "minus sign", isMachines: beginsOption, typed: () => "-" },
  "\ufe63": { name: "small hyphen", isMachines: beginsOption, typed: () => "-" },
  "\uff0d": { name: "full-width hyphen", isMachines: beginsOption, typed: () => "-" },
  "\u2026": { name: "ellipsis", isMachines: beginsName, typed: () => "..." },
  "\u00a0": space("no-break space"),
  "\u2002": space("en space"),
  "\u2003": space("em space"),
  "\u2007": space("figure space"),
  "\u2009": space("thin space"),
  "\u200a": space("hair space"),
  "\u202f": space("narrow no-break space"),
};

const SIGN = /[\u2010-\u2015\u2212\u2026\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\ufe63\uff0d]/;
const EVERY_SIGN = new RegExp(SIGN, "g");

export default defineRule<{ name: string; code: string; typed: string }>({
  ruleId: "text/typography-in-code",
  severity: "warning",
  why: "A word processor or a chat has put it there: in a command or a file it is an error, and a search for the text finds nothing.",
  message: ({ name, code }) => `The code contains ${/^[aeiou]/.test(name) ? "an" : "a"} ${name} (${code}).`,
  action: ({ typed }) => `Type ${typed === " " ? "an ordinary space" : typed} instead.`,
  needle: SIGN,
  node: visit(["inlineCode", "code"], (node, add, { source }) => {
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    if (!SIGN.test(written)) return;
    let at = start;
    for (const line of written.split("\n")) {
      const end = SIGN.test(line) ? codeEnd(node, line) : 0;
      for (const { 0: character, index } of line.slice(0, end).matchAll(EVERY_SIGN)) {
        const sign = SIGNS[character] as Sign;
        const before = line.slice(Math.max(0, index - CONTEXT), index);
        const after = line.slice(index + 1, index + 1 + CONTEXT);
        if (!sign.isMachines(before, after, isWord(line))) continue;
        const span = { start: at + index, end: at + index + 1 };
        const typed = sign.typed(before, after);
        const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
        add(span, { name: sign.name, code, typed }, suggest(span, typed, `Type ${typed === " " ? "a space" : typed}`));
      }
      at += line.length + 1;
    }
  }),
  examples: {
    good: [
      "# A\n\nCall us – now, from 9–17 h. It says `Plan full – call support`, `pages 3–5` or `Wait…`.\n\n1. Go.",
      "# A\n\n1. Run:\n\n   ```sh\n   acme report # all of it – really\n   # one – two\n   ```\n\n   ```text\n   The plan — all of it — is full. Go on…\n   ```",
      "# A\n\nThe key `sk-…`, the range `3f2…9c1`, `git commit …` and `Erreur\u00a0: 10\u202f000`.\n\n1. Go.",
    ],
    bad: [
      {
        text: "# A\n\n1. Run `acme report ‹–›since monday` or `acme report ‹—›all`.\n\n   ```sh\n   acme report ‹–›since monday ‹−›o out.txt\n   ```",
        fixed:
          "# A\n\n1. Run `acme report --since monday` or `acme report --all`.\n\n   ```sh\n   acme report --since monday -o out.txt\n   ```",
      },
      {
        text: "# A\n\n1. Run `ls ‹–›l ‹–›‹–›all -‹–›color`, `kube‹‑›system` and `acme‹–›report`.",
        fixed: "# A\n\n1. Run `ls -l --all --color`, `kube-system` and `acme-report`.",
      },
      {
        text: "# A\n\n1. Run `apt‹\u00a0›install x`, `f(‹…›args)` and `go test ./‹…›`.",
        fixed: "# A\n\n1. Run `apt install x`, `f(...args)` and `go test ./...`.",
      },
    ],
  },
});

/** Whether a dash begins an option or a number, or joins the parts of a name that is all of a word. */
function beginsOption(before: string, after: string, isInWord: boolean): boolean {
  if (/(?:^|[\s"'`(=,[|-]|[\u2010-\u2015\u2212\ufe63\uff0d])$/.test(before))
    return /^[A-Za-z0-9\u2010-\u2015\u2212\ufe63\uff0d-]/.test(after);
  // Years and pages are ranges for readers; of a sentence, a dash may be a part.
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) && isInWord;
}

/** Whether an ellipsis stands for three dots of a language: f(…args), ./… */
function beginsName(before: string, after: string): boolean {
  return (
    (/(?:^|[\s([{,])$/.test(before) && /^[A-Za-z_$]/.test(after)) ||
    (/\.\/$/.test(before) && /^(?:$|[\s`])/.test(after))
  );
}

/** One hyphen or two: two begin a word, as in --since, where none stands beside. */
function hyphens(before: string, after: string): string {
  if (isBesideDash(before, after) || /[A-Za-z]$/.test(before)) return "-";
  return /^[A-Za-z][A-Za-z0-9_-]/.test(after) ? "--" : "-";
}

function isBesideDash(before: string, after: string): boolean {
  return /[-\u2010-\u2015\u2212\ufe63\uff0d]$/.test(before) || /^[-\u2010-\u2015\u2212\ufe63\uff0d]/.test(after);
}

/** Where a line ends to be code: a comment is for persons, and so is all of a sentence that the code quotes. */
function codeEnd(node: Code | InlineCode, line: string): number {
  const text = line.replace(/^[`~]+/, "").trim();
  const isQuoted = node.type === "inlineCode" || !node.lang || node.lang === "text";
  if (isQuoted && /^["'“«]?\p{Lu}\p{Ll}/u.test(text) && /(?:\S+\s+){3}\S/.test(text) && !COMMAND.test(text)) return 0;
  const comment = /(?:^|\s)(?:#|\/\/|--|;|REM)\s/.exec(line);
  return comment === null ? line.length : comment.index;
}

/** What a command has and a sentence has not. */
const COMMAND = /(?:^|\s)--?[A-Za-z]|[\\/|$<>{}=]/;

/** Whether a line is one word. */
function isWord(line: string): boolean {
  return line.length <= LONGEST_WORD && !/\s/.test(line.trim());
}

/** How much of a line around a sign says what it is. */
const CONTEXT = 40;
const LONGEST_WORD = 200;
