import type { Artifact } from "@fixbook/core";
import { helpScript, searchScript } from "../src/client.gen.js";
import { attribute, type Element, elementsOf } from "./site.js";

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
  if (path.endsWith(".js")) return OWN_SCRIPTS.has(contents) || INDEX.test(contents) ? undefined : "a script";
  const elements = elementsOf(contents);
  const own = ["script", "form"].flatMap((name) => elements.find((element) => element.tagName === name) ?? []);
  for (const element of elements) {
    const { tagName, attrs } = element;
    if (own.includes(element) && isOwn(element)) continue;
    if (ACTIVE_ELEMENTS.has(tagName)) return `a ${tagName} element`;
    for (const { name, value } of attrs) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc" || name === "http-equiv")
        return `a ${name} attribute`;
      if (ADDRESSES.has(name) && !isHarmless(value)) return `${name}="${value}"`;
    }
  }
  return undefined;
}

const OWN_SCRIPTS = new Set([helpScript, searchScript]);
/** One assignment of one string of JSON. */
const INDEX = /^self\.fixbookIndex=JSON\.parse\('(?:[^'\\\r\n\u2028\u2029]|\\[\\']|\\u202[89])*'\);\n$/;

/** Whether an element is the page's own script or search field, attribute by attribute. */
function isOwn(element: Element): boolean {
  const names = element.attrs.map(({ name }) => name).join(" ");
  if (element.tagName === "script") {
    const src = attribute(element, "src") ?? "";
    return names === "defer src" && /^(?:\.\.\/)*assets\/help\.js$/.test(src) && element.childNodes.length === 0;
  }
  const action = attribute(element, "action") ?? "";
  return names === "class role action" && /^(?:\.\.\/)*index\.html#section-symptoms$/.test(action);
}

/** An address of a known scheme, or a relative one without a host. Browsers drop tabs and line ends, and so does this. */
function isHarmless(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what browsers drop before they read an address.
  const read = address.replace(/[\t\n\r]/g, "").replace(/^[\u0000-\u0020]+/, "");
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(read)) return true;
  return !/^[a-z][a-z0-9+.-]*:/i.test(read) && !/^[/\\]{2}/.test(read);
}
