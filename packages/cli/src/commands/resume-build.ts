import { openOutputFolder, resume } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { resumedLine } from "../build-summary.js";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import type { BuildFlags } from "./build.js";
import { movingOf } from "./moving.js";
import type { Ending } from "./run-build.js";

/** Only finishes a build that was interrupted while its files were moved in. */
export async function resumeBuild(
  books: readonly string[],
  flags: BuildFlags,
  host: Host,
  { signal, onPhase }: Ending,
): Promise<ExitCode> {
  onPhase("render");
  const output = openOutputFolder(flags.out, books, host.cwd, host.disk);
  const finished = await resume(output, movingOf(flags, host, signal), host.disk);
  host.out(finished === undefined ? `No build into ${plain(flags.out)} was interrupted.\n` : resumedLine(flags.out));
  return exitCodes.clean;
}
