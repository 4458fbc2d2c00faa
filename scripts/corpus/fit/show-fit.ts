import { plain } from "../../../packages/lint/dist/index.js";
import { type FitRow, type FitTables, percent } from "./fit-tables.ts";

/** The tables as Markdown. */
export function showFit({ total, kinds, collections, reasons, lost, pages }: FitTables): string {
  const fix = kinds[0] as FitRow;
  const of = (count: number) => `${count} of ${pages.pages} (${percent(count, pages.pages)} %)`;
  return [
    HOW,
    table(HEAD, [...kinds, total].map(cellsOf)),
    table(
      HEAD,
      collections.flatMap(({ fixSections, ...row }) => [
        cellsOf(row),
        cellsOf({ ...fixSections, name: `${row.name}: fix sections` }),
      ]),
    ),
    table(
      ["about", "rule", "sections", "fix sections", "words", "for example"],
      reasons.map(({ about, rule, sections, fixSections, words, example }) => [
        about === "grammar" ? "the form" : "the text",
        `\`${rule}\``,
        ...[sections, fixSections, words].map(String),
        plain(example),
      ]),
    ),
    `Pages that have a fix section, as whole entries with their title as # and without their frontmatter:

* without an error: ${of(pages.asTheyAre)}
* once the book declares their other headings: ${of(pages.declared)}
* and markup of other systems aside: ${of(pages.markupAside)}`,
    table(
      ["pages", "rule", "for example"],
      pages.reasons.map(({ rule, pages: count, example }) => [String(count), `\`${rule}\``, plain(example)]),
    ),
    [
      `Words of published sections that are in nothing published: ${total.lost}`,
      ...lost.map(({ file, line, words }) => `* ${plain(file)}:${line}: ${plain(words.slice(0, 12).join(" "))}`),
    ].join("\n"),
    `Held as it is: ${fix.held.sections} % of fix sections, ${total.held.words} % of all words.
Held, markup of other systems aside: ${fix.aside.sections} % of fix sections, ${total.aside.words} % of all words.`,
  ].join("\n\n");
}

const HOW = `Each section is tried alone in the smallest entry. "Held": the gate has no error about it, if need be after safe fixes.
"Aside": or its only errors are about the text, which would be wrong in any form: markup of other systems, addresses that lead
nowhere, pictures without text, broken Markdown, a heading without text. What remains is not held because of its form. A section
counts whole: one error takes all its words. A heading that nobody knows is tried as a section that the book declares.`;

const HEAD = ["", "sections", "words", "held", "of words", "by a safe fix", "aside", "of words", "lost words"];

function cellsOf({ name, sections, words, held, mended, aside, lost }: FitRow): readonly string[] {
  const shares = [`${held.sections} %`, `${held.words} %`, String(mended), `${aside.sections} %`, `${aside.words} %`];
  return [
    plain(name),
    String(sections),
    String(words),
    ...(sections === 0 ? ["", "", "", "", ""] : shares),
    String(lost),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
