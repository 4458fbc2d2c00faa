/** Adds up what tests and checks said, and prints it as the last line of a CI run. Nothing counted is a failure. */
import { existsSync, globSync, readFileSync } from "node:fs";

const [testStatus = "1", checkStatus = "1"] = process.argv.slice(2);
// Each package has its own, and so have the tests beside them.
const tests = globSync("{,test/browser/,packages/*/,apps/*/}test-results.json").map((path) =>
  JSON.parse(readFileSync(path, "utf8")),
);
const checks = existsSync("check-results.txt")
  ? /checks: (\d+) passed, (\d+) failed/.exec(readFileSync("check-results.txt", "utf8"))
  : null;

const sum = (name: string): number => tests.reduce((total, one) => total + Number(one[name] ?? 0), 0);
const passed = sum("numPassedTests") + Number(checks?.[1] ?? 0);
let failed = sum("numFailedTests") + Number(checks?.[2] ?? 0);
// A command that failed without counting anything, such as a test file that does not load, still counts.
const isBad = testStatus !== "0" || checkStatus !== "0" || tests.length === 0 || checks === null || passed === 0;
if (isBad && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
