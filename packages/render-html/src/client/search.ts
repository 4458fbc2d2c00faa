/** The search of a help center as a script of its own, which pages load on first use. */
import { createPageSearch } from "../search/page-search.js";

Object.assign(globalThis, { fixbookSearch: createPageSearch });
