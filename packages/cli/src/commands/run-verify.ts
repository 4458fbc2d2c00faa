import { resolve } from "node:path";
import { verifyTree } from "@fixbook/engine";
import { plain, plural } from "@fixbook/lint";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import type { VerifyFlags } from "./verify.js";

/** Compares a published tree with its manifests, and says what differs. */
export function runVerify(folder: string, { format }: VerifyFlags, host: Host): ExitCode {
  const { targets } = verifyTree(resolve(host.cwd, folder), host.disk);
  const isForeign = targets.some(({ changed, unlisted }) => changed.length + unlisted.length > 0);
  const differs = isForeign || targets.some(({ missing, isUnfinished }) => missing.length > 0 || isUnfinished);
  const code = differs ? exitCodes.findings : exitCodes.clean;
  if (format === "json") {
    host.out(`${JSON.stringify({ folder, ok: !differs, targets }, null, 2)}\n`);
    return code;
  }
  for (const { folder: target, missing, changed, unlisted, isUnfinished } of targets) {
    if (isUnfinished) host.out(`${plain(target)} is of two builds: one is being moved in, or was interrupted.\n`);
    for (const path of missing) host.out(`${plain(path)} is missing.\n`);
    for (const path of changed) host.out(`${plain(path)} was changed since it was built.\n`);
    for (const path of unlisted) host.out(`${plain(path)} is in no manifest.\n`);
  }
  const files = targets.reduce((sum, target) => sum + target.files, 0);
  const what = `${plural(files, "file", "files")} of ${plural(targets.length, "target", "targets")}`;
  host.out(
    differs
      ? `${host.style("red", "✖")} ${plain(folder)} is not as it was built. The next build puts it right${isForeign ? " with --clean" : ""}.\n`
      : `${host.style("green", "✔")} ${what} in ${plain(folder)} are as they were built.\n`,
  );
  return code;
}
