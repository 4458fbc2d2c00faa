import { loadScript } from "@fixbook/core/client";
import { type PickerData, type PickerEntry, type PickerSnippets, snippetsName } from "../picker/contract.js";

/**
 * Loads what the page knows of an entry, and of its neighbours in the same script, once. An entry without an Ask has the
 * book's. `script` is the address of the page's own script.
 */
export function createEntries(
  { index, perScript, ask }: PickerData,
  script: string,
): (id: string) => Promise<PickerEntry> {
  const numbers = new Map(index.entries.map(({ id }, at) => [id, Math.floor(at / perScript) + 1]));
  const known = new Map<string, Promise<PickerSnippets>>();
  return async (id) => {
    const url = new URL(`snippets/${numbers.get(id)}.js`, script).href;
    const snippets = known.get(url) ?? load(url);
    known.set(url, snippets);
    // A failure is not kept: the next time tries again.
    snippets.catch(() => known.delete(url));
    const entry = (await snippets).entries.find((one) => one.id === id);
    if (entry === undefined) throw new Error(`${url} does not contain the snippets of ${id}.`);
    const isAsking = ask === undefined || entry.snippets.some(({ variant }) => variant === "ask");
    return isAsking ? entry : { ...entry, snippets: [...entry.snippets, { variant: "ask", ...ask }] };
  };
}

/** A script leaves its data under one name, and is read before another can run. */
async function load(url: string): Promise<PickerSnippets> {
  let snippets: PickerSnippets | undefined;
  await loadScript(url, () => {
    snippets = (globalThis as { [snippetsName]?: PickerSnippets })[snippetsName];
  });
  if (snippets === undefined) throw new Error(`${url} contains no snippets.`);
  return snippets;
}
