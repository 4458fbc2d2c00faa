/**
 * The size of an SVG in whole CSS pixels: its width and height where both are lengths, else the view box, whose shape also
 * fills in the side that is missing. Undefined where nothing states one. (SVG 2, section 8.12.)
 */
export function svgSize(attribute: (name: string) => string | undefined) {
  const width = pixels(attribute("width"));
  const height = pixels(attribute("height"));
  if (width !== undefined && height !== undefined) return rounded(width, height);
  const box = VIEW_BOX.exec(attribute("viewBox") ?? "");
  if (box === null) return undefined;
  const [boxWidth, boxHeight] = [Number(box[1]), Number(box[2])];
  if (width !== undefined) return rounded(width, (width * boxHeight) / boxWidth);
  if (height !== undefined) return rounded((height * boxWidth) / boxHeight, height);
  return rounded(boxWidth, boxHeight);
}

const NUMBER = String.raw`[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][+-]?\d{1,3})?`;
const VIEW_BOX = new RegExp(
  String.raw`^\s{0,9}${NUMBER}[\s,]{1,9}${NUMBER}[\s,]{1,9}(${NUMBER})[\s,]{1,9}(${NUMBER})\s{0,9}$`,
);
const LENGTH = new RegExp(String.raw`^\s{0,9}(${NUMBER})(px|pt|pc|mm|cm|in)?\s{0,9}$`);
const units: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

function pixels(length: string | undefined): number | undefined {
  const found = LENGTH.exec(length ?? "");
  return found === null ? undefined : Number(found[1]) * (units[found[2] ?? "px"] ?? 1);
}

function rounded(width: number, height: number) {
  const isSize = width > 0 && height > 0 && Number.isFinite(width) && Number.isFinite(height);
  return isSize ? { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) } : undefined;
}
