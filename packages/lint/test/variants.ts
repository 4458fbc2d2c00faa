import type { Example, ExampleFiles } from "../src/example.js";

/** The same mistakes written otherwise: a rule must find them all, at their places. */
export const variants: readonly (readonly [name: string, write: (marked: string) => string])[] = [
  ["with CRLF", (marked) => marked.replaceAll("\n", "\r\n")],
  ["with blank lines at the end", (marked) => `${marked}\n\n\n`],
  ["after wide characters", wide],
];

/** The entries of an example, written otherwise. */
export function rewrite(example: Example, write: (marked: string) => string): Example {
  const files = Object.entries(example.files).map(([name, marked]) => [name, isEntry(name) ? write(marked) : marked]);
  return { ...example, files: Object.fromEntries(files) as ExampleFiles };
}

/** An entry with its summary in each style of YAML; none where it has no summary. */
export function summaryStyles(marked: string): readonly (readonly [style: string, text: string])[] {
  const line = /^summary: (.*)$/m.exec(marked);
  const body = line?.[1] ?? "";
  if (line === null || /^[>|]/.test(body) || body.includes("\\")) return [];
  const words = body.replace(/^"(.*)"$/, "$1").replace(/^'(.*)'$/, (_, inner: string) => inner.replaceAll("''", "'"));
  const styles = [
    ["double", JSON.stringify(words)],
    ["single", `'${words.replaceAll("'", "''")}'`],
    ["folded", `>-\n  ${words}`],
  ] as const;
  return styles.map(([style, text]) => [
    style,
    `${marked.slice(0, line.index)}summary: ${text}${marked.slice(line.index + line[0].length)}`,
  ]);
}

/** Characters of three bytes and of two UTF-16 units, in the frontmatter and in the title. */
function wide(marked: string): string {
  const end = marked.startsWith("---\n") ? marked.indexOf("\n---\n", 3) + 5 : 0;
  const frontmatter = marked.slice(0, end).replace(/^---\n/, "---\n# 字🛠\n");
  return frontmatter + marked.slice(end).replace(/^(‹?)# (‹?)/m, "$1# $2字🛠 ");
}

function isEntry(name: string): boolean {
  return name.endsWith(".md");
}
