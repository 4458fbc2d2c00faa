import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** The releases of Node.js that the packages run on, by the folder of their program. */
export const releases: Readonly<Record<string, string>> = {
  22: join(root, "node_modules/node-22/bin"),
  24: join(root, "node_modules/node/bin"),
};

/** Packs packages as `npm pack` does, into a folder; answers the tarballs. Build them first. */
export function pack(names: readonly string[], to: string): readonly string[] {
  return names.map((name) => {
    const out = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", to], join(root, "packages", name));
    return join(to, JSON.parse(out)[0].filename);
  });
}

/** A new folder, outside of this repository, that somebody works in. */
export function emptyFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "fixbook-installed-")));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What a line of shell gave. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of shell with a release of Node.js first on the path. */
export function shell(line: string, cwd: string, node = "24", env: NodeJS.ProcessEnv = {}): Said {
  const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", line], {
    cwd,
    encoding: "utf8",
    env: { ...surroundings(node), ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The environment of somebody who has that release of Node.js, and nothing of this repository. */
export function surroundings(node: string): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, NO_COLOR: __, FORCE_COLOR: ___, ...env } = process.env;
  const own = Object.entries(env).filter(([name]) => !/^(?:npm_|pnpm_|GITHUB_)/i.test(name));
  const path = (env["PATH"] ?? "").split(delimiter).filter((part) => !part.startsWith(root));
  return { ...Object.fromEntries(own), ...PATIENCE, PATH: [releases[node], ...path].join(delimiter) };
}

/** A request that a registry does not answer is made again, and none is made that installs nothing. */
const PATIENCE = { npm_config_fetch_timeout: "30000", npm_config_audit: "false", npm_config_fund: "false" };

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: surroundings("24"),
  });
}
