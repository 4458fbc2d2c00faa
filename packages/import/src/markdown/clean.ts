import { codeLanguage } from "@fixbook/schema";
import type {
  Blockquote,
  Code,
  Definition,
  Heading,
  Image,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from "mdast";
import { alertKindOf } from "../dialects/dialect.js";
import type { Account } from "../law/account.js";
import { inlineTexts, textsOf } from "../law/words.js";
import type { Destination } from "../links/resolve.js";
import type { BrandAddresses } from "../variables/brand-addresses.js";
import type { TextValue } from "../variables/variables.js";

/** A file of the input that goes along with an entry. */
export interface CarriedFile {
  /** Its path in the input, or the picture itself as a data URL. */
  readonly from: string;
  /** Its name beside the entry. */
  readonly name: string;
}

export interface CleanOptions {
  readonly account: Account;
  /** Where an address of the page leads to. */
  resolve(address: string): Destination;
  /** The name that a file gets beside the entry; undefined where it does not come along: its words stay, and the report names it. */
  carry(path: string): CarriedFile | undefined;
  /** A text with the variables of the source told from the rest. */
  readText(value: string, line: number | undefined): readonly TextValue[];
  /** What writes placeholders for addresses of the brand; headings keep theirs. */
  readonly brand?: BrandAddresses | undefined;
  lineOf(node: Nodes): number | undefined;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** The definitions of a tree, by identifier; of two that are alike the first counts. */
export function definitionsIn(
  nodes: readonly RootContent[],
  found = new Map<string, Definition>(),
): ReadonlyMap<string, Definition> {
  for (const node of nodes) {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node);
    if ("children" in node) definitionsIn(node.children as RootContent[], found);
  }
  return found;
}

/** Blocks as an entry may hold them: links resolved, pictures carried, nothing left that is not in the language. */
export function cleanBlocks(nodes: readonly RootContent[], options: CleanOptions): RootContent[] {
  return joinLists(nodes.flatMap((node) => cleanBlock(node, options, false)));
}

function cleanBlock(node: RootContent, options: CleanOptions, isNested: boolean): RootContent[] {
  const { account } = options;
  switch (node.type) {
    case "paragraph":
      return paragraph(node, options);
    case "heading":
      return [heading(node, options, isNested)];
    case "blockquote":
      return quote(node, options);
    case "list":
      return list(node, options);
    case "code":
      return [code(node, options)];
    case "table":
      return table(node, options);
    case "thematicBreak":
      return [];
    case "definition":
      if (node.title) account.lose("tooltip-dropped", node.title, { line: options.lineOf(node) });
      return [];
    case "yaml":
      return [];
    default:
      return "children" in node ? cleanAll(node.children as RootContent[], options) : [];
  }
}

function cleanAll(nodes: readonly RootContent[], options: CleanOptions): RootContent[] {
  return joinLists(nodes.flatMap((node) => cleanBlock(node, options, true)));
}

/** Whether a text is nothing but links to places on its own page. */
function isContents(node: Paragraph | List): boolean {
  if (node.type === "list")
    return node.children.every((item) =>
      item.children.every((one) => (one.type === "paragraph" || one.type === "list") && isContents(one)),
    );
  const links = node.children.filter((one) => one.type === "link" && one.url.startsWith("#"));
  return (
    links.length > 0 &&
    node.children.every(
      (one) => links.includes(one) || one.type === "break" || (one.type === "text" && !/[\p{L}\p{N}]/u.test(one.value)),
    )
  );
}

/** Drops a list of contents: two lines of links to the page itself, and more. */
function dropContents(node: Paragraph | List, { account, lineOf }: CleanOptions): boolean {
  const count =
    node.type === "list" ? node.children.length : node.children.filter(({ type }) => type === "link").length;
  if (count < 2 || !isContents(node)) return false;
  account.lose("contents-dropped", textsOf(node).join("\n"), { line: lineOf(node) });
  return true;
}

function paragraph(node: Paragraph, options: CleanOptions): RootContent[] {
  if (dropContents(node, options)) return [];
  const isPictureOnly = node.children.every(
    (one) =>
      isPicture(one) ||
      one.type === "break" ||
      (one.type === "text" && one.value.trim() === "") ||
      (one.type === "link" && one.children.every(isPicture)),
  );
  const children = trimLine(cleanInlines(node.children, { ...options, isPictureOnly }));
  return children.length === 0 ? [] : [{ ...node, children }];
}

function isPicture(node: Nodes): boolean {
  return node.type === "image" || node.type === "imageReference";
}

function heading(node: Heading, options: CleanOptions, isNested: boolean): RootContent {
  const children = unbracketed(
    unmarked(cleanInlines(node.children, { ...options, brand: undefined, isPictureOnly: false }), node, options),
  );
  if (isNested) {
    const words = children.filter((one) => one.type !== "break");
    return {
      type: "paragraph",
      children: words.length === 0 ? [] : [{ type: "strong", children: words }],
      ...placeOf(node),
    };
  }
  return { ...node, children };
}

/** Words without brackets around all of them, which only decorate. */
function unbracketed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const line = trimLine(nodes);
  const [first, last] = [line[0], line.at(-1)];
  if (first?.type !== "text" || last?.type !== "text" || !/^\[[^[\]]*\]$/.test(textOf(line))) return line;
  return line.map((node, index) => {
    if (node.type !== "text") return node;
    const opened = index === 0 ? node.value.slice(1) : node.value;
    return { ...node, value: index === line.length - 1 ? opened.slice(0, -1) : opened };
  });
}

