/** What a program has logged at once: a line, and those that go on with it, such as a stack trace. */
export interface LogRecord {
  /** The number of its first line in the log, from 1. */
  readonly line: number;
  /** All its lines, blank ones between them included. */
  readonly lines: readonly string[];
}

/** Groups the lines of a log into records, as they come in. */
export interface Grouping {
  /** Takes the next line; answers the record that it has ended. */
  add(text: string): LogRecord | undefined;
  /** The record that the end of the log ends. */
  end(): LogRecord | undefined;
}

/** How many UTF-16 units a record has at most; what goes on with it begins another one. */
export const LONGEST_RECORD = 100_000;
/** How many blank lines may stand inside a record: chains of exceptions have some between their parts. */
const MOST_BLANK = 2;

/** Begins to group the lines of a log. A line is held until its record ends, and no longer. */
export function createGrouping(): Grouping {
  let lines: string[] = [];
  let [first, number, length, indent, blank] = [0, 0, 0, 0, 0];
  let isTrace = false;
  const end = (): LogRecord | undefined => {
    const ended = lines.length === 0 ? undefined : { line: first, lines };
    [lines, length, blank] = [[], 0, 0];
    return ended;
  };
  return {
    add(text) {
      number++;
      const words = text.trimStart();
      if (words === "") return ++blank > MOST_BLANK ? end() : undefined;
      const own = text.length - words.length;
      const isDeeper = own > indent;
      const goesOn = lines.length > 0 && (isDeeper || (isTrace && EXCEPTION.test(words)) || continues(words));
      const isFull = length + blank + text.length >= LONGEST_RECORD;
      const ended = goesOn && !isFull ? undefined : end();
      if (lines.length === 0) first = number;
      // What follows a part of a record is measured by the beginning of all of it.
      if (!goesOn) indent = own;
      lines.push(...Array(blank).fill(""), text);
      length += blank + text.length + 1;
      blank = 0;
      isTrace = TRACEBACK.test(words) || (goesOn && isTrace && isDeeper);
      return ended;
    },
    end,
  };
}

/** The line with which Python begins a trace. It says nothing of what went wrong. */
export const TRACEBACK = /^Traceback \(most recent call last\):/;
/** Python writes what was raised behind the frames, and no deeper than the beginning. */
const EXCEPTION = /^[A-Za-z_][\w.]*(?::|$)/;

/** How lines begin that go on with the line before without being indented, and who writes them. */
const CONTINUATIONS: readonly (readonly [of: string, pattern: RegExp])[] = [
  ["JavaScript, Java, C#", /^at /],
  ["Java", /^(?:Caused by|Suppressed|Wrapped by):? /],
  ["Java", /^\.\.\. \d+ (?:more|common frames)/],
  ["C#", /^---(?:> | End of (?:stack trace|inner exception))/],
  ["Python", TRACEBACK],
  ["Python", /^(?:During handling of the above exception|The above exception was the direct cause)/],
  ["Ruby", /^from \S/],
  ["Go", /^goroutine \d+ \[/],
  ["PHP", /^(?:Stack trace:|#\d+ )/],
  ["Rust", /^note: run with `RUST_BACKTRACE/],
  ["what is printed over several lines", /^[)\]}]+[,;]?$/],
];

function continues(words: string): boolean {
  return CONTINUATIONS.some(([, pattern]) => pattern.test(words));
}
