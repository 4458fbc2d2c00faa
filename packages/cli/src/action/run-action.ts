import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import type { LintReport } from "@fixbook/schema";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { main } from "../main.js";
import { explain } from "../run-program.js";
import { baseCommit } from "./base-commit.js";
import { type ActionInputs, readInputs } from "./inputs.js";

/** What the step of `action/action.yml` runs: `fixbook lint` by the inputs of the step, and its outputs and summary. */
export async function runAction(host: Host): Promise<ExitCode> {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(host.env?.["RUNNER_TEMP"] || tmpdir(), "fixbook-"));
    const inputs = readInputs(host.env ?? {});
    return await lint(inputs, folder, host);
  } catch (error) {
    reportFailure(explain(error), host);
    return exitCodes.failure;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function lint(inputs: ActionInputs, folder: string, host: Host): Promise<ExitCode> {
  const { GITHUB_STEP_SUMMARY: summaryFile, ...env } = host.env ?? {};
  const cwd = resolve(host.cwd, inputs.workingDirectory);
  const files = { report: join(folder, "report.json"), summary: join(folder, "summary.md") };
  const said: string[] = [];
  const run = () =>
    main(argumentsOf(inputs, files, { ...host, env }, cwd), {
      ...host,
      cwd,
      env,
      err: (text) => {
        said.push(text);
        host.err(text);
      },
    });
  const code = inputs.annotations ? await run() : await withoutCommands(run, host);
  if (code === exitCodes.failure && said.length > 0) reportFailure(said.join(""), host);
  if (inputs.summary && summaryFile && existsSync(files.summary))
    appendFileSync(summaryFile, readFileSync(files.summary));
  if (existsSync(files.report)) setOutputs(JSON.parse(readFileSync(files.report, "utf8")), inputs, cwd, host);
  return code;
}

function argumentsOf(
  inputs: ActionInputs,
  files: { readonly report: string; readonly summary: string },
  host: Host,
  cwd: string,
): readonly string[] {
  const since = sinceOf(inputs, host, cwd);
  return [
    "lint",
    `--format=${inputs.annotations ? "github" : "concise"}`,
    ...(inputs.stage === "" ? [] : [`--stage=${inputs.stage}`]),
    ...(inputs.maxWarnings === "" ? [] : [`--max-warnings=${inputs.maxWarnings}`]),
    ...(since === undefined ? [] : [`--since=${since}`, ...(inputs.onlyChanged ? [] : ["--all"])]),
    ...[`json=${files.report}`, `markdown=${files.summary}`].map((report) => `--output=${report}`),
    ...(inputs.sarif === "" ? [] : [`--output=sarif=${inputs.sarif}`]),
    ...inputs.formats.map((report) => `--output=${report}`),
    "--",
    ...inputs.books,
  ];
}

function sinceOf({ since }: ActionInputs, host: Host, cwd: string): string | undefined {
  if (since === "none") return undefined;
  return since === "" || since === "auto" ? baseCommit(host, cwd) : since;
}

/**
 * What is printed may begin with the name of a folder, which may read as a command to the runner.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
async function withoutCommands<T>(run: () => Promise<T>, host: Host): Promise<T> {
  const token = randomUUID();
  host.out(`::stop-commands::${token}\n`);
  try {
    return await run();
  } finally {
    host.out(`::${token}::\n`);
  }
}

function reportFailure(text: string, host: Host): void {
  const data = text.trim().replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  host.out(`::error title=Fixbook could not check::${data}\n`);
}

function setOutputs({ summary }: LintReport, { sarif }: ActionInputs, cwd: string, host: Host): void {
  const { GITHUB_OUTPUT: file, GITHUB_WORKSPACE: workspace = host.cwd } = host.env ?? {};
  if (!file) return;
  const path = sarif === "" ? "" : relative(workspace, resolve(cwd, sarif)).split(sep).join("/");
  const rows = { errors: summary.errors, warnings: summary.warnings, sarif: path };
  for (const [name, value] of Object.entries(rows)) appendFileSync(file, outputRow(name, String(value)));
}

/** A value of several lines would be read as further outputs, so it stands between two words that nobody can guess. */
function outputRow(name: string, value: string): string {
  const end = randomUUID();
  return `${name}<<${end}\n${value}\n${end}\n`;
}
