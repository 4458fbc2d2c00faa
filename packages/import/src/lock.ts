import { compareText } from "@fixbook/schema";
import { parse } from "yaml";

/** What is known of an imported page: what its source said, and what was written for it. */
export interface LockRow {
  /** A hash of the source. */
  readonly source: string;
  /** A hash of what was written, by the id of the entry, in the order of the page. */
  readonly entries: ReadonlyMap<string, string>;
}

/** The rows of `imports.lock.yaml`, by source. */
export type Lock = ReadonlyMap<string, LockRow>;

/** Reads a lock. Undefined where it is none that the importer has written. */
export function parseLock(text: string): Lock | undefined {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0, schema: "failsafe", logLevel: "silent" });
  } catch {
    return undefined;
  }
  if (value === null || value === "") return new Map();
  if (!isRecord(value)) return undefined;
  const rows = new Map<string, LockRow>();
  for (const [key, row] of Object.entries(value)) {
    if (!isRecord(row)) return undefined;
    const { source, entries } = row;
    if (typeof source !== "string" || !isRecord(entries)) return undefined;
    const hashes = Object.entries(entries);
    if (hashes.some(([, hash]) => typeof hash !== "string")) return undefined;
    rows.set(key, { source, entries: new Map(hashes as [string, string][]) });
  }
  return rows;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of a lock: a line a source, in order. */
export function printLock(lock: Lock): string {
  const lines = [...lock]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, { source, entries }]) => {
      const written = [...entries].map(([id, hash]) => `${JSON.stringify(id)}: ${JSON.stringify(hash)}`);
      return `${JSON.stringify(key)}: {source: ${JSON.stringify(source)}, entries: {${written.join(", ")}}}\n`;
    });
  return HEAD + lines.join("");
}

const HEAD = `# What fixbook import has brought in, and from where: a line for each page. Keep it with the book;
# without it, the next import cannot tell what was edited here.
`;