/** Words without links, pictures and emphasis: what a heading may have. */
function unmarked(nodes: readonly PhrasingContent[], node: Heading, options: CleanOptions): PhrasingContent[] {
  return nodes.flatMap((one): PhrasingContent[] => {
    if (one.type === "link") {
      options.account.lose("link-in-heading", one.title ?? "", {
        line: options.lineOf(node),
        address: one.url,
        says: textOf(one.children),
      });
      return unmarked(one.children, node, options);
    }
    if (one.type === "break") return [{ type: "text", value: " " }];
    if (one.type === "image") {
      options.account.lose("picture-not-carried", `${one.alt ?? ""} ${one.title ?? ""}`, {
        line: options.lineOf(node),
        address: one.url,
      });
      return [];
    }
    return "children" in one ? unmarked(one.children, node, options) : [one];
  });
}

function quote(node: Blockquote, options: CleanOptions): RootContent[] {
  const children = cleanAll(node.children, options);
  return children.length === 0 ? [] : [{ ...node, children: meantAlert(children, options) as Blockquote["children"] }];
}

/** A quote that begins with a bold word for an alert, or the sign of one, is one. */
function meantAlert(children: readonly RootContent[], { account }: CleanOptions): readonly RootContent[] {
  const [first, ...rest] = children;
  if (first?.type !== "paragraph") return children;
  const [opening, ...more] = first.children;
  // Where HTML shows a quote of GitHub's as it is written, its mark is at the beginning of the line.
  const [mark, name = ""] = opening?.type === "text" ? (/^\[!(\w+)\][ \t]+(?=\S)/.exec(opening.value) ?? []) : [];
  const known = alertKindOf(name);
  if (opening?.type === "text" && mark !== undefined && known !== undefined) {
    account.syntax(name);
    account.add(known.toUpperCase());
    const value = `[!${known.toUpperCase()}]\n${opening.value.slice(mark.length)}`;
    return [{ ...first, children: [{ ...opening, value }, ...more] }, ...rest];
  }
  const isBold = opening?.type === "strong";
  const words = opening === undefined ? "" : isBold ? textOf([opening]) : opening.type === "text" ? opening.value : "";
  const pattern = isBold
    ? /^\W*(\p{L}+)\s*:?\s*$/u
    : /^(?:\u2139|\u26a0|:([a-z_]+):|(note|warning|caution|important|tip):)\ufe0f?\s*/iu;
  const match = pattern.exec(words);
  const word = match?.[1] ?? match?.[2] ?? (match === null ? "" : words.startsWith("\u26a0") ? "warning" : "note");
  const kind =
    word === "exclamation" || word === "heavy_exclamation_mark"
      ? "important"
      : word === "bulb"
        ? "tip"
        : word === "memo"
          ? "note"
          : alertKindOf(word.replace("information_source", "info"));
  if (match === null || kind === undefined) return children;
  account.syntax(isBold ? words : match[0]);
  account.add(kind.toUpperCase());
  const left = isBold ? "" : words.slice(match[0].length);
  const line = trimLine([
    ...(left === "" ? [] : [{ type: "text", value: left } as const]),
    ...more.map((one, index) =>
      index === 0 && isBold && one.type === "text" ? { ...one, value: one.value.replace(/^\s*:\s*/, "") } : one,
    ),
  ]);
  const sign: PhrasingContent = { type: "text", value: `[!${kind.toUpperCase()}]${line.length === 0 ? "" : "\n"}` };
  return [{ ...first, children: [sign, ...line] }, ...rest];
}

function list(node: List, options: CleanOptions): RootContent[] {
  if (dropContents(node, options)) return [];
  const children = node.children.flatMap((item): ListItem[] => {
    const inner = cleanAll(item.children, options) as ListItem["children"];
    return inner.length === 0
      ? []
      : [{ type: "listItem", spread: inner.length > 1, children: inner, ...placeOf(item) }];
  });
  return children.length === 0 ? [] : [{ ...node, spread: false, children }];
}

