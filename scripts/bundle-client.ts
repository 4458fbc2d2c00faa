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

/** What scripts of each target say: the name of the constant in the generated file, and the group of words. */
const spoken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "render-html": { scriptWords: "script", filterWords: "filter", searchWords: "search" },
  "render-email": { pickerWords: "picker" },
};

/**
 * The words of scripts, as one TypeScript file for each target: a script for each language, which leaves its words behind as
 * `fixbookWords`, and stands before the script that says them.
 */
export function wordsScripts(root: string): ReadonlyMap<string, string> {
  const { folder, locales } = wordsFiles(root);
  const scriptOf = (group: string, locale: string) =>
    buildSync({
      absWorkingDir: root,
      stdin: {
        contents: `import { ${group} as words } from "./${locale}.ts"; self.fixbookWords = words;`,
        resolveDir: folder,
      },
      bundle: true,
      minify: true,
      charset: "utf8",
      format: "iife",
      target: "es2022",
      write: false,
      legalComments: "none",
    }).outputFiles[0]?.text ?? "";
  return new Map(
    Object.entries(spoken).map(([target, groups]) => {
      const constants = Object.entries(groups).map(([name, group]) => {
        const rows = locales.map(
          (locale) => `  ${JSON.stringify(locale)}: ${JSON.stringify(scriptOf(group, locale))},\n`,
        );
        return `export const ${name}: Readonly<Record<WordsLocale, string>> = {\n${rows.join("")}};\n`;
      });
      return [
        `packages/${target}/src/words.gen.ts`,
        `// Made by scripts/generate.ts from packages/core/src/words.\nimport type { WordsLocale } from "@fixbook/core";\n\n${constants.join("\n")}`,
      ];
    }),
  );
}

/** The files in which each language has its words, by the name of the language. */
function wordsFiles(root: string): { readonly folder: string; readonly locales: readonly string[] } {
  const folder = join(root, "packages/core/src/words/locales");
  const files = globSync("*.ts", { cwd: folder }).sort();
  return { folder, locales: files.map((file) => file.slice(0, -3)) };
}

/** The words of `<fixbook-help>`, as a TypeScript file for each language but English, which the element has. */
export function helpLabels(root: string): ReadonlyMap<string, string> {
  const { folder, locales } = wordsFiles(root);
  return new Map(
    locales
      .filter((locale) => locale !== "en")
      .map((locale) => {
        const { outputFiles } = buildSync({
          absWorkingDir: root,
          stdin: { contents: `export { help } from "./${locale}.ts";`, resolveDir: folder },
          bundle: true,
          charset: "utf8",
          format: "esm",
          target: "es2022",
          write: false,
        });
        const module = (outputFiles[0]?.text ?? "")
          .replace(/^\/\/ .*\n/gm, "")
          .replace(/^export \{\s*help\s*\};\n/m, "")
          .replace(/^var help = /m, "export const labels: HelpLabels = ");
        const made = `// Made by scripts/generate.ts from packages/core/src/words/locales/${locale}.ts.`;
        return [
          `packages/client/src/words/${locale}.ts`,
          `${made}\n// @ts-nocheck\nimport type { HelpLabels } from "../help/labels.js";\n\n${module}`,
        ];
      }),
  );
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
