/** What an application has of a problem, as texts. */
export interface Problem {
  /** Every value, each a text of its own; a number stands behind its name, as in `status 409`. */
  readonly texts: readonly string[];
  /** Where each of the texts begins in the problem; undefined where that is no text. */
  readonly starts?: readonly number[] | undefined;
  /** What was written for people. */
  readonly words: string;
  /** The host that was asked, where an address of the problem says so. */
  readonly host?: string | undefined;
}

/** How much of the beginning and of the end of a text is searched: what `longestText` of the search says. */
const longestText = 100_000;
/** How many values are read at most. */
const MOST_VALUES = 1000;
/** What an error has that no loop over its fields meets. */
const HIDDEN = ["message", "name", "cause", "errors"];
/** What the request was is not what went wrong, and a stack names files. */
const SKIPPED = /^(?:config|request|headers|stack)$/;
/** Where responses and requests have the address that was asked. */
const ADDRESSES = /^(?:url|baseURL|responseURL|href)$/;
const HOST = /^https?:\/\/(?:[^\s/@]*@)?([^\s/:?#]+)/i;

/**
 * Reads a problem of any shape: a text, an error with its causes and responses, the body of a response. Circles, traps
 * and enormous objects do no harm. Of a very long text the beginning and the end are read.
 */
export function readProblem(problem: unknown): Problem {
  const texts: string[] = [];
  const words: string[] = [];
  const seen = new Set<unknown>();
  let left = MOST_VALUES;
  let host: string | undefined;
  const readValue = (get: () => unknown, key: string): void => {
    try {
      const value = left-- > 0 && get();
      if (typeof value === "number" || typeof value === "string") readText(`${value}`, key);
      else if (value && typeof value === "object" && !seen.has(value)) {
        seen.add(value);
        const readField = (name: string) => {
          const get = () => value[name as keyof typeof value] as unknown;
          if (SKIPPED.test(name)) readHost(get);
          else readValue(get, name);
        };
        HIDDEN.forEach(readField);
        for (const name in value) if (left > 0) readField(name);
      }
    } catch {
      // A field that throws when it is read says nothing.
    }
  };
  const readHost = (get: () => unknown): void => {
    try {
      for (const address of Object.entries(get() as object))
        if (ADDRESSES.test(address[0])) host ??= HOST.exec(`${address[1]}`)?.[1];
    } catch {
      // It has no address.
    }
  };
  const readText = (text: string, key: string): void => {
    if (ADDRESSES.test(key)) host ??= HOST.exec(text)?.[1];
    if (key && key !== "message" && /^\d+$/.test(text)) texts.push(`${/status/i.test(key) ? "status" : key} ${text}`);
    else {
      texts.push(text.slice(0, longestText));
      if (text.length > longestText) texts.push(text.slice(-longestText).replace(/^\S+/, ""));
      if (key !== "name") words.push(text.slice(0, longestText));
    }
  };
  readValue(() => problem, "");
  const starts = typeof problem === "string" ? texts.map((text) => problem.lastIndexOf(text)) : undefined;
  const read = { texts, words: words.join(" ").slice(0, longestText) };
  return { ...read, ...(starts && { starts }), ...(host !== undefined && { host }) };
}
