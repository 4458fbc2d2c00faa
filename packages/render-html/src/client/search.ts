/** The search of a help center as a script of its own, which pages load on first use. */
import { createSearch } from "@fixbook/core/search";

Object.assign(globalThis, { fixbookSearch: createSearch });
