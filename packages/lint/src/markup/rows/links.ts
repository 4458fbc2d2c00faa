import { fileSlug } from "@fixbook/schema";
import { ATTACHMENT, asAttachment, asPicture } from "../as-picture.js";
import type { Shape, ShapeFix, ShapeMatch } from "../shape.js";

const ruleId = "markup/link";
/** How an address begins that can be one here. */
const ADDRESS = "(?:https?:|mailto:|tel:|entry:)";
const WORDS = "([^[\\]\\n]*)";

/** The link as it has to be. An address that is not complete leads nowhere: a file of entries is the entry's id. */
function linkOf(match: ShapeMatch, words: string, url: string): string | undefined {
  const image = match.written.startsWith("!") ? "!" : "";
  if (/^(?:https?:|mailto:|tel:|entry:)/i.test(url)) return `${image}[${words}](${url})`;
  const id = image === "" ? fileSlug(/([^/]+)\.mdx?(?:[?#].*)?$/i.exec(url)?.[1]?.replaceAll("%20", " ") ?? "") : "";
  return id === "" ? undefined : `[${words}](entry:${id})`;
}

function linkFix(match: ShapeMatch, words: string, url: string): ShapeFix | undefined {
  const text = linkOf(match, words, url);
  // Which entry a file has become is for a person to say.
  return text === undefined || !isComplete(url) ? undefined : { kind: "review", text };
}

/** What to do where a link is nearly right but for something that `how` says. */
function writeLink(match: ShapeMatch, words: string, url: string, how = ""): string {
  const text = linkOf(match, words, url);
  if (match.written.startsWith("!")) return asPicture(url, words === "" ? undefined : words);
  if (isComplete(url)) return `Write ${text}${how}.`;
  if (ATTACHMENT.test(url)) return asAttachment(url, words);
  if (text === undefined) return `Write [${words}](https://…), with the whole address${how}.`;
  return `Link to the entry by its id: ${text}.`;
}

function isComplete(url: string): boolean {
  return /^[a-z]+:/i.test(url);
}

function encoded(url: string): string {
  return url.trim().replace(/[ \t]+/g, (spaces) => "%20".repeat(spaces.length));
}

/** An address whose parentheses are written so that they mean nothing to Markdown. */
function withoutParentheses(url: string): string {
  return url.replace(/\\?\(/g, "%28").replace(/\\?\)/g, "%29");
}

const TITLE = /^(\S+)[ \t]+[“”„‟"«»‘’‚'](.*)[“”„‟"«»‘’‚']$/u;

/** An address, and a title in quotes of a word processor after it. */
function titled(inside: string): readonly [url: string, title: string] | undefined {
  const [, url, title] = TITLE.exec(inside.trim()) ?? [];
  return url === undefined || title === undefined ? undefined : [url, title.replaceAll('"', "'")];
}

/** Links that are nearly written as links. The last rows take what the others leave. */
export const links: readonly Shape[] = [
  {
    ruleId,
    sign: ")[",
    pattern: new RegExp(`\\(([^()\\n]+)\\)\\[((?:${ADDRESS}|\\.{0,2}/)[^\\]\\s]*|[\\w/-]+\\.(?:md|html))\\]`, "dgimu"),
    what: "nearly a link: the signs are the other way round",
    instead: (match) => writeLink(match, match.group(1), match.group(2)),
    fix: (match) => linkFix(match, match.group(1), match.group(2)),
    bad: [["Read ‹(the notes)[https://acme.test/notes]›.", "Read [the notes](https://acme.test/notes)."]],
    good: ["The call f(x)[0] and (see above)[1]."],
  },
  {
    ruleId,
    sign: "]",
    pattern: new RegExp(
      `!?\\[([^[\\]\\n]+)\\][ \\t\\n]{1,8}\\((${ADDRESS}[^()\\s]*|[\\w./-]+\\.(?:md|html|png|pdf))\\)`,
      "dgimu",
    ),
    what: "nearly a link: there is a space between the words and the address",
    instead: (match) => writeLink(match, match.group(1), match.group(2), ", without the space"),
    fix: (match) => linkFix(match, match.group(1), match.group(2)),
    bad: [
      ["Read ‹[the table] (https://acme.test/table)›.", "Read [the table](https://acme.test/table)."],
      ["See ‹![the page] (https://acme.test/a.png)›.", "See ![the page](https://acme.test/a.png)."],
    ],
    good: ["Choose [Save] (or press Enter)."],
  },
  {
    ruleId,
    sign: "][",
    pattern: new RegExp(`!?\\[([^[\\]\\n]+)\\]\\[[ \\t]*(${ADDRESS}[^\\]\\s]*)[ \\t]*\\]`, "dgimu"),
    what: "nearly a link: its address is in square brackets",
    instead: (match) => writeLink(match, match.group(1), match.group(2)),
    fix: (match) => linkFix(match, match.group(1), match.group(2)),
    bad: [["Read ‹[the notes][https://acme.test/notes]›.", "Read [the notes](https://acme.test/notes)."]],
  },
  {
    ruleId,
    sign: "](<",
    pattern: /!?\[([^[\]\n]*)\]\(<([^<>()\n]*)\)/dgmu,
    what: "nearly a link: the address begins with < and has no >",
    instead: (match) => writeLink(match, match.group(1), encoded(match.group(2))),
    fix: (match) => linkFix(match, match.group(1), encoded(match.group(2))),
    bad: [["Read ‹[the notes](<https://acme.test/notes)›.", "Read [the notes](https://acme.test/notes)."]],
  },
  {
    ruleId,
    sign: "](",
    pattern: /!?\[([^[\]\n]*)\]\(([^()\s]+[ \t]+[^()\n]*)\)/dgmu,
    when: (match) => titled(match.group(2)) !== undefined,
    what: "nearly a link: its title is in the quotes of a word processor",
    instead: (match) => `Write [${match.group(1)}](${titled(match.group(2))?.join(' "')}"), with straight quotes.`,
    fix: (match) => {
      const [url, title] = titled(match.group(2)) ?? ["", ""];
      return linkFix(match, match.group(1), `${url} "${title}"`);
    },
    bad: [
      [
        "Read ‹[the notes](https://acme.test/notes “All of them”)›.",
        'Read [the notes](https://acme.test/notes "All of them").',
      ],
    ],
  },
  {
    ruleId,
    sign: "](",
    // https://github.com/tatsy/markdown-it-imsize
    pattern: /!\[([^[\]\n]*)\]\(([^()\s]+)[ \t]+=\d*%?x?\d*%?[ \t]*\)/dgmu,
    what: "nearly a picture: there is a size after its address",
    instead: (match) =>
      `Write ![${match.group(1)}](${match.group(2)}): pages show it as large as it is, and no wider than the text.`,
    fix: (match) => ({ kind: "review", text: `![${match.group(1)}](${match.group(2)})` }),
    bad: [["See ‹![The page](page.png =300x200)›.", "See ![The page](page.png)."]],
  },
  {
    ruleId,
    sign: "](",
    pattern: new RegExp(
      `!?\\[${WORDS}\\]\\(((?:${ADDRESS}|\\.{0,2}/)[^()\\n"]*[ \\t][^()\\n"]*?|[^()\\n"]*[ \\t][^()\\n"]*\\.[A-Za-z]\\w{1,4})([ \\t]+"[^"\\n]*")?[ \\t]*\\)`,
      "dgimu",
    ),
    what: "nearly a link: its address contains a space",
    instead: (match) => writeLink(match, match.group(1), encoded(match.group(2)), ", with %20 for each space"),
    fix: (match) => linkFix(match, match.group(1), encoded(match.group(2)) + match.group(3)),
    bad: [
      "Read ‹[the sheet](time sheet.pdf)›.",
      'See ‹![the page](Screenshot 2026-01-01 at 10.00.png "The page.")›.',
      "Read ‹[the other problem](../clocks/The clock drifts.md)›.",
      [
        "Write to ‹[us](mailto:help@acme.test?subject=clock drift)›.",
        "Write to [us](mailto:help@acme.test?subject=clock%20drift).",
      ],
    ],
    good: ["The list[0](the first) and [optional](in brackets)."],
  },
  {
    ruleId,
    sign: "](",
    // An escape is masked, and keeps a parenthesis from closing another.
    pattern: new RegExp(
      `!?\\[${WORDS}\\]\\((${ADDRESS}[^()\\s\\ufffc]*\\([^()\\s\\ufffc]*\\ufffc{2}[^()\\s\\ufffc]*)\\)+`,
      "dgimu",
    ),
    when: (match) => match.group(2).includes("\\)"),
    what: "nearly a link: a backslash keeps the parentheses of its address from closing",
    instead: (match) => writeLink(match, match.group(1), withoutParentheses(match.group(2))),
    fix: (match) => linkFix(match, match.group(1), withoutParentheses(match.group(2))),
    bad: [
      ["Edit ‹[the file](https://acme.test/Hosts_(file\\))›.", "Edit [the file](https://acme.test/Hosts_%28file%29)."],
      [
        "Edit ‹[the file](https://acme.test/Hosts_(file\\)_b)›.",
        "Edit [the file](https://acme.test/Hosts_%28file%29_b).",
      ],
    ],
    good: ["Edit [the file](https://acme.test/Hosts_(file)) and [it](https://acme.test/\\(a\\))."],
  },
  {
    ruleId,
    sign: "<",
    pattern: new RegExp(`<(${ADDRESS}[^<>\\n]*[^<>\\s][ \\t]+[^<>\\n]*)>`, "dgimu"),
    what: "nearly a link: its address contains a space",
    instead: (match) => `Write %20 for each space: <${encoded(match.group(1))}>.`,
    fix: (match) => ({ kind: "review", text: `<${encoded(match.group(1))}>` }),
    bad: [["See ‹<https://acme.test/a b>›.", "See <https://acme.test/a%20b>."]],
  },
  {
    ruleId,
    sign: "]",
    pattern: /[[【]([^[\]【】\n]*)[\]】](?:（([^（）\s]*)）|[(（]([^()（）\s]*)[)）])/dgmu,
    when: ({ written }) => /[【】（）]/.test(written) && /https?:|mailto:|\.(?:md|html)/.test(written),
    what: "nearly a link, with fullwidth brackets",
    instead: (match) => writeLink(match, match.group(1), match.group(2) || match.group(3)),
    fix: (match) => linkFix(match, match.group(1), match.group(2) || match.group(3)),
    bad: [["请看‹[说明]（https://acme.test/a）›。", "请看[说明](https://acme.test/a)。"]],
  },
  {
    ruleId,
    sign: "]]",
    pattern: new RegExp(`!?\\[${WORDS}\\]\\]\\((${ADDRESS}[^()\\s]*)\\)`, "dgimu"),
    what: "nearly a link, with a bracket too many",
    instead: (match) => writeLink(match, match.group(1), match.group(2)),
    fix: (match) => linkFix(match, match.group(1), match.group(2)),
    bad: [["Read ‹[the notes]](https://acme.test/notes)›.", "Read [the notes](https://acme.test/notes)."]],
  },
  {
    ruleId,
    sign: "](",
    pattern: new RegExp(`!?\\[([^[\\]\\n]+)\\]\\((${ADDRESS}[^()\\s]*)(?=\\s|$)`, "dgimu"),
    what: "nearly a link: its last parenthesis is missing",
    instead: (match) => writeLink(match, match.group(1), match.group(2)),
    fix: (match) => linkFix(match, match.group(1), match.group(2)),
    bad: [["Read ‹[the notes](https://acme.test/notes› first.", "Read [the notes](https://acme.test/notes) first."]],
  },
  {
    ruleId,
    sign: "[",
    pattern: new RegExp(`!?\\[([^[\\]()\\n]*[^[\\]()\\s])\\((${ADDRESS}[^()\\s]*)\\)(?!\\])`, "dgimu"),
    when: (match) => !match.rest().includes("]"),
    what: "nearly a link: a bracket is missing after its words",
    instead: (match) => writeLink(match, match.group(1), match.group(2)),
    fix: (match) => linkFix(match, match.group(1), match.group(2)),
    bad: [["Read ‹[the notes(https://acme.test/notes)›.", "Read [the notes](https://acme.test/notes)."]],
    good: ["Read [the notes (https://acme.test/notes)], [the(https://acme.test) notes]."],
  },
  {
    ruleId,
    sign: "]",
    pattern: new RegExp(`^\\[([^[\\]^\\n]+)\\][ \\t]?:[ \\t]*(<?${ADDRESS}[^\\n]*)`, "dgimu"),
    what: "a definition that Markdown reads as text",
    instead: "Put a blank line above it, and after the address nothing but a title in straight quotes.",
    bad: ["Read it.\n‹[notes]: https://acme.test/notes›", "‹[notes]: https://acme.test/notes all of them›"],
  },
  {
    ruleId,
    sign: "](",
    pattern: new RegExp(`\\]\\(${ADDRESS}[^()\\s]*\\)?`, "dgimu"),
    what: "the rest of a link that does not parse",
    instead: "Write [words](https://…): one pair of brackets, and the address without spaces.",
    bad: ["Read the notes‹](https://acme.test/notes)›."],
  },
];
