import { EngineError } from "@fixbook/engine";
import type { Host } from "../host.js";

/** What a step says about how its books are checked. Empty texts are inputs that were left out. */
export interface ActionInputs {
  /** Folders of books; none means all that there are. */
  readonly books: readonly string[];
  readonly stage: string;
  /** The commit to compare with: `auto` is that of the pull request's base, and `none` compares with nothing. */
  readonly since: string;
  readonly onlyChanged: boolean;
  readonly maxWarnings: string;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly sarif: string;
  /** Further reports, each `FORMAT=FILE`. */
  readonly formats: readonly string[];
  readonly workingDirectory: string;
}

/**
 * The inputs of a step, from the variables that `action/action.yml` makes of them. They reach the command in this way and
 * never as a part of a script, so that no title of a branch or name of a folder is run. Throws an {@link EngineError} for
 * a value that means nothing.
 */
export function readInputs(env: NonNullable<Host["env"]>): ActionInputs {
  const text = (name: keyof typeof VARIABLES) => (env[VARIABLES[name]] ?? "").trim();
  const lines = (name: keyof typeof VARIABLES) =>
    text(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
  const flag = (name: keyof typeof VARIABLES) => {
    const value = text(name);
    if (value === "true" || value === "false") return value === "true";
    throw new EngineError(`The input ${nameOf(name)} is ${JSON.stringify(value)}.`, "Write true or false.");
  };
  return {
    books: lines("books"),
    stage: text("stage"),
    since: text("since"),
    onlyChanged: flag("onlyChanged"),
    maxWarnings: text("maxWarnings"),
    annotations: flag("annotations"),
    summary: flag("summary"),
    sarif: text("sarif"),
    formats: lines("formats"),
    workingDirectory: text("workingDirectory"),
  };
}

/** The variable that holds each input. */
export const VARIABLES = {
  books: "FIXBOOK_BOOKS",
  stage: "FIXBOOK_STAGE",
  since: "FIXBOOK_SINCE",
  onlyChanged: "FIXBOOK_ONLY_CHANGED",
  maxWarnings: "FIXBOOK_MAX_WARNINGS",
  annotations: "FIXBOOK_ANNOTATIONS",
  summary: "FIXBOOK_SUMMARY",
  sarif: "FIXBOOK_SARIF",
  formats: "FIXBOOK_FORMATS",
  workingDirectory: "FIXBOOK_WORKING_DIRECTORY",
} as const satisfies Record<keyof ActionInputs, string>;

function nameOf(name: keyof typeof VARIABLES): string {
  return VARIABLES[name].slice("FIXBOOK_".length).toLowerCase().replaceAll("_", "-");
}
