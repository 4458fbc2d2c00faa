/** The elements that rich text of the contract may hold, with their attributes, each with what its value may be. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /^(?:https?:\/\/|mailto:|tel:)/i, title: /^/ },
  blockquote: {},
  br: {},
  code: { class: /^language-[\w+#.-]+$/ },
  del: {},
  div: { class: /^alert alert-[a-z]+$/, role: /^note$/ },
  em: {},
  img: { src: /^https?:\/\//i, alt: /^/, title: /^/, loading: /^lazy$/ },
  li: {},
  ol: {},
  p: {},
  pre: {},
  strong: {},
  table: {},
  tbody: {},
  td: { class: /^align-[a-z]+$/ },
  th: { class: /^align-[a-z]+$/, scope: /^(?:col|row)$/ },
  thead: {},
  tr: {},
  ul: {},
};
/** What is dropped with all that it holds; of other elements the words stay. */
const DROPPED = /^(?:script|style|template|iframe|object|noscript|svg|math|title|textarea|select)$/;
/** How deep elements may lie in each other: twice what the gate lets through. */
const DEEPEST = 64;

/**
 * Nodes of the closed set of the contract, made anew from markup that is parsed where nothing runs or loads. What is not
 * of the set is left out. Without a parser, as where Trusted Types forbid it, the plain text stands in.
 */
export function sanitize(html: string, text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const parsed = parse(html);
  if (parsed === undefined) fragment.append(text);
  else copy(parsed.body, fragment, 0);
  return fragment;
}

function copy(from: Node, to: Node, depth: number): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(node.nodeValue ?? ""));
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node as Element, to, depth);
  }
}

function copyElement(element: Element, to: Node, depth: number): void {
  const name = element.localName;
  if (DROPPED.test(name) || depth > DEEPEST) return;
  const attributes = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
  const made = attributes && document.createElement(name);
  for (const [key, pattern] of Object.entries(attributes ?? {})) {
    const value = element.getAttribute(key);
    if (value !== null && pattern.test(value)) made?.setAttribute(key, value);
  }
  if (name === "a") made?.setAttribute("rel", "noopener noreferrer");
  // A keyboard must reach what scrolls.
  if (name === "pre") made?.setAttribute("tabindex", "0");
  copy(element, made === undefined ? to : to.appendChild(made), depth + 1);
}

function parse(html: string): Document | undefined {
  try {
    return new DOMParser().parseFromString(trusted(html), "text/html");
  } catch {
    return undefined;
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/** The markup as a page with Trusted Types wants it: by a policy `fixbook-help`, for this inert parse alone. */
function trusted(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("fixbook-help", { createHTML: (markup) => markup });
  return policy?.createHTML(html) ?? html;
}
