import type { Template } from "@fixbook/schema";

/** A part of a template: literal text, or the name of a placeholder. */
export type TemplatePart = { readonly text: string } | { readonly placeholder: string };

/** Splits a template into its parts, with escapes resolved. Empty text is left out. */
export function splitTemplate(template: Template): readonly TemplatePart[] {
  if (!template.includes("<<")) return template === "" ? [] : [{ text: template }];
  const parts: TemplatePart[] = [];
  let text = "";
  let from = 0;
  for (const { 0: token, 1: name = "", index } of template.matchAll(TOKEN)) {
    const before = template.slice(from, index);
    const backslashes = trailingBackslashes(before);
    text += before.slice(0, before.length - Math.ceil(backslashes / 2));
    from = index + token.length;
    if (backslashes % 2 === 1) {
      text += token;
    } else {
      if (text !== "") parts.push({ text });
      parts.push({ placeholder: name });
      text = "";
    }
  }
  text += template.slice(from);
  if (text !== "") parts.push({ text });
  return parts;
}

/** The inverse of {@link splitTemplate}; adjacent texts are one. */
export function joinTemplate(parts: readonly TemplatePart[]): Template {
  let template = "";
  let text = "";
  for (const part of parts) {
    if ("text" in part) {
      text += part.text;
      continue;
    }
    template += `${escapeText(text)}${"\\".repeat(trailingBackslashes(text))}<<${part.placeholder}>>`;
    text = "";
  }
  return template + escapeText(text);
}

/** The template of a text without placeholders. */
export function templateOf(text: string): Template {
  return joinTemplate([{ text }]);
}

/** The names of a template's placeholders, in order. */
export function placeholdersIn(template: Template): readonly string[] {
  return splitTemplate(template).flatMap((part) => ("placeholder" in part ? [part.placeholder] : []));
}

const TOKEN = /<<([A-Z][A-Z0-9_]*)>>/g;

/** A text with what has the shape of a placeholder made literal. */
function escapeText(text: string): string {
  let escaped = "";
  let from = 0;
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    const before = text.slice(from, at);
    escaped += `${before}${"\\".repeat(trailingBackslashes(before) + 1)}${token}`;
    from = at + token.length;
  }
  return escaped + text.slice(from);
}

function trailingBackslashes(text: string): number {
  let count = 0;
  while (text[text.length - 1 - count] === "\\") count++;
  return count;
}
