import { placeholderLabel } from "@fixbook/core";
import type { Book, RichTextNode } from "@fixbook/schema";

/** A template for a person: filled as for the default brand, and with names in brackets where nothing fills it. */
export function showTemplate(template: string, book: Pick<Book, "brands"> | undefined): string {
  const values = book?.brands[0]?.values;
  return template.replace(/\\?<<([A-Z][A-Z0-9_]*)>>/g, (written, name: string) =>
    written.startsWith("\\") ? written.slice(1) : (values?.get(name) ?? placeholderLabel(name)),
  );
}

/** Rich text for a person, in one line. */
export function showText(nodes: readonly RichTextNode[], book: Pick<Book, "brands"> | undefined): string {
  const textOf = (node: RichTextNode): string => {
    if (node.type === "placeholder") return showTemplate(`<<${node.name}>>`, book);
    if (node.type === "entryReference" && node.children.length === 0) return node.id;
    if ("value" in node) return showTemplate(node.value, book);
    return "children" in node ? node.children.map(textOf).join("") : " ";
  };
  return nodes.map(textOf).join(" ").replace(/\s+/g, " ").trim();
}
