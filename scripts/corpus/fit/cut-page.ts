/** A page as a simple reader of lines sees it, which knows nothing of the parser that is to be judged. */
export interface CutPage {
  /** The words of its title, from `#` or from the frontmatter; undefined where it has none. */
  readonly title: string | undefined;
  /** Where the text below the frontmatter begins. */
  readonly bodyStart: number;
  /** Whether the title is a heading of the text. */
  readonly hasHeading: boolean;
  /** The text between the title and the first section. */
  readonly preamble: CutSection;
  readonly sections: readonly CutSection[];
  /** The link definitions of the page, a line each. */
  readonly definitions: readonly string[];
}

/** A stretch of a page that begins with a heading of the second level, or with none. */
export interface CutSection {
  /** The heading as it is written, without its signs; undefined for the text below the title. */
  readonly heading: string | undefined;
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** All below the heading. */
  readonly body: string;
}

/** Cuts a page at its title and its headings of the second level. Fences and comments hold no headings. */
export function cutPage(text: string): CutPage {
  const bodyStart = frontmatterEnd(text);
  const firstLine = text.slice(0, bodyStart).split("\n").length;
  const lines = readLines(text.slice(bodyStart));
  const titleAt = lines.findIndex(({ depth }) => depth === 1);
  const title = lines[titleAt]?.heading ?? statedTitle(text.slice(0, bodyStart));
  const starts = lines.flatMap(({ depth }, index) => (depth === 2 && index > titleAt ? [index] : []));
  const first = titleAt === -1 ? 0 : titleAt + (lines[titleAt]?.length ?? 1);
  const sectionOf = (heading: string | undefined, from: number, to: number, at: number): CutSection => ({
    heading,
    line: firstLine + at,
    body: lines
      .slice(from, to)
      .map(({ text }) => text)
      .join("\n"),
  });
  return {
    title,
    bodyStart,
    hasHeading: titleAt !== -1,
    preamble: sectionOf(undefined, first, starts[0] ?? lines.length, first),
    sections: starts.map((at, index) =>
      sectionOf(lines[at]?.heading, at + (lines[at]?.length ?? 1), starts[index + 1] ?? lines.length, at),
    ),
    definitions: lines.flatMap(({ text, isCode }) => (!isCode && DEFINITION.test(text) ? [text.trim()] : [])),
  };
}

const DEFINITION = /^ {0,3}\[[^\]^]+\]:\s*\S+/;

function frontmatterEnd(text: string): number {
  return /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

function statedTitle(yaml: string): string | undefined {
  const [, value] = /^title:[ \t]*(.+?)[ \t]*\r?$/m.exec(yaml) ?? [];
  return value?.replace(/^(["'])(.*)\1$/, "$2");
}

interface Line {
  readonly text: string;
  readonly isCode: boolean;
  readonly heading?: string;
  readonly depth?: 1 | 2;
  /** How many lines the heading takes. */
  readonly length?: 1 | 2;
}

function readLines(body: string): readonly Line[] {
  const all = body.split(/\r?\n/);
  let fence: string | undefined;
  let isComment = false;
  return all.map((text, index): Line => {
    const [, mark = ""] = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/.exec(text) ?? [];
    if (fence !== undefined) {
      if (mark.startsWith(fence) && /^[ \t>]*[`~]+[ \t]*$/.test(text)) fence = undefined;
      return { text, isCode: true };
    }
    if (mark !== "" && !text.slice(text.indexOf(mark) + mark.length).includes("`")) {
      fence = mark;
      return { text, isCode: true };
    }
    if (isComment || /^ {0,3}<!--/.test(text)) {
      isComment = !text.includes("-->");
      return { text, isCode: true };
    }
    const [, signs = "", words = ""] = /^ {0,3}(#{1,2})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(text) ?? [];
    if (signs !== "") return { text, isCode: false, heading: words, depth: signs.length === 1 ? 1 : 2, length: 1 };
    const below = all[index + 1] ?? "";
    const isUnderlined = /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(below) && PLAIN.test(text);
    if (!isUnderlined || (all[index - 1] ?? "").trim() !== "") return { text, isCode: false };
    return { text, isCode: false, heading: text.trim(), depth: below.includes("=") ? 1 : 2, length: 2 };
  });
}

/** A line that may have a line below it that makes it a heading. */
const PLAIN = /^ {0,3}[\p{L}\p{N}*_`"'(][^|]{0,79}$/u;
