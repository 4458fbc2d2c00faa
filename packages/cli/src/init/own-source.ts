import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * What a `package.json` in `home` has to name to install the command that is running: its version, or the tarball that npm
 * has installed it from, as npm's own record of a `node_modules` folder says.
 */
export function ownSource(home: string, version: string, program: string): string {
  const tarball = tarballOf(program);
  return tarball === undefined ? `^${version}` : `file:${relative(home, tarball).split(sep).join("/")}`;
}

function tarballOf(program: string): string | undefined {
  const modules = /^(.*[\\/]node_modules)[\\/]fixbook[\\/]/.exec(program)?.[1];
  if (modules === undefined) return undefined;
  try {
    const { packages } = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8"));
    const resolved: unknown = packages["node_modules/fixbook"]?.resolved;
    return typeof resolved === "string" && resolved.startsWith("file:")
      ? resolve(dirname(modules), resolved.slice("file:".length))
      : undefined;
  } catch {
    // Another package manager, or none, has put it there.
    return undefined;
  }
}
