/**
 * Imports between packages go down only. Fails with one line for each import that goes up or sideways, that names an
 * undeclared package, or that reaches for Node.js on a floor that runs in a browser.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

/** The house: what each package may import of the others, from the ground up. */
const floors: readonly { readonly packages: readonly string[]; readonly node: boolean }[] = [
  { packages: ["schema"], node: false },
  { packages: ["core"], node: false },
  { packages: ["lint", "render-html", "render-json", "render-email", "client"], node: false },
  { packages: ["engine"], node: true },
  { packages: ["preview"], node: true },
  { packages: ["cli"], node: true },
];

const root = join(import.meta.dirname, "..");
const nameOf = (folder: string): string => (folder === "cli" ? "fixbook" : `@fixbook/${folder}`);
const problems: string[] = [];

for (const [height, floor] of floors.entries()) {
  const below = floors.slice(0, height).flatMap(({ packages }) => packages.map(nameOf));
  for (const folder of floor.packages) {
    const home = folder === "preview" ? `apps/${folder}` : `packages/${folder}`;
    const manifest = JSON.parse(readFileSync(join(root, home, "package.json"), "utf8"));
    const installed = Object.keys(manifest.dependencies ?? {});
    // What runs in pages is bundled, so nobody who installs the package needs what it imports; some packages are, too.
    const bundled = [...installed, ...Object.keys(manifest.devDependencies ?? {})];
    for (const file of globSync(`${home}/src/**/*.ts`, { cwd: root }).sort()) {
      if (/\.test\.ts$|\/test\//.test(file)) continue;
      const declared = file.includes("/src/client/") || manifest.tsup?.noExternal ? bundled : installed;
      for (const specifier of importsOf(file)) {
        const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
        if (specifier.startsWith("node:")) {
          if (!floor.node) problems.push(`${file} imports ${specifier}, but its floor runs in a browser`);
        } else if (specifier.startsWith(".")) {
        } else if (name.startsWith("@fixbook/") && !below.includes(name)) {
          problems.push(`${file} imports ${name}, which is not below it`);
        } else if (!declared.includes(name) && !declared.includes(`@types/${name}`)) {
          problems.push(`${file} imports ${name}, which ${nameOf(folder)} does not declare`);
        }
      }
    }
  }
}

const known = floors.flatMap(({ packages }) => packages);
for (const path of globSync("{packages,apps}/*/src/index.ts", { cwd: root })) {
  const folder = path.split("/")[1] ?? "";
  if (!known.includes(folder)) problems.push(`${folder} stands on no floor; add it to scripts/check-floors.ts`);
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else console.log(`Imports go down only, over ${floors.length} floors.`);

function importsOf(file: string): readonly string[] {
  const { module, errors } = parseSync(file, readFileSync(join(root, file), "utf8"));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
}
