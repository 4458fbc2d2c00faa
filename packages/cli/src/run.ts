import { exitCodes } from "./exit-code.js";
import { processHost } from "./host.js";
import { nodeProblem } from "./node-version.js";
import { type CreateProgram, explain, runProgram } from "./run-program.js";

/** Runs a program as this process: with its arguments, its streams and its exit code. */
export async function run(create: CreateProgram): Promise<void> {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) {
    process.stderr.write(problem);
    process.exit(exitCodes.failure);
  }
  // A reader that goes away (`| head`) ends the command quietly; what was cut off must not pass for a whole answer.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.stderr.write(explain(Object.assign(error, { path: "standard output" })));
    process.exit(exitCodes.failure);
  });
  process.stderr.on("error", () => process.exit(exitCodes.failure));
  process.on("uncaughtException", (error) => {
    process.stderr.write(explain(error));
    process.exit(exitCodes.failure);
  });
  process.exitCode = await runProgram(create, process.argv.slice(2), processHost());
}
