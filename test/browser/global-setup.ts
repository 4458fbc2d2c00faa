import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The program that the browser tests drive. */
    chromium: string;
  }
}

/** Runs once before the first browser test, and never when none is among the tests that run. */
export default function setup(project: TestProject): void {
  project.provide("chromium", findChromium());
}
