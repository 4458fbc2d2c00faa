import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** The scripts of help centers, bundled as one TypeScript file of their texts, so that rendering needs no bundler. */
export function clientScripts(root: string): string {
  const folder = join(root, "packages/render-html");
  const licence = readFileSync(join(folder, "node_modules/minisearch/LICENSE.txt"), "utf8").trim();
  const scripts = [
    { name: "helpScript", entry: "help.ts", what: "Every page loads it", banner: "" },
    { name: "searchScript", entry: "search.ts", what: "Loaded on first use", banner: `/*! MiniSearch. ${licence} */` },
  ].map(({ name, entry, what, banner }) => {
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      entryPoints: [join(folder, "src/client", entry)],
      tsconfig: join(folder, "tsconfig.client.json"),
      banner: { js: banner },
      bundle: true,
      minify: true,
      charset: "utf8",
      format: "iife",
      target: "es2022",
      write: false,
      legalComments: "none",
    });
    const text = outputFiles[0]?.text ?? "";
    return `/** ${what}: \`src/client/${entry}\`, bundled. */\nexport const ${name}: string =\n  ${JSON.stringify(text)};\n`;
  });
  return `// Made by scripts/generate.ts from src/client.\n${scripts.join("\n")}`;
}
