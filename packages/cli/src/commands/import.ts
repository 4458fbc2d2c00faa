import { InvalidArgumentError, Option } from "commander";
import { formatOption } from "../format-option.js";
import { formatNames } from "../import/formats.js";
import type { AddCommand } from "./command.js";
import { wholeNumber } from "./whole-number.js";

export interface ImportFlags {
  readonly into: string;
  readonly areaFrom?: string;
  readonly headings?: string;
  readonly only?: readonly string[];
  readonly limit?: number;
  readonly all?: true;
  readonly encoding?: "latin1" | "windows-1252";
  readonly site?: string;
  readonly title?: string;
  readonly locale?: string;
  readonly mine?: true;
  readonly dryRun?: true;
  readonly report?: string;
  readonly format: "text" | "json";
}

/** `fixbook import`: brings pages of other systems into a book. */
export const addImport: AddCommand = (program, host, finish) => {
  program
    .command("import")
    .summary("import pages of another system")
    .description(
      "Turns pages of another system into entries, and reports every word that was lost. Pages that do not pass the gate go to drafts/ of the book and are not published until you move them to entries/.",
    )
    .argument("<format>", "the format of the pages: see below", formatName)
    .argument("<input>", "the folder or file with the pages")
    .requiredOption("--into <folder>", "the book; if there is none, a new one is made")
    .option("--area-from <what>", "where areas come from: folder, section, label, or a YAML file {name: area}")
    .option("--headings <file>", "a YAML file with more headings: {Observed behaviour: symptom}")
    .addOption(
      new Option("--only <glob>", "only pages whose path or id matches; may be repeated").argParser(
        (text, before: readonly string[] | undefined) => [...(before ?? []), text],
      ),
    )
    .option("--limit <n>", "import at most this many pages, the first by path", wholeNumber)
    .option("--all", "also import pages that describe no problem, as drafts")
    .addOption(
      new Option("--encoding <name>", "the encoding of files that are not UTF-8; without it, they are refused").choices(
        ["latin1", "windows-1252"],
      ),
    )
    .option("--site <url>", "where the pages are today: links that begin with / lead there", webUrl)
    .option("--title <title>", "the title of a new book (default: made from the folder's name)")
    .option("--locale <tag>", "the language of a new book, such as de or pt-BR (default: en)")
    .option("--mine", "if both a source and its entry have changed, keep the entry")
    .option("--dry-run", "write nothing, and show what would be done")
    .option("--report <folder>", "write report.json, report.md and pages to read side by side")
    .addOption(formatOption("it"))
    .addHelpText(
      "after",
      `
Formats:
  markdown     a folder of Markdown; the files show which system it is: plain, docfx,
               docusaurus, starlight, mkdocs, vitepress, github-wiki, supabase, runbooks.
               You can also name one of these
  zendesk      articles of a Zendesk Help Center, as JSON of its API
  html         pages of HTML: Confluence, Help Scout, Freshdesk, HubSpot, Intercom
  replies      canned replies as CSV or JSON: Zendesk, Zammad, Freshdesk, Help Scout, Chatwoot

Examples:
  fixbook import markdown docs/troubleshooting --into help --dry-run
  fixbook import docfx OfficeDocs/Teams --into help --site https://learn.microsoft.com
  fixbook import zendesk export/ --into help --area-from section --report import-report

A second import of the same source writes what has changed in the source, and keeps
what you have edited: imports.lock.yaml in the book records which is which.

Exit codes:
  0  imported, or there was nothing new
  2  bad usage, or words of a page are unaccounted for: it was not written, and the
     report names it; all other pages were written`,
    )
    .action(async (format: string, input: string, flags: ImportFlags) => {
      const { runImport } = await import("./run-import.js");
      finish(await runImport(format, input, flags, host));
    });
};

function formatName(text: string): string {
  if (!formatNames.includes(text)) throw new InvalidArgumentError(`The formats are ${formatNames.join(", ")}.`);
  return text;
}

function webUrl(text: string): string {
  if (!/^https?:\/\/[^\s?#@]+$/i.test(text))
    throw new InvalidArgumentError("It takes a web address, such as https://help.acme.example.");
  return text.replace(/\/+$/, "");
}
