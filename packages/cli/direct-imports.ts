import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * What the bundled code imports or exports from a package of this repository, or from the face of a folder, comes straight
 * from the file that makes it. A chunk is made of whole files, and the list of all that a package has would pull all of it
 * into the first one; so a command loads what it runs. What is written in another way is left as it is.
 */
export const directImports: Plugin = {
  name: "direct-imports",
  setup(build) {
    build.onLoad({ filter: /\/(?:packages|apps)\/[^/]+\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = readFileSync(path, "utf8");
      const packages = new Set(Array.from(text.matchAll(IMPORT), ([, , , name = ""]) => name));
      const lists = new Map<string, string>();
      for (const name of packages) {
        if (name.startsWith(".")) {
          lists.set(name, join(dirname(path), name.replace(/\.js$/, ".ts")));
          continue;
        }
        const found = await build.resolve(name, { resolveDir: dirname(path), kind: "import-statement" });
        if (found.errors.length === 0) lists.set(name, found.path);
      }
      return {
        loader: "ts",
        contents: text.replace(IMPORT, (whole, verb, names, name) => direct(verb, names, lists.get(name)) ?? whole),
      };
    });
  },
};

const IMPORT = /^(import|export) \{([^}]*)\} from "(@fixbook\/[^"]+|\.[^"]*\/index\.js)";$/gm;
const EXPORT = /^export (?:\{([^}]*)\}|\* as (\w+)) from "(\.[^"]+)\.js";$/gm;

/** The same imports or exports, each from the file that makes it; undefined where one is not found. */
function direct(verb: string, names: string, list: string | undefined): string | undefined {
  if (list === undefined) return undefined;
  const made = specifiers(names).map(({ name, as }) => {
    const place = placeOf(name, list);
    return (
      place &&
      `${verb} ${place.name === "*" ? `* as ${as}` : `{ ${place.name} as ${as} }`} from ${JSON.stringify(place.file)};`
    );
  });
  return made.includes(undefined) ? undefined : made.join(" ");
}

interface Place {
  readonly file: string;
  /** The name that it has there; `*` for all that the file has. */
  readonly name: string;
}

/** Where a list has a name from. */
function placeOf(name: string, list: string): Place | undefined {
  for (const [, names, all, file] of readFileSync(list, "utf8").matchAll(EXPORT)) {
    const target = join(dirname(list), `${file}.ts`);
    if (all === name) return { file: target, name: "*" };
    const found = specifiers(names ?? "").find(({ as }) => as === name);
    if (found !== undefined) return placeOf(found.name, target) ?? { file: target, name: found.name };
  }
  return undefined;
}

/** The names between the braces of an import or export, without those of types. */
function specifiers(names: string): readonly { readonly name: string; readonly as: string }[] {
  return names
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && !one.startsWith("type "))
    .map((one) => {
      const [name = "", as = name] = one.split(" as ");
      return { name, as };
    });
}
