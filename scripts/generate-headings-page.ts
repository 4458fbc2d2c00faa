import {
  acceptedHeadings,
  type HeadingRow,
  headingSources,
  type LanguageHeadings,
  sections,
} from "../packages/schema/dist/index.js";
import { MADE } from "./markdown.ts";

/** The page of all headings that are accepted, by language. */
export function headingsPage(): string {
  const sources = Object.entries(headingSources).map(([source, what]) => `* **${source}**: ${what}`);
  const languages = Object.entries(acceptedHeadings).map(([language, table]) => languagePart(language, table));
  return `${MADE}
# Headings

A section begins with its own heading in the language of the book (\`locale\` in \`book.yaml\`), or with another that plainly
means it, in that language or in English. Both are read as the same section, and pages show the book's heading. A note,
\`structure/canonical-heading\`, offers the book's heading as a safe fix, and \`fixbook fmt\` writes it.

Case, accents and articles do not count, nor do signs around a heading: "2. Cause", "THE CAUSE:" and "Cause" are one. A
name behind a colon, a number or a dash names the solution ("Resolution 2: Reset the cache"). A number or letter without a
name is the name ("Resolution 2", "Lösung II"), and tells which cause and which fix belong together.

A heading that may mean one of two sections is an error with both as proposals. What no table knows is an error too.

Where the words come from:

${sources.join("\n")}

${languages.join("\n")}`;
}

function languagePart(language: string, table: LanguageHeadings): string {
  const known: ReadonlySet<string> = new Set(sections.map(({ id }) => id));
  const rows = Object.entries(table.rows)
    .filter(([id]) => known.has(id))
    .map(([, row]) => `| ${row.heading} | ${alsoOf(row)} |`);
  const special: readonly (readonly [string, readonly string[] | undefined])[] = [
    ["The fix; the workaround on a page that has another fix", table.fixOrWorkaround],
    ["A solution, with a number behind", table.numberedFix],
    ["More information, where all below it are links", known.has("moreInformation") ? table.ofLinks : undefined],
    ["One of two: to be written anew", Object.keys(table.either ?? {})],
  ];
  const lists = special.flatMap(([what, headings]) =>
    headings === undefined || headings.length === 0 ? [] : `* ${what}: ${headings.join(", ")}.`,
  );
  const name = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
  return `## ${name} (\`${language}\`)\n\n| heading | also |\n|---|---|\n${rows.join("\n")}\n\n${lists.join("\n")}\n`;
}

function alsoOf({ also = {} }: HeadingRow): string {
  const { corpora = {}, ...others } = also;
  const counted = Object.entries(corpora).map(([heading, count]) => `${heading} (${count})`);
  const parts = [["corpora", counted] as const, ...Object.entries(others)].filter(([, list]) => list.length > 0);
  return parts.map(([source, list]) => `${list.join(", ")} _(${source})_`).join("; ");
}
