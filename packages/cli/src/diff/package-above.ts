import { dirname, join } from "node:path";
import { disk, EngineError } from "@fixbook/engine";
import type { Host } from "../host.js";

/** The name of the npm package that a folder lies in. Throws an {@link EngineError} where there is none. */
export function packageAbove(folder: string, host: Host): string {
  for (let at = folder; ; at = dirname(at)) {
    const name = nameIn(join(at, "package.json"), host);
    if (name !== undefined) return name;
    if (at === dirname(at))
      throw new EngineError(
        `${folder} lies in no npm package with a name.`,
        "Name the one that changesets are about with --package.",
      );
  }
}

function nameIn(path: string, host: Host): string | undefined {
  try {
    const { name } = JSON.parse(String((host.disk ?? disk).readFileSync(path, "utf8"))) as { readonly name?: unknown };
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch {
    return undefined;
  }
}
