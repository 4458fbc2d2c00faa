export { exitCodes, type ExitCode } from "./exit-code.js";
export type { Host } from "./host.js";
export { createProgram, helpTexts, main } from "./main.js";
