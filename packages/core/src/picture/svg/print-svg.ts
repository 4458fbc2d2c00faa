import type { MetadataKind } from "../picture-facts.js";
import type { PictureFault } from "../picture-fault.js";
import { checkDrawn } from "./count-drawn.js";
import { createSvgPrinter } from "./print-element.js";
import { readXml } from "./read-xml.js";
import { refuseSize } from "./refuse.js";
import { svgSize } from "./svg-size.js";
import { catchFault } from "./xml-tree.js";

/** An SVG that holds nothing but what is allowed. */
export interface PrintedSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What was dropped: notes and metadata of editors. */
  readonly metadata: readonly MetadataKind[];
}

/**
 * Prints an SVG anew from its tree, so that only what the lists name can be in it: elements, attributes, properties and
 * the shapes of their values. What shows nothing anyway is dropped: comments, the `metadata` element, and what editors keep
 * in namespaces of their own. The first other thing is a fault that names it. Printing what was printed changes nothing.
 */
export function printSvg(text: string): PrintedSvg | PictureFault {
  return catchFault(text, () => {
    const { root, hasComments } = readXml(text);
    const printer = createSvgPrinter(root);
    if (hasComments) printer.dropped.add("text");
    const { svg, drawn } = printer.printRoot();
    checkDrawn({ root: drawn, byId: printer.byId, rules: printer.rules });
    const value = (name: string) => root.attributes.find((attribute) => attribute.name === name)?.value;
    const size = svgSize(value) ?? refuseSize();
    return { svg, ...size, metadata: [...printer.dropped] };
  });
}
