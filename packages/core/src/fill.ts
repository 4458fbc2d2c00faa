import type {
  Area,
  Block,
  Book,
  BookEntry,
  Brand,
  Entry,
  EntryHead,
  FixPart,
  Inline,
  Inventory,
  PlaceholderDeclaration,
  PlaceholderFiller,
  PublishedFile,
  RichText,
  Section,
  Template,
} from "@fixbook/schema";
import { sectionsOf } from "@fixbook/schema";
import { mapEntry, type Shelf } from "./entry/entry-stub.js";
import { mapParts } from "./entry/steps.js";
import type { FilePlace } from "./files/file-index.js";
import { createFileLookup, type FileLookup } from "./files/file-lookup.js";
import { sizeInWords } from "./files/size-in-words.js";
import { safeUrl } from "./html.js";
import { type KeptPlace, keptPlaceholder } from "./kept.js";
import { guardAcross, guardShapes } from "./leak.js";
import { mapJson } from "./map-json.js";
import { placeholderLabel } from "./placeholder.js";
import type { Filled } from "./renderer.js";
import { unwrapped } from "./rich-text/unwrapped.js";
import { splitTemplate } from "./template.js";

type BookSettings = Omit<Book, "entries">;

/** Fills templates and rich text for one brand and one target. */
export interface Filler {
  /** What a book says besides its entries. */
  book(book: BookSettings): Filled<BookSettings>;
  entry(entry: Entry): Filled<Entry>;
  entry(entry: BookEntry): Filled<BookEntry>;
  /** A template as plain text. */
  text(template: Template): string;
  /** A template as a URL: values are percent-encoded for the part of the URL in which they stand. */
  url(template: Template): string;
}

/** Makes the filler of a brand for the texts of its book, which may name files of it. */
export function createBookFiller(
  { placeholders, files = [], locale }: Pick<Book, "placeholders" | "files" | "locale">,
  brand: Brand,
  keeps: readonly PlaceholderFiller[] = [],
): Filler {
  return createFiller(placeholders, brand, keeps, createFileLookup(files, { brand: brand.id, locale }));
}

/** The same filler, which fills an entry once for all that it is asked for. */
export function rememberFilled(filler: Filler): Filler {
  const made = new WeakMap<BookEntry, Filled<BookEntry>>();
  const entry = (source: BookEntry): Filled<BookEntry> => {
    const filled = made.get(source) ?? filler.entry(source);
    made.set(source, filled);
    return filled;
  };
  return { ...filler, entry: entry as Filler["entry"] };
}

/**
 * Makes the filler of a brand. Placeholders are filled once, with values as data: a value is never read again as
 * Markdown, as a template or as a URL's structure. What `keeps` names the filler of stays, as a
 * {@link keptPlaceholder}; what else the build does not fill becomes `[name]`. Text that merely looks like a placeholder is guarded, so that
 * `finishArtifact` can tell it from a leak.
 *
 * `fileOf` finds what is published of the files that texts name.
 *
 * Assumes that the book has passed its checks: an undeclared placeholder or a missing value throws.
 */
