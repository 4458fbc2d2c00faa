import type { BuildOptions } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import type { Host } from "../host.js";
import type { BuildFlags } from "./build.js";

/** How files are moved into the output folder. */
export function movingOf(
  flags: BuildFlags,
  host: Host,
  signal: AbortSignal,
): Pick<BuildOptions, "out" | "clean" | "breakLock" | "signal" | "onWait"> & { readonly journals: string | undefined } {
  return {
    out: flags.out,
    journals: host.cache,
    clean: flags.clean,
    breakLock: flags.breakLock,
    signal,
    onWait: ({ pid, host: machine, since }) =>
      host.err(
        `${plain(flags.out)} is in use by process ${pid} on ${plain(machine)}, since ${plain(since)}. Waiting for it; --break-lock does not wait.\n`,
      ),
  };
}
