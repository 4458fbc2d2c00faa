export { type ExitCode, exitCodes } from "./exit-code.js";
export { findingSentence } from "./finding-sentence.js";
export type { Host } from "./host.js";
export { helpTexts, main } from "./main.js";
export { findingTypes, type RuleExample, type RuleInfo, ruleCatalogue } from "./rule-catalogue.js";
export { ruleRuns } from "./rule-runs.js";
