/** Pixels. */
const SIZE = /^[0-9]{1,5}$/;

/** The elements that rich text of the contract may hold, with their attributes, each with what its value may be. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /^(?:https?:\/\/|mailto:|tel:)/i, title: /^/, download: /^/ },
  blockquote: {},
  br: {},
  code: { class: /^language-[\w+#.-]+$/ },
  del: {},
  div: { class: /^alert alert-[a-z]+$/, role: /^note$/ },
  em: {},
  figcaption: {},
  figure: {},
  h3: {},
  h4: {},
  img: {
    src: /^https?:\/\//i,
    alt: /^/,
    title: /^/,
    loading: /^lazy$/,
    width: SIZE,
    height: SIZE,
  },
  li: {},
  ol: { start: /^[0-9]{1,4}$/ },
  p: {},
  picture: {},
  pre: {},
  source: { srcset: /^https?:\/\/[^\s,]+$/i, media: /^\(prefers-color-scheme: dark\)$/ },
  strong: { lang: /^[\w-]+$/, dir: /^(?:ltr|rtl)$/ },
  table: {},
  tbody: {},
  td: { class: /^align-[a-z]+$/ },
  th: { class: /^align-[a-z]+$/, scope: /^(?:col|row)$/ },
  thead: {},
  tr: {},
  ul: {},
};
/** Elements without an end. */
const VOID = /^(?:br|img|source)$/;
/** How deep elements may lie in each other: twice what the gate lets through. */
const DEEPEST = 64;

/** A tag with its attributes as the contract writes them, a text, or a sign that is neither. Takes linear time. */
const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z]+="[^"<]*")*)\s*>|[^<]+|</g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;

/**
 * The elements that rich text describes, made one by one from the closed set of the contract. No parser of HTML ever sees
 * the markup, so none can find more in it than is read here: other tags are left out, and anything else is text.
 */
export function sanitize(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const open: Node[] = [fragment];
  for (const [piece, end, name, attributes = ""] of html.matchAll(PIECE)) {
    const inside = open.at(-1) ?? fragment;
    if (name === undefined) inside.appendChild(document.createTextNode(decode(piece)));
    else if (end !== "") close(open, name);
    else if (Object.hasOwn(ALLOWED, name) && open.length < DEEPEST) {
      const element = inside.appendChild(create(name, attributes));
      if (!VOID.test(name)) open.push(element);
    }
  }
  return fragment;
}

/** Ends the innermost open element of that name, and what is open in it. */
function close(open: Node[], name: string): void {
  const at = open.findLastIndex((node) => node instanceof Element && node.localName === name);
  if (at > 0) open.length = at;
}

function create(name: string, attributes: string): HTMLElement {
  const element = document.createElement(name);
  for (const [, key = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
    const text = decode(value);
    const patterns = ALLOWED[name] ?? {};
    if (Object.hasOwn(patterns, key) && patterns[key]?.test(text)) element.setAttribute(key, text);
  }
  if (name === "a") element.setAttribute("rel", "noopener noreferrer");
  if (element instanceof HTMLImageElement) element.referrerPolicy = "no-referrer";
  // A keyboard must reach what scrolls.
  if (name === "pre") element.tabIndex = 0;
  return element;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The characters that the contract escapes. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot));/g, (_, code, name) =>
    name === undefined ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? ""),
  );
}
