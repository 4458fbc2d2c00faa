/**
 * Mutation testing of the code that guards: Stryker changes it in small ways, and tests near it have to notice. Writes the
 * figures of the areas that were asked for (all, where none is) into `docs/mutation.md`, and lists what no test noticed.
 * Fails where an area stays below {@link LEAST}.
 *
 *     npx -y pnpm@12 mutate [AREA…]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { areas } from "./mutated-areas.ts";

/** The share of mutants, in percent, that tests have to notice in each area. */
const LEAST = 90;
const page = join(import.meta.dirname, "../docs/mutation.md");
const day = new Date().toISOString().slice(0, 10);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in areas));
if (unknown.length > 0)
  throw new Error(`There is no area ${unknown.join(", ")}; there are ${Object.keys(areas).join(", ")}.`);
for (const name of asked.length === 0 ? Object.keys(areas) : asked) await mutate(name);

async function mutate(name: string): Promise<void> {
  const { folder, files } = areas[name] as (typeof areas)[string];
  process.env["MUTATED_AREA"] = name;
  const mutants = await new Stryker({
    mutate: files.map((path) => join(folder, path)),
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
  }).runMutationTest();
  const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count("Killed");
  const timeouts = count("Timeout");
  const survived = count("Survived", "NoCoverage");
  const score = (100 * (killed + timeouts)) / (killed + timeouts + survived);
  const named = files.map((path) => `\`${path.replace(/^src\//, "")}\``).join(", ");
  const figures = [killed + timeouts + survived, killed, survived, timeouts, `${score.toFixed(1)} %`, day];
  writeRow(name, `| ${name} | \`${folder}\`: ${named} | ${figures.join(" | ")} |`);
  if (score < LEAST) process.exitCode = 1;
}

/** Puts the row of an area in its place in the table. */
function writeRow(name: string, row: string): void {
  const text = readFileSync(page, "utf8");
  const rows = new Map(Array.from(text.matchAll(/^\| ([a-z-]+) \|.*$/gm), ([line, area = ""]) => [area, line]));
  const lines = Object.keys(areas).map(
    (area) => (area === name ? row : rows.get(area)) ?? `| ${area} | not measured yet |`,
  );
  writeFileSync(
    page,
    text.replace(/(?<=^\|---.*\n)(?:\|.*\n)*/m, () => lines.map((line) => `${line}\n`).join("")),
  );
}
