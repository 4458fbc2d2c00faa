import type { Definition, Image, Link, Nodes, PhrasingContent } from "mdast";
import type { Account } from "../law/account.js";
import { inlineTexts } from "../law/words.js";
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

interface InlineOptions extends CleanOptions {
  /** Whether the line holds pictures and nothing else, so that their texts say nothing without them. */
  readonly isPictureOnly: boolean;
}

export function cleanInlines(nodes: readonly PhrasingContent[], options: InlineOptions): PhrasingContent[] {
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
    case "withheld":
      account.lose("link-to-draft", title ?? "", { ...told, says: `[${words}](entry:${destination.id})` });
      return children;
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
export function trimLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
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

export function placeOf(node: Nodes): { readonly position?: NonNullable<Nodes["position"]> } {
  return node.position === undefined ? {} : { position: node.position };
}

export function isPicture(node: Nodes): boolean {
  return node.type === "image" || node.type === "imageReference";
}
