import { longestText } from "@fixbook/search";

/** What an application has of a problem, as texts. */
export interface Problem {
  /** Every value, each a text of its own; a number stands behind its name, as in `status 409`. */
  readonly texts: readonly string[];
  /** What was written for people. */
  readonly words: string;
}

/** How many values are read at most. */
const MOST_VALUES = 1000;
/** What an error has that no loop over its fields meets. */
const HIDDEN = ["message", "name", "cause", "errors"];
/** What the request was is not what went wrong, and a stack names files. */
const SKIPPED = /^(?:config|request|headers|stack)$/;

/**
 * Reads a problem of any shape: a text, an error with its causes and responses, the body of a response. Circles, traps
 * and enormous objects do no harm. Of a very long text the beginning and the end are read.
 */
export function readProblem(problem: unknown): Problem {
  const texts: string[] = [];
  const words: string[] = [];
  const seen = new Set<unknown>();
  let left = MOST_VALUES;
  const read = (get: () => unknown, key: string): void => {
    try {
      const value = left-- > 0 && get();
      if (typeof value === "number" || typeof value === "string") readText(`${value}`, key);
      else if (value && typeof value === "object" && !seen.has(value)) {
        seen.add(value);
        const readField = (name: string) => SKIPPED.test(name) || read(() => value[name as keyof typeof value], name);
        HIDDEN.forEach(readField);
        for (const name in value) if (left > 0) readField(name);
      }
    } catch {
      // A field that throws when it is read says nothing.
    }
  };
  const readText = (text: string, key: string): void => {
    if (key && key !== "message" && /^\d+$/.test(text)) texts.push(`${/status/i.test(key) ? "status" : key} ${text}`);
    else {
      texts.push(text.slice(0, longestText));
      if (text.length > longestText) texts.push(text.slice(-longestText).replace(/^\S+/, ""));
      if (key !== "name") words.push(text.slice(0, longestText));
    }
  };
  read(() => problem, "");
  return { texts, words: words.join(" ").slice(0, longestText) };
}
