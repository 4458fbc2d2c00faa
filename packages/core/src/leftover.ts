import { bracketKept } from "./kept.js";
import type { Leak } from "./leak.js";
import type { Artifact } from "./renderer.js";

/**
 * Markdown that stands as text in an artifact, where nothing that the writer meant holds it: a link, emphasis, a heading
 * or a box that some printer has left as its source. `meant` gives the texts that may stand there, and is asked only
 * where there is something that looks so.
 */
export function findLeftovers({ path, contents, encoding }: Artifact, meant: () => string): readonly Leak[] {
  const textsOf = TEXTS[path.slice(path.lastIndexOf(".") + 1)];
  if (textsOf === undefined || IS_MARKDOWN.test(path) || encoding !== undefined || !mayHoldLeftover(contents))
    return [];
  let allowed: string | undefined;
  const leaks: Leak[] = [];
  for (const { text, offset } of textsOf(contents)) {
    for (const { 0: found, index } of text.matchAll(LEFTOVER)) {
      allowed ??= meant();
      // Plain text has quotes of its own around code, which can stand beside others.
      const isQuote = found === "```" && path.endsWith(".txt");
      if (!isQuote && !allowed.includes(found)) leaks.push({ kind: "markup", text: found, offset: offset + index });
    }
  }
  return leaks;
}

/**
 * All texts in some values, one after the other: what a printer may have joined stands together there as well. A
 * placeholder that nobody has filled is printed in brackets. What nodes say besides their words comes last.
 */
export function textsIn(...values: readonly unknown[]): string {
  let texts = "";
  let apart = "";
  const stack: unknown[] = values.toReversed();
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value === "string") texts += bracketKept(value);
    else if (value instanceof Map) stack.push(...[...value.values()].reverse());
    else if (typeof value === "object" && value !== null) {
      const { type, url, id, title, lang, ...rest } = value as Readonly<Record<string, unknown>>;
      for (const field of [url, id, title, lang]) if (typeof field === "string") apart += `${bracketKept(field)}\n`;
      if (type === "placeholder") texts += "[]";
      else stack.push(...Object.values(rest).reverse());
    }
  }
  return texts + apart;
}

/** Markdown by its convention (llmstxt.org). */
const IS_MARKDOWN = /(?:^|\/)llms(?:-full(?:-\d+)?)?\.txt$/;

interface Text {
  readonly text: string;
  readonly offset: number;
}

/** Where readers' text stands, by the ending of a file. Files of Markdown, scripts and styles hold signs by right. */
const TEXTS: Readonly<Record<string, (contents: string) => Iterable<Text>>> = {
  html: (contents) => matchesOf(contents, /<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>|([^<]+)/g, 2),
  json: (contents) => matchesOf(contents, /"type":\s*"text",\s*"value":\s*"((?:[^"\\]|\\.)*)"/g, 1),
  txt: (contents) => [{ text: contents, offset: 0 }],
};

function* matchesOf(contents: string, pattern: RegExp, group: number): Generator<Text> {
  for (const match of contents.matchAll(pattern)) {
    const text = match[group];
    if (text !== undefined) yield { text, offset: match.index + match[0].indexOf(text) };
  }
}

/** The signs that text never has by itself, as the gate knows them (`markup/` rules). */
const LEFTOVER = /\]\(|\*\*|\[!(?=[A-Za-z])|:::|\[\[|```|(?<=^|\n|\\n)#{1,6} (?=\S)/g;

/** Searches that are quick, where that one is thorough. */
function mayHoldLeftover(contents: string): boolean {
  return SIGNS.some((sign) => contents.includes(sign));
}

const SIGNS = ["](", "**", "[!", ":::", "[[", "```", "# "];
