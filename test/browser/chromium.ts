import { type Machine, thisMachine } from "./machine.ts";

/** The variable that names the Chromium to use. */
const VARIABLE = "FIXBOOK_CHROMIUM";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The Chromium of this machine: the one that `FIXBOOK_CHROMIUM` names, else one on the PATH, else Playwright's. Where
 * there is none, one is installed. Throws where that fails, with the line to run.
 */
export function findChromium(machine: Machine = thisMachine): string {
  const named = machine.variable(VARIABLE);
  if (named !== undefined) {
    if (machine.starts(named)) return named;
    throw new Error(`${VARIABLE} is ${JSON.stringify(named)}, and no Chromium starts there. Correct it, or unset it.`);
  }
  return installed(machine) ?? install(machine);
}

function installed(machine: Machine): string | undefined {
  const programs = [...names.flatMap((name) => machine.onPath(name)), machine.playwrightChromium];
  return programs.find((program) => machine.starts(program));
}

function install(machine: Machine): string {
  console.error("The browser tests need Chromium, and there is none here. Installing it…");
  if (machine.canAptInstall && machine.run("apt-get", "update")) {
    machine.run("apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation");
  }
  const byApt = installed(machine);
  if (byApt !== undefined) return byApt;
  if (machine.installPlaywrightChromium() && machine.starts(machine.playwrightChromium)) {
    return machine.playwrightChromium;
  }
  throw new Error(`The browser tests need Chromium. There is none here, and it could not be installed. Install it with

    ${machine.canAptInstall ? APT_LINE : PLAYWRIGHT_LINE}

or say where it is:

    ${VARIABLE}=/path/to/chromium npx -y pnpm@12 test

Without a browser, run the other tests: npx -y pnpm@12 exec vitest run --project unit`);
}

const APT_LINE = "apt-get update && apt-get install --yes --no-install-recommends chromium";
const PLAYWRIGHT_LINE = "npx -y pnpm@12 exec playwright-core install --with-deps chromium";
