import { setImmediate } from "node:timers/promises";
import type { LiveBook } from "@fixbook/engine";
import { compareText } from "@fixbook/schema";
import type { ChangedArtifact, Comparison } from "./contract.js";

const TARGETS = ["html", "email", "json"];
/** How long rendering may hold up everything else, in milliseconds. */
const TURN = 20;

/** What readers under a brand get that they did not get before: every target, sorted by path. */
export async function changedArtifacts(now: LiveBook, then: LiveBook, brandId: string): Promise<Comparison> {
  const changes: ChangedArtifact[] = [];
  const failures: { target: string; reason: string }[] = [];
  for (const target of TARGETS) {
    try {
      changes.push(...compare(target, await rendered(then, brandId, target), await rendered(now, brandId, target)));
    } catch (error) {
      // A book with findings need not be what a renderer asks for.
      failures.push({ target, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { changes, failures };
}

function compare(
  target: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly ChangedArtifact[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((path): ChangedArtifact[] => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    return [{ target, path, kind: was === undefined ? "added" : is === undefined ? "removed" : "changed" }];
  });
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
