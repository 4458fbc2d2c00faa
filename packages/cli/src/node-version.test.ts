import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { LEAST_NODE, nodeProblem } from "./node-version.js";

test.each(["18.20.8", "20.19.0", "21.7.3"])("%s is too old, and one line says so", (version) => {
  expect(nodeProblem(version)).toBe(`fixbook: Node.js 22 or later is needed, and this is ${version}.\n`);
});

test.each(["22.0.0", "24.21.0", "100.0.0"])("%s will do", (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test("the package says the same", () => {
  expect(packageJson.engines.node).toBe(`>=${LEAST_NODE}`);
});
