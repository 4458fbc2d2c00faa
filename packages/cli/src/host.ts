import type { Readable, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { styleText } from "node:util";
import type { Disk } from "@fixbook/engine";
import type { TextStyle } from "@fixbook/lint";
import envPaths from "env-paths";

/** What the command may touch of the world. Tests give another one. */
export interface Host {
  readonly cwd: string;
  /** The environment's variables; none when left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal: people read it, and it may be styled. */
  readonly isTerminal: boolean;
  /** The width of the terminal; undefined where there is none. */
  readonly columns?: number | undefined;
  out(text: string): void;
  err(text: string): void;
  style(style: TextStyle, text: string): string;
  /** One line that is overwritten by the next; an empty one clears it. Undefined where nobody watches. */
  readonly progress: ((line: string) => void) | undefined;
  now(): number;
  /** Where questions are asked; undefined where nobody could answer. */
  readonly terminal?: { readonly input: Readable; readonly output: Writable } | undefined;
  /** Standard input and output, for what speaks a protocol over them. */
  readonly streams?: { readonly input: Readable; readonly output: Writable } | undefined;
  /** All that standard input holds. */
  readInput?(): Promise<Uint8Array>;
  /** What standard input holds, piece by piece. */
  streamInput?(): AsyncIterable<Uint8Array>;
  /** Calls back when somebody wants the command to end at once, as by Ctrl+C, until the answer is called. */
  onInterrupt?(listener: () => void): () => void;
  /** Ends the process. */
  exit?(code: number): void;
  /** Resolves when a command that runs until it is ended is to end; undefined where nobody could end it. */
  untilEnded?(): Promise<void>;
  /** The real one when left out. */
  readonly disk?: Disk;
  /** The folder that keeps what was found out before; none when left out. */
  readonly cache?: string;
}

/** The host of a real process. Colour follows NO_COLOR, FORCE_COLOR and the terminal. */
export function processHost(): Host {
  const { stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: stdout.isTTY === true,
    columns: stdout.isTTY ? stdout.columns : undefined,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    style: (style, text) => styleText(style, text, { stream: stdout }),
    progress:
      stderr.isTTY === true && process.env["CI"] === undefined
        ? (line) => {
            stderr.cursorTo(0);
            stderr.write(line.slice(0, Math.max(0, stderr.columns - 1)));
            stderr.clearLine(1);
          }
        : undefined,
    now: () => performance.now(),
    // The getter: whoever reads standard input keeps the process alive, and most commands do not.
    get terminal() {
      const isThere = process.stdin.isTTY === true && stdout.isTTY === true && process.env["CI"] === undefined;
      return isThere ? { input: process.stdin, output: stdout } : undefined;
    },
    // The getter, likewise.
    get streams() {
      return { input: process.stdin, output: stdout };
    },
    readInput: () => buffer(process.stdin),
    streamInput: () => process.stdin,
    onInterrupt: (listener) => {
      const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
    exit: (code) => process.exit(code),
    untilEnded: () =>
      new Promise((done) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => done());
      }),
    // Outside every checkout: a pull request must not be able to bring a cache along.
    cache: process.env["FIXBOOK_CACHE_DIR"] || envPaths("fixbook", { suffix: "" }).cache,
  };
}
