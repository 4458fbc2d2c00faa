import { spawnSync } from "node:child_process";
import { parse } from "node:path";
import { EngineError } from "../disk/index.js";

/** What a call of git gave. */
export interface GitResult {
  readonly isDone: boolean;
  readonly out: Buffer;
  readonly error: string;
}

/**
 * Runs git in a folder, on a repository that a stranger may have made: only commands that read objects are to be used
 * here. Nothing runs that its settings name (hooks, monitors, pagers), nothing is fetched, nothing is locked, and no
 * variable of the environment leads to another repository. Throws an {@link EngineError} where there is no git.
 */
export function runGit(
  folder: string,
  args: readonly string[],
  { input, most = 64 * 1024 * 1024 }: { readonly input?: string; readonly most?: number } = {},
): GitResult {
  const { status, stdout, stderr, error } = spawnSync("git", [...SAFETY, "-C", folder, ...args], {
    // Windows looks for programs in the folder of the process first.
    cwd: parse(folder).root,
    env: safeEnvironment(process.env),
    maxBuffer: most,
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") {
    throw new EngineError(
      "git is not installed, or not on the PATH.",
      "Install it, or run the command without a commit.",
    );
  }
  return { isDone: status === 0, out: stdout ?? Buffer.alloc(0), error: String(stderr ?? "") };
}

const SAFETY = [
  "--no-pager",
  "--no-replace-objects",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "safe.bareRepository=explicit"].flatMap((setting) => [
    "-c",
    setting,
  ]),
];

function safeEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LITERAL_PATHSPECS: "1",
    // A clone with missing objects would run a transport that its settings name.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
  };
}
