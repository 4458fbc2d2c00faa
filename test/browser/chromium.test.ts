import { expect, test, vi } from "vitest";
import { findChromium } from "./chromium.ts";
import type { Machine } from "./machine.ts";

const own = "/cache/playwright/chrome";

/** A machine with these Chromiums; what installs one adds it. */
function machine(chromiums: string[], change: Partial<Machine> = {}) {
  const ran: string[] = [];
  const all: Machine = {
    variable: () => undefined,
    onPath: (name) => ["/snap", "/bin"].map((folder) => `${folder}/${name}`),
    canAptInstall: false,
    playwrightChromium: own,
    starts: (program) => chromiums.includes(program),
    run(...line) {
      ran.push(line.slice(0, 2).join(" "));
      return true;
    },
    installPlaywrightChromium() {
      ran.push("playwright install");
      return false;
    },
    ...change,
  };
  return { machine: all, ran };
}

vi.spyOn(console, "error").mockImplementation(() => {});

test.each([
  ["the one that the variable names", ["/bin/chromium", "/mine"], "/mine", "/mine"],
  ["the first on the PATH that starts,", ["/bin/google-chrome", own], undefined, "/bin/google-chrome"],
  ["Playwright's", [own], undefined, own],
])("finds %s, and installs none", (_, chromiums, variable, expected) => {
  const { machine: found, ran } = machine(chromiums, { variable: () => variable });
  expect(findChromium(found)).toBe(expected);
  expect(ran).toEqual([]);
});

test("a variable that names none is an error, whatever else is installed", () => {
  const { machine: wrong } = machine(["/bin/chromium"], { variable: () => "/gone" });
  expect(() => findChromium(wrong)).toThrow('FIXBOOK_CHROMIUM is "/gone"');
});

test("root on Debian installs Debian's", () => {
  const chromiums: string[] = [];
  const { machine: debian, ran } = machine(chromiums, {
    canAptInstall: true,
    run(...line) {
      ran.push(line.slice(0, 2).join(" "));
      if (line[1] === "install") chromiums.push("/bin/chromium");
      return true;
    },
  });
  expect(findChromium(debian)).toBe("/bin/chromium");
  expect(ran).toEqual(["apt-get update", "apt-get install"]);
});

test("others install Playwright's", () => {
  const chromiums: string[] = [];
  const { machine: other, ran } = machine(chromiums, {
    installPlaywrightChromium: () => chromiums.push(own) > 0,
  });
  expect(findChromium(other)).toBe(own);
  expect(ran).toEqual([]);
});

test.each([
  [true, "apt-get update && apt-get install"],
  [false, "pnpm@12 exec playwright-core install"],
])("where nothing can be installed (root on Debian: %s) the error has the line to run", (canAptInstall, line) => {
  const { machine: bare, ran } = machine([], { canAptInstall });
  expect(() => findChromium(bare)).toThrow(line);
  expect(ran).toContain("playwright install");
});
