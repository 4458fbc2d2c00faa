import { loadScript } from "@fixbook/core/client";
import { entryName, type PickerEntry } from "../picker/contract.js";

/** Loads what the page knows of an entry, once. `script` is the address of the page's own script. */
export function createEntries(script: string): (id: string) => Promise<PickerEntry> {
  const known = new Map<string, Promise<PickerEntry>>();
  return (id) => {
    const entry = known.get(id) ?? load(new URL(`snippets/${id}.js`, script).href);
    known.set(id, entry);
    // A failure is not kept: the next time tries again.
    entry.catch(() => known.delete(id));
    return entry;
  };
}

/** A script leaves its data under one name, and is read before another can run. */
async function load(url: string): Promise<PickerEntry> {
  let entry: PickerEntry | undefined;
  await loadScript(url, () => {
    entry = (globalThis as { [entryName]?: PickerEntry })[entryName];
  });
  if (entry === undefined) throw new Error(`${url} holds no snippets.`);
  return entry;
}
