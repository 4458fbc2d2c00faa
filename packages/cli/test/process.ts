import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where Node.js keeps the compiled command, which saves time where it is started often. */
const compiled = join(tmpdir(), "fixbook-tests-compiled");

/** The built command, which tests that need a process of its own run. */
const bin = fileURLToPath(new URL("../dist/bin.js", import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called when the process has begun. */
  readonly started?: (child: ChildProcess) => void;
}

/** Runs the built command in a process of its own. */
export function fixbook(args: readonly string[], surroundings: Surroundings): Promise<Finished> {
  return finish(process.execPath, [bin, ...args], surroundings);
}

/** Runs a line of shell in which `$fixbook` is the built command. */
export function shell(line: string, { env, ...rest }: Surroundings): Promise<Finished> {
  return finish("bash", ["-c", line.replaceAll("$fixbook", `'${process.execPath}' '${bin}'`)], {
    ...rest,
    env: { ...env },
  });
}

function finish(command: string, args: readonly string[], { cwd, env, started }: Surroundings): Promise<Finished> {
  const { NO_COLOR, FORCE_COLOR, CI, ...inherited } = process.env;
  const child = spawn(command, args, { cwd, env: { ...inherited, NODE_COMPILE_CACHE: compiled, ...env } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  started?.(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
}
