import { type Entry, fileSlug } from "@fixbook/schema";
import type { ParsedEntry } from "../entry/parse-entry.js";
import { entryToMarkdown } from "../entry/to-markdown.js";

/** The title of an entry as it is written, without the signs of the heading; undefined where it has none. */
export function titleSource(text: string, { facts, tree }: ParsedEntry): string | undefined {
  if (facts.title === undefined) return undefined;
  const written = text.slice(facts.titleSpan.start, facts.titleSpan.end);
  if (facts.titleSpan.start < (tree?.bodyStart ?? 0)) return written.replace(/^(["'])(.*)\1$/s, "$2");
  return written
    .replace(/^#+[ \t]+/, "")
    .replace(/[ \t]+#+[ \t]*$/, "")
    .replace(/\r?\n[=-]+[ \t]*$/, "")
    .trim();
}

/** A title as a heading: what Markdown would read as something else is escaped, and placeholders stay. */
export function headingOf(title: string): string {
  const printed = entryToMarkdown({ ...BLANK, title }).split("\n", 1)[0] ?? "";
  return printed.replace(/\\<(?:\\?<)([A-Z][A-Z0-9_]*)>>/g, "<<$1>>");
}

/** The id that a title gives; empty where it has no letter from a to z, and no digit. */
export function idOfTitle(title: string): string {
  return fileSlug(title.replace(/['’]/g, ""));
}

const MOST_TITLE = 200;

/** What is wrong with a title, and what to do; undefined for one that an entry may have. */
export function titleProblem(title: string): { readonly problem: string; readonly action: string } | undefined {
  if (title.trim() === "" || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(title.trim()))
    return { problem: "The title must be one line of words.", action: 'Write it in quotes: "Labels come out blank".' };
  return title.trim().length > MOST_TITLE
    ? {
        problem: `The title has more than ${MOST_TITLE} characters.`,
        action: "Say it in a few words; the text has room.",
      }
    : undefined;
}

const BLANK: Entry = {
  id: "new",
  area: "new",
  title: "",
  symptom: [],
  signatures: { codes: [], statuses: [], messages: [] },
  also: [],
  tags: [],
  appliesTo: [],
  confirm: [],
  solutions: [{ id: "fix", fix: [], workaround: [] }],
  verify: [],
  include: [],
  benefits: [],
  sections: [],
  related: [],
  aliases: [],
  audience: "public",
  owners: [],
  locale: "en",
  extra: {},
};
