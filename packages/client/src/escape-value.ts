import type { Placeholder } from "./contract.gen.js";

/** The value as it stands where the placeholder is, escaped for its place as the build does it. */
export function escapeValue(value: string, { form, type, at }: Placeholder): string {
  switch (form) {
    case "html":
      return escapeHtml(value);
    case "markdown":
      return value.replace(MARKDOWN, "\\$&");
    case "code":
      // Nothing escapes a backtick in code.
      return value.replaceAll("`", "'");
    case "text":
      return value;
  }
  const part = form === "base" ? urlBase(value, type) : encodeURIComponent(value);
  const url = type === "email" ? part.replace("%40", "@") : part;
  return at.endsWith("/html") ? escapeHtml(url) : at.endsWith("/markdown") ? url.replace(/[&()]/g, "\\$&") : url;
}

/** What Markdown could read as more than a character. */
const MARKDOWN = /[\\`*_~[\]()<>{}#+.!|&:@=-]/g;

function urlBase(value: string, type: Placeholder["type"]): string {
  return type === "phone"
    ? value.replace(/[^+0-9]/g, "")
    : value.replace(/\/$/, "").replace(/%(?![0-9a-f]{2})/gi, "%25");
}

const NAMES: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "#39" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&${NAMES[character]};`);
}
