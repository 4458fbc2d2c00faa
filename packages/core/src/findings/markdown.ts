import { defineFinding, quote } from "../finding.js";
import { takesIn } from "../swallowed.js";

export const rawHtml = defineFinding<{ markup: string; placeholder?: string | undefined }>({
  ruleId: "security/raw-html",
  severity: "error",
  why: "Markup in content is a way to attack readers, and means nothing in email and JSON.",
  message: ({ markup }) =>
    COMPONENT.test(markup)
      ? `${quote(markup)} is a component of MDX or Vue, which is not supported.`
      : `${quote(markup)} is HTML, which is not supported.`,
  action: ({ markup, placeholder }) => {
    if (placeholder !== undefined)
      return `If a placeholder is meant, write <<${placeholder}>>; if text is meant, write it as \`code\`.`;
    if (markup.startsWith("<!--"))
      return 'Delete the comment; notes for agents go below "## Internal notes", notes on the text into the pull request.';
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(markup)?.[1]?.toLowerCase() ?? "";
    return INSTEAD_OF_TAGS.find(([names]) => names.test(name))?.[1] ?? "Use Markdown, or write it as `code`.";
  },
});

/** What to write in the place of a tag, by its name. */
const INSTEAD_OF_TAGS: readonly (readonly [names: RegExp, instead: string])[] = [
  [/^(?:b|strong)$/, "Write **bold** for it."],
  [/^(?:i|em|cite|dfn)$/, "Write *emphasis* for it."],
  [/^(?:code|pre|samp|tt|var)$/, "Write `code` for it, and several lines as a code block."],
  [/^kbd$/, "Write the key in bold: **Ctrl+C**."],
  [/^(?:s|del|strike)$/, "Write ~~struck text~~ for it, or remove it."],
  [
    /^br$/,
    "End the line with a backslash instead, or leave an empty line to begin a paragraph; in a table, begin a sentence.",
  ],
  [/^(?:sup|sub)$/, "Write the character itself (²), or a footnote's text where it is needed; nothing is raised here."],
  [/^(?:ul|ol|li|dl|dt|dd)$/, 'Write a Markdown list ("- " or "1. " before each item); in a table, write sentences.'],
  [
    /^(?:table|thead|tbody|tr|th|td)$/,
    "Write a Markdown table (| a | b |), or a list where cells contain more than a line.",
  ],
  [/^h[1-6]$/, "Write a Markdown heading: ## and its words."],
  [/^img$/, "Write ![what it shows](address)."],
  [/^(?:iframe|video|audio|embed|object|source)$/, "Link to it: [what it shows](https://…)."],
  [/^blockquote$/, 'Write "> " before each line.'],
  [
    /^(?:div|span|p|center|font|u|ins|small|big|mark|section|article|details|summary|style|script|label|abbr|nobr)$/,
    "Remove the tags and keep the words; looks are up to the brand.",
  ],
];

export const unclosedComment = defineFinding<{ sections: number | undefined }>({
  ruleId: "markdown/unclosed-comment",
  severity: "error",
  why: "What follows is either lost with the comment, or published together with its marks.",
  message: ({ sections }) =>
    `The comment that opens here is never closed${sections === undefined ? ", so that it is text" : takesIn(sections)}.`,
  action: () =>
    'Delete the comment, or write --> at its end; text that means the mark itself is `code`. Notes for agents go below "## Internal notes", notes on the text into the pull request.',
});

/** HTML has no names in camel case. */
const COMPONENT = /^<\/?[A-Z][A-Za-z]*[a-z](?:[\s/>]|$)/;

export const nearHeading = defineFinding<{ written: string; heading: string }>({
  ruleId: "markup/heading-without-space",
  severity: "error",
  why: "Without the space it is published as text, and the text below it becomes part of the section above.",
  message: ({ written }) => `${quote(written)} is text, not a heading.`,
  action: ({ heading }) => `Write ${quote(heading)}, with a space after the signs.`,
});

export const underlinedText = defineFinding<{ text: string; line: string }>({
  ruleId: "markup/underlined-text",
  fix: "review",
  severity: "error",
  why: "A line of hyphens or equals signs right below a text makes a heading of all of it.",
  message: ({ text, line }) => `The line ${quote(line)} makes a heading of the text above it, ${quote(text)}.`,
  action: () => 'Remove the line; where a section is meant, write "## " and its heading instead.',
});

export const bodyFrontmatter = defineFinding({
  ruleId: "markup/frontmatter-in-body",
  severity: "error",
  why: "Fields are read at the very top of the file only; here they are published as a heading.",
  message: () => "A block of fields between two lines of hyphens is in the text.",
  action: () => "Move the fields to the top of the file, above the title, or remove them.",
});

export const unsupported = defineFinding<{ kind: string; action: string }>({
  ruleId: "markdown/unsupported",
  severity: "error",
  why: "Every part of an entry has to work on pages, in email and in applications; this has no form there.",
  message: ({ kind }) => `${kind} is not supported here.`,
  action: ({ action }) => action,
});

