import { allowedProperties, type ValueKind } from "./allowed-attributes.js";
import type { SvgReference } from "./count-drawn.js";
import { forbid } from "./refuse.js";

/** The value of an attribute or a property as it is printed; refuses one that could lead out of the picture. */
export function checkValue(kind: ValueKind, name: string, value: string, at: number): string {
  if (kind === "style") return printDeclarations(value, at);
  return shapes[kind].test(kind === "value" ? withoutCalls(value) : value) ? value : forbid("value", name, at);
}

/** Declarations of style; those of an editor are dropped. */
export function printDeclarations(style: string, at: number): string {
  const printed: string[] = [];
  for (const declaration of style.split(";")) {
    if (declaration.trim() === "") continue;
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, Math.max(colon, 0)).trim();
    const value = declaration.slice(colon + 1).trim();
    if (EDITORS_PROPERTY.test(property)) continue;
    if (!allowedProperties.has(property)) forbid("property", property === "" ? declaration.trim() : property, at);
    printed.push(`${property}:${checkValue("value", property, value, at)}`);
  }
  return printed.join(";");
}

/** What Inkscape and Illustrator write for themselves; browsers know none of it. */
const EDITORS_PROPERTY = /^(?:-inkscape-[\w-]+|shape-(?:inside|margin|padding|subtract)|enable-background)$/;

/** What a value refers to; a marker is drawn at each point of its path. */
export function referencesIn(name: string, value: string): readonly SvgReference[] {
  if (!value.includes("url")) return [];
  const isPerPoint = name.startsWith("marker") || value.includes("marker");
  return [...value.matchAll(URL)].map(([, , id = ""]) => ({ id, isPerPoint }));
}

const ID = String.raw`[\p{L}_][\p{L}\p{N}_.:-]*`;
/** The one address that is allowed: a part of this picture. */
const URL = new RegExp(String.raw`\burl\(\s*(["']?)#(${ID})\1\s*\)`, "gu");
const CALL = /\b(?:rgba?|hsla?|matrix|translate|translate[XY]|scale|scale[XY]|rotate|skew[XY]|skew)\(([^()]*)\)/gu;

function withoutCalls(value: string): string {
  if (!value.includes("(")) return value;
  return value.replace(URL, " ").replace(CALL, " $1 ");
}

const shapes: Readonly<Record<Exclude<ValueKind, "style">, RegExp>> = {
  // Words, numbers, colours and font names, without a bracket, a slash or a backslash.
  value: /^[\p{L}\p{M}\p{N}\s_.,#%+\-'"!]*$/u,
  id: new RegExp(`^${ID}$`, "u"),
  classes: /^[\p{L}\p{N}\s_-]{0,1000}$/u,
  reference: new RegExp(`^#${ID}$`, "u"),
  words: /^[^\p{Cc}]*$/u,
};
