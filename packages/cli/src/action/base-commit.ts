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
  const { base, head } = pullIn(file);
  // Another commit with two parents is one that the branch itself has merged.
  if (head !== undefined && commitAt("HEAD^2", cwd) === head) return "HEAD^1";
  if (base !== undefined && commitAt(base, cwd) !== undefined) return base;
  throw new EngineError(
    `The base of the pull request, ${base ?? "which the event does not name"}, is not in the clone.`,
    "Check out with fetch-depth: 2 and no ref, or compare with nothing: since: none.",
  );
}

/** `pull_request_target` is there for those who run it all the same: it has a base too. */
const EVENTS: ReadonlySet<string> = new Set(["pull_request", "pull_request_target"]);

function commitAt(name: string, cwd: string): string | undefined {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--verify", "--quiet", `${name}^{commit}`], {
    cwd,
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** The commits that an event names. Throws an {@link EngineError} where the event's file cannot be read. */
function pullIn(file: string): { readonly base: string | undefined; readonly head: string | undefined } {
  try {
    const { pull_request: pull } = JSON.parse(readFileSync(file, "utf8"));
    return { base: shaIn(pull?.base?.sha), head: shaIn(pull?.head?.sha) };
  } catch {
    throw new EngineError(
      "The event of this job cannot be read (GITHUB_EVENT_PATH).",
      "Name the commit to compare with in since:, or compare with nothing: since: none.",
    );
  }
}

function shaIn(sha: unknown): string | undefined {
  return typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
}
