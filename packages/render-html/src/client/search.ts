/** The search of a help center as a script of its own, which pages load on first use. */
import { createLanguage, type LanguageData, type SearchIndex } from "@fixbook/search";
import { createPageSearch, type PageIndex } from "../search/page-search.js";
import { createAnswers } from "./answers.js";
import type { Site } from "./site.js";

/** What the script of the book's language, which stands before this one, has left behind. */
const { fixbookLanguage = {} } = globalThis as { readonly fixbookLanguage?: LanguageData };

Object.assign(globalThis, {
  /** The results alone, for programs without a page. */
  fixbookSearch: (index: SearchIndex) => createPageSearch(index, createLanguage(fixbookLanguage)),
  fixbookAnswers: (index: PageIndex, site: Site) => createAnswers(index, createLanguage(fixbookLanguage), site),
});
