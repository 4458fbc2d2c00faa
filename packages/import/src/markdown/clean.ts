import { codeLanguage } from "@fixbook/schema";
import type {
  Blockquote,
  Code,
  Definition,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from "mdast";
import { alertKindOf } from "../dialects/dialect.js";
import { textsOf } from "../law/words.js";
import { type CleanOptions, cleanInlines, isPicture, placeOf, textOf, trimLine } from "./clean-inline.js";

export { type CarriedFile, textOf } from "./clean-inline.js";

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
