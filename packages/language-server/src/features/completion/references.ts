import type { Completer } from "./completer.js";
import { typedAfter } from "./completer.js";
import { idsFor } from "./ids.js";

/** `[[`, `[words](entry:` and `<entry:`. */
export const completeReference: Completer = (place) => {
  if (place.zone === "code") return undefined;
  const bare = typedAfter(place, /\[\[([^\][]*)$/, /^[\w-]*(?:\]\])?/);
  if (bare !== undefined) return { start: bare.start, end: bare.end, ...idsFor(place, bare.typed, { close: "]]" }) };
  const link = typedAfter(place, /(\]\(\s*<?|<)entry:([a-z0-9-]*)$/i, /^[\w-]*[)>]?/);
  if (link === undefined) return undefined;
  const close = link.match[1] === "<" ? ">" : ")";
  return { start: link.start, end: link.end, ...idsFor(place, link.typed, { close }) };
};
