import { createRenderContext, type LinkStyle, renderTarget } from "@fixbook/core";
import type { Book, Brand } from "@fixbook/schema";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { renderHost } from "../../../test/render-host.js";
import { htmlRenderer } from "../src/index.js";

export type Element = DefaultTreeAdapterTypes.Element;

/** The artifacts of a book by path, as they are published. */
export function renderSite(
  book: Book,
  brand: Brand | undefined = book.brands[0],
  links?: LinkStyle,
): Map<string, string> {
  if (brand === undefined) throw new Error("The book has no brand.");
  const context = createRenderContext(htmlRenderer, book, brand, { ...renderHost, links });
  return new Map([...renderTarget(htmlRenderer, context, () => true)].map(({ path, contents }) => [path, contents]));
}

/** A brand of a book that has no address yet. */
export function withoutUrl({ brands: [brand] }: Book): Brand {
  if (brand === undefined) throw new Error("The book has no brand.");
  const { url: _, ...rest } = brand;
  return rest;
}

/** Every element of a page, in document order, as a browser without scripts reads it. */
export function elementsOf(contents: string): Element[] {
  return elementsIn(parse(contents, { scriptingEnabled: false }));
}

/** A node and the elements in it, in document order. */
export function elementsIn(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = "tagName" in node ? [node] : [];
  return "childNodes" in node ? [...own, ...node.childNodes.flatMap(elementsIn)] : own;
}

/** The value of an attribute, or undefined when the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text in an element, white space collapsed. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  const text = (of: DefaultTreeAdapterTypes.Node): string =>
    "value" in of ? of.value : "childNodes" in of ? of.childNodes.map(text).join("") : "";
  return text(node).replace(/\s+/g, " ").trim();
}

/** The elements that have a class. */
export function withClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter((element) => attribute(element, "class")?.split(" ").includes(name));
}
