import type { Artifact } from "@fixbook/core";
import { elementsOf } from "./site.js";

const ACTIVE_ELEMENTS = new Set([
  "script",
  "style",
  "iframe",
  "frame",
  "object",
  "embed",
  "form",
  "base",
  "template",
  "svg",
  "math",
  "noscript",
]);
const ADDRESSES = new Set([
  "href",
  "src",
  "srcset",
  "action",
  "formaction",
  "poster",
  "data",
  "ping",
  "background",
  "cite",
]);

/** Why an artifact is active, or undefined when it only shows something. */
export function whyActive({ path, contents }: Pick<Artifact, "path" | "contents">): string | undefined {
  if (path.endsWith(".css")) return /@import|url\(|expression\(|<\//i.exec(contents)?.[0];
  for (const { tagName, attrs } of elementsOf(contents)) {
    if (ACTIVE_ELEMENTS.has(tagName)) return `a ${tagName} element`;
    for (const { name, value } of attrs) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc" || name === "http-equiv")
        return `a ${name} attribute`;
      if (ADDRESSES.has(name) && !isHarmless(value)) return `${name}="${value}"`;
    }
  }
  return undefined;
}

/** An address of a known scheme, or a relative one without a host. Browsers drop tabs and line ends, and so does this. */
function isHarmless(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what browsers drop before they read an address.
  const read = address.replace(/[\t\n\r]/g, "").replace(/^[\u0000-\u0020]+/, "");
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(read)) return true;
  return !/^[a-z][a-z0-9+.-]*:/i.test(read) && !/^[/\\]{2}/.test(read);
}
