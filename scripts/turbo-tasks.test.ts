import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));

/** The scripts that judge books, by the names of their tasks. */
function judgingTasks(): readonly string[] {
  return globSync("{packages,apps}/*/package.json", { cwd: root }).flatMap((path) => {
    const { name, scripts = {} } = readJson(path) as { name: string; scripts?: Record<string, string> };
    return Object.entries(scripts)
      .filter(([, line]) => /\bfixbook (?:lint|build .*--max-warnings)\b/.test(line))
      .map(([script]) => `${name}#${script}`);
  });
}

test("no task whose verdict depends on the day is replayed from a cache", () => {
  const tasks = judgingTasks();
  expect(tasks).toEqual(["@fixbook/content#build", "@fixbook/content#lint"]);
  const settings = readJson("turbo.json").tasks;
  expect(tasks.filter((task) => settings[task]?.cache !== false)).toEqual([]);
});

test("no task's cache goes by what is installed, built or written by tests", () => {
  const tasks = Object.values<{ inputs?: readonly string[] }>(readJson("turbo.json").tasks);
  const whole = tasks.flatMap(({ inputs = [] }) => (inputs.includes("$TURBO_ROOT$/**") ? [inputs] : []));
  expect(whole).not.toEqual([]);
  for (const inputs of whole)
    expect(inputs).toEqual(
      expect.arrayContaining(
        [".git/**", "**/.turbo/**", "**/node_modules/**", "{apps,packages}/**/dist/**", "**/test-results.json"].map(
          (path) => `!$TURBO_ROOT$/${path}`,
        ),
      ),
    );
});
