/** The Markdown that shows a picture. The texts are plain, and stay so whatever is in them. */
export function pictureLine(name: string, alt: string, caption: string): string {
  const title = caption === "" ? "" : ` "${caption.replace(TITLE_SPECIAL, "\\$&")}"`;
  return `![${escapeText(alt)}](${name}${title})`;
}

/** The Markdown that offers an attachment. */
export function attachmentLine(name: string, text: string): string {
  return `[${escapeText(text)}](${name})`;
}

function escapeText(text: string): string {
  return text.replace(SPECIAL, "\\$&");
}

/**
 * What would be markup: emphasis, code, brackets, placeholders, HTML, entities, strikethrough. A low line among letters is
 * none. https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
const SPECIAL = /[\\`*[\]<{]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\p{L}])|~(?=~)|(?<=~)~/gu;
const TITLE_SPECIAL = /[\\"<{]|\[(?=\[)|&(?=[#\p{L}])/gu;
