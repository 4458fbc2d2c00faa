import type { Look } from "@fixbook/schema";
import { base } from "./base.js";
import { entryStyles } from "./entry.js";
import { frame } from "./frame.js";
import { homeStyles } from "./home.js";
import { media } from "./media.js";
import { prose } from "./prose.js";
import { searchStyles } from "./search.js";
import { tokens } from "./tokens.js";

/** The one stylesheet of a brand, in its look. */
export function stylesheet(look: Look): string {
  return [tokens(look), base, frame, prose, homeStyles, entryStyles, searchStyles, media]
    .map((part) => part.trim())
    .join("\n\n")
    .concat("\n");
}
