import { type Change, change } from "./change.js";
import { compareSchemas } from "./compare-schemas.js";
import { own, textOf } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** What has changed in what every build promises: the version of the contract, and the schemas of its files. */
export function* compareContract(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const [from, to] = [old, next].map(({ book }) => textOf(own(book, "contractVersion"))) as [string, string];
  const [[major, minor], [majorNow, minorNow]] = [numbersOf(from), numbersOf(to)];
  if (major !== majorNow) yield change("contract-major", "", { from, to });
  else if (minorNow < minor) yield change("contract-lowered", "", { from, to });
  else if (minorNow > minor) yield change("contract-minor", "", { from, to });
  for (const [path, schema] of old.documents) {
    if (!isSchema(path)) continue;
    const now = next.documents.get(path);
    if (now === undefined) yield change("schema-removed", path);
    else yield* compareSchemas(path, schema, now);
  }
  for (const path of next.documents.keys())
    if (isSchema(path) && !old.documents.has(path)) yield change("schema-added", path);
}

function isSchema(path: string): boolean {
  return path.startsWith("schema/");
}

function numbersOf(version: string): readonly [string, number] {
  const [major = "", minor = ""] = version.split(".");
  return [major, Number(minor) || 0];
}
