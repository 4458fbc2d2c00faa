import { assetsFolder, packagePath, shelvesFolder } from "../paths.js";
import { type Change, change } from "./change.js";
import { isObject, own, textOf } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** The path of an earlier id of an entry: its record tells of it. */
const EARLIER = /^\.\/entries\/[^*]+$/;

/** Folders whose files are told by what names them, or are of the package's own. */
const OTHERS = ["schema/", assetsFolder, shelvesFolder];

/** What has changed for those who install the build. A build that was copied without its manifest says nothing of it. */
export function* comparePackage(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const [before, after] = [old.documents.get(packagePath), next.documents.get(packagePath)];
  if (before !== undefined && after !== undefined) {
    const [from, to] = [textOf(own(before, "name")), textOf(own(after, "name"))];
    if (from !== to) yield change("package-renamed", "", { from, to });
    const [was, is] = [before, after].map((manifest) => {
      const paths = own(manifest, "exports");
      return new Set(isObject(paths) ? Object.keys(paths).filter((path) => !EARLIER.test(path)) : []);
    }) as [Set<string>, Set<string>];
    for (const path of was) if (!is.has(path)) yield change("export-removed", "", { fields: [path] });
    for (const path of is) if (!was.has(path)) yield change("export-added", "", { fields: [path] });
  }
  for (const path of old.paths) if (!next.paths.has(path) && isTold(path)) yield change("file-removed", path);
  for (const path of next.paths) if (!old.paths.has(path) && isTold(path)) yield change("file-added", path);

  /** Whether nothing else tells why a file comes or goes: the entry that it is or is shown by, or the schema. */
  function isTold(path: string): boolean {
    if (path === packagePath || OTHERS.some((folder) => path.startsWith(folder))) return false;
    const [, id] = /^entries\/([^/]+)\.json$/.exec(path) ?? [];
    return id === undefined || old.entries.has(id) === next.entries.has(id);
  }
}
