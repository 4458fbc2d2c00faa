import { stringifyMarkdown } from "@fixbook/core";
import { type Audience, canonicalHeading, sections as rows } from "@fixbook/schema";
import type { Heading, Nodes, Root, RootContent } from "mdast";
import { stringify } from "yaml";
import type { CutEntry, EntrySection } from "./cut/cut-page.js";
import type { Account } from "./law/account.js";
import { literalMarks, writeMarks } from "./variables/variables.js";

/** What stands above an entry; a field without a value is left out. */
export interface EntryFields {
  readonly summary?: string | undefined;
  readonly related?: readonly string[];
  readonly codes?: readonly string[];
  readonly statuses?: readonly number[];
  readonly also?: readonly string[];
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  readonly appliesTo?: readonly string[];
  readonly audience?: Audience;
  readonly reviewed?: string | undefined;
}

export interface PrintOptions {
  readonly account: Account;
  readonly locale: string;
  /** The titles of the sections that the book declares, by id, in its order, and what each stands behind. */
  readonly own: readonly { readonly id: string; readonly title: string }[];
}

/** The source of an entry, in the form that `fixbook fmt` writes. */
export function printEntry(entry: CutEntry, fields: EntryFields, { account, locale, own }: PrintOptions): string {
  const children: RootContent[] = [{ type: "heading", depth: 1, children: [{ type: "text", value: entry.title }] }];
  const section = (text: string, blocks: readonly RootContent[], name?: string): void => {
    account.add(text);
    const value = name === undefined ? text : `${text}: ${name}`;
    children.push({ type: "heading", depth: 2, children: [{ type: "text", value }] }, ...blocks);
  };
  const titleOf = (id: (typeof rows)[number]["id"]) => canonicalHeading(id, locale);
  const several = entry.solutions.length > 1;
  let hasSolutions = false;
  for (const { id, of } of rows) {
    if (of === "solution") {
      if (hasSolutions) continue;
      hasSolutions = true;
      for (const { name, cause, fix, workaround } of entry.solutions) {
        // The first of the sections names the solution.
        const shown = several || (name !== undefined && name !== "") ? name : undefined;
        if (cause.length > 0) section(titleOf("cause"), cause, shown);
        if (fix.length > 0) section(titleOf("fix"), fix, cause.length > 0 ? undefined : shown);
        if (workaround.length > 0) section(titleOf("workaround"), workaround);
      }
      for (const { id: ownId, title } of own) {
        const blocks = entry.own.get(ownId);
        if (blocks !== undefined && blocks.length > 0) {
          account.add(title);
          children.push({ type: "heading", depth: 2, children: [{ type: "text", value: title }] }, ...blocks);
        }
      }
      continue;
    }
    const blocks = entry.sections.get(id as EntrySection);
    if (blocks !== undefined && blocks.length > 0) section(titleOf(id), blocks);
  }
  return `${frontmatterOf(fields)}${printBlocks(children)}`;
}

/** Blocks as Markdown; what has the shape of a placeholder and is none stays text. */
export function printBlocks(children: readonly RootContent[]): string {
  return writeMarks(stringifyMarkdown({ type: "root", children: children.map(prepared) } as Root));
}

/** A node as the printer has to see it. */
function prepared<Node extends Nodes>(node: Node): Node {
  switch (node.type) {
    case "code":
    case "inlineCode":
      return { ...node, value: literalMarks(node.value) };
    case "image":
      return {
        ...node,
        url: literalMarks(node.url),
        alt: literalMarks(node.alt ?? ""),
        title: node.title == null ? null : literalMarks(node.title),
      };
    case "blockquote": {
      const [first, ...rest] = node.children;
      const opening = first?.type === "paragraph" ? first.children[0] : undefined;
      const mark =
        opening?.type === "text"
          ? /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?=[ \t]*(?:\n|$))/.exec(opening.value)?.[0]
          : undefined;
      if (first?.type !== "paragraph" || opening?.type !== "text" || mark === undefined) break;
      const value = opening.value.slice(mark.length).replace(/^\s+/, "");
      const words = [...(value === "" ? [] : [{ ...opening, value }]), ...first.children.slice(1)].filter(
        (one, index) => !(index === 0 && one.type === "break"),
      );
      // The printer would escape the mark.
      const sign = { type: "html", value: mark } as const;
      const children = [
        { type: "paragraph", children: words.length === 0 ? [sign] : [sign, { type: "text", value: "\n" }, ...words] },
        ...rest,
      ];
      return { ...node, children: children.map((one) => prepared(one as RootContent)) } as never;
    }
    case "list":
      return { ...node, spread: false, children: node.children.map(prepared) };
    case "link":
      return {
        ...node,
        url: node.url.startsWith("entry:") ? node.url : literalMarks(node.url),
        children: node.children.map(prepared),
      } as Node;
  }
  if ("children" in node) return { ...node, children: (node.children as Heading["children"]).map(prepared) } as Node;
  return node;
}

function frontmatterOf({
  summary,
  related,
  codes,
  statuses,
  also,
  tags,
  aliases,
  appliesTo,
  audience,
  reviewed,
}: EntryFields): string {
  const list = <Item>(items: readonly Item[] | undefined) =>
    items === undefined || items.length === 0 ? undefined : [...items];
  const signatures = { codes: list(codes), statuses: list(statuses) };
  const fields = {
    summary,
    related: list(related),
    signatures: signatures.codes === undefined && signatures.statuses === undefined ? undefined : signatures,
    also: list(also),
    tags: list(tags),
    aliases: list(aliases),
    appliesTo: list(appliesTo),
    audience: audience === "internal" ? audience : undefined,
    reviewed,
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return "";
  return `---\n${stringify(given, { lineWidth: 0, flowCollectionPadding: false })}---\n\n`;
}
