import { manifestPath, packagePath } from "../paths.js";
import { type Change, change, groupFields } from "./change.js";
import { compareAnchors } from "./compare-anchors.js";
import { compareAnswers } from "./compare-answers.js";
import { compareBook } from "./compare-book.js";
import { compareContract } from "./compare-contract.js";
import { compareEntries } from "./compare-entries.js";
import { compareIds } from "./compare-ids.js";
import { compareOrder } from "./compare-order.js";
import { comparePackage } from "./compare-package.js";
import { compareSignatures } from "./compare-signatures.js";
import { hashesOf, type JsonBuild } from "./json-build.js";

/** Every respect in which builds are compared. */
const comparisons: readonly ((old: JsonBuild, next: JsonBuild) => Iterable<Change>)[] = [
  compareContract,
  comparePackage,
  compareBook,
  compareIds,
  compareEntries,
  compareAnchors,
  compareSignatures,
  compareAnswers,
  compareOrder,
];

/** Every change from one build to another, fields of one kind together. None where they hold the same files. */
export function compareBuilds(old: JsonBuild, next: JsonBuild): readonly Change[] {
  const changes = groupFields(comparisons.flatMap((compare) => [...compare(old, next)]));
  if (changes.length > 0) return changes;
  const others = differingFiles(old, next);
  return others.length > 0 ? [change("bytes-changed", "", { fields: others })] : [];
}

/** Files that both builds have, with other bytes. What a version is called changes nothing for readers. */
function differingFiles(old: JsonBuild, next: JsonBuild): readonly string[] {
  const hashes = hashesOf(next);
  return [...hashesOf(old)].flatMap(([path, hash]) =>
    path === packagePath || path === manifestPath || (hashes.get(path) ?? hash) === hash ? [] : [path],
  );
}
