import { createSuggester, type OffsetFix, parseEntry, parseMarkdown, quote, type Span } from "@fixbook/core";
import type { Definition, Link, Nodes } from "mdast";
import { type AddInBook, defineBookRule } from "../../book-rule.js";
import { ownAddresses, readEntryAddress } from "../../entry-address.js";
import { fieldKind } from "../../markup/fields.js";
import { wordsOf } from "../../words.js";

interface Data extends Readonly<Record<string, string | readonly string[]>> {
  readonly url: string;
  readonly words: string;
  /** Empty where no entry has that name. */
  readonly id: string;
  readonly suggestions: readonly string[];
}

export default defineBookRule<Data>({
  ruleId: "links/entry-file",
  severity: "error",
  why: "A file or an address of today is not followed when the entry moves; a reference by id is, and it works in mail and applications.",
  message: ({ url, id, suggestions }) =>
    id === ""
      ? `${quote(url)} names no entry of this book; the nearest is ${suggestions.map((one) => quote(one)).join(" or ")}.`
      : `${quote(url)} is the file or the address of an entry of this book.`,
  action: ({ words, id, suggestions }) =>
    `Link to an entry by its id: write ${words === "" ? `[[${id}]]` : `[${words}](entry:${id || suggestions[0]})`}.`,
  book: (facts, add) => {
    const own = ownAddresses(facts);
    const ids = new Map([
      ...facts.entries.flatMap(({ facts: { aliases = [], id } }) =>
        (aliases ?? []).map(({ text }) => [text, id] as const),
      ),
      ...facts.entries.map(({ facts: { id } }) => [id, id] as const),
    ]);
    const read = createReader(own, ids);
    const check = createCheck(read, add);
    for (const { facts: entry } of facts.entries) {
      const { text } = entry;
      if (!mayHold(text, own, read)) continue;
      const { tree } = parseEntry({ path: entry.file, text });
      if (tree !== undefined) check(tree.root, { file: entry, text, offset: 0, unmask: tree.unmask, id: entry.id });
    }
    const { settings } = facts;
    for (const { text, span, path } of settings.strings) {
      if (fieldKind(path, "book") !== "markdown" || !mayHold(text, own, read)) continue;
      const root = parseMarkdown(text, 0, { add: () => {}, spend: () => 0 });
      const isTrue = span.end - span.start === text.length;
      if (root !== undefined)
        check(root, { file: settings, text, ...(isTrue ? { offset: span.start } : { whole: span }) });
    }
  },
  examples: {
    good: [
      {
        "a.md": "# A\n\nSee [B](entry:b), [[b]], `[B](b.md)` and [it](https://other.test/b).\n\n1. Go.",
        "b.md": "# B\n\n1. Go.",
      },
      { "a.md": "# A\n\nSee [the place](/voice).\n\n1. Go." },
    ],
    bad: [
      {
        files: {
          "a.md": "# A\n\nSee ‹[the b](b.md)›, ‹[it](../area/b.md)›, ‹[this](/b)› and ‹[that](./b/)›.\n\n1. Go.",
          "b.md": "# B\n\n1. Go.",
        },
        fixed: {
          "a.md": "# A\n\nSee [the b](entry:b), [it](entry:b), [this](entry:b) and [that](entry:b).\n\n1. Go.",
        },
      },
      {
        files: {
          "a.md": "# A\n\nSee ‹[the b](https://acme.test/b/)›, ‹<https://acme.test/b/index.html>›.\n\n1. Go.",
          "b.md": "# B\n\n1. Go.",
        },
        fixed: { "a.md": "# A\n\nSee [the b](entry:b), [[b]].\n\n1. Go." },
      },
      {
        files: { "a.md": "# A\n\nSee ‹[the b](lift-brake.md#top)›.\n\n1. Go.", "lift-brakes.md": "# B\n\n1. Go." },
        fixed: { "a.md": "# A\n\nSee [the b](entry:lift-brakes).\n\n1. Go." },
      },
      {
        files: {
          "a.md": "# A\n\nSee [the b][b].\n\n1. Go.\n\n‹[b]: old-b.md›",
          "b.md": "---\naliases: [old-b]\n---\n\n# B\n\n1. Go.",
        },
        fixed: { "a.md": "# A\n\nSee [the b][b].\n\n1. Go.\n\n[b]: entry:b" },
      },
    ],
  },
});

