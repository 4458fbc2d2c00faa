import { dirname } from "node:path";
import { EngineError } from "../disk/index.js";
import { runGit } from "./run-git.js";

/** How many states of a file are looked at. */
const MOST_STATES = 50;

/** The texts that a file had in the commits before, the last first; none where there is no repository, or no git. */
export function* earlierTexts(file: string): Generator<string, void> {
  const folder = dirname(file);
  const name = file.slice(folder.length + 1);
  const run = (args: readonly string[]): string | undefined => {
    try {
      const { isDone, out } = runGit(folder, args);
      return isDone ? out.toString("utf8") : undefined;
    } catch (error) {
      if (error instanceof EngineError) return undefined;
      throw error;
    }
  };
  const commits = run(["log", "--format=%H", `--max-count=${MOST_STATES}`, "--", name]);
  for (const commit of commits?.split("\n").filter((one) => /^[0-9a-f]{40,64}$/.test(one)) ?? []) {
    const text = run(["cat-file", "blob", `${commit}:./${name}`]);
    if (text !== undefined) yield text;
  }
}
