/**
 * Bundles the command and the GitHub Action into `action/dist`, which is committed so that a job needs to install
 * nothing. With `--check` it writes nothing, and fails when a file is out of date.
 *
 *     node scripts/bundle-action.ts [--check]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { styleText } from "node:util";
import { build, type Plugin } from "esbuild";
import { directImports } from "../packages/cli/direct-imports.ts";
import { oneLocale } from "../packages/cli/one-locale.ts";
import { REQUIRE } from "../packages/cli/require-banner.ts";
import { LEAST_NODE } from "../packages/cli/src/node-version.ts";
import { thirdPartyNotices } from "../packages/cli/third-party-notices.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "action/dist");

/** What can be started, by the name of its file. All code is in one file, so that nothing is there twice. */
const starts: Readonly<Record<string, string>> = {
  "fixbook.js": "./packages/cli/src/bin.ts",
  "lint.js": "./packages/cli/src/action/start.ts",
  "parse-worker.js": "./packages/engine/src/check/parse-worker.ts",
};
const BUNDLE = "bundle.js";

/**
 * What a job cannot use, or must not look for: whatever the bundle does not hold would be searched in folders above it,
 * where the files of a pull request may lie.
 */
const left: readonly { readonly path: RegExp; readonly contents: string }[] = [
  { path: /^\.\/run-preview\.js$/, contents: refusal("runPreview") },
  { path: /^\.\/run-mcp\.js$/, contents: refusal("runMcp") },
  { path: /^\.\/run-lsp\.js$/, contents: refusal("runLsp") },
  { path: /^\.\/run-init\.js$/, contents: refusal("runInit") },
  { path: /^\.\/run-new\.js$/, contents: refusal("runNew") },
  // The parser in JavaScript gives the same results, and nothing native depends on the system.
  { path: /^satteri$/, contents: 'throw new Error("The native parser is not part of the action.");' },
];

/** A module in the place of a command. */
function refusal(name: string): string {
  return `import { EngineError } from "@fixbook/engine";
export async function ${name}() {
  throw new EngineError("This is not part of the action.", "Install the package: npm install fixbook.");
}`;
}

const leaveOut: Plugin = {
  name: "leave-out",
  setup({ onResolve, onLoad }) {
    for (const { path, contents } of left) {
      onResolve({ filter: path }, ({ path, resolveDir }) => ({ path, namespace: "left-out", pluginData: resolveDir }));
      onLoad({ filter: path, namespace: "left-out" }, ({ pluginData }) => ({ contents, resolveDir: pluginData }));
    }
  },
};

/** Every file of the bundle, by name. The same sources give the same bytes. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: Object.values(starts)
        .map((path, index) => `export const start${index} = () => import(${JSON.stringify(path)});\n`)
        .join(""),
      resolveDir: root,
      sourcefile: "action.ts",
    },
    absWorkingDir: root,
    tsconfig: join(root, "tsconfig.json"),
    bundle: true,
    minify: true,
    // Git and those who read it know no longer lines.
    lineLimit: 160,
    charset: "utf8",
    format: "esm",
    platform: "node",
    target: "node22",
    legalComments: "none",
    metafile: true,
    write: false,
    outfile: join(folder, BUNDLE),
    plugins: [leaveOut, directImports, oneLocale],
    define: { FIXBOOK_LOADED: '""' },
    banner: REQUIRE,
  });
  for (const { imports } of Object.values(metafile.outputs))
    for (const { path } of imports)
      if (!isBuiltin(path)) throw new Error(`The bundle of the action would load ${path} from wherever it lies.`);
  const files = new Map([[BUNDLE, outputFiles[0]?.text ?? ""]]);
  Object.keys(starts).forEach((name, index) => {
    files.set(name, startFile(index));
  });
  return files.set("THIRD-PARTY.txt", thirdPartyNotices(Object.keys(metafile.inputs), root));
}

const files = await bundled();
if (process.argv.includes("--check")) {
  const stale = [...new Set([...files.keys(), ...namesIn(folder)])].filter((name) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, "utf8") !== files.get(name);
  });
  if (stale.length > 0) {
    console.error(
      `${styleText("red", "Out of date in action/dist:")} ${stale.join(", ")}\nRun: npx -y pnpm@12 bundle:action`,
    );
    process.exitCode = 1;
  }
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`action/dist: ${files.size} files of ${(bytes / 1e6).toFixed(2)} MB.`);

/** Looks at the runtime before it loads what an older one cannot read. */
function startFile(index: number): string {
  return `if (Number.parseInt(process.versions.node, 10) < ${LEAST_NODE}) {
  process.stderr.write(\`fixbook: Node.js ${LEAST_NODE} or later is needed, and this is \${process.versions.node}.\\n\`);
  process.exit(2);
}
const { start${index} } = await import("./${BUNDLE}");
await start${index}();
`;
}

function namesIn(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path) : [];
}
