/** A text of one line as a value of YAML. */
export function yamlText(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} .,'()/-]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|[\d.,:-]+)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/** The same within braces and brackets, where a comma parts values. */
export function yamlTextWithin(text: string): string {
  return text.includes(",") ? JSON.stringify(text) : yamlText(text);
}
