import { setImmediate } from "node:timers/promises";
import type { LiveBook } from "@fixbook/engine";
import { compareText } from "@fixbook/schema";
import type { ChangedArtifact } from "./contract.js";

const TARGETS = ["html", "email", "json"];
/** How long rendering may hold up everything else, in milliseconds. */
const TURN = 20;

/** What readers under a brand get that they did not get before: every target, sorted by path. */
export async function changedArtifacts(
  now: LiveBook,
  then: LiveBook,
  brandId: string,
): Promise<readonly ChangedArtifact[]> {
  const changes: ChangedArtifact[] = [];
  for (const target of TARGETS) {
    const before = await rendered(then, brandId, target);
    const after = await rendered(now, brandId, target);
    for (const path of [...new Set([...before.keys(), ...after.keys()])].sort(compareText)) {
      const [was, is] = [before.get(path), after.get(path)];
      if (was === is) continue;
      changes.push({ target, path, kind: was === undefined ? "added" : is === undefined ? "removed" : "changed" });
    }
  }
  return changes;
}

async function rendered(book: LiveBook, brandId: string, target: string): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  let start = performance.now();
  for (const { path, contents } of book.artifacts(brandId, target)) {
    made.set(path, contents);
    if (performance.now() - start < TURN) continue;
    await setImmediate();
    start = performance.now();
  }
  return made;
}
