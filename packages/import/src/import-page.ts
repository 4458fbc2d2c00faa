import { compareText } from "@fixbook/schema";
import type { Nodes, RootContent } from "mdast";
import { cleanPage } from "./clean-page.js";
import { cutEntries } from "./cut/cut-entries.js";
import type { CutEntry } from "./cut/cut-page.js";
import type { DeclaredSection } from "./cut/declare.js";
import type { HeadingTable } from "./cut/meaning.js";
import { outlineOf } from "./cut/outline.js";
import type { Dialect } from "./dialects/dialect.js";
import { readEntryFields, type TakenNames } from "./entry-fields.js";
import type { ImportSettings } from "./import-options.js";
import { type ImportedEntry, type ImportedPage, pageResult } from "./imported-page.js";
import { copyAccount } from "./law/account.js";
import { balanceOf } from "./law/balance.js";
import { textsOf } from "./law/words.js";
import type { LinkIndex } from "./links/resolve.js";
import type { NamedPage } from "./name-pages.js";
import { noteTitle } from "./note-title.js";
import { isAlertName, titleOfPath } from "./page-title.js";
import { printEntry } from "./print-entry.js";
import { type FoundSignatures, findSignatures } from "./signatures.js";
import type { UsedPlaceholder } from "./variables/variables.js";

/** What the pages of an import have in common. */
export interface PageContext {
  readonly settings: ImportSettings;
  readonly table: HeadingTable;
  /** Sections of the book's own. */
  readonly sections: readonly DeclaredSection[];
  readonly links: LinkIndex;
  readonly taken: TakenNames;
  /** Placeholders by their names, to which those of each page are added. */
  readonly placeholders: Map<string, UsedPlaceholder>;
}

/** Cuts one page, prints its entries, and checks that all of its words are accounted for. */
export function importPage(named: NamedPage, context: PageContext): ImportedPage {
  const { page, read, title, short, stated, questions } = named;
  const { settings, table, taken } = context;
  // A page may be imported again with other links, and what was noted while it was read is noted once.
  const account = copyAccount(named.account);
  const { blocks, files, linksTo } = cleanPage(named, { ...context, account });
  const outline = outlineOf(blocks, { hasTitle: stated !== undefined, named: titleOfPath(page.path), table });
  const kind = questions.length > 0 ? "questions" : page.isAnswer === true ? "answer" : "problem";
  const cuts = cutEntries(kind, short.title, outline, { account, table, lineOf: read.lineOf });
  noteTitle(named, outline, account);
  const { aliases, oldNames, ...fields } = readEntryFields(named, settings.dialect, taken, account);
  const ids = cuts.map((_, index) => named.ids[index] ?? "");
  const entries = cuts.map((cut, index): ImportedEntry => {
    const id = ids[index] ?? "";
    const { codes, statuses, proposals } = signaturesOf(cut, named, settings.dialect);
    for (const code of [...codes, ...statuses]) if (code !== named.code) account.add(String(code));
    const related = ids.filter((other) => other !== id).slice(0, MOST_RELATED);
    for (const other of related) account.add(other);
    const own = index === 0 ? { ...fields, aliases } : { audience: fields.audience };
    const text = printEntry(
      cut,
      { ...own, codes, statuses, related },
      { account, locale: settings.locale, own: context.sections },
    );
    return {
      id,
      area: named.area,
      title: cut.title,
      aliases: index === 0 ? aliases : [],
      oldNames: index === 0 ? oldNames : [],
      text,
      files: files.filter((file) => text.includes(file.name)),
      linksTo: [...linksTo].filter((other) => text.includes(`entry:${other})`)).sort(compareText),
      proposals,
      isDraft: page.isDraft === true || read.fields.get("draft") === true,
    };
  });
  const texts = entries.map(({ text }) => text);
  const balance = balanceOf(read.source, texts, account, settings.parser);
  const imbalance = read.imbalance ?? balance.imbalance;
  const losses = [...account.losses].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const result = { title, losses, words: balance.words };
  if (imbalance === undefined) return pageResult(page, { ...result, outcome: "imported", entries });
  const reason = "Words of it are unaccounted for, which is a mistake of the importer.";
  return pageResult(page, { ...result, outcome: "broken", reason, imbalance });
}

const MOST_RELATED = 10;

/** What readers can paste to find an entry; one about an alert has the name of that for its only code. */
function signaturesOf(cut: CutEntry, { code }: NamedPage, dialect: Dialect): FoundSignatures {
  const found = findSignatures([cut.title, ...textsOfCut(cut)]);
  const name = code ?? (isAlertName(cut.title, dialect) ? cut.title : undefined);
  return name === undefined ? found : { ...found, codes: [name] };
}

function textsOfCut({ sections, solutions, own }: CutEntry): string[] {
  const blocks: RootContent[] = [
    ...[...sections.values()].flat(),
    ...solutions.flatMap(({ cause, fix, workaround }) => [...cause, ...fix, ...workaround]),
    ...[...own.values()].flat(),
  ];
  return blocks.flatMap((node) => textsOf(node as Nodes));
}