/** Where Markdown stands: at an offset of its file, or somewhere in a string of YAML that is written otherwise. */
interface Source {
  readonly file: { readonly file: string; readonly text: string };
  readonly text: string;
  readonly offset?: number;
  readonly whole?: Span;
  readonly id?: string;
  unmask?(text: string): string;
}

/** An entry that an address leads to, or those whose ids are near where there is no such one. */
interface Meant {
  readonly id: string | undefined;
  readonly suggestions: readonly string[];
  readonly hasMore: boolean;
}

type Reader = (url: string) => Meant | undefined;

function createReader(own: readonly string[], ids: ReadonlyMap<string, string>): Reader {
  const suggest = createSuggester(ids.keys());
  return (url) => {
    const read = readEntryAddress(url, own);
    if (read === undefined) return undefined;
    const id = ids.get(read.id);
    const suggestions = id === undefined && read.isCertain ? suggest(read.id) : [];
    return id === undefined && suggestions.length === 0 ? undefined : { id, suggestions, hasMore: read.hasMore };
  };
}

/** An address that is not complete, in a link or a definition. */
const RELATIVE = /\](?:\(|:[ \t]*)(?!<?(?:[a-z][a-z0-9+.-]*:|<<|\{\{|[#)\s]))/gi;
const ADDRESS = /^(?:<([^<>\n]*)|([^\s<>)"'`]*))/;
/** What is not read as it stands. */
const ESCAPED = /[\\&(]/;

/** Whether a text may lead to an entry, told without parsing it: pages of the book's own site are no entries most of the time. */
function mayHold(text: string, own: readonly string[], read: Reader): boolean {
  const leads = (at: number, base: string): boolean => {
    const [, framed, address = framed ?? ""] = ADDRESS.exec(text.slice(at, at + MOST)) ?? [];
    return ESCAPED.test(address) || read(base + address) !== undefined;
  };
  for (const { 0: opening, index } of text.matchAll(RELATIVE)) if (leads(index + opening.length, "")) return true;
  return own.some((url) => {
    const base = `${url}/`;
    for (let at = text.indexOf(base); at !== -1; at = text.indexOf(base, at + 1))
      if (leads(at + base.length, base)) return true;
    return false;
  });
}

/** In characters: an address of an entry is never longer. */
const MOST = 1000;

function createCheck(read: Reader, add: AddInBook<Data>) {
  return (root: Nodes, source: Source): void => {
    const visit = (node: Nodes): void => {
      if (node.type === "link" || node.type === "definition") checkNode(node, source);
      if ("children" in node) for (const child of node.children) visit(child);
    };
    const checkNode = (node: Link | Definition, at: Source): void => {
      const url = at.unmask?.(node.url) ?? node.url;
      const meant = read(url);
      if (meant === undefined || meant.id === at.id) return;
      const { id, suggestions, hasMore } = meant;
      const words = node.type === "definition" ? "words" : wordsOf(node);
      const isAutolink = node.type === "link" && at.text[startOf(node)] === "<";
      const data = { url, words: isAutolink ? "" : (at.unmask?.(words) ?? words), id: id ?? "", suggestions };
      const fixes = (id === undefined ? suggestions : [id]).flatMap((target) =>
        fixOf(node, url, target, at, id !== undefined && !hasMore && !node.title),
      );
      add(at.file, at.whole ?? moved({ start: startOf(node), end: endOf(node) }, at), data, { fixes });
    };
    visit(root);
  };
}

function fixOf(
  node: Link | Definition,
  url: string,
  id: string,
  source: Source,
  isSafe: boolean,
): readonly OffsetFix[] {
  if (source.offset === undefined) return [];
  const { text } = source;
  const kind = isSafe ? "safe" : "review";
  const title = `Link to ${id}`;
  if (node.type === "link" && text[startOf(node)] === "<") {
    const edit = { ...moved({ start: startOf(node), end: endOf(node) }, source), text: `[[${id}]]` };
    return [{ kind, title, edits: [edit] }];
  }
  const from = node.type === "link" ? endOf(node.children.at(-1) ?? node) : startOf(node) + (node.label?.length ?? 0);
  const at = text.indexOf(url, from);
  if (at === -1 || at + url.length > endOf(node)) return [];
  const framed = text[at - 1] === "<" && text[at + url.length] === ">" ? 1 : 0;
  const place = moved({ start: at - framed, end: at + url.length + framed }, source);
  return [{ kind, title, edits: [{ ...place, text: `entry:${id}` }] }];
}

function moved({ start, end }: Span, { offset = 0 }: Source): Span {
  return { start: start + offset, end: end + offset };
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}
