/**
 * Writes the files that are made from others. With `--check` it writes nothing, and fails when one is out of date.
 *
 *     node scripts/generate.ts [--check | --registry]
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { styleText } from "node:util";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

/** Generated folders hold nothing else, so that a file whose source is gone goes too. */
const folders = ["packages/schema/json-schema"];

const files = new Map<string, string>();
files.set("packages/lint/src/rules.gen.ts", ruleRegistry());
// The registry is part of the packages that the rest is made from, so it can be made before they are built.
if (!process.argv.includes("--registry")) {
  const { generatedDocs } = await import("./generate-docs.ts");
  for (const [path, text] of generatedDocs(root)) files.set(path, text);
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
  for (const path of globSync(`${folder}/*`, { cwd: root })) {
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

function ruleRegistry(): string {
  const paths = globSync("packages/lint/src/rules/*/*.ts", { cwd: root }).sort();
  const names = paths.map((path) =>
    `${basename(dirname(path))}-${basename(path, ".ts")}`.replace(/-(\w)/g, (_, letter: string) =>
      letter.toUpperCase(),
    ),
  );
  const imports = paths.map(
    (path, index) => `import ${names[index]} from "./${path.slice("packages/lint/src/".length, -3)}.js";`,
  );
  return `// Made by scripts/generate.ts from the files in rules/.\nimport type { Rule } from "./rule.js";\n${imports.join("\n")}\n\n/** Every rule, by id. */\nexport const rules: readonly Rule[] = [\n${names.map((name) => `  ${name} as unknown as Rule,\n`).join("")}];\n`;
}
