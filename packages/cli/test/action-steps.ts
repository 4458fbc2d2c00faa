import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { tempFolder } from "../../engine/test/book-on-disk.js";

export const actionFolder = join(import.meta.dirname, "../../../action");

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface ActionManifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export const actionManifest: ActionManifest = parse(readFileSync(join(actionFolder, "action.yml"), "utf8"));

export interface ActionRun {
  readonly code: number | null;
  readonly out: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/**
 * Runs the steps of the action in order, as a runner on a machine with a recent Node.js would: their shell, their
 * variables, their outputs. Steps that use other actions are passed over, and must have a condition that says so.
 */
export function runActionSteps(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  github: Readonly<Record<string, string>> = {},
): ActionRun {
  const temp = tempFolder();
  const all = Object.fromEntries(
    Object.entries(actionManifest.inputs).map(([name, { default: value = "" }]) => [name, value]),
  );
  const given: Readonly<Record<string, string>> = { ...all, ...inputs };
  const outputs = new Map<string, Readonly<Record<string, string>>>();
  const value = (text: string): string =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (whole, path: string) => {
      const [root, name = "", , key = ""] = path.split(".");
      const found = root === "inputs" ? given[name] : outputs.get(name)?.[key];
      if (found === undefined) throw new Error(`The action asks for ${whole}.`);
      return found;
    });
  let [code, out, summary]: [number | null, string, string] = [0, "", ""];
  for (const [index, step] of actionManifest.runs.steps.entries()) {
    if (step.run === undefined) {
      if (step.if !== "steps.node.outputs.found != 'true'" || outputs.get("node")?.["found"] !== "true")
        throw new Error("A step that uses an action is not known to this test.");
      continue;
    }
    const [outputFile, summaryFile] = [join(temp, `output-${index}`), join(temp, `summary-${index}.md`)];
    for (const file of [outputFile, summaryFile]) writeFileSync(file, "");
    const { NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
    const ran = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd: workspace,
      encoding: "utf8",
      env: {
        ...inherited,
        PATH: `${dirname(process.execPath)}:${inherited["PATH"]}`,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTION_PATH: actionFolder,
        GITHUB_EVENT_NAME: "push",
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temp,
        FIXBOOK_CACHE_DIR: join(temp, "cache"),
        ...github,
        ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, value(text)])),
      },
    });
    out += ran.stdout + ran.stderr;
    summary += readFileSync(summaryFile, "utf8");
    if (step.id !== undefined) outputs.set(step.id, outputsIn(readFileSync(outputFile, "utf8")));
    code = ran.status;
    if (code !== 0) break;
  }
  const results = Object.entries(actionManifest.outputs).map(([name, output]) => {
    const [, id = "", key = ""] = /steps\.(\w+)\.outputs\.([\w-]+)/.exec(output.value) ?? [];
    return [name, outputs.get(id)?.[key] ?? ""] as const;
  });
  return { code, out, outputs: Object.fromEntries(results), summary };
}

/** Rows `name=value`, and `name<<END` with lines to END. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const rows = text.matchAll(/^(?:([\w-]+)<<(\S+)\n(.*?)\n\2|([\w-]+)=([^\n]*))$/gms);
  return Object.fromEntries(
    Array.from(rows, ([, name, , lines = "", short = "", value = ""]) =>
      name === undefined ? [short, value] : [name, lines],
    ),
  );
}

/** Writes the event that a pull request gives. */
export function pullRequestEvent(sha: string, head?: string): Readonly<Record<string, string>> {
  const file = join(tempFolder(), "event.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pull_request: { base: { sha }, head: { sha: head } } }));
  return { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: file };
}
