import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** What the search for Chromium asks of the machine that it runs on. */
export interface Machine {
  /** The value of an environment variable; an empty one counts as none. */
  variable(name: string): string | undefined;
  /** The programs of this name on the PATH, in its order. */
  onPath(name: string): readonly string[];
  /** Whether apt-get has a `chromium` here, and may install it. */
  readonly canAptInstall: boolean;
  /** Where Playwright keeps the Chromium that it installs. */
  readonly playwrightChromium: string;
  /** Whether this is a Chromium that starts: Ubuntu has one of this name that only says to use another. */
  starts(program: string): boolean;
  /** Runs a program to its end, its output on standard error. Answers whether it succeeded. */
  run(program: string, ...args: string[]): boolean;
  /** Installs Playwright's Chromium. Answers whether that succeeded. */
  installPlaywrightChromium(): boolean;
}

const isRoot = process.getuid?.() === 0;

/** The machine that the tests run on. */
export const thisMachine: Machine = {
  variable: (name) => process.env[name] || undefined,
  onPath: (name) =>
    (process.env["PATH"] ?? "")
      .split(delimiter)
      .map((folder) => join(folder, name))
      .filter((program) => existsSync(program)),
  canAptInstall:
    isRoot && existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8")),
  playwrightChromium: chromium.executablePath(),
  starts: (program) => spawnSync(program, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0,
  run,
  installPlaywrightChromium() {
    const folder = dirname(fileURLToPath(import.meta.resolve("playwright-core/package.json")));
    const withSystemLibraries = isRoot ? ["--with-deps"] : [];
    return run(process.execPath, join(folder, "cli.js"), "install", "--no-shell", ...withSystemLibraries, "chromium");
  },
};

function run(program: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: ["ignore", 2, 2], env }).status === 0;
}
