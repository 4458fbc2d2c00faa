export { type ExitCode, exitCodes } from "./exit-code.js";
export type { Host } from "./host.js";
export { createProgram, helpTexts, main } from "./main.js";
