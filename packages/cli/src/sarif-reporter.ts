import { createSarifReporter, type Reporter } from "@fixbook/lint";
import packageJson from "../package.json" with { type: "json" };
import { ruleCatalogue } from "./rule-catalogue.js";

/** A log that describes every rule, with the version of the command. */
export const sarifReporterWithRules: Reporter = (report, host) =>
  createSarifReporter({ version: packageJson.version, rules: ruleCatalogue() })(report, host);
