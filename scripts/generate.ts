/**
 * Writes the files that are made from others. With `--check` it writes nothing, and fails when one is out of date.
 *
 *     node scripts/generate.ts [--check | --registry]
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { styleText } from "node:util";
import { clientScripts, helpLabels, languageScripts, wordsScripts } from "./bundle-client.ts";
import { stemmerModules } from "./generate-stemmers.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

/** Generated folders hold nothing else, so that a file whose source is gone goes too. */
const folders = ["packages/schema/json-schema", "docs/rules", "packages/content/books/fixbook/entries/!(using)"];

const files = new Map<string, string>();
files.set(
  "packages/lint/src/rules.gen.ts",
  ruleRegistry("rules", "Rule", "rule", "rules", "Every rule about entries, by id."),
);
files.set(
  "packages/lint/src/book-rules.gen.ts",
  ruleRegistry("book-rules", "BookRule", "book-rule", "bookRules", "Every rule about whole books, by id."),
);
for (const [path, text] of clientScripts(root)) files.set(path, text);
for (const [path, text] of stemmerModules()) files.set(path, text);
for (const [path, text] of languageScripts(root)) files.set(path, text);
for (const [path, text] of [...wordsScripts(root), ...helpLabels(root)]) files.set(path, text);
// The registry is part of the packages that the rest is made from, so it can be made before they are built.
if (!process.argv.includes("--registry")) {
  const { generatedDocs } = await import("./generate-docs.ts");
  for (const [path, text] of generatedDocs(root)) files.set(path, text);
  const { contractTypes, packageTypes } = await import("./contract-types.ts");
  const types = await contractTypes();
  files.set("packages/client/src/contract.gen.ts", types);
  files.set("packages/render-json/src/contract.gen.ts", contractModule(types));
  files.set("packages/cli/fixbook.d.ts", await packageTypes());
  const { drawnPictures } = await import("./draw-pictures.ts");
  for (const [path, svg] of drawnPictures()) files.set(path, svg);
}

const stale: string[] = [];
for (const [path, text] of files) {
  const target = join(root, path);
  if (existsSync(target) && readFileSync(target, "utf8") === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
for (const folder of process.argv.includes("--registry") ? [] : folders) {
  for (const path of globSync(`${folder}/**/*.*`, { cwd: root })) {
    if (files.has(path)) continue;
    stale.push(path);
    if (!check) rmSync(join(root, path));
  }
}
if (check && stale.length > 0) {
  console.error(`${styleText("red", "Out of date:")}\n  ${stale.join("\n  ")}\nRun: npx -y pnpm@12 fix`);
  process.exitCode = 1;
} else
  console.log(check ? "Generated files are up to date." : `${stale.length} of ${files.size} generated files written.`);

/** The types as a text that a renderer can publish. */
function contractModule(types: string): string {
  const literal = types.replace(/[\\`]|\$\{/g, "\\$&");
  return `// Made by scripts/generate.ts from packages/schema.\n\n/** The types of a JSON build, as TypeScript. */\nexport const contractTypes = \`${literal}\`;\n`;
}

function ruleRegistry(folder: string, type: string, module: string, name: string, what: string): string {
  const paths = globSync(`packages/lint/src/${folder}/*/*.ts`, { cwd: root }).sort();
  const names = paths.map((path) =>
    `${basename(dirname(path))}-${basename(path, ".ts")}`.replace(/-(\w)/g, (_, letter: string) =>
      letter.toUpperCase(),
    ),
  );
  const imports = [
    [`./${module}.js`, `import type { ${type} } from "./${module}.js";`] as const,
    ...paths.map((path, index) => {
      const from = `./${path.slice("packages/lint/src/".length, -3)}.js`;
      return [from, `import ${names[index]} from "${from}";`] as const;
    }),
  ];
  const sorted = imports.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return `// Made by scripts/generate.ts from the files in ${folder}/.\n${sorted.join("\n")}\n\n/** ${what} */\nexport const ${name}: readonly ${type}[] = [\n${names.map((one) => `  ${one} as unknown as ${type},\n`).join("")}];\n`;
}
