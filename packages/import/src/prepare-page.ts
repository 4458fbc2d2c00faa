import { describesProblem } from "./cut/cut-page.js";
import type { HeadingTable } from "./cut/meaning.js";
import { type Outline, outlineOf } from "./cut/outline.js";
import { type Question, questionsOf } from "./cut/questions.js";
import type { ImportSettings } from "./import-options.js";
import { type ImportedPage, pageResult } from "./imported-page.js";
import { type Account, createAccount } from "./law/account.js";
import { type ReadPage, readPage } from "./markdown/read-page.js";
import type { Page } from "./page.js";
import { type PageTitle, statedTitle, titleOfPage, titleOfPath } from "./page-title.js";

/** A page that was read, before it is known what it links to. */
export interface PreparedPage extends PageTitle {
  readonly page: Page;
  readonly account: Account;
  readonly read: ReadPage;
  readonly outline: Outline;
  /** Its title as it is stated outside of its text. */
  readonly stated: string | undefined;
  readonly questions: readonly Question[];
}

/** Reads a page and decides whether it is imported; answers with what became of it where it is not. */
export function preparePage(page: Page, table: HeadingTable, settings: ImportSettings): PreparedPage | ImportedPage {
  const { dialect, parser } = settings;
  const account = createAccount();
  const encoding = settings.decodedAs(page.path);
  if (encoding !== undefined) account.lose("decoded", "", { line: 1, says: encoding });
  const read = readPage(page, { dialect, account, parser, textAt: (path) => settings.textAt(path) });
  if ("reason" in read) return pageResult(page, { outcome: "refused", reason: `It cannot be read: ${read.reason}.` });
  const stated = statedTitle(page, read.fields, dialect);
  const outline = outlineOf(read.blocks, { hasTitle: stated !== undefined, named: titleOfPath(page.path), table });
  const { title, code } = titleOfPage(page, stated, read.fields, outline, dialect);
  if (page.locale !== undefined && languageOf(page.locale) !== languageOf(table.locale)) {
    const reason = `It is in another language than the book: ${page.locale}.`;
    return pageResult(page, { title, outcome: "skipped", reason });
  }
  const questions = page.isAnswer === true ? [] : questionsOf(outline, table);
  const isProblem = page.isAnswer === true || questions.length > 0 || describesProblem(outline, table);
  if (!isProblem && !settings.all) {
    const reason = "No heading says Fix, and there is no list: it describes no problem with its fix.";
    return pageResult(page, { title, outcome: "skipped", reason });
  }
  return {
    page,
    account,
    read,
    outline,
    stated,
    title: title.slice(0, MOST_TITLE),
    ...(code === undefined || questions.length > 0 ? {} : { code }),
    questions,
  };
}

const MOST_TITLE = 200;

function languageOf(locale: string): string {
  return locale.toLowerCase().split("-")[0] ?? "";
}
