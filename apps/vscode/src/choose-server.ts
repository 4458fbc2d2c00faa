import { isAbsolute, join } from "node:path";

/** Where the language server is from. */
export type ServerOrigin = "setting" | "workspace" | "extension";

/** A language server that can be started. */
export interface ChosenServer {
  readonly origin: ServerOrigin;
  /** A JavaScript file, which the editor's own Node.js runs, or else a program. */
  readonly file: string;
  readonly isModule: boolean;
  /** Its version, where it can be known without running it. */
  readonly version: string | undefined;
}

/** What the choice depends on. */
export interface ServerChoice {
  /** Whether the person at the editor trusts the authors of the workspace. */
  readonly isTrusted: boolean;
  /** The setting `fixbook.path`. */
  readonly path: string;
  /** The folders of the workspace. */
  readonly folders: readonly string[];
  /** The server that comes with the extension. */
  readonly bundled: { readonly file: string; readonly version: string };
  /** The text of a file; undefined where it cannot be read. */
  readText(file: string): string | undefined;
}

/**
 * The server to start: what the settings name, or else what the workspace has installed, or else what the extension
 * brings. Nothing of a workspace that is not trusted is looked at. A package is looked for in the folders of the workspace
 * themselves and not above them, where the trust ends.
 */
export function chooseServer({ isTrusted, path, folders, bundled, readText }: ServerChoice): ChosenServer {
  const own: ChosenServer = { origin: "extension", isModule: true, ...bundled };
  if (!isTrusted) return own;
  if (path !== "") {
    const file = isAbsolute(path) || !/[\\/]/.test(path) ? path : join(folders[0] ?? "", path);
    return { origin: "setting", file, isModule: /\.[cm]?js$/.test(file), version: undefined };
  }
  for (const folder of folders) {
    const home = join(folder, "node_modules", "fixbook");
    const installed = installedIn(home, readText(join(home, "package.json")));
    if (installed !== undefined) return installed;
  }
  return own;
}

/** The command of an installed package, by what its manifest says: what lies in `.bin` is another thing on each system. */
function installedIn(home: string, manifest: string | undefined): ChosenServer | undefined {
  if (manifest === undefined) return undefined;
  const { bin, version } = parsed(manifest);
  const file = typeof bin === "string" ? bin : bin?.["fixbook"];
  if (typeof file !== "string") return undefined;
  return {
    origin: "workspace",
    file: join(home, file),
    isModule: true,
    version: typeof version === "string" ? version : undefined,
  };
}

interface Manifest {
  readonly bin?: string | Readonly<Record<string, unknown>>;
  readonly version?: unknown;
}

function parsed(text: string): Manifest {
  try {
    return (JSON.parse(text) as Manifest | null) ?? {};
  } catch {
    return {};
  }
}