export const horizontalRule = defineFinding<{ count: number }>({
  ruleId: "markdown/horizontal-rule",
  severity: "info",
  why: "Sections, groups and texts are told apart by their headings; a line alone says nothing in an application or a chat.",
  message: ({ count }) => `A horizontal rule is not published${count === 1 ? "" : `, and this text has ${count}`}.`,
  action: () => "Remove it, or write a heading where something else begins.",
});

export const unsafeUrl = defineFinding<{ url: string; problem: string }>({
  ruleId: "security/unsafe-url",
  severity: "error",
  why: "Links of this kind can run code, read local files or hide where they lead.",
  message: ({ url, problem }) => `The address ${quote(url)} ${problem}.`,
  action: ({ url }) =>
    ON_DISK.test(url)
      ? "It is a place on one computer: put the file into the entry's folder, and write its name alone."
      : "Link to an https:, mailto: or tel: address; a picture is a file of the book, or an https: address.",
});

const ON_DISK = /^(?:file:|[a-z]:[\\/])/i;

export const relativeUrl = defineFinding<{ url: string }>({
  ruleId: "links/relative-url",
  severity: "error",
  why: "In an email or an application there is no page that the address could be relative to.",
  message: ({ url }) => `The address ${quote(url)} is not complete.`,
  action: ({ url }) => {
    if (url.startsWith("#tab/")) return "It is a tab of Microsoft Learn: write its words alone, as a heading.";
    if (url.startsWith("#"))
      return "Say in words where it is (see step 3), or link to the entry that says it: [[its-id]].";
    if (IMAGE.test(url)) return "Write the whole address of the file (https://…).";
    if (OTHER_FILE.test(url))
      return "Files of this kind are not published: save a document as PDF, put others into a ZIP, or link to its whole address.";
    return MARKDOWN_FILE.test(url)
      ? "Refer to an entry by its id: [[its-id]] or [text](entry:its-id)."
      : "Write the whole address, or a placeholder and a path (<<HELP_URL>>/voice); a route of the product is `code`.";
  },
});

const MARKDOWN_FILE = /^(?![a-z][a-z0-9+.-]*:)[^?#]+\.mdx?(?:[?#].*)?$/i;
const OTHER_FILE = /^[^?#]+\.(?:docx?|xlsx?|pptx?|od[tsp]|rtf|exe|msi|dmg|pkg|rar|7z|gz|tgz|tar|mp4|mov|webm|avi)$/i;
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|pdf|zip)(?:[?#].*)?$/i;

export const emptyUrl = defineFinding({
  ruleId: "links/empty-url",
  severity: "error",
  why: "Readers would click and stay where they are.",
  message: () => "The link has no address.",
  action: () => "Add the address, or keep the words without the link.",
});

export const emptyLink = defineFinding<{ url: string }>({
  ruleId: "links/empty-text",
  severity: "error",
  why: "A link without words cannot be seen, heard or clicked.",
  message: ({ url }) => `The link to ${quote(url)} has no words.`,
  action: () => "Say where it leads.",
});

export const unusedDefinition = defineFinding<{ label: string }>({
  ruleId: "links/unused-definition",
  severity: "warning",
  why: "An address that no link uses is never published; a label may be misspelled.",
  message: ({ label }) => `No link uses the definition ${quote(label)}.`,
  action: () => "Remove it, or correct the label of the link.",
});

export const badCodeLanguage = defineFinding<{ info: string }>({
  ruleId: "structure/bad-code-language",
  severity: "error",
  why: "The language of a code block becomes part of the page's markup.",
  message: ({ info }) => `${quote(info)} cannot be the language of a code block.`,
  action: () => "Write one word after the fence, such as sh or json.",
});

export const codeMeta = defineFinding<{ info: string; lang: string }>({
  ruleId: "structure/code-meta",
  severity: "warning",
  why: "Only the language of a code block is published; the rest of the line would be lost.",
  message: ({ info, lang }) =>
    NO_LANGUAGE.test(lang)
      ? `${quote(`${lang} ${info}`)} names no language.`
      : `${quote(info)} after the language is ignored.`,
  action: ({ lang }) =>
    NO_LANGUAGE.test(lang) ? "Write the language alone, such as sh or json; for output, text." : "Remove it.",
});

/** What is written in the place of a language, and is none. */
const NO_LANGUAGE = /^(?:code|snippet|example|sample|command)$/i;

export const extraCells = defineFinding<{ cells: number; columns: number }>({
  ruleId: "markdown/extra-cells",
  severity: "error",
  why: "Cells past the last column of the header are shown nowhere.",
  message: ({ cells, columns }) =>
    `This row has ${cells} cells, and the table has ${columns === 1 ? "one column" : `${columns} columns`}.`,
  action: () => "Add columns to the header, or write | inside a cell as \\|.",
});
