import { base } from "./base.js";
import { entryStyles } from "./entry.js";
import { frame } from "./frame.js";
import { homeStyles } from "./home.js";
import { media } from "./media.js";
import { defaultAccent } from "./palette.js";
import { prose } from "./prose.js";
import { searchStyles } from "./search.js";
import { tokens } from "./tokens.js";

/** The one stylesheet of a brand, from the accent of its look (`#rrggbb`). */
export function stylesheet(accent: string = defaultAccent): string {
  return [tokens(accent), base, frame, prose, homeStyles, entryStyles, searchStyles, media]
    .map((part) => part.trim())
    .join("\n\n")
    .concat("\n");
}
