import { element } from "@fixbook/core/client";

/**
 * A fragment of a snippet as nodes. The page's policy allows neither styles on elements nor markup from strings, so it
 * is read by the few elements that a snippet can hold, without their styles; anything else would stand there as text.
 */
export function showFragment(html: string): DocumentFragment {
  const root = document.createDocumentFragment();
  const open: (DocumentFragment | HTMLElement)[] = [root];
  for (const [token, slash, name = "", attributes = "", words] of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (words !== undefined) parent.append(decode(words));
    else if (!isKnown(name)) parent.append(decode(token));
    else if (slash === "/") {
      if (open.length > 1) open.pop();
    } else {
      const made = element(name, "");
      for (const [, key = "", value = ""] of attributes.matchAll(ATTRIBUTE)) setAttribute(made, key, decode(value));
      parent.append(made);
      if (name !== "br") open.push(made);
    }
  }
  return root;
}

const TOKEN = /<(\/?)([a-z]+)((?: [a-z]+="[^"]*")*)>|([^<]+|<)/g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;
const KNOWN = ["p", "strong", "em", "a", "ol", "ul", "li", "code", "br", "span", "mark"] as const;

function isKnown(name: string): name is (typeof KNOWN)[number] {
  return (KNOWN as readonly string[]).includes(name);
}

function setAttribute(target: HTMLElement, name: string, value: string): void {
  if (name === "dir" || name === "lang") target.setAttribute(name, value);
  if (name !== "href" || !/^(?:https?:\/\/|mailto:|tel:)/i.test(value)) return;
  target.setAttribute("href", value);
  target.setAttribute("target", "_blank");
  target.setAttribute("rel", "noreferrer");
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => CHARACTERS[name] ?? whole);
}
