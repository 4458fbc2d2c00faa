/** How the value of an attribute is checked. */
export type ValueKind = "value" | "id" | "classes" | "reference" | "style" | "words";

/** The properties of style that a picture may set, as attributes or in a style; all that have an effect on what is drawn. */
export const allowedProperties: ReadonlySet<string> = new Set([
  ...["fill", "fill-opacity", "fill-rule", "color", "opacity", "visibility", "display", "overflow", "paint-order"],
  ...["stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"],
  ...["stroke-opacity", "stroke-width", "vector-effect", "shape-rendering", "text-rendering", "color-rendering"],
  ...["stop-color", "stop-opacity", "clip-path", "clip-rule", "mask", "mask-type", "mix-blend-mode", "isolation"],
  ...[
    "marker",
    "marker-start",
    "marker-mid",
    "marker-end",
    "color-interpolation",
    "color-interpolation-filters",
    "solid-color",
    "solid-opacity",
  ],
  ...["font-family", "font-size", "font-stretch", "font-style", "font-variant", "font-weight", "font-kerning"],
  ...["font-variant-ligatures", "font-variant-position", "font-variant-caps", "font-variant-numeric"],
  ...["font-variant-alternates", "font-variant-east-asian", "font-feature-settings", "font-variation-settings"],
  ...["font-size-adjust", "letter-spacing", "word-spacing", "line-height", "text-align", "text-anchor"],
  ...["text-decoration", "text-decoration-line", "text-decoration-style", "text-decoration-color", "text-indent"],
  ...["text-transform", "text-orientation", "text-overflow", "white-space", "writing-mode", "direction"],
  ...["unicode-bidi", "dominant-baseline", "alignment-baseline", "baseline-shift", "transform", "transform-origin"],
  ...["transform-box", "image-rendering"],
]);

const geometry: readonly string[] = [
  ...["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "width", "height"],
  ...["d", "points", "rotate", "textLength", "lengthAdjust", "pathLength", "offset", "viewBox", "preserveAspectRatio"],
  ...["gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits"],
  ...["patternUnits", "patternContentUnits", "patternTransform", "refX", "refY", "markerUnits", "markerWidth"],
  ...["markerHeight", "orient", "xml:space", "xml:lang", "lang", "role", "aria-hidden", "aria-labelledby"],
];

/** The attributes that a picture may have, whatever element they stand at, and what their values may be. */
export const allowedAttributes: ReadonlyMap<string, ValueKind> = new Map<string, ValueKind>([
  ...[...allowedProperties, ...geometry].map((name): [string, ValueKind] => [name, "value"]),
  ["id", "id"],
  ["class", "classes"],
  ["href", "reference"],
  ["style", "style"],
  ["aria-label", "words"],
]);

/** What editors write for themselves without a namespace; it shows nothing, and is dropped. */
export function isEditorsAttribute(name: string, element: string): boolean {
  if (element === "style") return name === "type";
  return name.startsWith("data-") || ["version", "baseProfile", "enable-background"].includes(name);
}
