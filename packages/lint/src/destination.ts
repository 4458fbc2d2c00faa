import type { Span } from "@fixbook/core";
import type { Definition, Image, Link, Nodes } from "mdast";

/** A node that names an address. */
export type AddressNode = Link | Image | Definition;

/** The types of {@link AddressNode}. */
export const ADDRESS_NODES = ["link", "image", "definition"] as const satisfies readonly AddressNode["type"][];

/** Where the address of a node stands in the source; undefined where it is written with escapes or placeholders. */
export function destinationSpan(node: AddressNode, source: string): Span | undefined {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  // The words of a link come before its address, and may hold it too; those of `<https://…>` are the address.
  const isAutolink = source[start] === "<";
  const last = node.type === "link" && !isAutolink ? node.children.at(-1)?.position?.end.offset : undefined;
  const at = source.indexOf(node.url, last ?? (node.type === "image" ? source.indexOf("](", start) : start));
  return node.url === "" || at === -1 || at + node.url.length > end
    ? undefined
    : { start: at, end: at + node.url.length };
}

/** The place of a node. */
export function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** The host of a web address in lower case; undefined for other addresses, and where a placeholder is part of it. */
export function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
  return host === undefined || /[\ue000-\uf8ff]/.test(host) ? undefined : host;
}
