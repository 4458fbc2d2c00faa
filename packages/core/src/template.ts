import type { Template } from "@fixbook/schema";

/** A part of a template: literal text, or the name of a placeholder. */
export type TemplatePart = { readonly text: string } | { readonly placeholder: string };

/** Splits a template into its parts, with escapes resolved. Empty text is left out. */
export function splitTemplate(template: Template): readonly TemplatePart[] {
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

/** The inverse of {@link splitTemplate}. */
export function joinTemplate(parts: readonly TemplatePart[]): Template {
  let template = "";
  for (const [index, part] of parts.entries()) {
    if ("placeholder" in part) {
      template += `<<${part.placeholder}>>`;
      continue;
    }
    let from = 0;
    for (const { 0: token, index: at } of part.text.matchAll(TOKEN)) {
      const before = part.text.slice(from, at);
      template += `${before}${"\\".repeat(trailingBackslashes(before) + 1)}${token}`;
      from = at + token.length;
    }
    const rest = part.text.slice(from);
    const next = parts[index + 1];
    template += next !== undefined && "placeholder" in next ? rest + "\\".repeat(trailingBackslashes(rest)) : rest;
  }
  return template;
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

function trailingBackslashes(text: string): number {
  let count = 0;
  while (text[text.length - 1 - count] === "\\") count++;
  return count;
}
