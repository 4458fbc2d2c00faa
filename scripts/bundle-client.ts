import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** A script that runs in pages of a target: its name in the generated file, and what it is bundled from. */
interface ClientScript {
  readonly name: string;
  readonly entry: string;
  readonly what: string;
}

/** The scripts of each target that has pages. */
const targets: Readonly<Record<string, readonly ClientScript[]>> = {
  "render-html": [
    { name: "helpScript", entry: "help.ts", what: "Every page loads it" },
    { name: "appliesScript", entry: "applies.ts", what: "Pages of a book that declares products load it" },
    { name: "searchScript", entry: "search.ts", what: "Loaded on first use" },
  ],
  "render-email": [{ name: "pickerScript", entry: "picker.ts", what: "The snippet picker" }],
};

/** The licence of stemmers asks for it. */
const STEMMER =
  "/* Stemmer: Snowball, (c) 2001 Dr Martin Porter, (c) 2002 Richard Boulton, BSD licence, snowballstem.org */";

/**
 * The scripts that say what the search knows of a language, as one TypeScript file: each leaves it behind as
 * `fixbookLanguage`, and stands before the script that searches.
 */
export function languageScripts(root: string): ReadonlyMap<string, string> {
  const folder = join(root, "packages/search/src/languages");
  const codes = globSync("??.ts", { cwd: folder })
    .map((file) => file.slice(0, 2))
    .sort();
  const rows = codes.map((code) => {
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      stdin: {
        contents: `import * as language from "./${code}.ts"; self.fixbookLanguage = { ...language };`,
        resolveDir: folder,
      },
      bundle: true,
      minify: true,
      charset: "utf8",
      format: "iife",
      target: "es2022",
      write: false,
      legalComments: "none",
      banner: { js: existsSync(join(folder, `../stem/${code}.gen.ts`)) ? STEMMER : "" },
    });
    return `  ${code}: ${JSON.stringify(outputFiles[0]?.text ?? "")},\n`;
  });
  const text = `// Made by scripts/generate.ts from packages/search/src/languages.
/** The script of each language. Where the page has none, the search does without it. */
export const scripts: Readonly<Record<string, string>> = {\n${rows.join("")}};\n`;
  return new Map([["packages/core/src/search/language-scripts.gen.ts", text]]);
}

/** Scripts of pages, bundled as one TypeScript file of their texts for each target, so that rendering needs no bundler. */
export function clientScripts(root: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(targets).map(([target, scripts]) => {
      const folder = join(root, "packages", target);
      const texts = scripts.map(({ name, entry, what }) => {
        const { outputFiles } = buildSync({
          absWorkingDir: root,
          entryPoints: [join(folder, "src/client", entry)],
          tsconfig: join(folder, "tsconfig.client.json"),
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
      return [
        `packages/${target}/src/client.gen.ts`,
        `// Made by scripts/generate.ts from src/client.\n${texts.join("\n")}`,
      ];
    }),
  );
}