function code(node: Code, { account, lineOf }: CleanOptions): Code {
  const { meta, ...rest } = node;
  if (meta) account.lose("attribute-dropped", meta, { line: lineOf(node) });
  const lang = /^\{?\.?([A-Za-z0-9_+#.-]{1,40})/.exec(node.lang ?? "")?.[1];
  return {
    ...rest,
    lang: lang !== undefined && codeLanguage.test(lang) ? lang.toLowerCase() : null,
    value: node.value.replace(/\r\n?/g, "\n"),
  };
}

function table(node: Table, options: CleanOptions): RootContent[] {
  const rows = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell): TableCell => {
      const children = trimLine(cleanInlines(cell.children, { ...options, isPictureOnly: false })).flatMap(
        (one): PhrasingContent[] => (one.type === "break" ? [{ type: "text", value: " " }] : [one]),
      );
      return { ...cell, children };
    }),
  }));
  const columns = Math.max(
    ...rows.map(({ children }) => children.findLastIndex((cell) => cell.children.length > 0) + 1),
    rows[0]?.children.length ?? 0,
  );
  if (columns === 0) return [];
  const children = rows.map(
    (row): TableRow => ({
      ...row,
      children: Array.from(
        { length: columns },
        (_, index) => row.children[index] ?? { type: "tableCell", children: [] },
      ),
    }),
  );
  return [{ ...node, align: Array.from({ length: columns }, (_, index) => node.align?.[index] ?? null), children }];
}

/** Two lists of a kind beside each other are one. */
function joinLists(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "list" && last?.type === "list" && (last.ordered ?? false) === (node.ordered ?? false))
      result[result.length - 1] = { ...last, children: [...last.children, ...node.children] };
    else result.push(node);
  }
  return result;
}

interface InlineOptions extends CleanOptions {
  /** Whether the line holds pictures and nothing else, so that their texts say nothing without them. */
  readonly isPictureOnly: boolean;
}

function cleanInlines(nodes: readonly PhrasingContent[], options: InlineOptions): PhrasingContent[] {
  return spaced(nodes.flatMap((node) => cleanInline(node, options)));
}

function cleanInline(node: PhrasingContent, options: InlineOptions): PhrasingContent[] {
  const { account, definitions, lineOf } = options;
  switch (node.type) {
    case "text":
      return options.readText(node.value, lineOf(node)).map(
        (part): PhrasingContent =>
          "code" in part
            ? { type: "inlineCode", value: part.code }
            : {
                type: "text",
                value: options.brand?.inText(part.text, lineOf(node)) ?? part.text,
                ...placeOf(node),
              },
      );
    case "inlineCode":
      return node.value.trim() === "" ? [] : [node];
    case "break":
      return [node];
    case "emphasis":
    case "strong":
    case "delete": {
      const children = cleanInlines(node.children, options).flatMap((one) =>
        one.type === node.type ? one.children : [one],
      );
      return marked(node.type, children, node);
    }
    case "link":
      return link(node, node.title, options);
    case "linkReference": {
      const definition = definitions.get(node.identifier);
      if (definition === undefined) return cleanInlines(node.children, options);
      return link({ type: "link", url: definition.url, children: node.children, ...placeOf(node) }, undefined, options);
    }
    case "image":
      return picture(node, options);
    case "imageReference": {
      const definition = definitions.get(node.identifier);
      if (definition === undefined) return node.alt ? [{ type: "text", value: node.alt }] : [];
      return picture({ type: "image", url: definition.url, alt: node.alt ?? "", ...placeOf(node) }, options);
    }
    default:
      if ("value" in node && typeof node.value === "string") return [{ type: "text", value: node.value }];
      account.syntax("");
      return [];
  }
}

/** Words in emphasis, with the spaces at their ends outside of it. */
function marked(
  type: "emphasis" | "strong" | "delete",
  children: readonly PhrasingContent[],
  node: PhrasingContent,
): PhrasingContent[] {
  const text = textOf(children);
  if (text.trim() === "" && !children.some((one) => one.type === "image")) return [{ type: "text", value: text }];
  const before = /^\s*/.exec(text)?.[0] ?? "";
  const after = /\s*$/.exec(text)?.[0] ?? "";
  return [
    ...(before === "" ? [] : [{ type: "text", value: " " } as const]),
    { type, children: trimLine(children), ...placeOf(node) } as PhrasingContent,
    ...(after === "" ? [] : [{ type: "text", value: " " } as const]),
  ];
}

