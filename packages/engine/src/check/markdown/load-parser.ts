import { type MarkdownParser, parseWithRemark } from "@fixbook/core";
import type { Root } from "mdast";
import { type PlainSyntax, plainSyntax } from "./plain-markdown.js";

/** Parses text of a {@link PlainSyntax} to what the reference parser gives for it. */
export type NativeParser = (text: string, syntax: PlainSyntax) => Root;

/**
 * The fastest parser on this machine that gives what the reference parser gives. Plain text goes to the native parser,
 * all other text to the reference. Where no native binary can be loaded, the reference reads everything.
 */
export function loadMarkdownParser(): Promise<MarkdownParser> {
  parser ??= loadNativeParser().then((native) => (native === undefined ? parseWithRemark : preferNative(native)));
  return parser;
}

/** The native parser alone. Undefined where its binary cannot be loaded. */
export async function loadNativeParser(): Promise<NativeParser | undefined> {
  try {
    const { markdownToMdast } = await import("satteri");
    return (text, syntax) => markdownToMdast(text, OPTIONS[syntax]) as Root;
  } catch {
    return undefined;
  }
}

let parser: Promise<MarkdownParser> | undefined;

/** Without GFM the native parser leaves bare addresses alone, as we do; tables come only with all of GFM. */
const OPTIONS = {
  commonmark: { features: { gfm: false, frontmatter: false } },
  tables: { features: { gfm: { footnotes: false }, frontmatter: false } },
} as const;

function preferNative(native: NativeParser): MarkdownParser {
  return (text) => {
    const syntax = plainSyntax(text);
    if (syntax === undefined) return parseWithRemark(text);
    try {
      return native(text, syntax);
    } catch {
      return parseWithRemark(text);
    }
  };
}
