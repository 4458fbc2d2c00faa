import type { Disk } from "@fixbook/engine";
import type { ExitCode } from "../src/exit-code.js";
import type { Host } from "../src/host.js";
import { main } from "../src/main.js";

/** What a run of the command gave. */
export interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Every progress line that was shown, the empty one that clears it included. */
  readonly progress: readonly string[];
}

export interface World {
  readonly cwd: string;
  /** Whether a person watches, on a terminal of 100 columns. */
  readonly isTerminal?: boolean;
  readonly disk?: Disk;
  /** How many milliseconds pass between two looks at the clock. */
  readonly pace?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cache?: string;
  readonly terminal?: Host["terminal"];
  /** What standard input holds; nothing when left out. */
  readonly input?: string | Uint8Array;
}

/** Runs the command in this process, in a world of its own. */
export async function run(
  argv: string | readonly string[],
  { cwd, isTerminal = false, disk, pace = 1, env = {}, cache, terminal, input = "" }: World,
): Promise<Run> {
  let [out, err, now] = ["", "", 0];
  const progress: string[] = [];
  const host: Host = {
    cwd,
    env,
    isTerminal,
    columns: isTerminal ? 100 : undefined,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    style: (style, text) => (isTerminal ? `<${style}>${text}</${style}>` : text),
    progress: isTerminal ? (line) => void progress.push(line) : undefined,
    now: () => {
      now += pace;
      return now;
    },
    terminal,
    readInput: async () => Buffer.from(input as string),
    async *streamInput() {
      yield Buffer.from(input as string);
    },
    ...(disk === undefined ? {} : { disk }),
    ...(cache === undefined ? {} : { cache }),
  };
  const words = typeof argv === "string" ? argv.split(" ").filter((word) => word !== "") : argv;
  const code = await main(words, host);
  return { code, out, err, progress };
}
