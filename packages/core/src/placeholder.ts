/** How an unfilled placeholder reads to a person: `ORDER_NUMBER` is `[order number]`. */
export function placeholderLabel(name: string): string {
  return `[${name.toLowerCase().replaceAll("_", " ")}]`;
}
