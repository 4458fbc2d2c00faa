import { formatOption } from "../format-option.js";
import type { AddCommand } from "./command.js";

export interface VerifyFlags {
  readonly format: "text" | "json";
}

/** `fixbook verify`: compares a published tree with its manifests. */
export const addVerify: AddCommand = (program, host, finish) => {
  program
    .command("verify")
    .summary("compare published files with their manifests")
    .description(
      "Hashes every file of a published tree and compares it with the manifests of the build. Reports files that are missing, changed or not from the build. Changes nothing.",
    )
    .argument("<folder>", "an output folder, one target of it, or a copy of either")
    .addOption(formatOption("the result"))
    .addHelpText(
      "after",
      `
Examples:
  fixbook verify site
  fixbook verify /var/www/help --format json

Exit codes:
  0  every file is as it was built, and there are no others
  1  a file is missing, changed or not from the build
  2  bad usage, or a folder without manifests`,
    )
    .action(async (folder: string, flags: VerifyFlags) => {
      const { runVerify } = await import("./run-verify.js");
      finish(runVerify(folder, flags, host));
    });
};
