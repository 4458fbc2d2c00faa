import { Option } from "commander";
import type { AddCommand } from "./command.js";

export interface VerifyFlags {
  readonly format: "text" | "json";
}

/** `fixbook verify`: compares a published tree with its manifests. */
export const addVerify: AddCommand = (program, host, finish) => {
  program
    .command("verify")
    .summary("compare what is published with its manifests")
    .description(
      "Hashes every file of a published tree and compares it with the manifests that\nthe build has written: what is missing, what somebody has changed, and what is\nthere besides. Changes nothing.",
    )
    .argument("<folder>", "an output folder, one target of it, or a copy of either")
    .addOption(new Option("--format <format>", "how to print the result").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      `
Examples:
  fixbook verify site
  fixbook verify /var/www/help --format json

Exit codes:
  0  every file is as it was built, and none is there besides
  1  something is missing, changed or there besides
  2  bad usage, or a folder without manifests`,
    )
    .action(async (folder: string, flags: VerifyFlags) => {
      const { runVerify } = await import("./run-verify.js");
      finish(runVerify(folder, flags, host));
    });
};
