/** An element that a picture may hold. */
export interface ElementRow {
  /** `shown`: text that is drawn or read out; `style`: rules of style; `none`: white space alone, which is dropped. */
  readonly text: "none" | "shown" | "style";
}

const container: ElementRow = { text: "none" };
const withText: ElementRow = { text: "shown" };

/**
 * The elements of SVG that draw, and nothing else: none that runs, loads, links, animates or holds another language. Not
 * `image`, whose pixels would be a picture in the picture, nor filters, which cost time without bound.
 */
export const allowedElements: ReadonlyMap<string, ElementRow> = new Map(
  [
    ...["g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"],
    ...["linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker"],
  ]
    .map((name): [string, ElementRow] => [name, container])
    .concat(
      ["text", "tspan", "title", "desc"].map((name): [string, ElementRow] => [name, withText]),
      [["style", { text: "style" }]],
    ),
);

/** An element of SVG that shows nothing and is dropped with all that it holds. */
export const METADATA_ELEMENT = "metadata";
