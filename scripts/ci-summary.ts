/** Adds up what tests and checks said, and prints it as the last line of a CI run. Nothing counted is a failure. */
import { existsSync, readFileSync } from "node:fs";

const [testStatus = "1", checkStatus = "1"] = process.argv.slice(2);
const tests = existsSync("test-results.json") ? JSON.parse(readFileSync("test-results.json", "utf8")) : undefined;
const checks = existsSync("check-results.txt")
  ? /checks: (\d+) passed, (\d+) failed/.exec(readFileSync("check-results.txt", "utf8"))
  : null;

const passed = (tests?.numPassedTests ?? 0) + Number(checks?.[1] ?? 0);
let failed = (tests?.numFailedTests ?? 0) + Number(checks?.[2] ?? 0);
// A command that failed without counting anything, such as a test file that does not load, still counts.
const isBad = testStatus !== "0" || checkStatus !== "0" || tests === undefined || checks === null || passed === 0;
if (isBad && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
