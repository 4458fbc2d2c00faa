import { createReport, type MarkdownParser, parseMarkdown } from "@fixbook/core";
import type { Nodes, RootContent } from "mdast";
import type { Dialect } from "../dialects/dialect.js";
import { wordsOfHtml } from "../html/parse-html.js";
import { readHtml } from "../html/read-html.js";
import type { Account, Imbalance } from "../law/account.js";
import { addWords, countWords, type Words, wordsOfTree } from "../law/words.js";
import { normalised } from "../links/resolve.js";
import type { Page } from "../page.js";
import { readFrontmatter, textsOfField } from "./frontmatter.js";
import { joinHtml, withoutHtml } from "./html-in-markdown.js";
import { repairText } from "./repair.js";
import { rewriteMarkdown, type SharedPart } from "./rewrite.js";
import { readTypedLists } from "./typed-lists.js";

/** A page as blocks, with what stood above it. */
export interface ReadPage {
  readonly blocks: readonly RootContent[];
  readonly fields: ReadonlyMap<string, unknown>;
  /** All words that the page says. */
  readonly source: Words;
  /** What the rewriting did not account for. */
  readonly imbalance: Imbalance | undefined;
  lineOf(node: Nodes): number | undefined;
}

export interface ReadOptions {
  readonly dialect: Dialect;
  readonly account: Account;
  readonly parser?: MarkdownParser | undefined;
  /** The text of a shared part by its path in the input. */
  textAt(path: string): string | undefined;
}

/** Why a page cannot be read, the end of a sentence. */
export interface Unreadable {
  readonly reason: string;
}

/** The most characters of a page that are read: twice what the file of an entry may hold. */
const MOST_CHARACTERS = 1024 * 1024;

/** Reads a page: its dialect as plain Markdown, and its HTML as nodes. */
export function readPage(page: Page, options: ReadOptions): ReadPage | Unreadable {
  const { account } = options;
  if (page.body.text.length > MOST_CHARACTERS)
    return { reason: `it has ${page.body.text.length} characters, and ${MOST_CHARACTERS} are read` };
  const text = repairText(page.body.text, account);
  const result = readBody(page, text, options);
  if ("reason" in result) return result;
  for (const one of page.texts) countWords(one, result.source);
  if (page.frame !== undefined) {
    countWords(page.frame, result.source);
    account.lose("frame-dropped", page.frame, { says: false });
  }
  return result;
}

function readBody(page: Page, text: string, options: ReadOptions): ReadPage | Unreadable {
  try {
    const read = page.body.kind === "html" ? readHtmlPage(text, options) : readMarkdownPage(page, text, options);
    return "reason" in read ? read : { ...read, blocks: readTypedLists(read.blocks, { ...options, ...read }) };
  } catch (error) {
    // Parsers of HTML go down as deep as it nests.
    if (error instanceof RangeError) return { reason: TOO_DEEP };
    throw error;
  }
}

const TOO_DEEP = "its HTML nests deeper than any page for people";

function readHtmlPage(text: string, { account }: ReadOptions): ReadPage | Unreadable {
  const blocks = readHtml(text, { account, firstLine: 1 });
  if (blocks === undefined) return { reason: TOO_DEEP };
  const source: Words = new Map();
  countWords(wordsOfHtml(text), source);
  return { blocks, fields: new Map(), source, imbalance: undefined, lineOf: (node) => node.position?.start.line };
}

function readMarkdownPage(page: Page, whole: string, options: ReadOptions): ReadPage | Unreadable {
  const { account, dialect, parser } = options;
  const { fields: written, bodyStart, firstLine, problem } = readFrontmatter(whole);
  if (problem !== undefined)
    account.lose("field-dropped", "", { line: 1, says: `The frontmatter cannot be read: ${problem}` });
  const { text, lines, imbalance } = rewriteMarkdown(whole.slice(bodyStart), {
    dialect,
    path: page.path,
    firstLine,
    account,
    include: (written, from) => sharedPart(written, from, options),
  });
  const report = createReport(page.path, text);
  const root = parseMarkdown(text, 0, report, { parser });
  if (root === undefined) return { reason: report.diagnostics[0]?.message ?? "it takes too long to parse" };
  joinHtml(root, text);
  const source = wordsOfTree(root);
  // What the page said before it was rewritten.
  addWords(source, account.lost);
  addWords(source, account.syntaxWords);
  addWords(source, account.added, -1);
  for (const value of written.values()) for (const one of textsOfField(value)) countWords(one, source);
  const fields = new Map([...written].map(([name, value]) => [name, plainField(name, value, options)]));
  const lineAt = (line: number) => lines[line - 1] ?? firstLine;
  const blocks = withoutHtml(root.children, { account, source: text, lineOf: lineAt });
  return {
    blocks,
    fields,
    source,
    imbalance,
    lineOf: ({ position }) => (position === undefined ? undefined : lineAt(position.start.line)),
  };
}

/** The pieces of a dialect in a title or summary, as the words that they hold. */
function plainField(name: string, value: unknown, { account, dialect }: ReadOptions): unknown {
  const use = dialect.fields[name];
  if (typeof value !== "string" || (use !== "title" && use !== "summary" && use !== "also")) return value;
  let text = value;
  for (const { pattern, isAtEnd, read } of dialect.inlines) {
    if (isAtEnd === true) continue;
    for (const match of [...text.matchAll(pattern)].reverse()) {
      const { write, syntax = "", added, loss } = read(match as RegExpExecArray);
      const words = write.replaceAll("**", "");
      if (loss !== undefined || added !== undefined || /[[\]{}<>`]/.test(words)) continue;
      account.syntax(syntax);
      text = text.slice(0, match.index) + words + text.slice(match.index + match[0].length);
    }
  }
  return text;
}

function sharedPart(written: string, from: string, { textAt, dialect }: ReadOptions): SharedPart | undefined {
  const bare = written.replace(/[?#].*$/, "").replace(/^~\//, "/");
  const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/")) : "";
  const candidates = [
    ...(bare.startsWith("/") ? [] : [normalised(`${folder}/${bare}`)]),
    normalised(bare),
    ...(dialect.roots ?? []).map((root) => normalised(`${root}/${bare}`)),
  ];
  for (const path of candidates) {
    const text = path === undefined ? undefined : textAt(path);
    if (path === undefined || text === undefined) continue;
    return { path, text: text.slice(readFrontmatter(text).bodyStart) };
  }
  return undefined;
}
