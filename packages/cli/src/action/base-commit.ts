import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { EngineError } from "@fixbook/engine";
import type { Host } from "../host.js";

/**
 * The commit that a pull request would be merged into, for `since: auto`; undefined where no pull request started the job.
 * GitHub checks out the merge of the two, whose first parent it is. Where something else is checked out, the event says it.
 * Throws an {@link EngineError} where the clone does not have it: a gate that compares with nothing would let ids vanish.
 */
export function baseCommit({ env = {} }: Pick<Host, "env">, cwd: string): string | undefined {
  const { GITHUB_EVENT_NAME: event = "", GITHUB_EVENT_PATH: file = "" } = env;
  if (!EVENTS.has(event)) return undefined;
  if (isCommit("HEAD^2", cwd)) return "HEAD^1";
  const base = baseIn(readFileSync(file, "utf8"));
  if (base !== undefined && isCommit(base, cwd)) return base;
  throw new EngineError(
    `The base of the pull request, ${base ?? "which the event does not name"}, is not in the clone.`,
    "Check out with fetch-depth: 2 and no ref, or compare with nothing: since: none.",
  );
}

/** `pull_request_target` is there for those who run it all the same: it has a base too. */
const EVENTS: ReadonlySet<string> = new Set(["pull_request", "pull_request_target"]);

function isCommit(name: string, cwd: string): boolean {
  return spawnSync("git", ["rev-parse", "--verify", "--quiet", `${name}^{commit}`], { cwd }).status === 0;
}

function baseIn(event: string): string | undefined {
  const { pull_request: pull } = JSON.parse(event) as {
    readonly pull_request?: { readonly base?: { readonly sha?: unknown } };
  };
  const sha = pull?.base?.sha;
  return typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
}