function link(node: Link, title: string | null | undefined, options: InlineOptions): PhrasingContent[] {
  const { account, lineOf } = options;
  const line = lineOf(node);
  const children = cleanInlines(node.children, options).flatMap((one) => (one.type === "link" ? one.children : [one]));
  const words = textOf(children);
  const isBlank = words.trim() === "" && !children.some((one) => one.type === "image");
  const destination = options.resolve(node.url);
  const told = { line, address: node.url, says: words };
  const asText = (code: Parameters<Account["lose"]>[0]): PhrasingContent[] => {
    account.lose(code, title ?? "", { ...told, says: words || false });
    return children;
  };
  if (isBlank) {
    if (!node.children.some(isPicture)) account.lose("link-empty", title ?? "", { line, address: node.url });
    else if (title) account.lose("tooltip-dropped", title, { line });
    return children;
  }
  switch (destination.kind) {
    case "address": {
      // A picture that leads to itself, larger.
      const url = options.brand?.inLink(destination.url, line) ?? destination.url;
      return [{ type: "link", url, title: title || null, children, ...placeOf(node) }];
    }
    case "entry":
      if (destination.anchor !== undefined) account.lose("anchor-dropped", "", told);
      if (title) account.lose("tooltip-dropped", title, { line });
      if (children.some((one) => one.type === "image")) return children;
      return [{ type: "link", url: `entry:${destination.id}`, title: null, children, ...placeOf(node) }];
    case "anchor":
      return asText("anchor-dropped");
    case "unsafe":
    case "data":
      return asText("link-unsafe");
    case "file": {
      const file = options.carry(destination.path);
      if (file === undefined) return asText("attachment-not-carried");
      return [{ type: "link", url: file.name, title: title || null, children, ...placeOf(node) }];
    }
    case "unknown":
      return asText("link-unknown");
  }
}

function picture(node: Image, options: InlineOptions): PhrasingContent[] {
  const { account, lineOf, isPictureOnly } = options;
  const line = lineOf(node);
  const alt = (node.alt ?? "").replace(/\s+/g, " ").trim();
  const destination = options.resolve(node.url);
  if (destination.kind === "address" && /^https:/i.test(destination.url))
    return [{ ...node, url: destination.url, alt, title: node.title || null }];
  const path =
    destination.kind === "file" ? destination.path : destination.kind === "data" ? destination.url : undefined;
  const file = path === undefined ? undefined : options.carry(path);
  if (file !== undefined) return [{ ...node, url: file.name, alt, title: node.title || null }];
  const code = path === undefined ? "picture-missing" : "picture-not-carried";
  const address = node.url.startsWith("data:") ? "data:" : node.url;
  // In a sentence, the text says what the picture shows; alone, it would be a line about nothing.
  const isKept = !isPictureOnly && alt !== "" && alt.length <= MOST_ALT;
  account.lose(code, isKept ? (node.title ?? "") : `${node.alt ?? ""}\n${node.title ?? ""}`, {
    line,
    address,
    says: alt || false,
  });
  return isKept ? [{ type: "text", value: alt, ...placeOf(node) }] : [];
}

const MOST_ALT = 40;

/** Puts a space where the signs of emphasis would otherwise stand between a sign and a letter, and be none. */
function spaced(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last !== undefined && clashes(last, node)) result.push({ type: "text", value: " " });
    const before = result.at(-1);
    if (node.type === "inlineCode" && before?.type === "inlineCode" && before === last)
      result[result.length - 1] = { ...before, value: before.value + node.value };
    else if (node.type === "text" && before?.type === "text")
      result[result.length - 1] = { ...before, value: before.value + node.value };
    else result.push(node);
  }
  return result;
}

function clashes(left: PhrasingContent, right: PhrasingContent): boolean {
  if (left.type === "image" && right.type === "text") return /^[\p{L}\p{N}]/u.test(right.value);
  const [a, b] = [textOf([left]), textOf([right])];
  const isMarked = ({ type }: PhrasingContent) => type === "strong" || type === "emphasis" || type === "delete";
  if (isMarked(left))
    return (isMarked(right) && left.type === right.type) || (/[^\p{L}\p{N}\s]$/u.test(a) && /^[\p{L}\p{N}]/u.test(b));
  return isMarked(right) && /[\p{L}\p{N}]$/u.test(a) && /^[^\p{L}\p{N}\s]/u.test(b);
}

/** A line without spaces and breaks at its ends. */
function trimLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result = [...nodes];
  for (const [at, pattern] of [
    [0, /^\s+/],
    [-1, /\s+$/],
  ] as const) {
    for (let node = result.at(at); node !== undefined; node = result.at(at)) {
      const value = node.type === "text" ? node.value.replace(pattern, "") : "";
      if (node.type === "text" && value !== "") {
        if (value !== node.value) result[at === 0 ? 0 : result.length - 1] = { ...node, value };
        break;
      }
      if (node.type !== "text" && node.type !== "break") break;
      if (at === 0) result.shift();
      else result.pop();
    }
  }
  return result;
}

/** The words of a line, without alternative texts. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  return inlineTexts(nodes, []);
}

function placeOf(node: Nodes): { readonly position?: NonNullable<Nodes["position"]> } {
  return node.position === undefined ? {} : { position: node.position };
}
