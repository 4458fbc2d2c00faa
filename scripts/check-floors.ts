/**
 * Imports go down only: between packages, and between the rooms of the engine. Fails with one line for each that does
 * not.
 */
import { globSync } from "node:fs";
import { join } from "node:path";
import { checkFloors, type House } from "./floors.ts";

const house: House = {
  floors: [
    { packages: ["packages/schema", "packages/search"], node: false },
    { packages: ["packages/core"], node: false },
    {
      packages: [
        "packages/lint",
        "packages/render-html",
        "packages/render-json",
        "packages/render-email",
        "packages/client",
        "packages/import",
      ],
      node: false,
    },
    { packages: ["packages/engine"], node: true },
    { packages: ["packages/mcp"], node: false },
    { packages: ["packages/language-server"], node: true },
    { packages: ["apps/preview"], node: true },
    { packages: ["packages/cli"], node: true },
    { packages: ["apps/vscode"], node: true },
  ],
  rooms: {
    "packages/engine": [
      ["disk"],
      ["cache", "git"],
      ["inventory", "site"],
      ["check", "publish"],
      ["build", "edit"],
      ["live", "diff", "replay", "import"],
    ],
  },
  browser: { "apps/preview": "apps/preview/client" },
  node: { "packages/mcp": "packages/mcp/src/node" },
};

const root = join(import.meta.dirname, "..");
const known = house.floors.flatMap(({ packages }) => packages);
const homeless = globSync("{packages,apps}/*/src/{index,extension}.ts", { cwd: root })
  .map((path) => path.split(/[\\/]/).slice(0, 2).join("/"))
  .filter((home) => !known.includes(home))
  .map((home) => `${home} stands on no floor; add it to scripts/check-floors.ts`);
const problems = [...homeless, ...checkFloors(root, house)];
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else console.log(`Imports go down only, over ${house.floors.length} floors.`);
