import type { PlaceholderDeclaration } from "@fixbook/schema";

/**
 * Makes the function that gives the application's placeholders their canonical form back in Markdown: the printer
 * escapes `<<ORDER_ID>>` as `<\<ORDER\_ID>>`, and an application searches for the name as it is declared.
 */
export function createAppPlaceholders(
  placeholders: ReadonlyMap<string, PlaceholderDeclaration>,
): (markdown: string) => string {
  const names = [...placeholders].filter(([, { filledBy }]) => filledBy === "app").map(([name]) => name);
  if (names.length === 0) return (markdown) => markdown;
  // Between the brackets may stand the mark by which finishArtifact tells this shape from a leak.
  const escaped = new RegExp(
    `<([^\\\\<\\s]?)\\\\<(${names.map((name) => name.replaceAll("_", "\\\\?_")).join("|")})>>`,
    "g",
  );
  return (markdown) =>
    markdown.replace(escaped, (_match, mark: string, name: string) => `<${mark}<${name.replaceAll("\\", "")}>>`);
}
