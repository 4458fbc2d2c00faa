import { type Artifact, languageScript, parseWithRemark, wordsLocales, wordsScript } from "@fixbook/core";
import { languages } from "@fixbook/search";
import { appliesScript, helpScript, searchScript } from "../src/client.gen.js";
import { contentPolicy } from "../src/parts/metadata.js";
import { filterWords, scriptWords, searchWords } from "../src/words.gen.js";
import { attribute, type Element, elementsOf, textOf } from "./site.js";

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
  if (/\.(?:md|txt)$/.test(path)) return whyActiveMarkdown(contents);
  const elements = elementsOf(contents);
  const own = [
    elements.find((element) => attribute(element, "src")?.endsWith("/applies.js") === true),
    elements.find((element) => element.tagName === "script" && !isData(element) && attribute(element, "defer") === ""),
    elements.find((element) => element.tagName === "form"),
  ];
  for (const element of elements) {
    const { tagName, attrs } = element;
    if (own.includes(element) && isOwn(element)) continue;
    if (isData(element)) continue;
    if (tagName === "meta" && isHarmlessMeta(element)) continue;
    if (tagName === "noscript" && holdsRedirect(element)) continue;
    if (ACTIVE_ELEMENTS.has(tagName)) return `a ${tagName} element`;
    for (const { name, value } of attrs) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc" || name === "http-equiv")
        return `a ${name} attribute`;
      if (ADDRESSES.has(name) && !isHarmless(value)) return `${name}="${value}"`;
    }
  }
  return undefined;
}

const OWN_SCRIPTS = new Set(
  ["", ...Object.keys(languages), ...wordsLocales].flatMap((locale) => [
    wordsScript(scriptWords, locale) + helpScript,
    wordsScript(filterWords, locale) + appliesScript,
    wordsScript(searchWords, locale) + languageScript(locale) + searchScript,
  ]),
);
/** One assignment of one string of JSON. */
const INDEX = /^self\.fixbookIndex=JSON\.parse\('(?:[^'\\\r\n\u2028\u2029]|\\[\\']|\\u202[89])*'\);\n$/;

/** Whether an element is the page's own script or search field, attribute by attribute. */
function isOwn(element: Element): boolean {
  const names = element.attrs.map(({ name }) => name).join(" ");
  if (element.tagName === "script") {
    const src = attribute(element, "src") ?? "";
    const file = names === "src" ? "applies" : names === "defer src" ? "help" : undefined;
    return (
      file !== undefined &&
      new RegExp(`^(?:(?:\\.\\./)*|/(?:[^/]+/)*)assets/${file}\\.js$`).test(src) &&
      element.childNodes.length === 0
    );
  }
  const action = attribute(element, "action") ?? "";
  return (
    names === "class role action" && /^(?:(?:\.\.\/)*|\/(?:[^/]+\/)*)(?:index\.html)?#section-symptoms$/.test(action)
  );
}

/** A script element that no browser runs, with nothing but JSON in it. */
function isData(element: Element): boolean {
  if (element.tagName !== "script" || element.attrs.length !== 1) return false;
  if (attribute(element, "type") !== "application/ld+json") return false;
  JSON.parse(textOf(element));
  return true;
}

/** The page's policy, or a redirect to a harmless address. */
function isHarmlessMeta(element: Element): boolean {
  const content = attribute(element, "content") ?? "";
  const names = element.attrs.map(({ name }) => name).join(" ");
  switch (attribute(element, "http-equiv")) {
    case "Content-Security-Policy":
      return names === "http-equiv content" && content === `${contentPolicy}`;
    case "refresh":
      return names === "http-equiv content" && content.startsWith("0; url=") && isHarmless(content.slice(7));
    default:
      return false;
  }
}

/** Whether all that a browser without scripts does is to follow a redirect. */
function holdsRedirect({ childNodes: [meta, ...others] }: Element): boolean {
  return (
    meta !== undefined &&
    "tagName" in meta &&
    attribute(meta, "http-equiv") === "refresh" &&
    isHarmlessMeta(meta) &&
    others.length === 0
  );
}

/** Markdown is active where a reader that shows it would run markup or follow an address. */
function whyActiveMarkdown(contents: string): string | undefined {
  type Root = ReturnType<typeof parseWithRemark>;
  const walk = (node: Root | Root["children"][number]): string | undefined => {
    if (node.type === "html") return `the markup ${node.value}`;
    if ("url" in node && !isHarmless(node.url)) return `a ${node.type} to ${node.url}`;
    if (!("children" in node)) return undefined;
    for (const child of node.children) {
      const reason = walk(child);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
  return walk(parseWithRemark(contents));
}

/** An address of a known scheme, or a relative one without a host. Browsers drop tabs and line ends, and so does this. */
function isHarmless(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what browsers drop before they read an address.
  const read = address.replace(/[\t\n\r]/g, "").replace(/^[\u0000-\u0020]+/, "");
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(read)) return true;
  return !/^[a-z][a-z0-9+.-]*:/i.test(read) && !/^[/\\]{2}/.test(read);
}
