import type { MetadataKind } from "../picture-facts.js";
import { allowedAttributes, isEditorsAttribute } from "./allowed-attributes.js";
import { allowedElements, type ElementRow, METADATA_ELEMENT } from "./allowed-elements.js";
import { checkValue, referencesIn } from "./allowed-values.js";
import type { DrawnElement, SvgReference } from "./count-drawn.js";
import { encodeEntities, encodeText } from "./entities.js";
import { createSvgNames, EDITOR, elementsIn } from "./names.js";
import { printSheet } from "./print-sheet.js";
import { forbid } from "./refuse.js";
import type { XmlElement } from "./xml-tree.js";

interface Printed {
  readonly svg: string;
  readonly drawn: DrawnElement;
}

/** Prints the elements of one picture, and notes what they drop and what they refer to. */
export function createSvgPrinter(root: XmlElement) {
  const names = createSvgNames(root);
  const byId = new Map<string, DrawnElement>();
  const dropped = new Set<MetadataKind>();
  const rules = new Map<string, SvgReference[]>();

  const print = (element: XmlElement, name: string, row: ElementRow): Printed => {
    const attributes = readAttributes(element, name);
    const contents = row.text === "style" ? printStyle(element) : printChildren(element, name, row);
    const start = `<${name}${name === "svg" ? ' xmlns="http://www.w3.org/2000/svg"' : ""}`;
    const written = [...attributes].map(([key, value]) => ` ${key}="${encodeEntities(value)}"`).join("");
    const drawn = { ...drawnBy(name, attributes), children: contents.drawn };
    if (drawn.id !== undefined && !byId.has(drawn.id)) byId.set(drawn.id, drawn);
    return { svg: `${start}${written}${contents.svg === "" ? "/>" : `>${contents.svg}</${name}>`}`, drawn };
  };

  const readAttributes = (element: XmlElement, elementName: string): ReadonlyMap<string, string> => {
    const attributes = new Map<string, string>();
    for (const { name: written, value, at } of element.attributes) {
      const name = names.ofAttribute(written, at);
      if (name === undefined) continue;
      if (name === EDITOR) dropped.add("other");
      else if (!isEditorsAttribute(name, elementName)) {
        const kind = allowedAttributes.get(name);
        if (kind === undefined || attributes.has(name)) return forbid("attribute", written, at);
        attributes.set(name, checkValue(kind, name, value, at));
      }
    }
    return attributes;
  };

  const printChildren = (element: XmlElement, name: string, row: ElementRow) => {
    const drawn: DrawnElement[] = [];
    let svg = "";
    for (const child of element.children) {
      if ("text" in child) {
        if (row.text === "shown") svg += encodeText(child.text);
        else if (child.text.trim() !== "") forbid("text", name, child.at);
        continue;
      }
      const childName = names.ofElement(child);
      if (childName === EDITOR || childName === METADATA_ELEMENT) noteDropped(child);
      else {
        const childRow = allowedElements.get(childName) ?? forbid("element", child.name, child.at);
        const printed = print(child, childName, childRow);
        svg += printed.svg;
        drawn.push(printed.drawn);
      }
    }
    return { svg, drawn };
  };

  const printStyle = (element: XmlElement) => {
    const text = element.children.map((child) =>
      "text" in child ? child.text : forbid("element", child.name, child.at),
    );
    const sheet = printSheet(text.join(""), element.at);
    for (const [selector, references] of sheet.references) {
      const all = rules.get(selector) ?? [];
      all.push(...references);
      rules.set(selector, all);
    }
    return { svg: encodeText(sheet.text), drawn: [] };
  };

  const noteDropped = (element: XmlElement) => {
    dropped.add("other");
    for (const { name } of elementsIn(element)) if (/^dc:(?:creator|rights)$/.test(name)) dropped.add("name");
  };

  return {
    byId,
    dropped,
    rules,
    printRoot(): Printed {
      if (names.ofElement(root) !== "svg") forbid("element", root.name, root.at);
      return print(root, "svg", { text: "none" });
    },
  };
}

/** What the attributes of an element say of how it is drawn. */
function drawnBy(name: string, attributes: ReadonlyMap<string, string>): Omit<DrawnElement, "children"> {
  const id = attributes.get("id");
  const classes = (attributes.get("class") ?? "").split(/\s+/).filter(Boolean);
  return {
    id,
    selectors: [name, ...classes.map((word) => `.${word}`), ...(id === undefined ? [] : [`#${id}`])],
    references: [...attributes].flatMap(([key, value]) =>
      key === "href" ? [{ id: value.slice(1), isPerPoint: false }] : referencesIn(key, value),
    ),
    points: (attributes.get("d") ?? attributes.get("points") ?? "").length / 2 + 1,
  };
}