export function createFiller(
  placeholders: ReadonlyMap<string, PlaceholderDeclaration>,
  brand: Brand,
  keeps: readonly PlaceholderFiller[] = [],
  fileOf: FileLookup = () => undefined,
): Filler {
  const declarationOf = (name: string): PlaceholderDeclaration => {
    const declaration = placeholders.get(name);
    if (declaration === undefined) throw new Error(`Placeholder ${name} is not declared; the book was not checked.`);
    return declaration;
  };
  const numbers = new Map([...placeholders.keys()].map((name, index) => [name, index]));
  const isKept = (name: string): boolean => keeps.includes(declarationOf(name).filledBy);
  const kept = (name: string, place: KeptPlace, before?: string): string =>
    keptPlaceholder(numbers.get(name) ?? 0, place, before);
  const valueFor = (name: string): string => {
    if (declarationOf(name).filledBy !== "build") return placeholderLabel(name);
    const value = brand.values.get(name);
    if (value === undefined) throw new Error(`Brand ${brand.id} has no value for ${name}; the book was not checked.`);
    return value;
  };

  const fillText = (template: Template, place: KeptPlace): string => {
    if (!template.includes("<<")) return guardShapes(template);
    let text = "";
    for (const part of splitTemplate(template)) {
      if ("text" in part) text += part.text;
      else text += isKept(part.placeholder) ? kept(part.placeholder, place) : valueFor(part.placeholder);
    }
    return guardShapes(text);
  };
  const text = (template: Template): string => fillText(template, "text");
  const code = (template: Template): string => fillText(template, "code");

  const url = (template: Template): string => {
    let filled = "";
    for (const part of splitTemplate(template)) {
      if ("text" in part) filled += part.text;
      else if (isKept(part.placeholder))
        filled += kept(part.placeholder, urlPlace(declarationOf(part.placeholder), filled), filled);
      else filled += urlPart(valueFor(part.placeholder), declarationOf(part.placeholder), filled);
    }
    return guardShapes(safeUrl(filled) ?? filled);
  };

  /** Whose text is being filled; undefined for that of the book. */
  let place: FilePlace | undefined;
  const within = <Value>(source: FilePlace, fill: () => Value): Value => {
    const outer = place;
    place = source;
    try {
      return fill();
    } finally {
      place = outer;
    }
  };
  const base = brand.url?.replace(/\/$/, "");
  const address = (template: Template): { readonly url: string; readonly file?: PublishedFile } => {
    const file = fileOf(template, place);
    if (file === undefined) return { url: url(template) };
    return { url: base === undefined ? "" : guardShapes(`${base}/${file.published}`), file };
  };

  const inlines = (nodes: readonly Inline[]): readonly Inline[] => guardTexts(sayFiles(mapSame(nodes, inline)));
  const inline = (node: Inline): Inline => {
    switch (node.type) {
      case "text":
        return same(node, "value", guardShapes(unwrapped(node.value)));
      case "inlineCode":
        return same(node, "value", code(node.value));
      case "placeholder":
        if (isKept(node.name)) return { type: "text", value: kept(node.name, "text") };
        if (declarationOf(node.name).filledBy !== "build") return node;
        return { type: "text", value: guardShapes(valueFor(node.name)) };
      case "picture":
        return {
          ...node,
          ...address(node.url),
          title: node.title === null ? null : text(node.title),
          alt: text(node.alt),
        };
      case "link":
        return {
          ...node,
          ...address(node.url),
          title: node.title === null ? null : text(node.title),
          children: inlines(node.children),
        };
      case "break":
        return node;
      default:
        return same(node, "children", inlines(node.children));
    }
  };
  const blocks = (nodes: RichText): RichText => mapSame(nodes, block);
  const block = (node: Block): Block => {
    switch (node.type) {
      case "paragraph":
      case "heading":
        return same(node, "children", inlines(node.children));
      case "list":
        return same(
          node,
          "children",
          mapSame(node.children, (item) => same(item, "children", blocks(item.children))),
        );
      case "blockquote":
      case "alert":
        return same(node, "children", blocks(node.children));
      case "code":
        return same(node, "value", code(node.value));
      case "table":
        return same(
          node,
          "children",
          mapSame(node.children, (row) =>
            same(
              row,
              "children",
              mapSame(row.children, (cell) => same(cell, "children", inlines(cell.children))),
            ),
          ),
        );
    }
  };
  const optional = <Key extends string, Value>(key: Key, value: Value | undefined, fill: (value: Value) => Value) =>
    (value === undefined ? {} : { [key]: fill(value) }) as { [K in Key]?: Value };

  const head = <Head extends EntryHead>(source: Head): Head => within(source, () => headOf(source));
  const headOf = <Head extends EntryHead>(source: Head): Head => {
    const { title, titleCut, summary, signatures, also, appliesTo, extra } = source;
    const filled: Partial<EntryHead> = {
      title: text(title),
      ...optional("titleCut", titleCut, (pieces) => pieces.map(text)),
      ...optional("summary", summary, blocks),
      signatures: same(signatures, "messages", mapSame(signatures.messages, text) as string[]),
      also: mapSame(also, text) as string[],
      appliesTo: mapSame(appliesTo, text) as string[],
      extra: mapJson(extra, text, guardShapes),
    };
    const isSame = Object.entries(filled).every(([key, value]) => source[key as keyof EntryHead] === value);
    return isSame ? source : { ...source, ...filled };
  };
  const shelf: Shelf = {};
  const entry = (source: BookEntry) => asFilled(mapEntry(source, { head, whole }, shelf));
  const held = {
    blocks,
    parts: (parts: readonly FixPart[]) => mapParts(parts, blocks, inlines),
    items: (list: readonly RichText[]) => list.map(blocks),
  };
  /** The fields of an object that are sections, filled. */
  const sectionsIn = (source: object, of: Section["of"]): object =>
    Object.fromEntries(
      sectionsOf(of).flatMap(({ id, holds }) => {
        const value = (source as Readonly<Record<string, never>>)[id];
        return value === undefined ? [] : [[id, held[holds](value)]];
      }),
    );
  const whole = (source: Entry): Entry => within(source, () => wholeOf(source));
  const wholeOf = (source: Entry): Entry => ({
    ...headOf(source),
    ...sectionsIn(source, "entry"),
    ...optional("firstCheck", source.firstCheck, blocks),
    solutions: source.solutions.map((solution) => ({
      ...solution,
      ...optional("name", solution.name, text),
      ...sectionsIn(solution, "solution"),
    })),
    sections: source.sections.map((section) => same(section, "blocks", blocks(section.blocks))),
  });

  const area = (source: Area): Area => ({
    ...source,
    title: text(source.title),
    ...optional("summary", source.summary, blocks),
    ...optional("guide", source.guide, (guide) => ({
      ...guide,
      title: text(guide.title),
      ...optional("summary", guide.summary, blocks),
    })),
    ...optional("empty", source.empty, text),
  });
  const inventory = (source: Inventory): Inventory => ({
    ...source,
    title: text(source.title),
    items: source.items.map((item) => ({ ...item, title: text(item.title), url: url(item.url) })),
  });

  const book = (source: BookSettings): Filled<BookSettings> =>
    asFilled({
      ...source,
      title: text(source.title),
      ...optional("intro", source.intro, blocks),
      ...optional("editUrl", source.editUrl, guardShapes),
      ...optional("footer", source.footer, blocks),
      placeholders: new Map(
        [...source.placeholders].map(([name, declaration]) => [
          name,
          same(declaration, "description", guardShapes(declaration.description)),
        ]),
      ),
      areas: source.areas.map(area),
      support: {
        ...optional("intro", source.support.intro, blocks),
        checklist: source.support.checklist.map(blocks),
        ...optional("contact", source.support.contact, blocks),
        ...optional("address", source.support.address, url),
      },
      labels: Object.fromEntries(
        Object.entries(source.labels).map(([id, label]) => [id, text(label)]),
      ) as Book["labels"],
      sections: source.sections.map((section) => same(section, "title", guardShapes(section.title))),
      products: source.products.map((product) => ({
        ...product,
        title: text(product.title),
        platforms: product.platforms.map((platform) => ({ ...platform, title: text(platform.title) })),
      })),
      synonyms: source.synonyms.map(({ from, to }) => ({ from: from.map(guardShapes), to: to.map(guardShapes) })),
      inventories: source.inventories.map(inventory),
      records: source.records.map((record) =>
        record.kind === "retired" ? { ...record, note: text(record.note) } : record,
      ),
    });

  return { book, entry: entry as Filler["entry"], text, url };
}

