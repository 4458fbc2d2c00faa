/** The search of a help center as a script of its own, which pages load on first use. */
import { createSearch } from "./create-search.js";

Object.assign(globalThis, { fixbookSearch: createSearch });
