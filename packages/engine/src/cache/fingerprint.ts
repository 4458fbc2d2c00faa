import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { once } from "@fixbook/core";
import { programFiles } from "./program-files.js";

/** The names of the dependencies that the bundle of the command loads, with spaces between. Not there without a bundle. */
declare const FIXBOOK_LOADED: string | undefined;

/**
 * What tells this version of the checks and of the renderers from every other: all the code that runs, and the runtime.
 * Another fingerprint, another cache. A program does not change while it runs, so its files are read once.
 */
export const fingerprint: () => string = once(() =>
  fingerprintOf(programFiles(fileURLToPath(import.meta.url), loaded())),
);

function loaded(): readonly string[] | undefined {
  return typeof FIXBOOK_LOADED === "undefined" ? undefined : FIXBOOK_LOADED.split(" ");
}

/** The fingerprint of a program that these files make up. */
export function fingerprintOf(files: readonly string[]): string {
  const all = createHash("sha256").update(`${process.version} ${process.arch}`);
  for (const file of files) {
    const bytes = readFileSync(file);
    all.update(` ${bytes.length} `).update(bytes);
  }
  return all.digest("base64url");
}
