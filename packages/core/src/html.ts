import { withAsciiHost } from "./ascii-host.js";

/**
 * Markup that is safe to publish. Only the {@link html} tag makes it, and the tag escapes every string it is given, so
 * text cannot become markup by mistake.
 */
export class Html {
  readonly #markup: string;
  /** @internal Use the {@link html} tag. */
  constructor(markup: string, key: symbol) {
    if (key !== constructorKey) throw new TypeError("Html is made by the html tag only");
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What may stand in an {@link html} template. Strings and numbers are escaped; nothing, `false` and `undefined` vanish. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[];

/**
 * Builds markup. Values are escaped for element content and for double-quoted attributes alike, so an attribute's
 * value must stand in double quotes. URLs go through {@link safeUrl} first.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? "";
  for (let index = 0; index < values.length; index++) {
    markup += toMarkup(values[index]) + (strings[index + 1] ?? "");
  }
  return new Html(markup, constructorKey);
}

/**
 * Data for machines in a page, as JSON-LD: a script element that no browser runs. No text in the data can end the
 * element or begin a comment in it, since nothing in it looks like markup.
 */
export function jsonLd(data: Readonly<Record<string, unknown>>): Html {
  const json = JSON.stringify(data).replace(
    NEEDS_JSON_ESCAPE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Html(`<script type="application/ld+json">${json}</script>\n`, constructorKey);
}

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replace(ESCAPED, (character) => ESCAPES[character] ?? character) : text;
}

/**
 * The address as it may stand in a link: absolute `https:`, `http:`, `mailto:` or `tel:`, its host in ASCII, the rest
 * percent-encoded, without a user name; kept placeholders stay as they are. Undefined for anything else.
 */
export function safeUrl(url: string): string | undefined {
  if (!SAFE_URL.test(url) || USER_INFO.test(url)) return undefined;
  if (ENCODED.test(url) && !PUNYCODE.test(url)) return url;
  return withAsciiHost(url)
    ?.replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
    .replace(/[^!#$%&'()*+,\-./:;=?@\w~\ue010-\ue014\ue100-\uf0ff]/gu, (character) =>
      encodeURIComponent(character.isWellFormed() ? character : "\ufffd"),
    );
}

const constructorKey = Symbol("html");
const NEEDS_ESCAPE = /[&<>"']/;
const ESCAPED = /[&<>"']/g;
const NEEDS_JSON_ESCAPE = /[<>&\u2028\u2029]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: addresses with control characters are what it refuses.
const SAFE_URL = /^(?:https?:\/\/[^/?#\\\u0000-\u0020]|mailto:[^/\\\u0000-\u0020]|tel:[+0-9])[^\\\u0000-\u001f]*$/i;
/** An address that holds nothing to encode, as most do. */
const ENCODED = /^[!#$&'()*+,\-./:;=?@\w~]*$/;
/** What begins a label of a host that stands for other letters. */
const PUNYCODE = /xn--/i;
const USER_INFO = /^https?:\/\/[^/?#]*@/i;

function toMarkup(value: HtmlValue): string {
  if (value === undefined || value === false) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (value instanceof Html) return value.toString();
  if (typeof value === "number") return String(value);
  let markup = "";
  for (const part of value) markup += toMarkup(part);
  return markup;
}