function asFilled<T>(value: T): Filled<T> {
  return value as Filled<T>;
}

/** Says what the files that links offer are, as people decide by it whether to download them: `the log (LOG, 24 KB)`. */
function sayFiles(nodes: readonly Inline[]): readonly Inline[] {
  if (!nodes.some((node) => node.type === "link" && node.file !== undefined)) return nodes;
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type !== "link" || node.file === undefined) return [node];
    const { format, bytes } = node.file;
    return [node, { type: "text", value: ` (${format.toUpperCase()}, ${sizeInWords(bytes)})` }];
  });
}

/** Text beside text, as it is where a value was filled in, is read as one. */
function guardTexts(nodes: readonly Inline[]): readonly Inline[] {
  const isBesideText = (at: number) => nodes[at]?.type === "text" && nodes[at + 1]?.type === "text";
  if (!nodes.some((_, at) => isBesideText(at))) return nodes;
  const guarded: Inline[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const texts: string[] = [];
    for (let node = nodes[at]; node?.type === "text"; node = nodes[++at]) texts.push(node.value);
    guarded.push(...guardAcross(texts).map((value): Inline => ({ type: "text", value })));
    const node = nodes[at];
    if (node !== undefined) guarded.push(node);
  }
  return guarded;
}

/** Where a kept placeholder stands in a URL of which `before` comes first. */
function urlPlace({ type }: PlaceholderDeclaration, before: string): "url" | "base" {
  return (type === "url" && before === "") || (type === "phone" && /^tel:$/i.test(before)) ? "base" : "url";
}

/** The value as it stands in a URL of which `before` comes first. */
function urlPart(value: string, { type }: PlaceholderDeclaration, before: string): string {
  switch (type) {
    case "url":
      return before === "" ? value.replace(/\/$/, "") : encodeURIComponent(value);
    case "email":
      return encodeURIComponent(value).replace("%40", "@");
    case "phone":
      return /^tel:$/i.test(before) ? value.replace(/[^+0-9]/g, "") : encodeURIComponent(value);
    case "text":
      return encodeURIComponent(value);
  }
}

/** The node with one field replaced, or the node itself when nothing changes: unfilled text is shared, not copied. */
function same<Node extends object, Key extends keyof Node>(node: Node, key: Key, value: Node[Key]): Node {
  return node[key] === value ? node : { ...node, [key]: value };
}

function mapSame<Item>(items: readonly Item[], map: (item: Item) => Item): readonly Item[] {
  let mapped: Item[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item;
    const value = map(item);
    if (mapped === undefined && value !== item) mapped = items.slice(0, index);
    mapped?.push(value);
  }
  return mapped ?? items;
}
